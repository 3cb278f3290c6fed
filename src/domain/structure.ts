import { halfWidth } from './half-width'
import { sourceText, type SourceText } from './source-text'
import type { Span } from './indicator'

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
/** An area is an `(一)` heading that holds problems; its number runs on over the report. */
export interface Area extends Section {
  readonly level: 'area'
  readonly problems: readonly ProblemGroup[]
}

/** The outline of a report, parsed from its text and from nothing else. */
export interface ReportStructure {
  readonly parts: readonly Section[]
  readonly areas: readonly Area[]
}

const NUMERALS = '零一二三四五六七八九'

/** Reads a Chinese numeral below one hundred: 三 → 3, 十二 → 12, 二十一 → 21; NaN for anything else. */
export function chineseNumber(numeral: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral)
  if (match === null || numeral === '') return Number.NaN
  const [, first, ten, last] = match
  if (ten === undefined) return last === undefined ? NUMERALS.indexOf(first ?? '') : Number.NaN
  return (
    (first === undefined ? 1 : NUMERALS.indexOf(first)) * 10 +
    (last === undefined ? 0 : NUMERALS.indexOf(last))
  )
}

/** Writes a number below one hundred as a Chinese numeral: 12 → 十二. */
export function toChineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : NUMERALS.charAt(ones))
}

/** How the headings that stand at the start of a line look; half and full width both occur in real reports. */
const HEADINGS: readonly { readonly level: Exclude<Level, 'measure'>; readonly pattern: RegExp }[] = [
  { level: 'part', pattern: /^([一二三四五六七八九十]{1,3})、/ },
  { level: 'area', pattern: /^[(（]([一二三四五六七八九十]{1,3})[)）]/ },
  { level: 'item', pattern: /^[(（](\d{1,4})[)）]/ },
  { level: 'problem', pattern: /^(\d{1,4})[.．、](?!\d)/ },
]

/** Longer than any label with the character behind it. */
const LONGEST_LABEL = 16

/** How many blanks a line begins with; paragraphs are often indented by two full-width ones. */
export function leadingBlanks(line: string): number {
  return /^[ \t\u3000\u00a0\ufeff]{0,16}/.exec(line)?.[0].length ?? 0
}

const RANK: Readonly<Record<Level, number>> = { part: 0, area: 1, problem: 2, item: 3, measure: 4 }

/** A measure begins a sentence: 一是 after 。 or ： or after the item's heading, perhaps with a blank before it. */
const MEASURE = /(?<=[。;；:：\s])([一二三四五六七八九十]{1,2})是/g

/** Parses the outline. Text without any heading gives an empty outline; it never throws. */
export function parseStructure(source: SourceText | string): ReportStructure {
  const text = typeof source === 'string' ? sourceText(source) : source
  const headings = close(findHeadings(text.text), text.text.length)
  const inPoints = <T extends Section>(section: T): T => ({
    ...section,
    start: text.toPoints(section.start),
    end: text.toPoints(section.end),
    bodyStart: text.toPoints(section.bodyStart),
  })
  const within = (level: Level, outer: Span): readonly Section[] =>
    headings.filter(
      (heading) => heading.level === level && outer.start <= heading.start && heading.end <= outer.end
    )
  const areas = headings
    .filter((heading) => heading.level === 'area')
    .map((area) => ({ ...area, problems: within('problem', area) }))
    .filter((area) => area.problems.length > 0)
    .map((area, index): Area => ({
      ...inPoints(area),
      level: 'area',
      number: index + 1,
      problems: area.problems.map((problem): ProblemGroup => ({
        ...inPoints(problem),
        level: 'problem',
        items: within('item', problem).map((item): Item => ({
          ...inPoints(item),
          level: 'item',
          measures: close(findMeasures(text.text, item), item.end).map((measure): Measure => ({
            ...inPoints(measure),
            level: 'measure',
          })),
        })),
      })),
    }))
  return { parts: headings.filter((heading) => heading.level === 'part').map(inPoints), areas }
}

function findHeadings(text: string): Section[] {
  let at = 0
  return text.split('\n').flatMap((line): Section[] => {
    const indent = leadingBlanks(line)
    const start = at + indent
    const end = at + line.length
    at = end + 1
    // Same length: a place in the half-width line is a place in the line.
    const plain = halfWidth(line.slice(indent, indent + LONGEST_LABEL))
    for (const { level, pattern } of HEADINGS) {
      const match = pattern.exec(plain)
      if (match === null) continue
      const { 0: found, 1: numeral = '' } = match
      const label = line.slice(indent, indent + found.length)
      const rest = line.slice(indent + found.length)
      const stop = rest.indexOf('。')
      const inline = stop >= 0 && stop < rest.length
      const title = (inline ? rest.slice(0, stop) : rest).trim()
      const number = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral)
      const bodyStart = start + label.length + (inline ? stop + 1 : rest.length)
      return [{ level, number, label, title, start, end, bodyStart }]
    }
    return []
  })
}

/** The measures inside an item, in order: a numeral that does not follow on is part of the words (如 二是). */
function findMeasures(text: string, item: Span & { readonly bodyStart: number }): Section[] {
  const from = Math.max(item.start, item.bodyStart - 1)
  const body = text.slice(from, item.end)
  const found: Section[] = []
  for (const match of body.matchAll(MEASURE)) {
    const number = chineseNumber(match[1] ?? '')
    if (number !== found.length + 1) continue
    const start = from + match.index
    const label = match[0]
    const rest = text.slice(start + label.length, item.end)
    const stop = rest.search(/[。\n]/)
    const length = stop < 0 ? rest.length : stop
    found.push({
      level: 'measure',
      number,
      label,
      title: rest.slice(0, length).trim(),
      start,
      end: item.end,
      bodyStart: Math.min(start + label.length + length + 1, item.end),
    })
  }
  return found
}

/** Lets every section reach to the next heading of its own level or above, or to the end. */
function close(sections: readonly Section[], end: number): Section[] {
  return sections.map((section, index) => {
    const next = sections.slice(index + 1).find((other) => RANK[other.level] <= RANK[section.level])
    return { ...section, end: next?.start ?? end }
  })
}
