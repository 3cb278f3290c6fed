import { describe, expect, test } from 'vitest'
import { isTableRow, outlinePieces } from '../../src/importer/outline'

/** Each piece as depth, level, label and number, and title. */
const outline = (text: string) =>
  outlinePieces(text).map(({ depth, level, label, number, title }) =>
    label === '' ? `${depth} ${level}` : `${depth} ${level} ${label} ${number} ${title}`
  )

describe('headings at the start of a line', () => {
  test.each([
    ['第一部分 总体\n第二部分 分项', ['0 part 第一部分 1 总体', '0 part 第二部分 2 分项']],
    ['十二、甲', ['0 part 十二、 12 甲']],
    ['二十一、甲', ['0 part 二十一、 21 甲']],
    ['( 1 )、甲', ['0 item ( 1 )、 1 甲']],
    ['1. 甲', ['0 problem 1. 1 甲']],
    ['1、2024年工作', ['0 problem 1、 1 2024年工作']],
    ['1、5家企业', ['0 problem 1、 1 5家企业']],
    ['1)甲', ['0 problem 1) 1 甲']],
    ['⑩甲', ['0 measure ⑩ 10 甲']],
    ['一、 甲 。乙', ['0 part 一、 1 甲']],
    ['一、甲\n乙。丙', ['0 part 一、 1 甲']],
    [`${' '.repeat(12)}一、甲`, ['0 part 一、 1 甲']],
    // Without words, not a number, inside of a line, or far from its start.
    ['一、', ['0 text']],
    ['一、\n甲', ['0 text']],
    ['(1)', ['0 text']],
    ['1.', ['0 text']],
    ['1)2件', ['0 text']],
    ['1、5月', ['0 text']],
    ['十十十、甲', ['0 text']],
    ['甲一、乙', ['0 text']],
    [`${' '.repeat(13)}一、甲`, ['0 text']],
    ['\n', ['0 text']],
    ['', []],
  ])('%j is laid out as %j', (text, wanted) => {
    expect(outline(text)).toEqual(wanted)
  })

  test('have a title of a bounded length', () => {
    const title = outlinePieces(`一、${'长'.repeat(600)}`)[0]?.title ?? ''
    expect(title.length).toBeGreaterThan(300)
    expect(title.length).toBeLessThan(600)
  })

  test('have their label behind the blanks of the line', () => {
    expect(outlinePieces('甲\n \t一、乙')).toMatchObject([
      { level: 'text', start: 0, end: 2, labelStart: 0 },
      { level: 'part', start: 2, end: 7, labelStart: 4 },
    ])
  })
})

describe('items and measures inside a line', () => {
  test.each([
    [
      '(1)甲。一是乙。二是丙。(2)丁。一是戊。',
      [
        '0 item (1) 1 甲',
        '1 measure 一是 1 乙',
        '1 measure 二是 2 丙',
        '0 item (2) 2 丁',
        '1 measure 一是 1 戊',
      ],
    ],
    ['甲。(1)乙。(2)丙', ['0 text', '0 item (1) 1 乙', '0 item (2) 2 丙']],
    ['1.甲。(1)乙。(2)丙', ['0 problem 1. 1 甲', '1 item (1) 1 乙', '1 item (2) 2 丙']],
    ['(3)甲。(4)乙', ['0 item (3) 3 甲', '0 item (4) 4 乙']],
    ['(10)甲。(11)乙', ['0 item (10) 10 甲', '0 item (11) 11 乙']],
    ['一是甲。(1)乙', ['0 measure 一是 1 甲', '1 item (1) 1 乙']],
    ['一是甲', ['0 measure 一是 1 甲']],
    [
      '　　一是甲。\n　　二是乙。三是丙。',
      ['0 measure 一是 1 甲', '0 measure 二是 2 乙', '0 measure 三是 3 丙'],
    ],
    ['甲。①乙。②丙', ['0 text', '0 measure ① 1 乙', '0 measure ② 2 丙']],
    ['①甲\n②乙\n一是丙', ['0 measure ① 1 甲', '0 measure ② 2 乙', '1 measure 一是 1 丙']],
    // A number that does not follow on belongs to the words.
    ['(1)甲。(3)乙', ['0 item (1) 1 甲']],
    ['(1)甲。(1)乙', ['0 item (1) 1 甲']],
    ['(2)甲。(3)乙。(2)丙', ['0 item (2) 2 甲', '0 item (3) 3 乙']],
    ['一是甲。一是乙', ['0 measure 一是 1 甲']],
    ['一是甲。三是乙。二是丙', ['0 measure 一是 1 甲', '0 measure 二是 2 丙']],
    ['一是甲,三是乙', ['0 measure 一是 1 甲,三是乙']],
    ['甲\n一是乙。\n三是丙', ['0 text', '0 measure 一是 1 乙']],
    ['甲一是乙', ['0 text']],
    ['甲:二是乙', ['0 text']],
    // Under a new heading they begin anew.
    [
      '(一)甲\n一是乙。二是丙\n(二)丁\n一是戊。三是己',
      [
        '0 area (一) 1 甲',
        '1 measure 一是 1 乙',
        '1 measure 二是 2 丙',
        '0 area (二) 2 丁',
        '1 measure 一是 1 戊',
      ],
    ],
    [
      '一、甲\n(1)乙。(2)丙。\n二、丁。(3)戊。',
      ['0 part 一、 1 甲', '1 item (1) 1 乙', '1 item (2) 2 丙', '0 part 二、 2 丁'],
    ],
    [
      '(1)甲。一是乙。二是丙\n(2)丁。三是戊',
      ['0 item (1) 1 甲', '1 measure 一是 1 乙', '1 measure 二是 2 丙', '0 item (2) 2 丁'],
    ],
  ])('%j is laid out as %j', (text, wanted) => {
    expect(outline(text.replaceAll('　', ' '))).toEqual(wanted)
  })

  test('begin at their mark, or with their line where they stand first in it', () => {
    expect(outlinePieces('  一是甲。二是乙')).toMatchObject([
      { start: 0, labelStart: 2, end: 6 },
      { start: 6, labelStart: 6, end: 9 },
    ])
  })
})

describe('tables and notes', () => {
  test.each([
    ['|a|b|\n|c|d|\n甲', ['0 table', '0 text']],
    ['甲\n|a|b|\n\n乙', ['0 text', '0 table', '0 text']],
    ['甲\n乙\n丙', ['0 text']],
    ['|一是a。二是b|\n|1|\n', ['0 table']],
    ['|a|b|\n[1]注\n|c|d|', ['0 table', '0 note', '0 table']],
    ['[1]注\n续', ['0 note', '0 text']],
    ['[1]注\n\n续', ['0 note', '0 text']],
    ['[1]注\n\n', ['0 note']],
    ['[1]甲\n[2]乙\n一、丙', ['0 note', '0 note', '0 part 一、 1 丙']],
    ['一、甲\n\n[1]注', ['0 part 一、 1 甲', '1 note']],
  ])('%j is laid out as %j', (text, wanted) => {
    expect(outline(text)).toEqual(wanted)
  })

  test.each([
    ['||', true],
    ['甲|乙|', true],
    ['|甲|乙', true],
    ['|', false],
    ['|甲', false],
    ['甲|', false],
    ['甲|乙', false],
    ['甲', false],
    ['', false],
  ])('whether %j is a row of a table: %s', (line, isRow) => {
    expect(isTableRow(line)).toBe(isRow)
  })
})
