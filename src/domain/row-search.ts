import type { Indicator, Span } from './indicator'
import { placeOf, PROBLEM_WORD, type Report } from './report'
import { fold } from './text-search'

/** The letters a Chinese character's reading may begin with, as a set of bits: bit 0 is a. 0 for anything else. */
export type InitialsOf = (character: string) => number

/** Texts of rows put end to end, folded, so that one search goes through all of them. */
interface JoinedTexts {
  readonly text: string
  /** Where each row's text ends in `text`. */
  readonly ends: Uint32Array
  /** Of each UTF-16 unit the letters its reading may begin with; made at the first search by initials. */
  initials: Uint32Array | null
}

/** What is searched: names and quotes row by row, headings item by item. */
export interface SearchIndex {
  readonly rows: JoinedTexts
  readonly places: JoinedTexts
  /** Of each row its place in `places`. */
  readonly placeOfRow: Uint32Array
}

/** Stands between texts and in no text; nothing is found across it. */
const BREAK = '\n'

function join(texts: readonly string[]): JoinedTexts {
  const ends = new Uint32Array(texts.length)
  let at = 0
  texts.forEach((text, index) => {
    at += text.length + BREAK.length
    ends[index] = at
  })
  return { text: fold(texts.map((text) => text + BREAK).join('')), ends, initials: null }
}

/** Stands between the fields of a row. */
const FIELD = '\u0001'

/** What of a row is searched; a quote with blanks in it (`20 %`) is found without them as well. */
function fieldsOf({ name, quote }: Indicator): readonly string[] {
  const closed = quote.replace(/\s/g, '')
  return closed === quote ? [name, quote] : [name, quote, closed]
}

/** Makes the index of a report's rows over name, quote and the headings above. */
export function searchIndex(report: Pick<Report, 'structure' | 'indicators'>): SearchIndex {
  const places = new Map<number, { readonly place: number; readonly text: string }>()
  const placeOfRow = Uint32Array.from(report.indicators, (indicator) => {
    const known = places.get(indicator.item)
    if (known !== undefined) return known.place
    const made = { place: places.size, text: pathText(report, indicator) }
    places.set(indicator.item, made)
    return made.place
  })
  return {
    rows: join(report.indicators.map((one) => fieldsOf(one).join(FIELD).replace(/\n/g, ' '))),
    places: join([...places.values()].map(({ text }) => text.replace(/\n/g, ' '))),
    placeOfRow,
  }
}

/** The headings above a row, as they are searched. */
export function pathText(report: Pick<Report, 'structure'>, indicator: Pick<Indicator, 'item'>): string {
  const place = placeOf(report.structure, { item: indicator.item, measure: 0 })
  const titles = place === null ? [] : [place.area.title, place.problem.title, place.item.title]
  return [...titles, `第${indicator.item}项`].join('\u0001')
}

/** The words of a query, which all must be found; blanks and 、 part them. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(fold(query).split(/[\s、,，]+/))].filter((word) => word !== '')
}

/** Whether a word may be meant as initials: two letters or more. */
export function mayBeInitials(word: string): boolean {
  return /^[a-z]{2,}$/.test(word)
}

/** Rows in which every word stands, as itself or, where `initialsOf` is given, by the initials of its characters. */
export function findRows(
  index: SearchIndex,
  words: readonly string[],
  initialsOf: InitialsOf | null
): Uint8Array {
  const found = new Uint8Array(index.placeOfRow.length).fill(1)
  for (const word of words) {
    const inRows = textsWith(index.rows, word, initialsOf)
    const inPlaces = textsWith(index.places, word, initialsOf)
    for (let row = 0; row < found.length; row += 1) {
      if (inRows[row] === 0 && inPlaces[index.placeOfRow[row] ?? 0] === 0) found[row] = 0
    }
  }
  return found
}

function textsWith(joined: JoinedTexts, word: string, initialsOf: InitialsOf | null): Uint8Array {
  const { text, ends } = joined
  const hit = new Uint8Array(ends.length)
  let index = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[index])) {
    while ((ends[index] as number) <= at) index += 1
    hit[index] = 1
  }
  if (initialsOf !== null && mayBeInitials(word)) {
    joined.initials ??= initialsIn(text, initialsOf)
    const bits = bitsOf(word)
    index = 0
    for (let at = 0; at < text.length; at += 1) {
      if (!beginsWith(joined.initials, at, bits)) continue
      while ((ends[index] as number) <= at) index += 1
      hit[index] = 1
      at = (ends[index] as number) - 1
    }
  }
  return hit
}

const bitsOf = (word: string): Uint32Array =>
  Uint32Array.from(word, (letter) => 1 << (letter.charCodeAt(0) - 97))

function initialsIn(text: string, initialsOf: InitialsOf): Uint32Array {
  const known = new Map<number, number>()
  const made = new Uint32Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let bits = known.get(unit)
    if (bits === undefined) {
      bits = initialsOf(String.fromCharCode(unit))
      known.set(unit, bits)
    }
    made[at] = bits
  }
  return made
}

function beginsWith(initials: Uint32Array, at: number, bits: Uint32Array): boolean {
  for (let step = 0; step < bits.length; step += 1) {
    if (((initials[at + step] ?? 0) & (bits[step] as number)) === 0) return false
  }
  return true
}

/** Where the words stand in a text, in UTF-16 units, in order and without overlap, to be marked. */
export function hitsIn(
  text: string,
  words: readonly string[],
  initialsOf: InitialsOf | null
): readonly Span[] {
  const folded = fold(text)
  const spans = words.flatMap((word): readonly Span[] => {
    const found: Span[] = []
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length })
    if (initialsOf === null || !mayBeInitials(word)) return found
    const initials = initialsIn(folded, initialsOf)
    const bits = bitsOf(word)
    for (let at = 0; at < folded.length; at += 1) {
      if (!beginsWith(initials, at, bits)) continue
      found.push({ start: at, end: at + word.length })
      at += word.length - 1
    }
    return found
  })
  return merged(spans)
}

/** A text in which words stand, and what it is to its indicator. */
export interface Found {
  readonly where: string
  readonly text: string
}

/**
 * Where a row holds what its name does not: its quote, or else a heading above it. Null where the name holds every word.
 * The text begins a little before the first hit, so that it is in sight on one line.
 */
export function foundElsewhere(
  report: Pick<Report, 'structure'>,
  indicator: Indicator,
  words: readonly string[],
  initialsOf: InitialsOf | null
): Found | null {
  const missing = words.filter((word) => hitsIn(indicator.name, [word], initialsOf).length === 0)
  if (missing.length === 0) return null
  const place = placeOf(report.structure, { item: indicator.item, measure: 0 })
  const places: readonly Found[] = [
    { where: '原文', text: indicator.quote },
    { where: '事项', text: place?.item.title ?? '' },
    { where: PROBLEM_WORD, text: place?.problem.title ?? '' },
    { where: '方面', text: place?.area.title ?? '' },
  ]
  for (const { where, text } of places) {
    const [hit] = hitsIn(text, missing, initialsOf)
    if (hit !== undefined) return { where, text: shortened(text, hit.start) }
  }
  return null
}

/** Characters before a hit that tell what it is about. */
const BEFORE = 8
const shortened = (text: string, start: number): string =>
  start <= BEFORE + 1 ? text : `…${text.slice(start - BEFORE)}`

/** Spans that touch or overlap become one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1]
    if (last !== undefined && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}
