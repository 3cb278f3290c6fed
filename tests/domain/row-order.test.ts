import { describe, expect, test } from 'vitest'
import { inOrder, orderRows, type SortKey } from '../../src/domain/row-order'
import { fc } from '../property'

const byText = (...texts: readonly string[]): SortKey => ({ by: 'text', of: (row) => texts[row] ?? '' })
const byNumber = (...numbers: readonly number[]): SortKey => ({
  by: 'number',
  of: (row) => numbers[row] ?? NaN,
})

describe('rows', () => {
  test('are put in order of numbers, what has none last in both directions', () => {
    expect([...orderRows(4, byNumber(3, NaN, 1, 2), false)]).toEqual([2, 3, 0, 1])
    expect([...orderRows(4, byNumber(3, NaN, 1, 2), true)]).toEqual([0, 3, 2, 1])
  })

  test('that are alike stay in reading order in both directions', () => {
    expect([...orderRows(3, byNumber(1, 1, 0), true)]).toEqual([0, 1, 2])
    expect([...orderRows(3, byText('甲', '甲', '甲'), true)]).toEqual([0, 1, 2])
  })

  test('are put in order of pinyin, what is empty last', () => {
    expect([...orderRows(4, byText('资金', '', '安全', '隐患'), false)]).toEqual([2, 3, 0, 1])
    expect([...orderRows(4, byText('资金', '', '安全', '隐患'), true)]).toEqual([0, 3, 2, 1])
  })

  test('of different units are compared within a unit alone', () => {
    const units = [1, 0, 1, 0]
    const numbers = [5, 9, 7, 8]
    const key: SortKey = { by: 'group', group: (row) => units[row] ?? 0, of: (row) => numbers[row] ?? 0 }
    expect([...orderRows(4, key, false)]).toEqual([3, 1, 0, 2])
    expect([...orderRows(4, key, true)]).toEqual([1, 3, 2, 0])
  })

  test('that pass keep the order, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 30 }),
        fc.func(fc.boolean()),
        (numbers, keeps) => {
          const order = orderRows(numbers.length, byNumber(...numbers), false)
          const passing = Uint32Array.from(numbers.keys()).filter((row) => keeps(row))
          const shown = inOrder(order, passing)
          expect([...shown].sort((a, b) => a - b)).toEqual([...passing])
          expect([...shown]).toEqual([...order].filter((row) => passing.includes(row)))
        }
      )
    )
  })
})
