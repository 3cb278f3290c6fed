import { describe, expect, test } from 'vitest'
import { contains, UNKNOWN } from '../../src/domain/interval'
import {
  converted,
  convertedText,
  intervalOf,
  isCounted,
  isProportion,
  scaleSize,
  shiftDecimal,
  signedValue,
} from '../../src/domain/quantity'
import { change, figure } from '../factories'
import { fc } from '../property'

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })

/** A printed number as digits and the number of decimals among them. */
const decimal = (wholeDigits = 15, decimals = 9) =>
  fc.record({ whole: digits(1, wholeDigits), fraction: digits(0, decimals) })

const written = (whole: string, fraction: string): string =>
  fraction === '' ? whole : `${whole}.${fraction}`

describe('shiftDecimal', () => {
  test('gives the number that whole-number arithmetic gives', () => {
    fc.assert(
      fc.property(decimal(), fc.integer({ min: 0, max: 12 }), ({ whole, fraction }, places) => {
        const [shifted = '', rest = ''] = shiftDecimal(written(whole, fraction), places).split('.')
        const expected = BigInt(whole + fraction) * 10n ** BigInt(places) * 10n ** BigInt(rest.length)
        expect(BigInt(shifted + rest) * 10n ** BigInt(fraction.length)).toBe(expected)
      })
    )
  })

  test('writes no zeros that say nothing', () => {
    fc.assert(
      fc.property(decimal(), fc.integer({ min: 0, max: 12 }), ({ whole, fraction }, places) => {
        expect(shiftDecimal(written(whole, fraction), places)).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
      })
    )
  })

  test('does not fall beside the number as binary floating point does', () => {
    expect(0.57 * 1e4).not.toBe(5700)
    expect(converted(figure('0.57万元'))).toBe(5700)
    expect(convertedText(figure('434.6亿元'))).toBe('43460000000')
  })
})

describe('the interval of a printed number', () => {
  const scale = fc.constantFrom('', '万', '亿') as fc.Arbitrary<'' | '万' | '亿'>
  const zeros = { '': 0, 万: 4, 亿: 8 }

  /** A number `offset` thousandths of the last printed digit away from the printed one. */
  const near = (whole: string, fraction: string, power: number, offset: number): number =>
    Number(`${BigInt(whole + fraction) * 1000n + BigInt(offset)}e${power - fraction.length - 3}`)

  test('contains every number that rounds to it', () => {
    fc.assert(
      fc.property(
        decimal(),
        scale,
        fc.integer({ min: -500, max: 499 }),
        ({ whole, fraction }, power, offset) => {
          const interval = intervalOf({
            value: written(whole, fraction),
            scale: power,
            unit: '%',
            qualifier: 'exact',
          })
          expect(contains(interval, near(whole, fraction, zeros[power], offset))).toBe(true)
        }
      )
    )
  })

  test('contains none that rounds to another', () => {
    const outside = fc.oneof(fc.integer({ min: -999, max: -510 }), fc.integer({ min: 510, max: 999 }))
    fc.assert(
      fc.property(decimal(6, 4), scale, outside, ({ whole, fraction }, power, offset) => {
        const interval = intervalOf({
          value: written(whole, fraction),
          scale: power,
          unit: '元',
          qualifier: 'exact',
        })
        fc.pre(fraction !== '' || power !== '')
        expect(contains(interval, near(whole, fraction, zeros[power], offset))).toBe(false)
      })
    )
  })

  test.each([
    ['41件', { low: 41, high: 41 }],
    ['2346.3万元', { low: 23_462_500, high: 23_463_500 }],
    ['434.6亿元', { low: 43_455_000_000, high: 43_465_000_000 }],
    ['11633万元', { low: 116_325_000, high: 116_335_000 }],
    ['86%', { low: 85.5, high: 86.5 }],
    ['5.6个百分点', { low: 5.55, high: 5.65 }],
    ['20 %', { low: 19.5, high: 20.5 }],
    ['约2000亩', UNKNOWN],
    ['约5.7亿元', UNKNOWN],
    ['800余家', { low: 800, high: null }],
    ['9万余份', { low: 90_000, high: null }],
    ['30%以上', { low: 30, high: null }],
    ['不足30件', { low: null, high: 30 }],
  ])('of %s is %o', (printed, interval) => {
    expect(intervalOf(figure(printed))).toEqual(interval)
  })
})

test('only what is whole, unscaled and no share was counted one by one', () => {
  expect(['41件', '8708件', '2000亩'].map((printed) => isCounted(figure(printed)))).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['9万份', '473.1千米', '86%', '59个百分点', '3倍'].map((printed) => isCounted(figure(printed)))
  ).toEqual([false, false, false, false, false])
})

test('a share or a shift of one is a proportion, an amount is none', () => {
  const units = ['%', '‰', '个百分点', '倍', '元', '处', '']
  expect(units.filter((unit) => isProportion({ unit }))).toEqual(['%', '‰', '个百分点', '倍'])
})

test('a scale multiplies as its word says, any other word by one', () => {
  expect(['', '万', '亿', '千'].map(scaleSize)).toEqual([1, 1e4, 1e8, 1])
  for (const printed of ['3处', '3万元', '3亿元'])
    expect(converted(figure(printed))).toBe(3 * scaleSize(figure(printed).scale))
})

test('a fall is negative, a rise and a level are not', () => {
  expect(signedValue(change('▼49.4%'))).toBe(-49.4)
  expect(signedValue(change('▲3.8%'))).toBe(3.8)
  expect(signedValue(figure('42处'))).toBe(42)
})
