import type { Indicator, Span } from './indicator'
import { covers, type SourceText } from './source-text'

/** Why an Arabic number of the text is no indicator. */
export type NumberReason =
  | 'date'
  | 'list-marker'
  | 'title'
  | 'name'
  | 'ordinal'
  | 'contact'
  | 'scope'
  | 'other'

export const REASON_LABELS: Readonly<Record<NumberReason, string>> = {
  date: '日期',
  'list-marker': '序号',
  title: '文件名称中的数字',
  name: '专有名称中的数字',
  ordinal: '次序',
  contact: '联系方式',
  scope: '范围说明',
  other: '其他',
}

/** Why a number of that class is no indicator, in a sentence for readers. */
export const REASON_SENTENCES: Readonly<Record<NumberReason, string>> = {
  date: '未列为指标：表示时间，不表示数量。',
  'list-marker': '未列为指标：章节编号，不表示数量。',
  title: '未列为指标：文件名称的一部分，不表示数量。',
  name: '未列为指标：名称的一部分，不表示数量。',
  ordinal: '未列为指标：表示次序，不表示数量。',
  contact: '未列为指标：联系方式，不表示数量。',
  scope: '未列为指标：说明工作涉及的范围，不反映整改的成效或过程。',
  other: '未列为指标：不反映整改的成效或过程。',
}

/** A number of the text that measures nothing, with the reason. */
export interface ExplainedNumber extends Span {
  readonly quote: string
  readonly reason: NumberReason
  readonly note: string
}

/** Every Arabic number of the text and what became of it. */
export interface Accounting {
  /** All Arabic tokens (`\d+(?:\.\d+)?`), in reading order. */
  readonly tokens: readonly Span[]
  /** Tokens in no indicator and in no row of numbers.csv. */
  readonly unexplained: readonly Span[]
  /** Tokens claimed more than once. */
  readonly twice: readonly Span[]
}

/** All Arabic tokens of the text; 2023年2月27日 is three. */
export function arabicTokens(source: SourceText): readonly Span[] {
  return Array.from(source.text.matchAll(/\d+(?:\.\d+)?/g), (match) => ({
    start: source.toPoints(match.index),
    end: source.toPoints(match.index + match[0].length),
  }))
}

/** Holds the tokens of the text against the indicators and the explained numbers. */
export function accountFor(
  source: SourceText,
  indicators: readonly Indicator[],
  numbers: readonly ExplainedNumber[]
): Accounting {
  const tokens = arabicTokens(source)
  const claimed = new Uint32Array(tokens.length)
  for (const claim of [...indicators, ...numbers]) {
    for (let at = firstAtOrAfter(tokens, claim.start); at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token === undefined || !covers(claim, token)) break
      claimed[at] = (claimed[at] ?? 0) + 1
    }
  }
  return {
    tokens,
    unexplained: tokens.filter((_, index) => claimed[index] === 0),
    twice: tokens.filter((_, index) => (claimed[index] ?? 0) > 1),
  }
}

/** The position of the first span that begins at or behind an offset; spans are in reading order. */
function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
