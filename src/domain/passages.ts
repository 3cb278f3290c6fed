import type { Indicator, Span } from './indicator'
import { printedText } from './printed'
import { runs, sentenceAround, type Run } from './provenance'
import type { Report } from './report'

/** A sentence of the text with the indicators that stand in it. */
export interface Passage {
  readonly indicators: readonly Indicator[]
  /** The sentence, cut so that the printed figure of each can be marked. */
  readonly runs: readonly Run<Span>[]
}

/** Where the printed figure stands in the text, in code points as its quote does. */
function figureSpan(indicator: Indicator): Span {
  const printed = printedText(indicator)
  const [before = ''] = indicator.quote.split(printed, 1)
  const start = indicator.start + [...before].length
  return { start, end: start + [...printed].length }
}

/** Indicators in the order given, those beside each other that share a sentence together, so that it is printed once. */
export function passagesOf(
  { source }: Pick<Report, 'source'>,
  indicators: readonly Indicator[]
): readonly Passage[] {
  const groups: { readonly start: number; readonly end: number; readonly indicators: Indicator[] }[] = []
  for (const indicator of indicators) {
    const { start, end } = sentenceAround(source, indicator)
    const last = groups[groups.length - 1]
    if (last?.start === start) last.indicators.push(indicator)
    else groups.push({ start, end, indicators: [indicator] })
  }
  return groups.map((group) => {
    const words = source.slice(group.start, group.end)
    const inset = words.length - words.trimStart().length
    const within = { start: group.start + inset, end: group.end }
    return { indicators: group.indicators, runs: runs(source, within, group.indicators.map(figureSpan)) }
  })
}
