import { expect, test } from 'vitest'
import { waysToSet } from '../../src/domain/wall-band'
import type { WallBlock } from '../../src/domain/wall-block'
import { blockHeight, WALL } from '../../src/domain/wall-measure'
import { markOf, wallBlock } from '../wall-blocks'

const SIZES = { size: 5, row: 1.45 }
const WIDE = 200
/** Lists with so many rows each. */
const lists = (...rows: readonly number[]): readonly WallBlock[] =>
  rows.map((count, at) =>
    wallBlock({
      id: `${at}`,
      form: 'rows',
      title: '引进企业',
      marks: Array.from({ length: count }, () => markOf('29家', '企业')),
    })
  )
const heightOf = (cell: readonly WallBlock[]): number =>
  cell.reduce(
    (sum, block) => sum + blockHeight(block, WIDE / 8, SIZES),
    Math.max(0, cell.length - 1) * WALL.blockGap
  )

/** Every way to cut a list into consecutive parts. */
function cuts<T>(list: readonly T[], count: number): readonly (readonly (readonly T[])[])[] {
  if (count === 1) return [[list]]
  return list
    .slice(0, list.length - count + 1)
    .flatMap((_, at) => cuts(list.slice(at + 1), count - 1).map((rest) => [list.slice(0, at + 1), ...rest]))
}

test.each([
  { rows: [1] },
  { rows: [3, 1] },
  { rows: [1, 1, 1, 6] },
  { rows: [6, 1, 1, 1] },
  { rows: [2, 5, 1, 4, 3] },
  { rows: [1, 2, 3, 4, 5, 6] },
])('lists of $rows rows are cut into columns so that the highest is as low as can be', ({ rows }) => {
  const run = lists(...rows)
  const made = waysToSet(run, WIDE, SIZES)
  expect(made.map(({ band }) => band.columns)).toEqual(run.map((_, at) => at + 1))
  for (const { band, height } of made) {
    expect(band.mode).toBe('columns')
    expect(band.cells.length).toBe(band.columns)
    expect(band.cells.flat()).toEqual(run)
    expect(height).toBeCloseTo(Math.max(...band.cells.map(heightOf)))
    const lowest = Math.min(...cuts(run, band.columns).map((cells) => Math.max(...cells.map(heightOf))))
    expect(height).toBeCloseTo(lowest)
  }
})

test('of cuts that are equally high the one with the shorter first column is taken', () => {
  const [, two] = waysToSet(lists(2, 2, 2), WIDE, SIZES)
  expect(two?.band.cells.map(({ length }) => length)).toEqual([1, 2])
})

test('columns share the width, with a gap between two', () => {
  for (const { band } of waysToSet(lists(1, 2, 3), WIDE, SIZES)) {
    const used = band.widths.reduce((sum, one) => sum + one, (band.columns - 1) * WALL.columnGap)
    expect(band.widths.length).toBe(band.columns)
    expect(used).toBeLessThanOrEqual(WIDE)
    expect(WIDE - used).toBeLessThan(0.01 * band.columns)
  }
})

test('columns that are too narrow for a figure are none', () => {
  const narrow = waysToSet(lists(1, 1, 1), 12, SIZES).map(({ band }) => band.columns)
  expect(narrow).toEqual([1, 2])
  expect(waysToSet([], WIDE, SIZES)).toEqual([])
})
