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
    expect(distribute(Float64Array.of(0, 40, 5000)).logarithmic).toBe(false)
  })

  test('goes by equal widths up to a ratio of fifty', () => {
    expect(distribute(Float64Array.of(1, 50)).logarithmic).toBe(false)
    expect(distribute(Float64Array.of(1, 51)).logarithmic).toBe(true)
  })

  test.each([
    ['eight numbers to seven', 8, 1, [0, 2, 4, 6, 8]],
    ['eight numbers to seventy', 8, 10, [0, 20, 40, 60, 80]],
    ['eight numbers below one', 8, 0.1, [0, 0.2, 0.4, 0.6, 0.8]],
    ['a thousand numbers', 1000, 1, [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]],
  ])('has widths that people count in, and fewer of them for few numbers: %s', (_, size, by, edges) => {
    const { bins } = distribute(Float64Array.from({ length: size }, (__, at) => at * by))
    expect([...bins.map(({ from }) => from), bins.at(-1)?.to]).toEqual(edges)
  })

  test.each([
    ['equal widths', [0, 2, 4, 6, 8], [1, 1, 1, 1, 1]],
    ['powers of ten', [1, 1, 10, 1000], [2, 1, 0, 1]],
  ])('counts a number on an edge in the stretch that begins there: %s', (_, list, counts) => {
    expect(distribute(Float64Array.from(list)).bins.map(({ count }) => count)).toEqual(counts)
  })

  test('of one and the same number is a single stretch around it, narrower than the number', () => {
    const { bins } = distribute(Float64Array.of(50, 50, 50))
    expect(bins).toMatchObject([{ low: 50, high: 50, count: 3 }])
    for (const { from, to } of bins) expect(to - from).toBeLessThan(50)
    expect(distribute(Float64Array.of(0, 0)).bins).toMatchObject([{ from: 0, to: 1, count: 2 }])
  })

  test.each([
    ['amounts of thirteen digits that differ by one', [1_234_567_890_127, 1_234_567_890_128]],
    ['a number that falls short of an edge by less than a logarithm tells', [999.9999999999999, 1e6]],
  ])('loses no number: %s', (_, list) => {
    const { bins } = distribute(Float64Array.from(list))
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
  })

  test('of nothing is empty', () => {
    expect(distribute(new Float64Array())).toEqual({ bins: [], logarithmic: false })
  })
})
