import { describe, expect, test } from 'vitest'
import {
  areaName,
  areaNumberOf,
  establishedIn,
  indicatorsWithin,
  itemWord,
  neighbours,
  paragraphOf,
  placedItems,
  placeOf,
  sentenceOf,
  sizeOfArea,
} from '../../src/domain/report'
import { sourceText } from '../../src/domain/source-text'
import { figure, groundOf, metaOf, quoted, SMALL_TEXT } from '../factories'

const ground = groundOf()
const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')
const visits = quoted(SMALL_TEXT, '走访企业800余家', 'i01-2-01')
const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01')
const report = { ...ground, meta: metaOf({ areaNames: [] }), indicators: [spending, hazards, visits] }

describe('the place of an indicator', () => {
  test('is its area, problem, item and measure', () => {
    const place = placeOf(ground.structure, visits)
    expect([place?.area, place?.problem, place?.item, place?.measure].map((level) => level?.title)).toEqual([
      '落实部署方面',
      '守住安全底线',
      '排查隐患',
      '帮扶企业',
    ])
  })

  test('has no measure where the item has none', () => {
    expect(placeOf(ground.structure, spending)).not.toHaveProperty('measure')
  })

  test('is nowhere for an item that the text does not have', () => {
    expect(placeOf(ground.structure, { item: 9, measure: 0 })).toBeNull()
    expect(areaNumberOf(ground.structure, 9)).toBe(0)
  })
})

test('the items of a report stand in the order of the text', () => {
  expect(placedItems(ground.structure).map(({ item }) => item.number)).toEqual([1, 2])
})

test('the indicators within a section stand in reading order', () => {
  const [area] = ground.structure.areas
  const [item] = area?.problems[0]?.items ?? []
  expect(area && indicatorsWithin(report, area)).toEqual([hazards, visits, spending])
  expect(item && indicatorsWithin(report, item)).toEqual([hazards, visits])
})

test('an area is called by its short name, or by its heading where the report gives none', () => {
  expect(areaName({ ...report, meta: metaOf({ areaNames: ['部署'] }) }, 1)).toBe('部署')
  expect(areaName(report, 1)).toBe('落实部署方面')
  expect(areaName(report, 7)).toBe('')
})

describe('the size of an area', () => {
  const sizes = (text: string, title: string): readonly string[] => {
    const { structure } = groundOf(text)
    return structure.areas.map((area) => sizeOfArea({ meta: metaOf({ title }) }, area))
  }

  test('counts its tasks and items, in the words of the report', () => {
    const two = `${SMALL_TEXT}\n2.防范风险\n(3)清理拖欠。`
    expect(sizes(two, '整改进展情况')).toEqual(['2类任务 · 3项整改事项'])
    expect(sizes(two, '工作报告')).toEqual(['2类任务 · 3项事项'])
  })

  test('counts no tasks in a text that numbers none', () => {
    expect(sizes('一、回顾\n投资3亿元。\n新建学校2所。', '工作报告')).toEqual(['2项事项'])
  })
})

test('items are called by what the title says was done', () => {
  expect(itemWord({ meta: metaOf({ title: '整改进展情况' }) })).toBe('整改事项')
  expect(itemWord({ meta: metaOf({ title: '工作报告' }) })).toBe('事项')
})

test('the sentence of an indicator is that of its quote, its paragraph the whole line', () => {
  expect(sentenceOf(report, visits)).toBe('走访企业800余家,其中规上54家。')
  const { start, end } = paragraphOf(report, visits)
  expect(ground.source.slice(start, end)).toBe(SMALL_TEXT.split('\n')[3])
})

test('the neighbours of an indicator are the ones before and after it, none beyond the ends', () => {
  const row = ['a', 'b', 'c'].map((id) => figure('1件', { id }))
  expect(neighbours(row, 'b')).toEqual({ previous: row[0], next: row[2] })
  expect(neighbours(row, 'a')).toEqual({ previous: undefined, next: row[1] })
  expect(neighbours(row, 'c')).toEqual({ previous: row[1], next: undefined })
  expect(neighbours(row, 'x')).toEqual({ previous: undefined, next: undefined })
})

test('what a text says was set up is listed clause by clause, exactly as printed, its titles whole', () => {
  const text = '一是建立台账。制定《办法(试行,修订)》,落实《办法》;建立联席会议制度,成效明显。'
  const source = sourceText(text)
  const clauses = establishedIn(source, { start: 0, end: source.length })
  expect(clauses).toEqual(['制定《办法(试行,修订)》', '建立联席会议制度'])
  for (const clause of clauses) expect(text).toContain(clause)
})

test('a clause of what was set up stands without the blanks around it, and an empty stretch has none', () => {
  const source = sourceText('成效明显； 健全台账 。')
  expect(establishedIn(source, { start: 0, end: source.length })).toEqual(['健全台账'])
  expect(establishedIn(source, { start: 0, end: 0 })).toEqual([])
})
