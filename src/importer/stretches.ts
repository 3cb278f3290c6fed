import type { Span } from '../domain/indicator'
import { isTableRow } from './outline'

/** A stretch ends at the first line end behind so many characters, in a longer line at the first 。 behind {@link LONG}. */
const ENOUGH = 4_000
const LONG = 8_000

/**
 * Cuts half-width text where nothing that is read hangs on what went before: at line ends, but never inside a table,
 * and in very long lines behind a sentence. UTF-16 offsets; the stretches put together are the text.
 */
export function stretches(text: string): readonly Span[] {
  const out: Span[] = []
  let start = 0
  while (start < text.length) {
    const end = endOf(text, start)
    out.push({ start, end })
    start = end
  }
  return out
}

function endOf(text: string, start: number): number {
  let at = start + ENOUGH
  while (at < text.length) {
    const line = text.indexOf('\n', at)
    const lineEnd = line < 0 ? text.length : line + 1
    const sentence = lineEnd - start > LONG ? text.indexOf('。', Math.max(at, start + LONG)) + 1 : 0
    if (sentence > 0 && sentence < lineEnd) return sentence
    if (!(isRowAt(text, lineEnd) && isRowBefore(text, lineEnd))) return lineEnd
    at = lineEnd
  }
  return text.length
}

/** The line that begins, or that ends, at a place; a bounded look at it. */
const isRowAt = (text: string, at: number): boolean =>
  isTableRow(text.slice(at, at + 2000).split('\n', 1)[0] ?? '')

const isRowBefore = (text: string, at: number): boolean => {
  const lines = text.slice(Math.max(0, at - 2000), at - 1).split('\n')
  return isTableRow(lines[lines.length - 1] ?? '')
}
