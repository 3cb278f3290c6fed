import { figureLabel } from './figure-label'
import type { Indicator } from './indicator'
import { signedValue } from './quantity'

/** What a set of figures comes to, in a few words for a title; empty where nothing is to be said of all of them. */
export function findingOf(indicators: readonly Indicator[]): string {
  const [first] = indicators
  if (first === undefined || indicators.length < 2) return ''
  if (indicators.every(({ kind, direction }) => kind === 'change' && direction !== ''))
    return moves(indicators)
  const alike = ({ unit, kind }: Indicator): boolean =>
    unit === first.unit && (kind === 'change') === (first.kind === 'change')
  return indicators.every(alike) ? reach(indicators) : ''
}

/** How many rose and how many fell. */
function moves(indicators: readonly Indicator[]): string {
  const up = indicators.filter(({ direction }) => direction === 'up').length
  const down = indicators.length - up
  if (down === 0) return '都在上升'
  if (up === 0) return '都在下降'
  return `${up}项上升，${down}项下降`
}

/** From the least to the greatest, as printed; nothing is ranked, and nothing added up. */
function reach(indicators: readonly Indicator[]): string {
  const sorted = [...indicators].sort((a, b) => signedValue(a) - signedValue(b))
  const [least, greatest] = [sorted[0], sorted[sorted.length - 1]].map((one) =>
    one === undefined ? '' : figureLabel(one)
  )
  return least === greatest ? `都是${least}` : `${least}至${greatest}`
}

/** A value and how many indicators have it. */
export interface Tallied {
  readonly name: string
  readonly count: number
}

/** More names than this make no title. */
const MOST_NAMED = 3

/** What a tally comes to: `“数量”最多，81个`. Empty where nothing was counted. */
export function tallyFinding(tallied: readonly Tallied[]): string {
  const counted = tallied.filter(({ count }) => count > 0)
  const most = Math.max(0, ...counted.map(({ count }) => count))
  const leading = counted.filter(({ count }) => count === most)
  const [first] = leading
  if (first === undefined) return ''
  if (counted.length === 1) return `都属“${first.name}”`
  if (leading.length === counted.length) return '各类数目相同'
  const names = leading.map(({ name }) => name).slice(0, MOST_NAMED)
  const others = leading.length > names.length ? '等' : ''
  return leading.length === 1
    ? `“${first.name}”最多，${most}个`
    : `${names.map((name) => `“${name}”`).join('')}${others}最多，各${most}个`
}
