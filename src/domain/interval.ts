/**
 * What is known of a number: every value between `low` and `high`, both included.
 * `null` is an open side: nothing is known in that direction.
 */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** Nothing is known (the text says 约). */
export const UNKNOWN: Interval = { low: null, high: null }

/** The interval of one exactly known number. */
export function exactly(value: number): Interval {
  return { low: value, high: value }
}

/** Whether both sides are known, so that arithmetic can decide something. */
export function isBounded(interval: Interval): interval is { readonly low: number; readonly high: number } {
  return interval.low !== null && interval.high !== null
}

/** Whether `value` may be the number behind the interval. */
export function contains(interval: Interval, value: number): boolean {
  return (
    (interval.low === null || interval.low <= value) && (interval.high === null || value <= interval.high)
  )
}

/** Whether two intervals may stand for the same number. */
export function overlap(a: Interval, b: Interval): boolean {
  const below = a.high !== null && b.low !== null && a.high < b.low
  const above = a.low !== null && b.high !== null && b.high < a.low
  return !below && !above
}

/**
 * The quotient of two intervals of numbers that are not negative, with a divisor above zero.
 * An open side of an operand opens the side of the quotient that depends on it.
 */
export function divide(dividend: Interval, divisor: Interval): Interval {
  return {
    low: dividend.low === null || divisor.high === null ? null : dividend.low / divisor.high,
    high:
      dividend.high === null || divisor.low === null || divisor.low <= 0 ? null : dividend.high / divisor.low,
  }
}

/** The difference `a − b`. */
export function subtract(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.high === null ? null : a.low - b.high,
    high: a.high === null || b.low === null ? null : a.high - b.low,
  }
}

/** The sum `a + b`. */
export function add(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : a.low + b.low,
    high: a.high === null || b.high === null ? null : a.high + b.high,
  }
}

/** The interval with every number multiplied by `factor`, which is above zero. */
export function scaleBy(interval: Interval, factor: number): Interval {
  return {
    low: interval.low === null ? null : interval.low * factor,
    high: interval.high === null ? null : interval.high * factor,
  }
}

/** The whole numbers in a bounded interval: the first, the last and how many; `count` 0 when there is none. */
export function wholeNumbers(interval: { readonly low: number; readonly high: number }): {
  readonly first: number
  readonly last: number
  readonly count: number
} {
  const first = Math.ceil(interval.low - ROUNDING_SLACK)
  const last = Math.floor(interval.high + ROUNDING_SLACK)
  return { first, last, count: Math.max(0, last - first + 1) }
}

/** Slack for binary floating point, far below the last printed digit of any report. */
const ROUNDING_SLACK = 1e-9
