import { computed, type ComputedRef, type Ref } from 'vue'
import { chartKind } from '../charts/kinds'
import { legibilityLimits } from '../domain/legibility'
import type { Report } from '../domain/report'
import type { Story } from '../domain/story'
import { wallFrame, type WallFrame } from '../domain/wall-frame'
import { layOut, type Layout } from '../domain/wall-layout'
import { wallPages, type WallPage } from '../domain/wall-page'
import { useReportStore } from '../stores/report'
import { useViewStore } from '../stores/view'

/** The pages of a wall, laid out for a stage of some pixels. Each page is laid out once, when it is first shown. */
export function useWall(
  report: () => Report,
  width: Readonly<Ref<number>>,
  height: Readonly<Ref<number>>
): {
  readonly pages: ComputedRef<readonly WallPage[]>
  readonly frame: ComputedRef<WallFrame>
  /** The layout of a page; null as long as the stage has no size. */
  readonly layoutOf: (page: number) => Layout | null
  /** Address of a page's view on a desk; empty where no base address is set. */
  readonly deskOf: (page: number) => string
} {
  const store = useReportStore()
  const view = useViewStore()

  const find = (id: string) => store.byId.get(id)
  const accepts = (story: Story): boolean => {
    const indicators = story.indicators.flatMap((id) => find(id) ?? [])
    const subject = { indicators, labels: story.labels, find, period: story.period }
    return chartKind(story.kind)?.refuses(subject) === null
  }
  const pages = computed(() => wallPages(report(), accepts))
  const base = computed(() => store.settings.baseAddress.replace(/#.*$/, ''))
  const frame = computed(() => {
    const stage = { width: width.value, height: height.value }
    return wallFrame(stage, legibilityLimits(stage, view.view), base.value !== '')
  })
  const layouts = computed(() => {
    // Read here, so that another window or distance lays out anew what was laid out before.
    const { room } = frame.value
    return pages.value.map(({ blocks }) => once(() => layOut(blocks, room)))
  })

  return {
    pages,
    frame,
    layoutOf: (page) => (width.value === 0 ? null : (layouts.value[page]?.() ?? null)),
    deskOf: (page) => {
      const shown = pages.value[page]
      if (base.value === '' || shown === undefined) return ''
      const [area] = shown.areas
      const query = view.view.report === '' ? '' : `?r=${view.view.report}`
      return `${base.value}#/${area === undefined ? '' : `area/${area}`}${query}`
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
