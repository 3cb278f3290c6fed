import { describe, expect, test } from 'vitest'
import { changeFactor, derive, formatDerived, type Derived } from '../../src/domain/derive'
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
    expect(prior('40%', '▼5个百分点').interval).toEqual({ low: 44, high: 46 })
  })

  test('of an amount keeps the scale it was printed in', () => {
    const found = prior('14.07亿元', '▲3.8%')
    expect(found.unit).toBe('亿元')
    expect(found.value).toBeCloseTo(14.07 / 1.038, 9)
    expect(contains(found.interval, found.value)).toBe(true)
    expect(found.formula).toBe('14.07亿元 ÷ (1 + 3.8%) ≈ 13.55亿元')
  })

  test('of a fall is larger than the number, and the sum says so', () => {
    expect(prior('560件', '▼44%').formula).toBe('560件 ÷ (1 − 44%) ≈ 1000件')
    expect(prior('560件', '▼44 %').formula).toBe('560件 ÷ (1 − 44%) ≈ 1000件')
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
    expect(prior('86%', '▲59个百分点', { basis: '较上年' }).name).toBe('上年比率')
  })

  test('names the level first among what it comes from', () => {
    expect(prior('41件', '▲95.2%').from.map(({ id }) => id)).toEqual(['41件', '▲95.2%'])
  })

  test('has no bounds where the number is 约, and one where it is 余', () => {
    expect(prior('约41件', '▲95.2%').interval).toEqual({ low: null, high: null })
    expect(prior('800余件', '▲60%').interval).toMatchObject({ high: null })
  })

  test('is nothing where the text does not say which way the number went', () => {
    expect(derived(change('▲5%', figure('41件'), { direction: '' }), figure('41件'))).toEqual([])
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
  expect(found?.from.map(({ id }) => id)).toEqual(['286.7万元', '826.9万元'])
})

test('what is derived from one indicator in different ways has different ids', () => {
  const whole = figure('84家')
  const part = partOf('54家', whole)
  const rise = change('▲3%', part)
  const found = [...derived(part, whole), ...derived(rise, part)]
  expect(found.map(({ id, name }) => [id, name])).toEqual([
    ['54家:share', '占比'],
    ['▲3%:prior', '变化前的数'],
  ])
})

test('nothing is derived from another unit, a whole of nothing, a lost relation or no relation', () => {
  const whole = figure('84家')
  expect(derived(partOf('54人', whole), whole)).toEqual([])
  expect(derived(partOf('0家', figure('0家')), figure('0家'))).toEqual([])
  expect(derived(change('▲95.2%', figure('41件')))).toEqual([])
  expect(derived(change('▼49.4%'), whole)).toEqual([])
  expect(derived(partOf('54家', whole))).toEqual([])
  const next = figure('22家', { relation: 'stage_after', relativeTo: [whole.id] })
  expect(derived(next, whole)).toEqual([])
  expect(derived(rateOf('86%', figure('38项'), whole), figure('38项'), whole)).toEqual([])
})

test('the factor of a change holds its rounding', () => {
  expect(changeFactor(change('▼44%'))).toEqual({ low: 0.5549999999999999, high: 0.565 })
})
