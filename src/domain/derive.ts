import { converted, intervalOf, isCounted, scaleSize, signedValue, tidy } from './quantity'
import { add, divide, exactly, isBounded, scaleBy, subtract, wholeNumbers, type Interval } from './interval'
import type { Indicator } from './indicator'
import { printedText } from './printed'

/** A figure that the text does not print and that follows from what it prints. Shown with the tag 推算. */
export interface Derived {
  readonly id: string
  /** What it is: `上年数`, `占比`. */
  readonly name: string
  /** Every indicator it is computed from, the one it describes first. */
  readonly from: readonly Indicator[]
  /** In `unit`; open sides where a printed number is open. */
  readonly interval: Interval
  /** Point value from the printed digits, in `unit`. */
  readonly value: number
  readonly unit: string
  /** The sum, written out with the printed numbers. */
  readonly formula: string
}

/** 1 ± the relative change as a factor: ▼44% → [0.555, 0.565]. */
export function changeFactor(change: Indicator): Interval {
  const bounds = scaleBy(intervalOf(change), 0.01)
  const one = { low: 1, high: 1 }
  return change.direction === 'down' ? subtract(one, bounds) : add(one, bounds)
}

/** Formats a computed number with so many decimals and no separators; two from below 100, else one, unless told. */
export function formatDerived(value: number, digits = Math.abs(value) >= 100 ? 1 : 2): string {
  return String(Number(value.toFixed(digits)))
}

/** As many decimals as tell both ends of an interval apart, and no more: a range of 0.02 gets two. */
function digitsFor({ low, high }: { readonly low: number; readonly high: number }): number | undefined {
  const width = high - low
  return width > 0 ? Math.min(4, Math.max(0, Math.ceil(-Math.log10(width)))) : undefined
}

/** Writes an interval for people: one number when it is one, both ends otherwise. */
export function formatInterval(interval: Interval, unit: string): string {
  const { low, high } = interval
  if (low === null && high === null) return '无法界定'
  if (low === null) return `不超过${formatDerived(high ?? 0)}${unit}`
  if (high === null) return `不少于${formatDerived(low)}${unit}`
  const digits = digitsFor({ low, high })
  const [a, b] = [formatDerived(low, digits), formatDerived(high, digits)]
  return a === b ? `${a}${unit}` : `${a}${unit}～${b}${unit}`
}

/** The sign before an interval that is written out: `≈` where a single value is rounded in writing. */
export function equals({ low, high }: Interval): string {
  const rounded = low !== null && low === high && Number(formatDerived(low)) !== low
  return rounded ? '≈' : '='
}

/** A derived figure for people: the value, and the interval where printed numbers are rounded. */
export function describeDerived({ interval, value, unit }: Derived): string {
  const range = formatInterval(interval, unit)
  if (!isBounded(interval) || interval.low === interval.high) return range
  return `约${formatDerived(value, digitsFor(interval))}${unit}（${range}）`
}

/** The figures that follow from a relation the text states; none where there is nothing to compute. */
export function derive(indicator: Indicator, others: ReadonlyMap<string, Indicator>): readonly Derived[] {
  const related = indicator.relativeTo.flatMap((id) => others.get(id) ?? [])
  return DERIVATIONS.filter(({ relation }) => relation === indicator.relation).flatMap(({ compute }) =>
    compute(indicator, related)
  )
}

const DERIVATIONS: readonly {
  readonly relation: Indicator['relation']
  readonly compute: (indicator: Indicator, related: readonly Indicator[]) => readonly Derived[]
}[] = [
  { relation: 'change_of', compute: priorValue },
  { relation: 'part_of', compute: shareOfWhole },
]

/** What the value before a change is called, by the basis as printed. */
const PRIOR_NAMES: Readonly<Record<string, string>> = { 较上年: '上年', 同比: '上年同期' }

/** What the value before a change is called. */
export function priorName({ basis, unit }: Indicator): string {
  return `${PRIOR_NAMES[basis] ?? '变化前的'}${unit === '个百分点' ? '比率' : '数'}`
}

/** What the number was before: value ÷ (1 ± change), or value ∓ points. */
function priorValue(change: Indicator, [now]: readonly Indicator[]): readonly Derived[] {
  if (now === undefined || change.direction === '') return []
  const base = { id: `${change.id}:prior`, name: priorName(change), from: [now, change] }
  if (change.unit === '个百分点') {
    const shift = intervalOf(change)
    const interval =
      change.direction === 'down' ? add(intervalOf(now), shift) : subtract(intervalOf(now), shift)
    const value = tidy(converted(now) - signedValue(change))
    const sign = change.direction === 'down' ? '+' : '−'
    const formula = `${printedText(now)} ${sign} ${printedText(change)} = ${formatDerived(value)}%`
    return [{ ...base, interval, value, unit: '%', formula }]
  }
  const left = 1 + signedValue(change) / 100
  // Nothing can be reckoned back from a fall of everything.
  if (left <= 0) return []
  const value = converted(now) / left
  const interval = divide(intervalOf(now), changeFactor(change))
  const factor = `(1 ${change.direction === 'down' ? '−' : '+'} ${printedText(change).replace(/\s/g, '')})`
  const scale = scaleSize(now.scale)
  const whole = settled(interval, now)
  return [
    {
      ...base,
      interval: whole === null ? scaleBy(interval, 1 / scale) : exactly(whole),
      value: (whole ?? value) / scale,
      unit: `${now.scale}${now.unit}`,
      formula: `${printedText(now)} ÷ ${factor} ≈ ${formatDerived(value / scale)}${now.scale}${now.unit}`,
    },
  ]
}

/** The one whole number in the interval, for things counted one by one. */
function settled(interval: Interval, counted: Indicator): number | null {
  if (!isCounted(counted) || !isBounded(interval)) return null
  const whole = wholeNumbers(interval)
  return whole.count === 1 ? whole.first : null
}

/** The part as a share of its whole, where both are known and share a unit. */
function shareOfWhole(part: Indicator, [whole]: readonly Indicator[]): readonly Derived[] {
  if (whole === undefined || whole.unit !== part.unit || converted(whole) === 0) return []
  const value = (converted(part) / converted(whole)) * 100
  return [
    {
      id: `${part.id}:share`,
      name: '占比',
      from: [part, whole],
      interval: scaleBy(divide(intervalOf(part), intervalOf(whole)), 100),
      value,
      unit: '%',
      formula: `${printedText(part)} ÷ ${printedText(whole)} ≈ ${formatDerived(value)}%`,
    },
  ]
}
