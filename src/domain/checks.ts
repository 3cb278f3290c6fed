import { changeFactor, equals, formatInterval, priorName } from './derive'
import { divide, isBounded, overlap, scaleBy, subtract, add, wholeNumbers, type Interval } from './interval'
import type { Indicator } from './indicator'
import { intervalOf, isCounted } from './quantity'
import { printedText } from './printed'

/** The only answers a check gives. */
export type Verdict = 'consistent' | 'inconsistent' | 'undecidable'

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  consistent: '自洽',
  inconsistent: '不自洽',
  undecidable: '无法判定',
}

/** One arithmetic check of printed figures against each other. */
export interface Check {
  readonly id: string
  /** What is checked, in words. */
  readonly name: string
  /** The indicators it involves, the one that carries the relation first. */
  readonly indicators: readonly Indicator[]
  readonly verdict: Verdict
  /** The sum written out. */
  readonly sum: string
}

const HUNDRED_PERCENT: Interval = { low: 0, high: 100 }
const WITHIN_HUNDRED: Readonly<Record<Verdict, string>> = {
  consistent: '在0%至100%之间',
  inconsistent: '不在0%至100%之间',
  undecidable: '是否在0%至100%之间无法判定',
}

/** Every check that the stated relations, and figures stated twice, allow. */
export function checksOf(indicators: readonly Indicator[]): readonly Check[] {
  return [...checksOfRelations(indicators), ...equalStatements(indicators)]
}

function checksOfRelations(indicators: readonly Indicator[]): readonly Check[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return indicators.flatMap((indicator) => {
    const related = indicator.relativeTo.map((id) => byId.get(id))
    return CHECKS.filter(({ relation }) => relation === indicator.relation).flatMap(({ check }) =>
      check(indicator, related)
    )
  })
}

/** The verdicts on each indicator, made once for a list of checks, since every row of a download asks for them. */
const VERDICTS = new WeakMap<readonly Check[], ReadonlyMap<string, readonly Verdict[]>>()

function verdictsOf(checks: readonly Check[]): ReadonlyMap<string, readonly Verdict[]> {
  const known = VERDICTS.get(checks)
  if (known !== undefined) return known
  const made = new Map<string, Verdict[]>()
  for (const { indicators, verdict } of checks) {
    for (const { id } of indicators) made.set(id, [...(made.get(id) ?? []), verdict])
  }
  VERDICTS.set(checks, made)
  return made
}

/** What all checks together say of one indicator; undefined where none involves it. */
export function verdictOn(id: string, checks: readonly Check[]): Verdict | undefined {
  const verdicts = verdictsOf(checks).get(id)
  return (['inconsistent', 'consistent', 'undecidable'] as const).find((verdict) =>
    verdicts?.includes(verdict)
  )
}

type Related = readonly (Indicator | undefined)[]

const CHECKS: readonly {
  readonly relation: Indicator['relation']
  /** A related indicator that is not there is undefined; then nothing is checked. */
  readonly check: (indicator: Indicator, related: Related) => readonly Check[]
}[] = [
  { relation: 'rate_of', check: rateMatchesCounts },
  { relation: 'change_of', check: priorExists },
  { relation: 'part_of', check: partFitsWhole },
]

/** A printed rate against its printed counts: 38/44 → 86.36…, and 86 stands for [85.5, 86.5]. */
function rateMatchesCounts(rate: Indicator, [part, whole]: Related): readonly Check[] {
  if (part === undefined || whole === undefined) return []
  // Times a hundred first: 5700 ÷ 200 is exactly 28.5, 57 ÷ 200 × 100 falls beside it.
  const computed = divide(scaleBy(intervalOf(part), 100), intervalOf(whole))
  const printed = intervalOf(rate)
  const known = printed.low !== null || printed.high !== null
  const verdict = known ? decide(computed, () => overlap(computed, printed)) : 'undecidable'
  const sum = `${printedText(part)} ÷ ${printedText(whole)} ${equals(computed)} ${formatInterval(computed, '%')}，报告写${printedText(rate)}`
  return [
    { id: `${rate.id}:rate`, name: '比率与分子、分母相符', indicators: [rate, part, whole], verdict, sum },
  ]
}

/** Whether a value before the change can have existed: a share within 0–100, a count that is a whole number. */
function priorExists(change: Indicator, [now]: Related): readonly Check[] {
  if (now === undefined || change.direction === '') return []
  const base = { id: `${change.id}:prior`, indicators: [change, now] }
  if (change.unit === '个百分点') {
    const shift = intervalOf(change)
    const prior = change.direction === 'down' ? add(intervalOf(now), shift) : subtract(intervalOf(now), shift)
    const verdict = decide(prior, () => overlap(prior, HUNDRED_PERCENT))
    const sign = change.direction === 'down' ? '+' : '−'
    const sum = `${printedText(now)} ${sign} ${printedText(change)} = ${formatInterval(prior, '%')}，${WITHIN_HUNDRED[verdict]}`
    return [{ ...base, name: `推算的${priorName(change)}应在0%至100%之间`, verdict, sum }]
  }
  if (!isCounted(now)) return []
  const prior = divide(intervalOf(now), changeFactor(change))
  const whole = isBounded(prior) ? wholeNumbers(prior) : undefined
  const verdict = whole === undefined ? 'undecidable' : whole.count > 0 ? 'consistent' : 'inconsistent'
  const sign = change.direction === 'down' ? '−' : '+'
  const range = isBounded(prior) ? outward(prior) : '无法界定'
  const found = wholeNumberSentence(whole)
  const sum = `${printedText(now)} ÷ (1 ${sign} ${printedText(change)}) = ${range}，${found}`
  return [{ ...base, name: `推算的${priorName(change)}应为整数`, verdict, sum }]
}

/** Both ends with three decimals, rounded outward, so that nothing possible is left out. */
function outward({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${(Math.floor(low * 1000) / 1000).toFixed(3)}～${(Math.ceil(high * 1000) / 1000).toFixed(3)}`
}

function wholeNumberSentence(whole: ReturnType<typeof wholeNumbers> | undefined): string {
  if (whole === undefined) return '是否含整数无法判定'
  if (whole.count === 0) return '其中没有整数'
  return whole.count === 1 ? `其中的整数是${whole.first}` : `其中的整数是${whole.first}～${whole.last}`
}

/** The same thing of the same period, stated more than once, is the same number each time. */
function equalStatements(indicators: readonly Indicator[]): readonly Check[] {
  const first = new Map<string, Indicator>()
  return indicators.flatMap((indicator) => {
    const { name, unit, period, basis, status } = indicator
    const key = JSON.stringify([name, unit, period, basis, status])
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, indicator)
      return []
    }
    const [a, b] = [intervalOf(earlier), intervalOf(indicator)]
    const verdict =
      isBounded(a) && isBounded(b) ? (overlap(a, b) ? 'consistent' : 'inconsistent') : 'undecidable'
    const sum = `一处写${printedText(earlier)}，另一处写${printedText(indicator)}`
    return [
      {
        id: `${indicator.id}:equal`,
        name: '同一数字的两处写法一致',
        indicators: [indicator, earlier],
        verdict,
        sum,
      },
    ]
  })
}

/** A part is never larger than its whole. */
function partFitsWhole(part: Indicator, [whole]: Related): readonly Check[] {
  if (whole === undefined || whole.unit !== part.unit) return []
  const small = intervalOf(part)
  const large = intervalOf(whole)
  const verdict: Verdict =
    small.low !== null && large.high !== null && small.low > large.high
      ? 'inconsistent'
      : small.high !== null && large.low !== null && small.high <= large.low
        ? 'consistent'
        : 'undecidable'
  const sign = { consistent: '≤', inconsistent: '>', undecidable: '与' }[verdict]
  const sum = `部分${printedText(part)} ${sign} 整体${printedText(whole)}`
  return [{ id: `${part.id}:part`, name: '部分不大于整体', indicators: [part, whole], verdict, sum }]
}

function decide(interval: Interval, holds: () => boolean): Verdict {
  if (!isBounded(interval)) return 'undecidable'
  return holds() ? 'consistent' : 'inconsistent'
}
