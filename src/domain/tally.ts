import { arabicTokens, type NumberReason } from './accounting'
import type { Indicator, Span } from './indicator'
import type { Report } from './report'
import { covers } from './source-text'

/** One number of the text in the account: what it is and where it stands. */
export interface Entry extends Span {
  readonly text: string
  /** `unexplained` is an Arabic number that nobody has accounted for: an error of the dataset. */
  readonly class: 'indicator' | NumberReason | 'unexplained'
  /** Number of the area; 0 for the parts before and after. */
  readonly area: number
  readonly indicator: Indicator | undefined
  readonly note: string
}

/**
 * Every number of the text, once, in reading order: the Arabic ones, and the Chinese numerals that are
 * indicators.
 */
export function account(
  report: Pick<Report, 'source' | 'structure' | 'indicators' | 'numbers'>
): readonly Entry[] {
  const { source, structure } = report
  const areaAt = (span: Span): number => structure.areas.find((area) => covers(area, span))?.number ?? 0
  const claimed = [...report.indicators, ...report.numbers].sort((a, b) => a.start - b.start)
  const tokens = arabicTokens(source)
  let next = 0
  const explained = tokens.map((token): Entry => {
    while (next < claimed.length && (claimed[next]?.end ?? 0) <= token.start) next += 1
    const claim = claimed[next]
    const base = { ...token, text: source.slice(token.start, token.end), area: areaAt(token) }
    if (claim === undefined || !covers(claim, token))
      return { ...base, class: 'unexplained', indicator: undefined, note: '' }
    return 'id' in claim
      ? { ...base, class: 'indicator', indicator: claim, note: claim.name }
      : { ...base, class: claim.reason, indicator: undefined, note: claim.note }
  })
  const spelled = report.indicators
    .filter(({ quote }) => !/\d/.test(quote))
    .map((indicator): Entry => ({
      start: indicator.start,
      end: indicator.end,
      text: indicator.quote,
      class: 'indicator',
      area: areaAt(indicator),
      indicator,
      note: indicator.name,
    }))
  return [...explained, ...spelled].sort((a, b) => a.start - b.start)
}
