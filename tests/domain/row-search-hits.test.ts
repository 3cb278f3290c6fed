import { describe, expect, test } from 'vitest'
import {
  findRows,
  foundElsewhere,
  hitsIn,
  mayBeInitials,
  pathText,
  searchIndex,
  wordsOf,
  type InitialsOf,
} from '../../src/domain/row-search'
import { groundOf, quoted, SMALL_TEXT } from '../factories'

const INITIALS: Readonly<Record<string, string>> = { 隐: 'y', 患: 'h', 排: 'p', 查: 'c' }
const initialsOf: InitialsOf = (character) =>
  [...(INITIALS[character] ?? '')].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0)

const marked = (text: string, words: readonly string[], by: InitialsOf | null = null) =>
  hitsIn(text, words, by).map(({ start, end }) => text.slice(start, end))

describe('the words of a query', () => {
  test('are parted by blanks and commas of every kind, folded, and asked for once', () => {
    expect(wordsOf('隐患、排查,ＡＢ，隐患　整改 ')).toEqual(['隐患', '排查', 'ab', '整改'])
  })

  test.each([
    ['yh', true],
    ['y', false],
    ['yh2', false],
    ['2yh', false],
    ['隐患', false],
    ['', false],
  ])('may be meant as initials where they are two letters or more: %j', (word, may) => {
    expect(mayBeInitials(word)).toBe(may)
  })
})

describe('hits', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['stand apart', '隐患、隐患', ['隐患'], ['隐患', '隐患']],
    ['that touch are one', '隐患隐患', ['隐患'], ['隐患隐患']],
    ['within each other are the longer', '隐患排查数', ['隐患排查', '患'], ['隐患排查']],
    ['come in the order of the text', '隐患、排查', ['排查', '隐患'], ['隐患', '排查']],
    ['are found in other width and case', 'ＡＢ企业', ['ab'], ['ＡＢ']],
    ['are none where nothing stands', '整改', ['隐患'], []],
  ])('%s', (_, text, words, hits) => {
    expect(marked(text, words)).toEqual(hits)
  })

  test('by initials are found each time, to the very end, and beside the letters themselves', () => {
    expect(marked('隐患、隐患', ['yh'], initialsOf)).toEqual(['隐患', '隐患'])
    expect(marked('隐患排', ['hp'], initialsOf)).toEqual(['患排'])
    expect(marked('yh、隐患', ['yh'], initialsOf)).toEqual(['yh', '隐患'])
    expect(marked('隐患隐', ['yhy', 'hy'], initialsOf)).toEqual(['隐患隐'])
  })

  test('by initials are none without readings, by one letter, or where the text ends too soon', () => {
    expect(marked('隐患', ['yh'])).toEqual([])
    expect(marked('隐患', ['y'], initialsOf)).toEqual([])
    expect(marked('隐患', ['yhp'], initialsOf)).toEqual([])
  })
})

describe('the headings above a row', () => {
  const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01', { name: '数量' })
  const firms = quoted(SMALL_TEXT, '走访企业800余家', 'i01-2-01', { name: '企业数' })
  const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01', { name: '教育支出' })
  const find = (...words: readonly string[]) => [
    ...findRows(searchIndex({ ...groundOf(), indicators: [hazards, firms, spending] }), words, initialsOf),
  ]

  test('are found by initials for every row below them', () => {
    expect(find('pcyh')).toEqual([1, 1, 0])
    expect(find('pcyh', '教育')).toEqual([0, 0, 0])
    expect(find()).toEqual([1, 1, 1])
  })

  test('end with the number of the item, which stands alone where the text has no such item', () => {
    expect(pathText(groundOf(), hazards)).toMatch(/落实部署方面.守住安全底线.排查隐患.第1项/)
    expect(pathText(groundOf(), { item: 9 })).toBe('第9项')
  })

  test('are said where the name and the quote hold no such word, area last', () => {
    const where = (word: string, item = 1) => foundElsewhere(groundOf(), { ...firms, item }, [word], null)
    expect(where('部署')).toEqual({ where: '方面', text: '落实部署方面' })
    expect(where('部署', 9)).toBeNull()
    expect(where('没有')).toBeNull()
  })

  test.each([
    [9, `${'甲'.repeat(9)}走访`],
    [10, `…${'甲'.repeat(8)}走访`],
  ])('begin so that the hit is in sight, and whole where little stands before it: %i', (before, text) => {
    const one = { ...firms, quote: `${'甲'.repeat(before)}走访` }
    expect(foundElsewhere(groundOf(), one, ['走访'], null)).toEqual({ where: '原文', text })
  })
})
