import type { ExplainedNumber } from './accounting'
import { inReadingOrder, type Indicator, type Span } from './indicator'
import { runs, type Run } from './provenance'
import type { Report } from './report'
import { covers, type SourceText } from './source-text'
import { leadingBlanks, type Level, type ReportStructure } from './structure'

/** Anything of the text that is lit: an indicator or a number with the reason why it is none. */
export type Lit = Indicator | ExplainedNumber

export function isIndicator(lit: Lit): lit is Indicator {
  return 'id' in lit
}

/** A line of the text with what is lit in it. */
export interface Paragraph extends Span {
  readonly level: Level | 'text'
  /** Number of the item it is or belongs to; 0 outside of items. */
  readonly item: number
  readonly runs: readonly Run<Lit>[]
  readonly indicators: readonly Indicator[]
}

/** The whole text as paragraphs; put together with line ends they are the text. Linear in its length. */
export function paragraphs(
  report: Pick<Report, 'source' | 'structure' | 'indicators' | 'numbers'>
): readonly Paragraph[] {
  const levels = levelsByStart(report.structure)
  const lit: readonly Lit[] = [...report.indicators, ...report.numbers].sort(inReadingOrder)
  let at = 0
  let next = 0
  return report.source.text.split('\n').map((line): Paragraph => {
    const start = report.source.toPoints(at)
    at += line.length + 1
    const end = report.source.toPoints(at - 1)
    const first = next
    while (next < lit.length && (lit[next]?.start ?? 0) < end) next += 1
    const inside = lit.slice(first, next)
    // Blanks are one code point each.
    const place = levels.get(start + leadingBlanks(line))
    return {
      start,
      end,
      level: place?.level ?? 'text',
      item: place?.item ?? 0,
      runs: runs(report.source, { start, end }, inside),
      indicators: inside.filter(isIndicator),
    }
  })
}

/** The paragraphs in stretches of at most `size`, in order. */
export function inStretches(all: readonly Paragraph[], size: number): readonly (readonly Paragraph[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size)
  )
}

function levelsByStart(
  structure: ReportStructure
): ReadonlyMap<number, { readonly level: Level; readonly item: number }> {
  const problems = structure.areas.flatMap((area) => area.problems)
  const entries: readonly (readonly [number, { readonly level: Level; readonly item: number }])[] = [
    ...structure.parts.map((one) => [one.start, { level: 'part' as const, item: 0 }] as const),
    ...structure.areas.map((one) => [one.start, { level: 'area' as const, item: 0 }] as const),
    ...problems.map((one) => [one.start, { level: 'problem' as const, item: 0 }] as const),
    ...problems
      .flatMap(({ items }) => items)
      .map((one) => [one.start, { level: 'item' as const, item: one.number }] as const),
  ]
  return new Map(entries)
}

/** A stretch of a run with what lies over it: a hit of the search, the passage a link points to. */
export interface Piece extends Span {
  readonly text: string
  readonly hit: boolean
  readonly passage: boolean
}

/** Cuts a run where what lies over it begins and ends. The pieces put together are the run. */
export function pieces(
  source: SourceText,
  run: Span,
  hits: readonly Span[],
  passage: Span | null
): readonly Piece[] {
  const overlays = passage === null ? hits : [...hits, passage]
  const edges = overlays
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => run.start < at && at < run.end)
  const cuts = [...new Set([run.start, ...edges, run.end])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? run.start
    const piece = { start, end }
    return {
      ...piece,
      text: source.slice(start, end),
      hit: hits.some((hit) => covers(hit, piece)),
      passage: passage !== null && covers(passage, piece),
    }
  })
}

/** A heading of the outline: where it begins and how to reach it. */
export interface OutlineEntry {
  readonly level: Level
  readonly label: string
  readonly title: string
  readonly start: number
  /** Number of the area it belongs to; 0 outside of areas. */
  readonly area: number
}

/** The headings of parts, areas, problems and items in reading order. */
export function outline(structure: ReportStructure): readonly OutlineEntry[] {
  const entry =
    (area: number) =>
    ({ level, label, title, start }: Omit<OutlineEntry, 'area'>): OutlineEntry => ({
      level,
      label,
      title,
      start,
      area,
    })
  return [
    ...structure.parts.map(entry(0)),
    ...structure.areas.flatMap((area) => [
      entry(area.number)(area),
      ...area.problems.flatMap((problem) => [
        entry(area.number)(problem),
        ...problem.items.map(entry(area.number)),
      ]),
    ]),
  ].sort((a, b) => a.start - b.start)
}

/** The last heading that begins at or before an offset. */
export function currentEntry(entries: readonly OutlineEntry[], offset: number): OutlineEntry | undefined {
  return entries.reduce<OutlineEntry | undefined>(
    (found, entry) => (entry.start <= offset ? entry : found),
    undefined
  )
}
