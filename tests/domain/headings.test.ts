import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../src/domain/headings'

const items = (text: string): readonly number[] =>
  findHeadings(text)
    .filter(({ level }) => level === 'item')
    .map(({ number }) => number)

describe('a number of four digits in brackets at the start of a line', () => {
  test('is an item where it goes on from the one before', () => {
    expect(items('(999)甲。\n(1000)乙。\n(1001)丙。')).toEqual([999, 1000, 1001])
  })

  test('is a year where it does not', () => {
    expect(items('(1)甲。\n(2023)乙。\n(2)丙。')).toEqual([1, 2])
    expect(items('(1)甲。\n(1000)乙。')).toEqual([1])
    expect(items('999.问题\n(1000)乙。')).toEqual([])
  })
})
