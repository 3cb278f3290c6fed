import { describe, expect, test } from 'vitest'
import type { WallBlock } from '../../src/domain/wall-block'
import { inStacks, SIZES, waysByGroup, waysToCut, type Stack, type Way } from '../../src/domain/wall-stack'
import { change } from '../factories'
import { tileOf } from '../wall-blocks'

const SIZE = 5
const tiles = (count: number): readonly WallBlock[] => Array.from({ length: count }, () => tileOf('8708件'))
const fall = (): WallBlock => tileOf('fall', '投诉量', { marks: [{ indicator: change('▼44%'), label: '' }] })
const one = (...blocks: readonly WallBlock[]): readonly Way[] => waysToCut(blocks, false)
const highIn = (ways: readonly Way[], width: number, height: number): Stack | undefined =>
  inStacks(ways, width, height, SIZE, true)?.stacks[0]
const rowsIn = (stack: Stack | undefined): readonly (number | undefined)[] =>
  stack?.bands.map(({ cells }) => cells.length) ?? []

describe('a stack that is to fill a high room', () => {
  const room = { width: 60, height: 40 }

  test('chooses larger figures or more rows of them, so that more of it is used', () => {
    const page = one(...tiles(3))
    const flat = inStacks(page, room.width, room.height, SIZE, false)
    const high = inStacks(page, room.width, room.height, SIZE, true)
    expect(high?.fill).toBeGreaterThan(flat?.fill ?? 1)
    expect(high?.fill).toBeLessThanOrEqual(1)
    expect(high?.stacks[0]?.bands[0]?.cells.length).toBe(3)
    expect(flat?.stacks[0]?.bands[0]?.cells.length).toBe(1)
  })

  test('sets one band in as many rows as there is room for', () => {
    const rows = (height: number): readonly unknown[] => rowsIn(highIn(one(...tiles(4)), 200, height))
    expect([rows(60), rows(30), rows(14)]).toEqual([[4], [2], [1]])
  })

  test('takes the size that uses most of the height, be it the largest or not', () => {
    const page = one(...tiles(4))
    const sizes = [20, 26, 28, 40, 56].map((height) => highIn(page, 200, height)?.size ?? 0)
    expect(sizes).toContain(Math.max(...SIZES))
    expect(Math.min(...sizes)).toBeLessThan(Math.max(...SIZES))
    for (const height of [20, 26, 28, 40, 56]) {
      const fill = inStacks(page, 200, height, SIZE, true)?.fill ?? 0
      for (const size of SIZES.filter((each) => each >= SIZE))
        expect(fill).toBeGreaterThanOrEqual(inStacks(page, 200, height, size, false)?.fill ?? 0)
    }
    // Two rows of the largest size are a little higher than this.
    const tight = highIn(page, 200, 26)
    expect(rowsIn(tight)).toEqual([2])
    expect(tight?.size).toBe(SIZES[1])
  })

  test('keeps several bands flat', () => {
    expect(rowsIn(highIn(one(...tiles(3), fall(), fall()), 110, 100))).toEqual([1, 1])
  })

  test('may have figures somewhat smaller than asked for, no less than seven tenths', () => {
    const high = tiles(6)
    const sizes = [8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48].flatMap((height) => {
      const found = inStacks(one(...high), 40, height, SIZE, true)
      return found === null ? [] : [found.stacks[0]?.size ?? 0]
    })
    expect(Math.min(...sizes)).toBeLessThan(SIZE)
    expect(Math.min(...sizes)).toBe(Math.min(...SIZES.filter((size) => size >= 0.7 * SIZE)))
  })

  test('is as before where it stands beside an area of its own', () => {
    const areas = waysByGroup([tiles(3), tiles(3)], false, false)
    expect(inStacks(areas, 120, 40, SIZE, true)).toEqual(inStacks(areas, 120, 40, SIZE, false))
  })
})
