import { expect, test } from 'vitest'
import {
  add,
  contains,
  divide,
  exactly,
  isBounded,
  overlap,
  scaleBy,
  subtract,
  UNKNOWN,
  wholeNumbers,
  type Interval,
} from '../../src/domain/interval'
import { fc } from '../property'

/** An interval, perhaps open on a side, with a number that may stand behind it. */
const known = (min: number): fc.Arbitrary<{ interval: Interval; number: number }> =>
  fc
    .record({
      ends: fc.array(fc.double({ min, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }),
      openBelow: fc.boolean(),
      openAbove: fc.boolean(),
    })
    .map(({ ends, openBelow, openAbove }) => {
      const [low = 0, number = 0, high = 0] = ends.sort((a, b) => a - b)
      return { interval: { low: openBelow ? null : low, high: openAbove ? null : high }, number }
    })

const whole = fc.integer({ min: 0, max: 20 })
const wholeInterval = fc.tuple(whole, whole).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))

const OPERATIONS = [
  ['sum', add, (a: number, b: number) => a + b],
  ['difference', subtract, (a: number, b: number) => a - b],
  ['quotient', divide, (a: number, b: number) => a / b],
] as const

test.each(OPERATIONS)('the %s holds that of any two numbers of its operands', (_, of, compute) => {
  fc.assert(
    fc.property(known(0), known(0.001), (a, b) => {
      expect(contains(of(a.interval, b.interval), compute(a.number, b.number))).toBe(true)
    })
  )
})

test.each(OPERATIONS)('the %s of bounded operands is no wider than its corners', (_, of, compute) => {
  fc.assert(
    fc.property(known(0), known(0.001), ({ interval: a }, { interval: b }) => {
      fc.pre(isBounded(a) && isBounded(b))
      const result = of(a, b)
      const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => compute(x, y)))
      expect(result).toEqual({ low: Math.min(...corners), high: Math.max(...corners) })
    })
  )
})

test('an unknown operand leaves nothing known', () => {
  for (const [, of] of OPERATIONS) expect(of(exactly(4), UNKNOWN)).toEqual(UNKNOWN)
})

test('a divisor that reaches down to zero opens the quotient above', () => {
  expect(divide(exactly(6), { low: 0, high: 2 })).toEqual({ low: 3, high: null })
})

test('two intervals overlap exactly when some number lies in both', () => {
  fc.assert(
    fc.property(wholeInterval, wholeInterval, (a, b) => {
      const shared = Array.from({ length: 21 }, (_, value) => value).some(
        (value) => contains(a, value) && contains(b, value)
      )
      expect(overlap(a, b)).toBe(shared)
      expect(overlap(b, a)).toBe(shared)
    })
  )
})

test('an open side reaches everything in its direction', () => {
  expect(overlap({ low: 5, high: null }, exactly(1e9))).toBe(true)
  expect(overlap({ low: 5, high: null }, exactly(4))).toBe(false)
  expect(overlap({ low: null, high: 5 }, exactly(6))).toBe(false)
  expect(overlap(UNKNOWN, exactly(6))).toBe(true)
})

test('scaling keeps every number inside and open sides open', () => {
  fc.assert(
    fc.property(known(0), fc.double({ min: 1e-3, max: 1e8, noNaN: true }), ({ interval, number }, factor) => {
      const scaled = scaleBy(interval, factor)
      expect(contains(scaled, number * factor)).toBe(true)
      expect([scaled.low === null, scaled.high === null]).toEqual([
        interval.low === null,
        interval.high === null,
      ])
    })
  )
})

test('the whole numbers of an interval are those that lie in it', () => {
  const quarter = fc.integer({ min: -40, max: 40 }).map((value) => value / 4)
  fc.assert(
    fc.property(quarter, quarter, (a, b) => {
      const interval = { low: Math.min(a, b), high: Math.max(a, b) }
      const inside = Array.from({ length: 21 }, (_, at) => at - 10).filter((value) =>
        contains(interval, value)
      )
      const found = wholeNumbers(interval)
      expect(found.count).toBe(inside.length)
      // As text, where −0 is 0.
      if (inside.length > 0)
        expect([`${found.first}`, `${found.last}`]).toEqual([`${inside[0]}`, `${inside.pop()}`])
    })
  )
})

test('the dust of binary floating point loses no whole number', () => {
  expect(wholeNumbers({ low: 21 + 1e-13, high: 21.4 })).toMatchObject({ first: 21, count: 1 })
})
