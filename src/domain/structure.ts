import { sourceText, type SourceText } from './source-text'
export { chineseNumber, toChineseNumber } from './chinese-number'
export { leadingBlanks } from './headings'
import { close, findHeadings, findMeasures } from './headings'
import type { Span } from './indicator'
import { plainLayout } from './layout'

/** The levels of a report: `一、` part › `(一)` area › `1.` problem › `(1)` item › `一是` measure. */
export type Level = 'part' | 'area' | 'problem' | 'item' | 'measure'

/** A heading with what belongs to it: the span reaches to the next heading of its level or above. */
export interface Section extends Span {
  readonly level: Level
  /** The number the label stands for: `(十二)` → 12. */
  readonly number: number
  /** The label as printed: `(12)`. */
  readonly label: string
  /** The heading without its label; of an item or measure the words up to its first 。 */
  readonly title: string
  /** Where the words after label and title begin. */
  readonly bodyStart: number
}

export interface Measure extends Section {
  readonly level: 'measure'
}
export interface Item extends Section {
  readonly level: 'item'
  readonly measures: readonly Measure[]
}
export interface ProblemGroup extends Section {
  readonly level: 'problem'
  readonly items: readonly Item[]
}
/** An area is an `(一)` heading that holds problems, or in a text of another shape its outermost heading; its number runs on over the report. */
export interface Area extends Section {
  readonly level: 'area'
  readonly problems: readonly ProblemGroup[]
}

/** The outline of a report, parsed from its text and from nothing else. */
export interface ReportStructure {
  readonly parts: readonly Section[]
  readonly areas: readonly Area[]
}

/** An outline without measures and numbering settled; offsets are UTF-16 units. */
export interface RawArea extends Section {
  readonly problems: readonly (Section & { readonly items: readonly Section[] })[]
}

/**
 * Parses the outline. A text whose areas hold problems and items is read so; any other by the headings it has, see
 * {@link plainLayout}. It never throws.
 */
export function parseStructure(source: SourceText | string): ReportStructure {
  const text = typeof source === 'string' ? sourceText(source) : source
  const found = findHeadings(text.text)
  const headings = close(found, text.text.length)
  const nested = nest(headings)
  const isFull = nested.some(({ problems }) => problems.some(({ items }) => items.length > 0))
  const areas = isFull ? nested.map(withoutGaps) : plainLayout(text.text, found)
  const parts = isFull || areas.length === 0 ? headings.filter(({ level }) => level === 'part') : []
  return { parts: parts.map(bare).map(inPoints(text)), areas: numbered(text, areas) }
}

/** Areas with the problems in them, and items in those; whatever stands outside of that is passed over. */
function nest(headings: readonly Section[]): readonly RawArea[] {
  const areas: (Section & { problems: (Section & { items: Section[] })[] })[] = []
  let inArea = false
  for (const heading of headings) {
    const area = areas[areas.length - 1]
    const problem = area?.problems[area.problems.length - 1]
    if (heading.level === 'part') inArea = false
    else if (heading.level === 'area') {
      areas.push({ ...bare(heading), problems: [] })
      inArea = true
    } else if (heading.level === 'problem' && inArea) area?.problems.push({ ...bare(heading), items: [] })
    else if (heading.level === 'item' && inArea) problem?.items.push(bare(heading))
  }
  return areas.filter(({ problems }) => problems.length > 0)
}

/** A problem without items is its own only item. */
function withoutGaps(area: RawArea): RawArea {
  const problems = area.problems.map((problem) =>
    problem.items.length > 0 ? problem : { ...problem, items: [{ ...bare(problem), level: 'item' as const }] }
  )
  return { ...area, problems }
}

/**
 * Settles numbers, measures and offsets. Numbers are those printed where they run on through the report; where they
 * begin anew under each heading, or are not printed, problems and items are counted through.
 */
function numbered(text: SourceText, areas: readonly RawArea[]): readonly Area[] {
  const place = inPoints(text)
  const problems = areas.flatMap((area) => area.problems)
  const problemNumber = counter(problems)
  const itemNumber = counter(problems.flatMap(({ items }) => items))
  return areas.map((area, index): Area => ({
    ...place(bare(area)),
    level: 'area',
    number: index + 1,
    problems: area.problems.map((problem): ProblemGroup => ({
      ...place(bare(problem)),
      level: 'problem',
      number: problemNumber(problem),
      items: problem.items.map((item): Item => ({
        ...place(item),
        level: 'item',
        number: itemNumber(item),
        measures: close(findMeasures(text.text, item), item.end).map((measure): Measure => ({
          ...place(measure),
          level: 'measure',
        })),
      })),
    })),
  }))
}

/** Gives sections their printed numbers where these rise through the report, else counts them. */
function counter(sections: readonly Section[]): (section: Section) => number {
  const rises = sections.every(
    ({ number, label }, index) => label !== '' && number > (sections[index - 1]?.number ?? 0)
  )
  const counted = new Map(sections.map((section, index) => [section, index + 1]))
  return (section) => (rises ? section.number : (counted.get(section) ?? 0))
}

function bare({ level, number, label, title, start, end, bodyStart }: Section): Section {
  return { level, number, label, title, start, end, bodyStart }
}

const inPoints =
  (text: SourceText) =>
  <T extends Section>(section: T): T => ({
    ...section,
    start: text.toPoints(section.start),
    end: text.toPoints(section.end),
    bodyStart: text.toPoints(section.bodyStart),
  })
