import type { Indicator, IndicatorKind, Qualifier } from './indicator'
import { areaNumberOf, type Report } from './report'
import type { Story } from './story'

/** Which indicators are asked for; an empty list asks for all. */
export interface Filter {
  readonly areas: readonly number[]
  readonly kinds: readonly IndicatorKind[]
  readonly qualifiers: readonly Qualifier[]
}

/** The filter that lets everything through. */
export const OPEN_FILTER: Filter = { areas: [], kinds: [], qualifiers: [] }

/** Whether a filter lets everything through. */
export function isOpen(filter: Filter): boolean {
  return filter.areas.length === 0 && filter.kinds.length === 0 && filter.qualifiers.length === 0
}

/** The indicators that pass the filter, in reading order. */
export function select(
  report: Pick<Report, 'indicators' | 'structure'>,
  filter: Filter
): readonly Indicator[] {
  return report.indicators.filter((indicator) => passes(report, filter, indicator))
}

/** Whether one indicator passes the filter. */
export function passes(
  report: Pick<Report, 'structure'>,
  filter: Filter,
  { kind, qualifier, item }: Indicator
): boolean {
  return (
    (filter.kinds.length === 0 || filter.kinds.includes(kind)) &&
    (filter.qualifiers.length === 0 || filter.qualifiers.includes(qualifier)) &&
    (filter.areas.length === 0 || filter.areas.includes(areaNumberOf(report.structure, item)))
  )
}

/**
 * The stories that pass. A picture of one area stays whole when any of its figures passes, since part of it would say
 * something else; one across areas keeps the figures of the areas asked for.
 */
export function selectStories(
  report: Pick<Report, 'indicators' | 'structure'>,
  stories: readonly Story[],
  filter: Filter
): readonly Story[] {
  const passing = new Set(select(report, filter).map(({ id }) => id))
  const everyKind = filter.kinds.length === 0 && filter.qualifiers.length === 0
  const inAreas = new Set(select(report, { ...filter, kinds: [], qualifiers: [] }).map(({ id }) => id))
  return stories
    .map((story) =>
      story.area === null ? { ...story, indicators: story.indicators.filter((id) => inAreas.has(id)) } : story
    )
    .filter((story) => (drawsNoFigure(story) ? everyKind : story.indicators.some((id) => passing.has(id))))
}

/** A story about items rather than figures (the coverage strip): it says nothing of kinds. */
function drawsNoFigure(story: Story): boolean {
  return story.area === null && story.kind === 'coverage'
}

/** How many indicators each choice of one filter would give, with the other filter as it stands. */
export function countsByArea(
  report: Pick<Report, 'indicators' | 'structure'>,
  filter: Filter
): ReadonlyMap<number, number> {
  const chosen = select(report, { ...filter, areas: [] })
  return new Map(
    report.structure.areas.map(({ number, start, end }) => [
      number,
      chosen.filter((indicator) => start <= indicator.start && indicator.end <= end).length,
    ])
  )
}

export function countsByKind(
  report: Pick<Report, 'indicators' | 'structure'>,
  filter: Filter
): ReadonlyMap<IndicatorKind, number> {
  const chosen = select(report, { ...filter, kinds: [] })
  const counts = new Map<IndicatorKind, number>()
  for (const { kind } of chosen) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

export function countsByQualifier(
  report: Pick<Report, 'indicators' | 'structure'>,
  filter: Filter
): ReadonlyMap<Qualifier, number> {
  const counts = new Map<Qualifier, number>()
  for (const { qualifier } of select(report, { ...filter, qualifiers: [] })) {
    counts.set(qualifier, (counts.get(qualifier) ?? 0) + 1)
  }
  return counts
}

/** The indicators to walk through from one to the next: those of the filter, or all where it leaves this one out. */
export function walk(
  report: Pick<Report, 'indicators' | 'structure'>,
  filter: Filter,
  id: string
): readonly Indicator[] {
  const chosen = select(report, filter)
  return chosen.some((one) => one.id === id) ? chosen : report.indicators
}

/**
 * The next indicator behind an offset of the text, or the last before it, among those that pass the filter: the way on
 * from a number that is no indicator.
 */
export function beyond(
  report: Pick<Report, 'indicators' | 'structure'>,
  filter: Filter,
  offset: number,
  forward: boolean
): Indicator | undefined {
  const chosen = select(report, filter)
  return forward
    ? chosen.find(({ start }) => start > offset)
    : chosen.reduce<Indicator | undefined>((found, one) => (one.start < offset ? one : found), undefined)
}
