import type { Span } from './indicator'
import type { SourceText } from './source-text'

/** Folds what readers type alike: upper and lower case, full and half width. One character stays one. */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5eA-Z]/g, (character) => {
    const code = character.charCodeAt(0)
    return String.fromCharCode(code >= 0xff01 ? code - 0xfee0 : code).toLowerCase()
  })
}

/** Every place where the words stand in the text, in reading order and without overlap; none for a blank query. */
export function findAll(source: SourceText, query: string): readonly Span[] {
  const needle = fold(query.trim())
  if (needle === '') return []
  const text = fold(source.text)
  const found: Span[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    found.push({ start: source.toPoints(at), end: source.toPoints(at + needle.length) })
  }
  return found
}
