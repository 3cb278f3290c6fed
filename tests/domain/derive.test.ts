import { describe, expect, test } from 'vitest'
import { changeFactor, derive, formatDerived, formatInterval, type Derived } from '../../src/domain/derive'
import type { Indicator } from '../../src/domain/indicator'
import { contains } from '../../src/domain/interval'
import { change, figure, partOf, rateOf } from '../factories'
import { fc } from '../property'

const derived = (indicator: Indicator, ...others: readonly Indicator[]): readonly Derived[] =>
  derive(indicator, new Map(others.map((one) => [one.id, one])))

/** The only figure derived from a change of something. */
function prior(now: string, by: string, fields: Partial<Indicator> = {}): Derived {
  const [found] = derived(change(by, figure(now), fields), figure(now))
  if (found === undefined) throw new Error(`nothing derived from ${now} ${by}`)
  return found
}

describe('the value before a change', () => {
  test('is the one whole number a count can have been: 41件 with +95.2% were 21', () => {
    const found = prior('41件', '▲95.2%')
    expect(found).toMatchObject({ value: 21, unit: '件', formula: '41件 ÷ (1 + 95.2%) ≈ 21件' })
    expect(found.interval).toEqual({ low: 21, high: 21 })
  })

  test('stays an interval where several whole numbers fit', () => {
    const { interval, value } = prior('8708件', '▲3%')
    expect([interval.low, interval.high].map((end) => Math.round(end ?? 0))).toEqual([8414, 8496])
    expect(value).toBeCloseTo(8708 / 1.03, 9)
  })

  test('of a rate is the rate less its shift: 86% after +59 points were 27%', () => {
    const found = prior('86%', '▲59个百分点')
    expect(found).toMatchObject({ value: 27, unit: '%', formula: '86% − 59个百分点 = 27%' })
    expect(found.interval).toEqual({ low: 26, high: 28 })
    expect(prior('19.2%', '▲5.6个百分点').value).toBe(13.6)
    expect(prior('40%', '▼5个百分点')).toMatchObject({ value: 45, formula: '40% + 5个百分点 = 45%' })
  })

  test('of an amount keeps the scale it was printed in', () => {
    const found = prior('14.07亿元', '▲3.8%')
    expect(found.unit).toBe('亿元')
    expect(found.value).toBeCloseTo(14.07 / 1.038, 9)
    expect(contains(found.interval, found.value)).toBe(true)
  })

  test('of nothing is nothing, in whatever scale it is printed', () => {
    expect(prior('0件', '▼50%').value).toBeCloseTo(0)
    expect(prior('0亿元', '▼50%').value).toBeCloseTo(0)
  })

  test('lies in an interval that holds every value it can have been', () => {
    const amount = fc.integer({ min: 1000, max: 99_999 })
    fc.assert(
      fc.property(amount, amount, (before, now) => {
        fc.pre(now !== before)
        const by = (now / before - 1) * 100
        const found = prior(
          `${(now / 10).toFixed(1)}万元`,
          `${by > 0 ? '▲' : '▼'}${Math.abs(by).toFixed(2)}%`
        )
        expect(contains(found.interval, before / 10)).toBe(true)
      })
    )
  })

  test('is called by the basis as printed', () => {
    expect(prior('41件', '▲95.2%', { basis: '同比' }).name).toBe('上年同期数')
    expect(prior('41件', '▲95.2%', { basis: '较上年' }).name).toBe('上年数')
    expect(prior('41件', '▲95.2%').name).toBe('变化前的数')
  })

  test('names the level first among what it comes from', () => {
    expect(prior('41件', '▲95.2%').from.map(({ id }) => id)).toEqual(['41件', '▲95.2%'])
  })

  test('has no bounds where the number is 约, and one where it is 余', () => {
    expect(prior('约41件', '▲95.2%').interval).toEqual({ low: null, high: null })
    expect(prior('800余件', '▲60%').interval).toMatchObject({ high: null })
  })

  test('cannot be reckoned back from a fall of everything', () => {
    expect(derived(change('▼100%', figure('0件')), figure('0件'))).toEqual([])
  })
})

test('a part is a share of its whole, with the rounding of both', () => {
  const whole = figure('826.9万元')
  const [found] = derived(partOf('286.7万元', whole), whole)
  expect(found).toMatchObject({ name: '占比', unit: '%' })
  expect(found?.value).toBeCloseTo(34.67, 2)
  expect(found?.formula).toBe(`286.7万元 ÷ 826.9万元 ≈ ${formatDerived(found?.value ?? 0)}%`)
  expect(found && contains(found.interval, found.value)).toBe(true)
})

test('nothing is derived from another unit, a whole of nothing, a lost relation or no relation', () => {
  const whole = figure('84家')
  expect(derived(partOf('54人', whole), whole)).toEqual([])
  expect(derived(partOf('0家', figure('0家')), figure('0家'))).toEqual([])
  expect(derived(change('▲95.2%', figure('41件')))).toEqual([])
  expect(derived(change('▼49.4%'), whole)).toEqual([])
  expect(derived(rateOf('86%', figure('38项'), whole), figure('38项'), whole)).toEqual([])
})

test('the factor of a change holds its rounding', () => {
  expect(changeFactor(change('▼44%'))).toEqual({ low: 0.5549999999999999, high: 0.565 })
})

test('a computed number is written plainly, short, and within half a percent', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (value) => {
      const written = formatDerived(value)
      expect(written).toMatch(/^\d+(\.\d{1,2})?$/)
      expect(Math.abs(Number(written) / value - 1)).toBeLessThan(0.005)
      expect(formatDerived(-value)).toBe(`-${written}`)
    })
  )
})

test('an interval is written as one number when both ends are the same, and says which side is open', () => {
  expect(formatInterval({ low: 21, high: 21 }, '件')).toBe('21件')
  expect(formatInterval({ low: 26, high: 28 }, '%')).toMatch(/^26\D+28%$/)
  expect(formatInterval({ low: 800, high: null }, '家')).toBe('不少于800家')
  expect(formatInterval({ low: null, high: 30 }, '家')).toBe('不超过30家')
  expect(formatInterval({ low: null, high: null }, '家')).toBe('无法界定')
})
