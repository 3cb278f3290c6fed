import { halfWidth } from './half-width'
import type { Span } from './indicator'

/** Thousands separators are of the same width as the digits: in 投资3，120人参加 the mark ends a clause. */
const ARABIC =
  /\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d+)?|[０-９]{1,3}(?:，[０-９]{3}){1,4}(?![０-９])(?:[.．][０-９]+)?|[\d０-９]+(?:[.．][\d０-９]+)?/g

/** An Arabic number as a text prints it. */
export interface ArabicNumber extends Span {
  /** In half width and without thousands separators: `2315.6` for 2,315.6. */
  readonly value: string
}

/** The Arabic numbers of some words in reading order, with UTF-16 offsets: 434.6, 2,315.6, １２. */
export function arabicNumbers(words: string): readonly ArabicNumber[] {
  return Array.from(words.matchAll(ARABIC), ({ 0: printed, index }) => ({
    start: index,
    end: index + printed.length,
    value: /^[\d.]+$/.test(printed) ? printed : halfWidth(printed).replace(/,/g, ''),
  }))
}
