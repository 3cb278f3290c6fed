import { arabicNumbers, type ArabicNumber } from '../domain/arabic-number'
import type { DraftIndicator } from '../domain/draft'
import type { Scale, Span } from '../domain/indicator'
import { sentenceAround } from '../domain/provenance'
import type { SourceText } from '../domain/source-text'
import { extract } from './extract'
import { numerals } from './numeral'

/** A passage longer than this is no quote of one number. */
const LONGEST_QUOTE = 200

/**
 * An indicator to start an edit from, of words that an editor marked: what the importer reads in them, or their first number
 * without a unit. Null where they hold no number, several lines or too much.
 */
export function indicatorOfQuote(source: SourceText, { start, end }: Span): DraftIndicator | null {
  const quote = source.slice(start, end)
  if (quote.includes('\n') || [...quote].length > LONGEST_QUOTE) return null
  const number = numberIn(quote)
  if (number === null) return null
  const around = sentenceAround(source, { start, end })
  const from = Math.max(around.start, start - LONGEST_QUOTE)
  const found = extract(source.slice(from, Math.min(around.end, end + 20))).quantities.find(
    (one) => from + one.start >= start && from + one.end <= end
  )
  const scale = found?.scale ?? number.scale
  const words = found === undefined ? quote.slice(0, number.start) : source.slice(start, from + found.start)
  return {
    name: words || quote,
    kind: found?.kind ?? 'count',
    value: found?.value ?? number.value,
    scale: (scale === '万' || scale === '亿' ? scale : '') as Scale,
    unit: found?.unit ?? '',
    qualifier: found?.qualifier ?? 'exact',
    status: '',
    direction: found?.direction ?? '',
    period: '',
    basis: found?.basis ?? '',
    relation: '',
    relativeTo: [],
    judgement: '',
    quote,
    start,
    end,
    note: '',
  }
}

/** The number itself within a quote, which an entry is marked by. */
export function numberWithin(source: SourceText, { start, end }: Span): Span | null {
  const quote = source.slice(start, end)
  const number = numberIn(quote)
  if (number === null) return null
  const first = start + Array.from(quote.slice(0, number.start)).length
  return { start: first, end: first + number.end - number.start }
}

/** The first number of some words as a row can hold it: an Arabic one or, without any, a whole Chinese numeral. UTF-16 offsets. */
function numberIn(words: string): (ArabicNumber & { readonly scale?: string }) | null {
  return arabicNumbers(words)[0] ?? numerals(words)[0] ?? null
}
