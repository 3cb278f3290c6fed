import { describe, expect, test } from 'vitest'
import { close, findHeadings, findMeasures, leadingBlanks } from '../../src/domain/headings'

/** The headings of a text with the words that follow each on its line. */
const read = (text: string) =>
  findHeadings(text).map(({ level, number, label, title, bodyStart, end }) => [
    level,
    number,
    label,
    title,
    text.slice(bodyStart, end),
  ])

describe('a heading', () => {
  test.each([
    ['第二部分 整改情况', 'part', 2, '第二部分 ', '整改情况'],
    ['第三章：保障', 'part', 3, '第三章：', '保障'],
    ['二、整改情况', 'part', 2, '二、', '整改情况'],
    ['（十二）组织路线', 'area', 12, '（十二）', '组织路线'],
    ['( 三 ) 民生', 'area', 3, '( 三 )', '民生'],
    ['(34)党管干部', 'item', 34, '(34)', '党管干部'],
    ['13.选人用人', 'problem', 13, '13.', '选人用人'],
    ['１３．选人用人', 'problem', 13, '１３．', '选人用人'],
    ['3、清理拖欠', 'problem', 3, '3、', '清理拖欠'],
    ['3)清理拖欠', 'problem', 3, '3)', '清理拖欠'],
  ])('is told by its label: %s', (line, level, number, label, title) => {
    expect(read(line)).toEqual([[level, number, label, title, '']])
  })

  test.each([
    '一、二类村',
    '3、4月份开展检查',
    '3、5月检查',
    '2.5亩耕地',
    '3)5',
    '共(3)项',
    '第二轮巡察',
    '一是摸底',
  ])('is none: %s', (line) => {
    expect(read(line)).toEqual([])
  })

  test('ends at its first 。, behind which the words begin', () => {
    expect(read('(2)强化保障。支出14亿元。见效。')).toEqual([
      ['item', 2, '(2)', '强化保障', '支出14亿元。见效。'],
    ])
    expect(read('(2)。支出14亿元')).toEqual([['item', 2, '(2)', '', '支出14亿元']])
    expect(read('(2)强化保障。')).toEqual([['item', 2, '(2)', '强化保障', '']])
  })

  test('begins and ends where its line does, without the indent', () => {
    const text = '导语\n　　(1) 排查 。甲\n\n二、下一步\n尾'
    const [item, part] = findHeadings(text)
    expect(text.slice(item?.start, item?.end)).toBe('(1) 排查 。甲')
    expect(item?.title).toBe('排查')
    expect(text.slice(part?.start, part?.end)).toBe('二、下一步')
  })

  test('is of a row of the table of marks, so that two marks of one level may nest', () => {
    const [first, second, third] = findHeadings('1.甲\n1)乙\n2.丙')
    expect(first?.style).toBe(third?.style)
    expect(first?.style).not.toBe(second?.style)
  })
})

test.each([
  ['', 0],
  ['甲', 0],
  ['　　甲', 2],
  [' \t\u00a0\ufeff甲 ', 4],
  [' '.repeat(40), 16],
])('%j begins with so many blanks: %i', (line, blanks) => {
  expect(leadingBlanks(line)).toBe(blanks)
})

describe('measures', () => {
  /** Those of a text whose item ends before its last line. */
  function measuresOf(text: string, bodyStart = 0) {
    const item = { start: 0, end: text.lastIndexOf('\n'), bodyStart }
    return findMeasures(text, item).map(({ level, label, number, title, start, end, bodyStart: body }) => ({
      level,
      label,
      number,
      title,
      from: text.slice(start, start + label.length),
      words: text.slice(body, end),
    }))
  }

  test('have a title up to their first 。, and their words behind it', () => {
    const text = '(1)排查。一是摸底。检查3次。二是帮扶。走访5家。\n三是别的。'
    expect(measuresOf(text, 6)).toEqual([
      {
        level: 'measure',
        label: '一是',
        number: 1,
        title: '摸底',
        from: '一是',
        words: '检查3次。二是帮扶。走访5家。',
      },
      { level: 'measure', label: '二是', number: 2, title: '帮扶', from: '二是', words: '走访5家。' },
    ])
  })

  test('have all their words as title where no 。 ends it, and none behind', () => {
    expect(measuresOf('(1)排查。一是 摸底检查3次\n', 6)).toMatchObject([{ title: '摸底检查3次', words: '' }])
  })

  test('may have no title, and never words beyond their item', () => {
    expect(measuresOf('(1)排查。一是。检查3次。\n', 6)).toMatchObject([{ title: '', words: '检查3次。' }])
    const text = '(1)排查。一是摸底'
    const [measure] = findMeasures(text, { start: 0, end: text.length, bodyStart: 6 })
    expect(measure?.bodyStart).toBe(text.length)
  })

  test('are not looked for in the title of their item', () => {
    const text = '(1)要求：一是全面。一是摸底。二是帮扶。\n'
    expect(measuresOf(text, text.indexOf('。') + 1).map(({ title }) => title)).toEqual(['摸底', '帮扶'])
  })

  test('have a title that ends with its line', () => {
    expect(measuresOf('(1)排查。\n一是摸底\n检查3次。\n', 6)).toMatchObject([
      { title: '摸底', words: '检查3次。' },
    ])
  })

  test('are counted from one, and what is out of turn is passed over', () => {
    const numbers = (text: string) => measuresOf(text).map(({ number }) => number)
    expect(numbers('。二是乙。一是甲。一是丙。二是丁。\n')).toEqual([1, 2])
    expect(numbers('这一是重点。\n')).toEqual([])
    expect(numbers('：一是甲；二是乙:三是丙\n')).toEqual([1, 2, 3])
  })
})

test('a section reaches to the next of its level or above, the last one to the end', () => {
  const levels = ['part', 'area', 'problem', 'item', 'item', 'problem', 'area', 'part'] as const
  const sections = levels.map((level, start) => ({
    level,
    start,
    end: start,
    number: 1,
    label: '',
    title: '',
    bodyStart: start,
  }))
  expect(close(sections, 20).map(({ end }) => end)).toEqual([7, 6, 5, 4, 5, 6, 7, 20])
  expect(close([], 20)).toEqual([])
})
