import type { ChartKind, Subject } from '../../../src/charts/kind'
import { chartKind } from '../../../src/charts/kinds'
import { printedText } from '../../../src/domain/printed'
import { indicatorsWithin, type Report } from '../../../src/domain/report'
import { fillTitle, type Story } from '../../../src/domain/story'
import type { Area } from '../../../src/domain/structure'

/** A story with all that its picture is made of. */
export interface Picture {
  readonly story: Story
  readonly kind: ChartKind
  readonly subject: Subject
  readonly title: string
  readonly scope: string
}

/** What the overview shows of an area. */
export interface AreaPictures {
  readonly area: Area
  readonly items: number
  readonly figures: number
  readonly pictures: readonly Picture[]
}

/**
 * The pictures of the overview: what OverviewView and AreaSummary choose while nothing is filtered. The benchmark tells
 * where they part.
 */
export function overview(report: Report): {
  readonly headlines: readonly Picture[]
  readonly areas: readonly AreaPictures[]
  readonly across: readonly Picture[]
} {
  const byId = new Map(report.indicators.map((one) => [one.id, one]))
  const find = (id: string) => byId.get(id)
  const picture = (story: Story): readonly Picture[] => {
    const kind = chartKind(story.kind)
    if (kind === undefined) return []
    const period = kind.namesPeriods === true ? '' : story.period
    const indicators = story.indicators.flatMap((id) => find(id) ?? [])
    const title = fillTitle(story.title, (id) => {
      const one = find(id)
      return one === undefined ? undefined : printedText(one).replace(/\s/g, '')
    })
    const unit = kind.draw !== undefined && story.unit !== '' ? `单位：${story.unit}` : ''
    const scope = [unit, period].filter((part) => part !== '').join(' · ')
    return [{ story, kind, subject: { indicators, labels: story.labels, find, period }, title, scope }]
  }
  const front = report.stories.filter(({ place }) => place === 'overview')
  const headlines = front.filter(({ area }) => area !== null)
  const headlined = new Set(headlines.flatMap(({ indicators }) => indicators))
  return {
    headlines: headlines.flatMap(picture),
    areas: report.structure.areas.map((area) => {
      const figures = indicatorsWithin(report, area).length
      const pictures = report.stories
        .filter(({ place, area: number }) => place === 'area' && number === area.number)
        .filter(({ indicators }) => indicators.some((id) => !headlined.has(id)))
        .slice(0, Math.ceil(figures / 20))
        .flatMap(picture)
      return { area, items: area.problems.flatMap(({ items }) => items).length, figures, pictures }
    }),
    across: front.filter(({ area }) => area === null).flatMap(picture),
  }
}
