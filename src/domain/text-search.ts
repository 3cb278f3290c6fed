import type { Span } from './indicator'
import type { SourceText } from './source-text'

/** Folds what readers type alike: upper and lower case, full and half width. One character stays one. */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5eA-Z]/g, (character) => {
    const code = character.charCodeAt(0)
    return String.fromCharCode(code >= 0xff01 ? code - 0xfee0 : code).toLowerCase()
  })
}

/** What a text is searched by: blanks within lines and thousands separators count for nothing. */
interface Searchable {
  readonly folded: string
  /** UTF-16 offset in the text of each character of `folded`, and behind it the text's end. */
  readonly offsets: Uint32Array
}

const known = new WeakMap<SourceText, Searchable>()

/** The characters that count, by their place; blanks and the commas of 1,234 do not. */
function searchable(text: string): Searchable {
  const whole = fold(text)
  const skipped = /[^\S\n]|(?<=\d),(?=\d{3}(?!\d))/g
  const parts: string[] = []
  const offsets = new Uint32Array(whole.length + 1)
  let length = 0
  const keep = (start: number, end: number): void => {
    parts.push(whole.slice(start, end))
    for (let at = start; at < end; at += 1) offsets[length++] = at
  }
  let at = 0
  for (const { index } of whole.matchAll(skipped)) {
    keep(at, index)
    at = index + 1
  }
  keep(at, whole.length)
  offsets[length] = whole.length
  return { folded: parts.join(''), offsets: offsets.slice(0, length + 1) }
}

/**
 * Every place where the words stand in the text, in reading order and without overlap; none for a blank query. `20%`
 * finds `20 %` and the other way round, `1234` finds `1,234`.
 */
export function findAll(source: SourceText, query: string): readonly Span[] {
  const needle = searchable(query).folded
  if (needle === '') return []
  const { folded, offsets } = known.get(source) ?? searchable(source.text)
  known.set(source, { folded, offsets })
  const found: Span[] = []
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    const last = offsets[at + needle.length - 1] ?? 0
    found.push({ start: source.toPoints(offsets[at] ?? 0), end: source.toPoints(last + 1) })
  }
  return found
}
