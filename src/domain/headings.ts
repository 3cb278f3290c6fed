import { chineseNumber } from './chinese-number'
import { halfWidth } from './half-width'
import type { Span } from './indicator'
import type { Level, Section } from './structure'

/** How the headings that stand at the start of a line look; half and full width both occur in real reports. */
const HEADINGS: readonly { readonly level: Exclude<Level, 'measure'>; readonly pattern: RegExp }[] = [
  { level: 'part', pattern: /^第([一二三四五六七八九十]{1,3})(?:章|部分|编)[ 、:]{0,2}/ },
  { level: 'part', pattern: /^([一二三四五六七八九十]{1,3}) ?、(?![一二三四五六七八九十]{1,3}[、类级是])/ },
  { level: 'area', pattern: /^[(（] ?([一二三四五六七八九十]{1,3}) ?[)）]/ },
  { level: 'item', pattern: /^[(（] ?(\d{1,4}) ?[)）]/ },
  {
    level: 'problem',
    pattern: /^(\d{1,4})(?:[.．、](?!\d)|、(?=\d{1,9}[^\d、.,])(?!\d{1,2}(?:月|日|季度)))/,
  },
  { level: 'problem', pattern: /^(\d{1,3})\)(?![\d,、])/ },
]

/** Longer than any label with the character behind it. */
const LONGEST_LABEL = 16

/** How many blanks a line begins with; paragraphs are often indented by two full-width ones. */
export function leadingBlanks(line: string): number {
  return /^[ \t\u3000\u00a0\ufeff]{0,16}/.exec(line)?.[0].length ?? 0
}

/** A measure begins a sentence: 一是 after 。 or ： or after the item's heading, perhaps with a blank before it. */
const MEASURE = /(?<=[。;；:：\s])([一二三四五六七八九十]{1,2})是/g

/** A heading with the row of the table it is of: two marks of one level may nest. */
export interface Heading extends Section {
  readonly style: number
}

/** From here on a number in brackets is a year, unless it goes on from the item before. */
const YEARS_FROM = 1000

/** The headings of a text in order, each with its own words alone. */
export function findHeadings(text: string): readonly Heading[] {
  let at = 0
  let item = 0
  return text.split('\n').flatMap((line): Heading[] => {
    const indent = leadingBlanks(line)
    const start = at + indent
    const end = at + line.length
    at = end + 1
    // Same length: a place in the half-width line is a place in the line.
    const plain = halfWidth(line.slice(indent, indent + LONGEST_LABEL))
    for (const [style, { level, pattern }] of HEADINGS.entries()) {
      const match = pattern.exec(plain)
      if (match === null) continue
      const { 0: found, 1: numeral = '' } = match
      const label = line.slice(indent, indent + found.length)
      const rest = line.slice(indent + found.length)
      const stop = rest.indexOf('。')
      const inline = stop >= 0
      const title = (inline ? rest.slice(0, stop) : rest).trim()
      const number = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral)
      const bodyStart = start + label.length + (inline ? stop + 1 : rest.length)
      if (level === 'item') {
        if (number >= YEARS_FROM && number !== item + 1) continue
        item = number
      }
      return [{ level, number, label, title, start, end, bodyStart, style }]
    }
    return []
  })
}

/** The measures inside an item, in order: a numeral that does not follow on is part of the words (如 二是). */
export function findMeasures(text: string, item: Span & { readonly bodyStart: number }): readonly Section[] {
  const from = Math.max(item.start, item.bodyStart - 1)
  const body = text.slice(from, item.end)
  const found: Section[] = []
  for (const match of body.matchAll(MEASURE)) {
    const number = chineseNumber(match[1] as string)
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

const RANK: Readonly<Record<Level, number>> = { part: 0, area: 1, problem: 2, item: 3, measure: 4 }

/** Lets every section reach to the next heading of its own level or above, or to the end. */
export function close<T extends Section>(sections: readonly T[], end: number): readonly T[] {
  /** Where the next heading of each level begins, seen from behind. */
  const next = [end, end, end, end, end]
  const closed = [...sections].reverse().map((section): T => {
    const rank = RANK[section.level]
    const until = Math.min(...next.slice(0, rank + 1))
    next[rank] = section.start
    return { ...section, end: until }
  })
  return closed.reverse()
}
