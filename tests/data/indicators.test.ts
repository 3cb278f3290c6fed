import { describe, expect, test } from 'vitest'
import { readIndicators, writeIndicators } from '../../src/data/indicators'
import type { Indicator } from '../../src/domain/indicator'
import { groundOf, quoted, SMALL_TEXT } from '../factories'
import { anyReport } from '../generated'
import { anyText, fc } from '../property'

const ground = groundOf()
const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01', { period: '2023年' })
const listed = quoted(SMALL_TEXT, '挂牌22处', 'i01-1-02')
const cleared = quoted(SMALL_TEXT, '销号22处', 'i01-1-03')
const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01')

const read = (rows: readonly Indicator[]) => readIndicators('x.csv', writeIndicators(rows), ground)
const ids = (rows: readonly Indicator[]): readonly string[] => rows.map(({ id }) => id)
const partOf = (whole: Indicator): Partial<Indicator> => ({ relation: 'part_of', relativeTo: [whole.id] })

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const result = readIndicators('x.csv', writeIndicators(report.indicators), report)
      expect(result).toEqual({ indicators: report.indicators, problems: [], usable: true })
    })
  )
})

test('indicators come in reading order, whatever the order of the rows', () => {
  expect(ids(read([spending, cleared, hazards]).indicators)).toEqual(ids([hazards, cleared, spending]))
})

test('a name that holds HTML is a name', () => {
  const name = '<img src=x onerror=alert(1)>'
  expect(read([{ ...hazards, name }]).indicators[0]?.name).toBe(name)
})

describe('of rows with the same id', () => {
  test('the first is kept', () => {
    const { indicators, problems } = read([hazards, { ...listed, id: hazards.id }, spending])
    expect(indicators).toEqual([hazards, spending])
    expect(problems).toMatchObject([{ file: 'x.csv', row: 3, column: 'id' }])
    expect(problems[0]?.message).toContain('第2行')
  })
})

describe('of quotes that overlap', () => {
  test('the one that begins first is kept', () => {
    const longer = quoted(SMALL_TEXT, ',排查隐患42处', 'i01-1-09')
    const { indicators, problems } = read([hazards, longer, spending])
    expect(indicators).toEqual([longer, spending])
    expect(problems).toMatchObject([{ file: 'x.csv', row: 2, column: 'quote' }])
    expect(problems[0]?.message).toContain(longer.id)
  })

  test('two that only touch are both kept', () => {
    const touching = quoted(SMALL_TEXT, ',挂牌22处', 'i01-1-02')
    expect(read([hazards, touching]).problems).toEqual([])
  })
})

describe('a row that hangs on another', () => {
  test('is refused when that one is not there', () => {
    const { indicators, problems } = read([hazards, { ...listed, ...partOf(spending) }])
    expect(indicators).toEqual([hazards])
    expect(problems).toMatchObject([{ file: 'x.csv', row: 3, column: 'relative_to' }])
  })

  test('falls with it, and so on down the line', () => {
    const wrong = { ...hazards, value: '43' }
    const { indicators, problems } = read([
      { ...cleared, ...partOf(listed) },
      { ...listed, ...partOf(hazards) },
      wrong,
      spending,
    ])
    expect(indicators).toEqual([spending])
    expect(problems.map(({ row }) => row)).toEqual([4, 3, 2])
  })

  test('is kept when the other stands below it in the file', () => {
    const rows = [{ ...listed, ...partOf(hazards) }, hazards]
    expect(ids(read(rows).indicators)).toEqual(ids([hazards, listed]))
  })
})

test('any file is read without throwing, and every refused row is told with its file', () => {
  fc.assert(
    fc.property(anyText(), fc.nat(5), (garbage, at) => {
      const lines = writeIndicators([hazards, listed, spending]).split('\n')
      lines.splice(at, 0, garbage)
      const { indicators, problems } = readIndicators('x.csv', lines.join('\n'), ground)
      expect(problems.every(({ file, message }) => file === 'x.csv' && message !== '')).toBe(true)
      // A line of garbage can only take rows away.
      expect([hazards, listed, spending]).toEqual(expect.arrayContaining([...indicators]))
    })
  )
})
