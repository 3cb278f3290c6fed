import type { Page } from 'playwright-core'
import { areas, meta, outline, stories } from './dataset.ts'

/** A place of the product and what tells that a page shows it. */
export interface Place {
  /** What follows the site's address. */
  readonly address: string
  /** The one heading of the first level. */
  readonly heading: string
  /** Words that stand nowhere but there, where the navigation does not say where the reader is. */
  readonly says?: string
}

const titleOf = (area: number): string => outline.find((item) => item.area.number === area)?.area.title ?? ''

export const OVERVIEW: Place = { address: '#/', heading: meta.title }
export const AREAS: readonly Place[] = areas.map((area) => ({
  address: `#/area/${area}`,
  heading: titleOf(area),
}))
/** The area with the most figures. */
export const AREA_1: Place = AREAS[0] ?? OVERVIEW
export const REPORT: Place = { address: '#/report', heading: meta.title }
export const CHECK: Place = { address: '#/check', heading: '核验' }
export const EXPLORE: Place = { address: '#/explore', heading: '检索' }
export const WALL_SETUP: Place = { address: '#/wall/setup', heading: '大屏设置' }
export const IMPORT: Place = { address: '#/import', heading: '导入' }
export const ABOUT: Place = { address: '#/about', heading: '关于数见' }

/** The places there are. */
export const PLACES: readonly Place[] = [
  OVERVIEW,
  ...AREAS,
  REPORT,
  CHECK,
  EXPLORE,
  WALL_SETUP,
  IMPORT,
  ABOUT,
]

/** Addresses of nothing. */
export const NOWHERE: readonly [Place, ...Place[]] = [
  { address: '#/nowhere', heading: '页面不存在', says: '地址有误' },
  { address: '#/area/9', heading: '页面不存在', says: '没有第9个方面' },
  { address: '#/area/x', heading: '页面不存在', says: '没有第x个方面' },
]

/** Chart kinds that are set in type; all others are drawn. */
const SET_IN_TYPE: readonly string[] = ['figure', 'list', 'pairs', 'steps', 'coverage']

const CHARTS = stories.map(({ id, kind, indicators }) => ({
  id,
  indicators,
  drawn: !SET_IN_TYPE.includes(kind),
}))

/** The place an address belongs to, without what the address says besides. */
function pathOf(address: string): string {
  return address.replace(/^#/, '').replace(/\?.*$/, '')
}

/** Goes to a place in an open page, as a link does, with more in the address if wanted (`?i=…`), and waits for it. */
export async function visit(page: Page, place: Place, query = ''): Promise<void> {
  await live(page)
  await page.evaluate(async (hash) => {
    const { $router } = (document.querySelector('#app') as unknown as Mounted).__vue_app__.config
      .globalProperties
    await $router.isReady()
    if (new URL(hash, location.href).hash === location.hash) return
    await new Promise<void>((resolve) => {
      const stop = $router.afterEach(() => {
        stop()
        resolve()
      })
      location.hash = hash
    })
  }, place.address + query)
  await arrived(page, place)
}

/** The element Vue is mounted on: the router tells when it has followed the address. */
interface Mounted {
  readonly __vue_app__: {
    readonly config: {
      readonly globalProperties: {
        readonly $router: {
          isReady(): Promise<void>
          afterEach(followed: () => void): () => void
        }
      }
    }
  }
}

/** Waits until the program has taken over from the page that was drawn at the build. */
const live = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.getElementById('ahead') === null && '__vue_app__' in (document.querySelector('#app') ?? {})
  )

/** Waits until the page shows a place with all its pictures drawn. */
export async function arrived(page: Page, { address, heading, says }: Place): Promise<void> {
  await live(page)
  await page.waitForFunction(
    ([path, title, words]) => {
      if (document.querySelector('main h1')?.textContent?.includes(title) !== true) return false
      const links = [...document.querySelectorAll<HTMLAnchorElement>('header nav a[aria-current="page"]')]
      const text = document.querySelector('main')?.textContent ?? ''
      return words === ''
        ? links.some((link) => link.hash.split('?')[0] === `#${path}`)
        : text.includes(words)
    },
    [pathOf(address), heading, says ?? ''] as const
  )
  await drawn(page)
}

/** Waits until every picture of the page has a mark for each of its figures, and ink where it is drawn, in the look that is asked for. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction((charts) => {
    const figures = [...document.querySelectorAll<HTMLElement>('[data-chart]')]
    if (document.querySelector('.drawing[aria-busy="true"]') !== null) return false
    return figures.every((figure) => {
      const chart = charts.find(({ id }) => id === figure.dataset['chart'])
      if (chart === undefined || figure.querySelector('table') !== null) return true
      const marks = new Set(
        [...figure.querySelectorAll<HTMLElement>('[data-indicator]')].map((mark) => mark.dataset['indicator'])
      )
      const inked = !chart.drawn || (figure.querySelector('svg text')?.textContent ?? '') !== ''
      return inked && chart.indicators.every((id) => marks.has(id))
    })
  }, CHARTS)
}
