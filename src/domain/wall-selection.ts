import type { Indicator } from './indicator'
import { areaName, areaNumberOf, indicatorsWithin, type Report } from './report'
import type { Area } from './structure'
import type { Story } from './story'

/** What is done on the way and is no outcome. */
export const ACTIVITY = /会议|例会|学习|研讨|培训|谈话|警示教育|调度|会次数|巡查次数/

const HEADLINES = 8
const PAGE = 6
const MOST_PAGES = 2

/**
 * Stories for the wall of a report that nobody has curated for it: the overview's own headlines or else one outcome
 * an item, then lists of outcomes by area. Nothing is joined on an axis, since nobody has said that it may be.
 */
export function automaticStories(report: Report): readonly Story[] {
  const curated = report.stories.filter(
    ({ place, area, kind }) => place === 'overview' && area !== null && kind === 'figure'
  )
  const headlines =
    curated.length > 0
      ? curated.slice(0, HEADLINES).map(briefly(report))
      : outcomesInTurn(report).map(asFigure(report))
  return [
    ...headlines.map((story, index): Story => ({
      ...story,
      id: `wall-${story.id}`,
      place: 'wall',
      page: '',
      rank: index + 1,
    })),
    ...report.structure.areas.flatMap((area) => listsOf(report, area)),
  ]
}

/** One outcome an item, the areas in turn, so that no area takes all the room. */
function outcomesInTurn(report: Report): readonly Indicator[] {
  const queues = report.structure.areas.map((area) => {
    const seen = new Set<number>()
    return outcomes(report, area).filter(({ item }) => !seen.has(item) && seen.add(item))
  })
  return Array.from({ length: HEADLINES }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []))
    .flat()
    .slice(0, HEADLINES)
}

/** Outcomes of an area in reading order: no activity, and no change whose level stands beside it anyway. */
function outcomes(report: Report, area: Area): readonly Indicator[] {
  return indicatorsWithin(report, area).filter(
    ({ name, relation }) => !ACTIVITY.test(name) && relation === ''
  )
}

/** A figure with its name; where the text states how it changed, the change comes first and its level beside it. */
const asFigure =
  (report: Report) =>
  (indicator: Indicator): Story => {
    const change = report.indicators.find(
      ({ relation, relativeTo }) => relation === 'change_of' && relativeTo.includes(indicator.id)
    )
    return {
      ...blank(areaNumberOf(report.structure, indicator.item)),
      id: indicator.id,
      kind: 'figure',
      indicators: [...(change === undefined ? [] : [change.id]), indicator.id],
      title: indicator.name,
      // The title names the level.
      labels: change === undefined ? {} : { [indicator.id]: '' },
    }
  }

/** A headline of the desk whose figures nobody has named for a picture: its change leads, and nothing is said twice. */
const briefly =
  (report: Report) =>
  (story: Story): Story => {
    const main = report.indicators.find(({ id }) => id === story.indicators[0])
    if (main === undefined || Object.keys(story.labels).length > 0) return story
    const { indicators, labels } = asFigure(report)(main)
    return { ...story, indicators, labels }
  }

function listsOf(report: Report, area: Area): readonly Story[] {
  const chosen = outcomes(report, area)
  const pages = Math.min(MOST_PAGES, Math.ceil(chosen.length / PAGE))
  return Array.from({ length: pages }, (_, page) => {
    const name = areaName(report, area.number)
    return chosen.slice(page * PAGE, (page + 1) * PAGE).map((indicator, index): Story => ({
      ...asFigure(report)(indicator),
      id: `wall-${area.number}-${page}-${indicator.id}`,
      place: 'wall',
      page: pages > 1 ? `${name}（${page === 0 ? '一' : '二'}）` : name,
      rank: area.number * 100 + page * PAGE + index,
    }))
  }).flat()
}

function blank(area: number): Omit<Story, 'id' | 'kind' | 'indicators' | 'title'> {
  return { place: 'wall', area, rank: 0, unit: '', period: '', note: '', page: '', labels: {} }
}
