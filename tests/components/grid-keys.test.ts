import { describe, expect, test } from 'vitest'
import { cellAfter } from '../../src/components/use-grid-keys'

const size = { rows: 100, columns: 8, page: 10 }
const after = (key: string, row: number, column: number, control = false) => {
  const to = cellAfter(key, control, { row, column }, size)
  return to === undefined ? undefined : [to.row, to.column]
}

describe('in the grid', () => {
  test('arrows go one cell, and stop at the edges', () => {
    expect(after('ArrowDown', 0, 1)).toEqual([1, 1])
    expect(after('ArrowUp', 0, 1)).toEqual([-1, 1])
    expect(after('ArrowUp', -1, 1)).toEqual([-1, 1])
    expect(after('ArrowDown', 99, 1)).toEqual([99, 1])
    expect(after('ArrowLeft', 5, 0)).toEqual([5, 0])
    expect(after('ArrowRight', 5, 7)).toEqual([5, 7])
  })

  test('page keys go a page and stay among the rows', () => {
    expect(after('PageDown', 95, 2)).toEqual([99, 2])
    expect(after('PageUp', 3, 2)).toEqual([0, 2])
  })

  test('Home and End go to the ends of the row, with Ctrl of the table', () => {
    expect(after('Home', 5, 3)).toEqual([5, 0])
    expect(after('End', 5, 3)).toEqual([5, 7])
    expect(after('Home', 5, 3, true)).toEqual([0, 0])
    expect(after('End', 5, 3, true)).toEqual([99, 7])
    expect(after('ArrowDown', 5, 3, true)).toEqual([99, 3])
  })

  test('other keys lead nowhere', () => {
    expect(after('a', 5, 3)).toBeUndefined()
    expect(after('toString', 5, 3)).toBeUndefined()
  })
})
