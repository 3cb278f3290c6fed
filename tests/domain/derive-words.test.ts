import { describe, expect, test } from 'vitest'
import { derive, describeDerived, equals, formatDerived, formatInterval } from '../../src/domain/derive'
import type { Interval } from '../../src/domain/interval'
import { change, figure, partOf } from '../factories'
import { fc } from '../property'

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

test('an interval has as many decimals as tell its ends apart, and no more', () => {
  expect(formatInterval({ low: 8414.01, high: 8496.24 }, '件')).toBe('8414件～8496件')
  expect(formatInterval({ low: 1000.234, high: 1000.468 }, '万元')).toBe('1000.2万元～1000.5万元')
  expect(formatInterval({ low: 34.6312, high: 34.6518 }, '%')).toBe('34.63%～34.65%')
  expect(formatInterval({ low: 0.00101, high: 0.00102 }, '%')).toBe('0.001%')
})

test('a large number is written with one decimal, a small one with two', () => {
  expect(formatDerived(123.456)).toBe('123.5')
  expect(formatDerived(-123.456)).toBe('-123.5')
  expect(formatDerived(12.3456)).toBe('12.35')
  expect(formatInterval({ low: 21.123456, high: 21.123456 }, '%')).toBe('21.12%')
})

test.each<[Interval, string]>([
  [{ low: 50, high: 50 }, '='],
  [{ low: 100 / 3, high: 100 / 3 }, '≈'],
  [{ low: 100 / 3, high: 50 }, '='],
  [{ low: null, high: 50 }, '='],
])('only a single number that is rounded in writing is nearly equal: %j %s', (interval, sign) => {
  expect(equals(interval)).toBe(sign)
})

describe('a derived figure for people', () => {
  const shareOf = (part: string, whole: string): string => {
    const [found] = derive(partOf(part, figure(whole)), new Map([[whole, figure(whole)]]))
    return found === undefined ? '' : describeDerived(found)
  }

  test('is the number alone where it is exactly known', () => {
    expect(shareOf('21家', '84家')).toBe('25%')
  })

  test('is about a number, and the range, where the printed ones are rounded', () => {
    expect(shareOf('286.7万元', '826.9万元')).toBe('约34.67%（34.66%～34.68%）')
  })

  test('is the open range where the text is inexact: no number is made up', () => {
    expect(shareOf('54家', '80余家')).toBe('不超过67.5%')
    expect(shareOf('约54家', '84家')).toBe('无法界定')
  })

  test('tells the range of a former number in the scale of the present one', () => {
    const now = figure('14.07亿元')
    const [found] = derive(change('▲3.8%', now), new Map([[now.id, now]]))
    expect(found && describeDerived(found)).toMatch(/^约13\.55亿元（13\.5\d亿元～13\.5\d亿元）$/)
  })
})
