import { expect, test } from 'vitest'
import { chineseDate, chineseInterval, isDay } from '../../src/domain/period'
import { fc } from '../property'

test('a date is written as Chinese print does, without zeros in front', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
        expect(chineseDate(iso)).toBe(`${year}年${month}月${day}日`)
      }
    )
  )
})

test('what is no date stays as it is', () => {
  const others = ['', '2024', '2024年6月', '公布于2024-06-18', '2024-06-18T08:00']
  expect(others.map(chineseDate)).toEqual(others)
})

test('an interval names the year once where it is one', () => {
  expect(chineseInterval('2023-02-27/2023-05-10')).toBe('2023年2月27日至5月10日')
  expect(chineseInterval('2023-11-27/2024-01-10')).toBe('2023年11月27日至2024年1月10日')
  expect(chineseInterval('2023-11-27')).toBe('2023年11月27日')
  expect(chineseInterval('')).toBe('')
})

test.each([
  ['2023-02-28', true],
  ['2023-02-29', false],
  ['2024-02-29', true],
  ['2024-02-30', false],
  ['2023-04-31', false],
  ['2023-12-31', true],
  ['2023-13-01', false],
  ['2023-00-10', false],
  ['2023-06-00', false],
  ['2023-6-8', false],
  ['', false],
  ['2023-06-08/2023-06-09', false],
])('%j is a day of the calendar: %s', (iso, expected) => {
  expect(isDay(iso)).toBe(expected)
})
