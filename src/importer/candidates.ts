import { arabicTokens, type ExplainedNumber } from '../domain/accounting'
import type { Indicator, Qualifier, Scale, Span, Status } from '../domain/indicator'
import { printedForm } from '../domain/printed'
import { sentenceAround } from '../domain/provenance'
import { placedItems } from '../domain/report'
import { covers, sourceText, type SourceText } from '../domain/source-text'
import { parseStructure } from '../domain/structure'
import { extract, type FoundQuantity } from './extract'

/** What a new report's two CSV files begin with; every row is a proposal that an editor reads and settles. */
export interface Candidates {
  readonly indicators: readonly Indicator[]
  readonly numbers: readonly ExplainedNumber[]
}

/** Verbs that tell how far a thing is. */
const STATUSES: readonly { readonly words: RegExp; readonly status: Status }[] = [
  { words: /协议/, status: 'agreed' },
  { words: /申报/, status: 'applied' },
  { words: /争取/, status: 'sought' },
  { words: /规划|计划|拟/, status: 'planned' },
]

/** Words of inexactness that an indicator's printed form knows, by what they mean. */
const SAYS: Readonly<Record<Qualifier, RegExp>> = {
  exact: /^$/,
  about: /约|近|左右/,
  over: /余|多|以上|超/,
  under: /不足|以下/,
}

/**
 * Proposes indicators and explains the other numbers. A quantity that indicators.csv cannot hold (a range, a
 * thousands separator, a number outside of every item) is not bent to fit: its numbers go to the others, with a note.
 */
export function candidates(text: string): Candidates {
  const source = sourceText(text)
  const { quantities, numbers } = extract(text)
  const places = placesOf(source)
  const tokens = arabicTokens(source)
  const counts = new Map<string, number>()
  const indicators: Indicator[] = []
  const left: { readonly span: Span; readonly note: string }[] = []
  let free = 0
  quantities.forEach((found, index) => {
    const place = places(found)
    const next = quantities[index + 1]?.start ?? source.length
    const made = place === null ? null : indicatorOf(source, found, { ...place, free, next })
    if (made === null || place === null) {
      left.push({
        span: found,
        note: `疑为指标：${found.text}；${place === null ? '所在处不属于任何事项' : '写法须人工处理'}`,
      })
      return
    }
    const key = `i${String(place.item).padStart(2, '0')}-${place.measure}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    indicators.push({ ...made, id: `${key}-${String(count).padStart(2, '0')}` })
    free = made.end
  })
  const noted = new Map(
    left.flatMap(({ span, note }) => tokens.filter(within(span)).map((token) => [token.start, note] as const))
  )
  const reasons = new Map(numbers.map(({ start, reason }) => [start, reason]))
  const held = holder(indicators)
  const rows = tokens
    .filter((token) => !held(token))
    .map(({ start, end }): ExplainedNumber => ({
      start,
      end,
      quote: source.slice(start, end),
      reason: reasons.get(start) ?? 'other',
      note: noted.get(start) ?? '',
    }))
  return { indicators, numbers: rows }
}

const within = (outer: Span) => (inner: Span) => covers(outer, inner)

/** Whether one of the spans, which are in reading order, holds a token; asked in reading order. */
function holder(spans: readonly Span[]): (token: Span) => boolean {
  let next = 0
  return (token) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1
    const span = spans[next]
    return span !== undefined && covers(span, token)
  }
}

/** The first item of each number, with its measures, as the product's own parser sees them. */
function placesOf(
  source: SourceText
): (span: Span) => { readonly item: number; readonly measure: number; readonly from: number } | null {
  const seen = new Set<number>()
  const items = placedItems(parseStructure(source))
    .map(({ item }) => item)
    .filter(({ number }) => !seen.has(number) && seen.add(number))
  return (span) => {
    const item = items.find((one) => covers(one, span))
    if (item === undefined) return null
    const measure = item.measures.find((one) => covers(one, span))
    return { item: item.number, measure: measure?.number ?? 0, from: (measure ?? item).bodyStart }
  }
}

interface Room {
  readonly item: number
  readonly measure: number
  /** A quote begins behind the heading and behind the quote before. */
  readonly from: number
  readonly free: number
  /** Where the next quantity begins. */
  readonly next: number
}

function indicatorOf(source: SourceText, found: FoundQuantity, room: Room): Indicator | null {
  const { start, end } = quoteOf(source, found, room)
  const quote = source.slice(start, end)
  const row = { quote, value: found.value, scale: found.scale as Scale, unit: found.unit }
  const isPlain =
    /^\d{1,15}(?:\.\d{1,9})?$/.test(found.value) &&
    ['', '万', '亿'].includes(found.scale) &&
    found.unit !== ''
  const printed = isPlain ? printedForm(row) : null
  if (printed === null || (quote.match(/\d+(?:\.\d+)?/g)?.length ?? 0) > 1) return null
  if (!SAYS[found.qualifier].test(printed.inexact)) return null
  const needsDirection = found.kind === 'change' && found.direction === ''
  const sentence = sentenceAround(source, { start, end })
  if (needsDirection || !source.slice(sentence.start, sentence.end).includes(found.basis)) return null
  const words = quote.slice(0, quote.indexOf(found.text))
  return {
    id: '',
    item: room.item,
    measure: room.measure,
    name: nameOf(quote, found.text),
    kind: found.kind,
    ...row,
    qualifier: found.qualifier,
    status: STATUSES.find((one) => one.words.test(words))?.status ?? '',
    direction: found.direction,
    period: '',
    basis: found.basis,
    relation: '',
    relativeTo: [],
    judgement: '',
    start,
    end,
    note: `待核对；把握 ${found.confidence}`,
  }
}

const STOP = /[,，。;；:：、!！?？\n|]/

/** The words of the number's clause, as far as they hold no other number: from the last stop to the unit. */
function quoteOf(source: SourceText, found: FoundQuantity, { from, free, next }: Room): Span {
  const least = Math.max(free, Math.min(from, found.start), found.start - 40)
  const before = Array.from(source.slice(least, found.start))
  let start = found.start
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const character = before[at] ?? ''
    if (STOP.test(character) || /[\d０-９]/.test(character)) break
    start -= 1
  }
  const behind = /^(?:以上|以下|左右)/.exec(source.slice(found.end, found.end + 2))?.[0].length ?? 0
  const end = found.end + behind
  // 84家单位: where hardly a word stands before the number, its noun stands behind.
  if (found.start - start > 2) return { start, end }
  const noun = Array.from(source.slice(end, Math.min(end + 20, next)))
  const stop = noun.findIndex((character) => STOP.test(character) || /[\d０-９]/.test(character))
  return { start, end: end + (stop < 0 ? noun.length : stop) }
}

/** A name to start from: the words before the number, without those that lead to it. */
function nameOf(quote: string, printed: string): string {
  const at = Math.max(0, quote.indexOf(printed))
  const before = quote
    .slice(0, at)
    .replace(/(?:约|近|超过?|不足|达到?|为|共有?|共计)$/, '')
    .trim()
  const behind = quote.slice(at + printed.length).trim()
  const words = before.length > 2 ? before : behind
  return words === '' ? `（待命名）${quote}` : words
}
