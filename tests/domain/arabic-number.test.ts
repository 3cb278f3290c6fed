import { expect, test } from 'vitest'
import { arabicNumbers } from '../../src/domain/arabic-number'

const values = (words: string): readonly string[] => arabicNumbers(words).map(({ value }) => value)

test.each([
  { words: '排查隐患42处，挂牌22处', found: ['42', '22'] },
  { words: '投资434.6亿元', found: ['434.6'] },
  { words: '投资2,315.6万元', found: ['2315.6'] },
  { words: '投资1,234,567元', found: ['1234567'] },
  { words: '投资１２．５亿元', found: ['12.5'] },
  { words: '投资１，２３４．５亿元', found: ['1234.5'] },
  { words: '投资３，１２０元', found: ['3120'] },
  { words: '没有数字', found: [] },
])('the numbers of $words are read in half width and without separators', ({ words, found }) => {
  expect(values(words)).toEqual(found)
})

test.each([
  { words: '投资3，120人参加', found: ['3', '120'] },
  { words: '排查42,挂牌22', found: ['42', '22'] },
  { words: '编号1234,567', found: ['1234', '567'] },
  { words: '依次为12,3456', found: ['12', '3456'] },
  { words: '依次为１２，３４５６', found: ['12', '3456'] },
  { words: '共5.', found: ['5'] },
  { words: '第1.2.3条', found: ['1.2', '3'] },
])('a mark that ends a clause is no part of a number: $words', ({ words, found }) => {
  expect(values(words)).toEqual(found)
})

test('a number is where it is printed', () => {
  const words = '投资2,315.6万元，同比增长１２．５％'
  const printed = arabicNumbers(words).map(({ start, end }) => words.slice(start, end))
  expect(printed).toEqual(['2,315.6', '１２．５'])
})
