import type { ExplainedNumber } from './accounting'
import { inReadingOrder, type Indicator } from './indicator'
import type { Problem } from './problem'
import { paragraphAround, sentenceAround } from './provenance'
import { covers, type SourceText } from './source-text'
import type { Area, Item, Measure, ProblemGroup, ReportStructure } from './structure'
import type { Story } from './story'

/** What report.json says of a report. Dates are ISO 8601; `inspected` an interval of two, `start/end`. */
export interface ReportMeta {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly shortTitle: string
  readonly publisher: string
  readonly published: string
  readonly inspected: string
  /** Address of the original publication; empty where it is not known. */
  readonly address: string
  /** SHA-256 of source.txt, 64 hexadecimal digits. */
  readonly sha256: string
  /** How the text was obtained. */
  readonly obtained: string
  readonly rights: string
  /** A short name for each area, in order. */
  readonly areaNames: readonly string[]
}

/** A report as loaded: everything that was accepted, and the list of what was not. */
export interface Report {
  readonly meta: ReportMeta
  readonly source: SourceText
  readonly structure: ReportStructure
  /** In reading order. */
  readonly indicators: readonly Indicator[]
  readonly numbers: readonly ExplainedNumber[]
  readonly stories: readonly Story[]
  /** Nobody chose the stories: they were made by rule. */
  readonly isAutomatic?: boolean
  readonly problems: readonly Problem[]
}

/** Where an indicator stands: the breadcrumb. `measure` is absent in an item without measures. */
export interface Place {
  readonly area: Area
  readonly problem: ProblemGroup
  readonly item: Item
  readonly measure?: Measure
}

/** Every item of the report in order, with its place. */
export function placedItems(structure: ReportStructure): readonly Omit<Place, 'measure'>[] {
  return structure.areas.flatMap((area) =>
    area.problems.flatMap((problem) => problem.items.map((item) => ({ area, problem, item })))
  )
}

/** The places of a structure by item number; made once, since every row of a report asks for it. */
const PLACES = new WeakMap<ReportStructure, ReadonlyMap<number, Omit<Place, 'measure'>>>()

function placesOf(structure: ReportStructure): ReadonlyMap<number, Omit<Place, 'measure'>> {
  const known = PLACES.get(structure)
  if (known !== undefined) return known
  const made = new Map(
    [...placedItems(structure)].reverse().map((place) => [place.item.number, place] as const)
  )
  PLACES.set(structure, made)
  return made
}

/** The place of an item and measure by their numbers; null when the text has no such item. */
export function placeOf(structure: ReportStructure, at: Pick<Indicator, 'item' | 'measure'>): Place | null {
  const found = placesOf(structure).get(at.item)
  if (found === undefined) return null
  const measure = found.item.measures.find(({ number }) => number === at.measure)
  return measure === undefined ? found : { ...found, measure }
}

/** What the numbered headings between area and item are called; they say what was to be done. Downloads keep 问题. */
export const PROBLEM_WORD = '任务'

/** What the items of a report are called behind their number. */
export function itemWord({ meta }: Pick<Report, 'meta'>): string {
  return meta.title.includes('整改') ? '整改事项' : '事项'
}

/** How many problems and items an area holds, in words. */
export function sizeOfArea(report: Pick<Report, 'meta'>, area: Area): string {
  const tasks = area.problems.filter(({ label }) => label !== '').length
  const items = area.problems.reduce((sum, problem) => sum + problem.items.length, 0)
  return `${tasks > 0 ? `${tasks}类${PROBLEM_WORD} · ` : ''}${items}项${itemWord(report)}`
}

/** The number of the area an item belongs to; 0 when the text has no such item. */
export function areaNumberOf(structure: ReportStructure, item: number): number {
  return placeOf(structure, { item, measure: 0 })?.area.number ?? 0
}

/** The short name of an area, or its heading where the report gives none. */
export function areaName(report: Pick<Report, 'meta' | 'structure'>, area: number): string {
  return report.meta.areaNames[area - 1] ?? report.structure.areas[area - 1]?.title ?? ''
}

/** The indicators of an area or an item, in reading order. */
export function indicatorsWithin(
  report: Pick<Report, 'indicators'>,
  section: { start: number; end: number }
): readonly Indicator[] {
  return report.indicators.filter((indicator) => covers(section, indicator)).sort(inReadingOrder)
}

/** The words of the sentence that holds an indicator. */
export function sentenceOf(report: Pick<Report, 'source'>, indicator: Indicator): string {
  const { start, end } = sentenceAround(report.source, indicator)
  return report.source.slice(start, end)
}

/** The paragraph that holds an indicator. */
export function paragraphOf(
  report: Pick<Report, 'source'>,
  indicator: Indicator
): { start: number; end: number } {
  return paragraphAround(report.source, indicator)
}

/** The indicators before and after one in reading order. */
export function neighbours(
  indicators: readonly Indicator[],
  id: string
): { readonly previous: Indicator | undefined; readonly next: Indicator | undefined } {
  const at = indicators.findIndex((indicator) => indicator.id === id)
  return { previous: at > 0 ? indicators[at - 1] : undefined, next: at < 0 ? undefined : indicators[at + 1] }
}

/** Words with which the text says that something was set up. */
const SET_UP = /^(?:并)?(?:制定|出台|建立|修订|印发|成立|健全|更新|编制|设立|组建|搭建|完善|修订完善)/

/**
 * The clauses of a stretch of the text that say what was set up, each exactly as printed; the titles of measures (一是…) say
 * what was meant to be and are left out. Clauses end at ，；。; a
 * 《title》 is never cut.
 */
export function establishedIn(
  source: SourceText,
  section: { start: number; end: number }
): readonly string[] {
  const clauses =
    source.slice(section.start, section.end).match(/(?:《[^《》\n]{1,80}》|[^,，;；。\n])+/g) ?? []
  return clauses.map((clause) => clause.trim()).filter((clause) => SET_UP.test(clause))
}
