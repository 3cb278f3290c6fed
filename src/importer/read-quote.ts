import type { DraftIndicator } from '../domain/draft'
import type { Scale, Span } from '../domain/indicator'
import { sentenceAround } from '../domain/provenance'
import type { SourceText } from '../domain/source-text'
import { extract } from './extract'

/** A passage longer than this is no quote of one number. */
const LONGEST_QUOTE = 200

/**
 * An indicator to start an edit from, of words that an editor marked: what the importer reads in them, or their first number
 * without a unit. Null where they hold no number, several lines or too much.
 */
export function indicatorOfQuote(source: SourceText, { start, end }: Span): DraftIndicator | null {
  const quote = source.slice(start, end)
  if (quote.includes('\n') || [...quote].length > LONGEST_QUOTE) return null
  const around = sentenceAround(source, { start, end })
  const from = Math.max(around.start, start - LONGEST_QUOTE)
  const found = extract(source.slice(from, Math.min(around.end, end + 20))).quantities.find(
    (one) => from + one.start >= start && from + one.end <= end
  )
  const value = found?.value ?? /\d+(?:\.\d+)?/.exec(quote)?.[0] ?? chineseDigit(quote)
  if (value === '') return null
  const scale = found?.scale ?? ''
  return {
    name: quote.split(/[\d一二两三四五六七八九十]/)[0] || quote,
    kind: found?.kind ?? 'count',
    value,
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
  const match = /\d+(?:\.\d+)?/.exec(quote) ?? /[一二两三四五六七八九十]/.exec(quote)
  if (match === null) return null
  const first = start + Array.from(quote.slice(0, match.index)).length
  return { start: first, end: first + match[0].length }
}

function chineseDigit(quote: string): string {
  const digit = /[一二两三四五六七八九十]/.exec(quote)?.[0]
  if (digit === undefined) return ''
  return digit === '两' ? '2' : String('零一二三四五六七八九十'.indexOf(digit))
}
