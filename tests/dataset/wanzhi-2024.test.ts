import { describe, expect, test } from 'vitest'
import { writeIndicators } from '../../src/data/indicators'
import { writeNumbers } from '../../src/data/numbers'
import { accountFor } from '../../src/domain/accounting'
import { checksOf, VERDICT_LABELS } from '../../src/domain/checks'
import { printedText } from '../../src/domain/printed'
import { indicatorsWithin, placedItems, placeOf, sentenceOf } from '../../src/domain/report'
import { isBounded } from '../../src/domain/interval'
import { intervalOf } from '../../src/domain/quantity'
import { need, shippedFile, shippedReport } from '../shipped'

const FOLDER = 'reports/wanzhi-2024'
const report = await shippedReport()
const { source, structure, indicators, numbers } = report
const items = placedItems(structure)

describe('the structure of the report', () => {
  test('has 3 parts, 4 areas, 16 problems and 39 items, as its readers counted', () => {
    expect(structure.parts.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(structure.areas.map(({ problems }) => problems.length)).toEqual([7, 5, 3, 1])
    expect(
      structure.areas.map(({ number }) => items.filter(({ area }) => area.number === number).length)
    ).toEqual([18, 15, 5, 1])
  })

  test('numbers problems and items on across areas', () => {
    const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)
    expect(structure.areas.flatMap(({ problems }) => problems).map(({ number }) => number)).toEqual(upTo(16))
    expect(items.map(({ item }) => item.number)).toEqual(upTo(39))
  })

  test('reads every 一是, 二是 … of every item, in order', () => {
    for (const { item } of items) {
      const body = source.slice(item.start, item.end)
      const printed = body.match(/(?<=[。;\s])[一二三四五六七八九]是/g) ?? []
      expect(item.measures.map(({ label }) => label)).toEqual(printed)
    }
  })
})

describe('the dataset', () => {
  test('loads with nothing to complain of', () => {
    expect(report.problems).toEqual([])
  })

  test('accounts for each of the 234 numbers of the text once', () => {
    const { tokens, unexplained, twice } = accountFor(source, indicators, numbers)
    expect(tokens).toHaveLength(234)
    expect({ unexplained, twice }).toEqual({ unexplained: [], twice: [] })
    expect(tokens).toHaveLength(indicators.filter(({ quote }) => /\d/.test(quote)).length + numbers.length)
  })

  test('holds 86, 34, 2 and 1 indicators by area', () => {
    expect(structure.areas.map((area) => indicatorsWithin(report, area).length)).toEqual([86, 34, 2, 1])
    expect(indicators).toHaveLength(123)
  })

  test('has no figure in the nine items whose text has none', () => {
    const without = items.filter(({ item }) => indicatorsWithin(report, item).length === 0)
    expect(without.map(({ item }) => item.number)).toEqual([2, 14, 15, 23, 30, 34, 35, 36, 38])
  })

  test('quotes the text to the character, once for each number', () => {
    for (const { start, end, quote } of indicators) expect(source.slice(start, end)).toBe(quote)
    const edges = indicators.flatMap(({ start, end }) => [start, end])
    expect(edges).toEqual([...edges].sort((a, b) => a - b))
  })

  test('prints each figure as a slice of its quote, each quote within its sentence', () => {
    for (const indicator of indicators) {
      const printed = printedText(indicator)
      expect(printed).not.toBe('')
      expect(indicator.quote).toContain(printed)
      expect(sentenceOf(report, indicator)).toContain(indicator.quote)
    }
  })

  test('places each figure in the item and measure that its id names', () => {
    for (const indicator of indicators) {
      const place = placeOf(structure, indicator)
      expect(place?.item.number).toBe(indicator.item)
      expect(place?.measure?.number ?? 0).toBe(indicator.measure)
    }
  })

  test('gives each number another name', () => {
    const names = indicators.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('is written as it is read', () => {
    expect(writeIndicators(indicators)).toBe(shippedFile(`${FOLDER}/indicators.csv`))
    expect(writeNumbers(numbers)).toBe(shippedFile(`${FOLDER}/numbers.csv`))
  })

  test('gives each area a short name', () => {
    expect(report.meta.areaNames).toHaveLength(structure.areas.length)
  })
})

describe('the figures', () => {
  test('hold together wherever the text lets them be checked', () => {
    const verdicts = checksOf(indicators).map(({ id, verdict }) => [id, VERDICT_LABELS[verdict]])
    expect(verdicts.length).toBeGreaterThan(0)
    expect(verdicts.filter(([, verdict]) => verdict !== '自洽')).toEqual([])
  })

  test('that are 约 or 余 have no bound they should not have', () => {
    const bounded = (id: string): boolean => isBounded(intervalOf(need(report, id)))
    expect(['i10-1-04', 'i09-3-01', 'i31-1-01', 'i18-2-02'].map(bounded)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(['i05-3-02', 'i07-1-03'].map(bounded)).toEqual([true, true])
  })

  test('that were agreed, applied for, sought or planned say so, and no other does', () => {
    const status = indicators.filter((one) => one.status !== '').map(({ id, status: verb }) => [id, verb])
    expect(Object.fromEntries(status)).toEqual({
      'i07-1-03': 'agreed',
      'i08-2-03': 'applied',
      'i09-3-01': 'planned',
      'i10-2-06': 'agreed',
      'i37-4-01': 'sought',
    })
  })
})
