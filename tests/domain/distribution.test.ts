import { describe, expect, test } from 'vitest'
import { distribute } from '../../src/domain/distribution'
import { fc } from '../property'

const numbers = fc
  .array(fc.oneof(fc.integer({ min: -500, max: 500 }), fc.double({ min: 0.01, max: 1e10, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => Float64Array.from(list))

describe('a distribution', () => {
  test('counts every number once, in the stretch it lies in', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const { bins } = distribute(list)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
        for (const { from, to, low, high, count } of bins.filter((bin) => bin.count > 0)) {
          expect(low).toBeGreaterThanOrEqual(from)
          expect(high).toBeLessThanOrEqual(to)
          // The least and the greatest of a stretch, as a filter, give that very stretch.
          expect([...list].filter((one) => low <= one && one <= high)).toHaveLength(count)
        }
      })
    )
  })

  test('has stretches end to end, and not too many to read', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const { bins } = distribute(list)
        bins.slice(1).forEach(({ from }, at) => expect(from).toBe(bins[at]?.to))
        expect(bins.length).toBeLessThan(16)
      })
    )
  })

  test('goes by powers of ten where numbers are too far apart, and says so', () => {
    expect(distribute(Float64Array.of(3, 40, 5000))).toMatchObject({
      logarithmic: true,
      bins: [{ from: 1 }, { from: 10 }, { from: 100, count: 0 }, { from: 1000, to: 10000 }],
    })
    expect(distribute(Float64Array.of(3, 40, 90)).logarithmic).toBe(false)
    expect(distribute(Float64Array.of(-3, 40, 5000)).logarithmic).toBe(false)
  })

  test('of nothing is empty', () => {
    expect(distribute(new Float64Array()).bins).toEqual([])
  })
})
