import { describe, expect, test } from 'vitest'
import {
  findRows,
  foundElsewhere,
  hitsIn,
  searchIndex,
  wordsOf,
  type InitialsOf,
} from '../../src/domain/row-search'
import { PROBLEM_WORD } from '../../src/domain/report'
import { groundOf, quoted, SMALL_TEXT } from '../factories'

const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01', { name: '隐患排查数' })
const firms = quoted(SMALL_TEXT, '走访企业800余家', 'i01-2-01', { name: 'ＡＢＣ走访企业数' })
const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01', { name: '教育支出' })
const index = () => searchIndex({ ...groundOf(), indicators: [hazards, firms, spending] })

/** 重 reads zhong or chong. */
const INITIALS: Readonly<Record<string, string>> = {
  隐: 'y',
  患: 'h',
  排: 'p',
  查: 'c',
  教: 'j',
  育: 'y',
  重: 'zc',
}
const initialsOf: InitialsOf = (character) =>
  [...(INITIALS[character] ?? '')].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0)
const find = (query: string, by: InitialsOf | null = null) =>
  [...findRows(index(), wordsOf(query), by)].flatMap((hit, row) => (hit === 1 ? [row] : []))

describe('a search', () => {
  test('finds words in the name and in the quote', () => {
    expect(find('患排查')).toEqual([0])
    expect(find('800余')).toEqual([1])
  })

  test('finds a figure that is printed with a blank before its unit, typed with it or without', () => {
    const text = '一、整改\n(一)做法\n1.问题\n(1)事项。基本支出增长20 %。'
    const growth = quoted(text, '基本支出增长20 %', 'i01-0-01', { name: '基本支出变化' })
    const blank = searchIndex({ ...groundOf(), indicators: [growth] })
    for (const query of ['20%', '增长20%', '20 %'])
      expect([...findRows(blank, wordsOf(query), null)]).toEqual([1])
  })

  test('finds words in the headings above, and the number of the item', () => {
    expect(find('强化保障')).toEqual([2])
    expect(find('安全底线')).toEqual([0, 1, 2])
    expect(find('第2项')).toEqual([2])
  })

  test('asks for every word, wherever each stands', () => {
    expect(find('隐患排查 底线')).toEqual([0])
    expect(find('企业 底线 强化')).toEqual([])
    expect(find('教育、隐患')).toEqual([])
  })

  test('takes upper and lower case, full and half width for the same', () => {
    expect(find('abc')).toEqual([1])
    expect(find('ＡＢＣ走访')).toEqual([1])
  })

  test('of blanks asks for nothing', () => {
    expect(wordsOf('  、 ')).toEqual([])
  })

  test('finds nothing across the border of two rows or fields', () => {
    expect(find('数排查')).toEqual([])
  })

  test('finds initials once readings are at hand, and never by one letter', () => {
    expect(find('yhpc')).toEqual([])
    expect(find('yhpc', initialsOf)).toEqual([0])
    expect(find('jy', initialsOf)).toEqual([2])
    expect(find('y', initialsOf)).toEqual([])
  })
})

describe('hits', () => {
  const marked = (text: string, query: string, by: InitialsOf | null = null) =>
    hitsIn(text, wordsOf(query), by).map(({ start, end }) => text.slice(start, end))

  test('are the words where they stand, each time', () => {
    expect(marked('隐患排查隐患', '隐患')).toEqual(['隐患', '隐患'])
    expect(marked('隐患排查', '患排 排查')).toEqual(['患排查'])
  })

  test('by initials are the characters meant, whichever of their readings', () => {
    expect(marked('严重隐患', 'zyh', initialsOf)).toEqual(['重隐患'])
    expect(marked('严重隐患', 'cyh', initialsOf)).toEqual(['重隐患'])
  })
})

describe('where a row was found', () => {
  const where = (query: string, by: InitialsOf | null = null) =>
    foundElsewhere(groundOf(), firms, wordsOf(query), by)

  test('is not said where its name holds every word', () => {
    expect(where('企业')).toBeNull()
  })

  test('is its quote, or else the nearest heading that holds the word', () => {
    expect(where('企业 800余')).toEqual({ where: '原文', text: '走访企业800余家' })
    expect(where('隐患')).toEqual({ where: '事项', text: '排查隐患' })
    expect(where('yh', initialsOf)).toEqual({ where: '事项', text: '排查隐患' })
    expect(where('底线')).toEqual({ where: PROBLEM_WORD, text: '守住安全底线' })
  })

  test('begins shortly before the hit', () => {
    const long = { ...firms, quote: `${'甲'.repeat(30)}走访企业800余家` }
    expect(foundElsewhere(groundOf(), long, ['800'], null)?.text).toBe('…甲甲甲甲走访企业800余家')
  })
})
