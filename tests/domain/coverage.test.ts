import { expect, test } from 'vitest'
import { coverageOf, coverageRowCount, coverageWords } from '../../src/domain/coverage'
import { wallReport } from '../wall-report'

/** Three areas of two, three and one items, which hold 5 and 3, 2 and none, and no indicators. */
const report = () => wallReport([])

test('each area says how many of its items carry figures, and each item how many', () => {
  const areas = coverageOf(report(), [])
  expect(areas.map(({ name, covered }) => [name, covered])).toEqual([
    ['部署', 2],
    ['民生', 1],
    ['治党', 0],
  ])
  expect(areas.map(({ items }) => items.map(({ item, count }) => [item.number, count]))).toEqual([
    [
      [1, 5],
      [2, 3],
    ],
    [
      [3, 2],
      [4, 0],
      [5, 0],
    ],
    [[6, 0]],
  ])
  expect(areas.map(({ area }) => area)).toEqual(report().structure.areas)
})

test('only the areas asked for are counted, in the order of the report', () => {
  expect(coverageOf(report(), [3, 1]).map(({ area }) => area.number)).toEqual([1, 3])
  expect(coverageOf(report(), [9])).toEqual([])
})

test('the sentence says it area by area', () => {
  expect(coverageWords(report(), [])).toBe(
    '部署2项中2项列有指标；民生3项中1项列有指标；治党1项中0项列有指标。'
  )
  expect(coverageWords(report(), [2])).toBe('民生3项中1项列有指标。')
})

test('a table of it has a row for each indicator, and one for each item without any', () => {
  expect(coverageRowCount(report(), [])).toBe(report().indicators.length + 3)
  expect(coverageRowCount(report(), [1])).toBe(8)
  expect(coverageRowCount(report(), [2])).toBe(4)
  expect(coverageRowCount(report(), [3])).toBe(1)
})
