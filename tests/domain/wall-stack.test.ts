import { describe, expect, test } from 'vitest'
import type { WallBlock } from '../../src/domain/wall-block'
import { blockHeight, figureWidth, WALL } from '../../src/domain/wall-measure'
import { fits, inStacks, waysByGroup, waysToCut, type Stack, type Way } from '../../src/domain/wall-stack'
import { change, figure } from '../factories'
import { markOf, tileOf, wallBlock } from '../wall-blocks'

const SIZE = 5
const LITTLE = 0.01
const GAP = 2 * WALL.columnGap
const tile = (area = 1): WallBlock => tileOf('8708件', '办理群众诉求', { area })
const tiles = (count: number): readonly WallBlock[] => Array.from({ length: count }, () => tile())
const fall = (): WallBlock => tileOf('fall', '投诉量', { marks: [{ indicator: change('▼44%'), label: '' }] })
const list = (rows = 2): WallBlock =>
  wallBlock({
    id: 'list',
    form: 'rows',
    title: '引进企业',
    marks: Array.from({ length: rows }, () => markOf('29家', '企业')),
  })
const one = (...blocks: readonly WallBlock[]): readonly Way[] => waysToCut(blocks, false)
const heightAt = (block: WallBlock, width: number, size = SIZE, row: number = WALL.row): number =>
  blockHeight(block, width, { size, row })
const tileWidth = (size = SIZE): number => figureWidth(figure('8708件'), size)

describe('a page fits', () => {
  test('where its figure is as wide and high as there is room, and not where it is a hair larger', () => {
    const [width, height] = [tileWidth() + LITTLE, heightAt(tile(), 20)]
    expect(fits(one(tile()), width, height, SIZE)).toBe(true)
    expect(fits(one(tile()), width - 2 * LITTLE, height, SIZE)).toBe(false)
    expect(fits(one(tile()), width, height - LITTLE, SIZE)).toBe(false)
  })

  test('where its bands fit below each other with a gap between two', () => {
    const height = heightAt(tile(), 30) + heightAt(list(), 30) + WALL.bandGap
    expect(fits(one(tile(), list()), 30, height + LITTLE, SIZE)).toBe(true)
    expect(fits(one(tile(), list()), 30, height - LITTLE, SIZE)).toBe(false)
  })

  test('only where each of its bands does', () => {
    const wide = tileOf('wide', '投诉量', {
      marks: [{ indicator: change('▼1234567.8个百分点'), label: '' }],
    })
    expect(fits(one(tile(), wide), 100, 100, SIZE)).toBe(true)
    expect(fits(one(tile(), wide), tileWidth() + 1, 100, SIZE)).toBe(false)
    expect(fits(one(wide, tile()), tileWidth() + 1, 100, SIZE)).toBe(false)
  })

  test('where one of some ways does, all stacks of it within their part of the width', () => {
    const beside = (shares: readonly number[]): Way => ({
      shares,
      spreads: true,
      parts: [[[tile()]], [[tile()]]],
    })
    const width = 2 * (tileWidth() + LITTLE) + GAP
    const height = heightAt(tile(), 20)
    expect(fits([beside([0.5, 0.5])], width, height, SIZE)).toBe(true)
    expect(fits([beside([0.5, 0.5])], width - 4 * LITTLE, height, SIZE)).toBe(false)
    expect(fits([beside([0.4, 0.6])], width, height, SIZE)).toBe(false)
    expect(fits([beside([0.6, 0.4])], width, height, SIZE)).toBe(false)
    expect(fits([beside([0.4, 0.6]), beside([0.5, 0.5])], width, height, SIZE)).toBe(true)
  })

  test('never where there is nothing', () => {
    expect(fits(one(), 50, 50, SIZE)).toBe(false)
    expect(fits([], 50, 50, SIZE)).toBe(false)
    expect(inStacks(one(), 50, 50, SIZE, false)).toBeNull()
  })
})

const only = (ways: readonly Way[], width: number, height: number, size = SIZE, isHigh = false): Stack => {
  const stack = inStacks(ways, width, height, size, isHigh)?.stacks[0]
  if (stack === undefined) throw new Error('does not fit')
  return stack
}

describe('a page in one stack', () => {
  test('uses as much of the height as its bands and the gaps between them', () => {
    const height = heightAt(tile(), 30) + heightAt(fall(), 30) + WALL.bandGap
    expect(inStacks(one(tile()), 30, 40, SIZE, false)?.fill).toBeCloseTo(heightAt(tile(), 30) / 40)
    expect(inStacks(one(tile(), fall()), 30, 40, SIZE, false)?.fill).toBeCloseTo(height / 40)
    expect(inStacks(one(tile()), 30, 2, SIZE, false)).toBeNull()
  })

  test('has the width of the page and the size that was asked for', () => {
    expect(only(one(tile()), 30, 40)).toMatchObject({ width: 30, size: SIZE, spreads: true })
  })

  test('has rows as large as there is room for, yet well below its large figures', () => {
    const rowAt = (height: number, size = SIZE): number => only(one(list()), 40, height, size).row
    const largest = rowAt(100)
    expect(largest).toBeLessThan(0.63 * SIZE)
    expect(rowAt(100, 9)).toBeGreaterThan(largest)
    expect(rowAt(100, 1.9)).toBe(WALL.row)
    const needed = heightAt(list(), 40, SIZE, largest)
    expect(rowAt(needed + LITTLE)).toBe(largest)
    const smaller = rowAt(needed - LITTLE)
    expect(smaller).toBeLessThan(largest)
    expect(smaller).toBeGreaterThan(WALL.row)
    expect(heightAt(list(), 40, SIZE, smaller)).toBeLessThanOrEqual(needed - LITTLE)
    expect(rowAt(heightAt(list(), 40) + LITTLE)).toBe(WALL.row)
  })

  test('has each band as flat as it can be', () => {
    const [band] = only(one(...tiles(4)), 100, 60).bands
    expect(band?.cells.map(({ length }) => length)).toEqual([4])
    const [narrow] = only(one(...tiles(4)), 2 * tileWidth() + WALL.columnGap + 1, 60).bands
    expect(narrow?.cells.map(({ length }) => length)).toEqual([2, 2])
    // More columns would be no flatter.
    expect(only(one(list(9), list(1), list(1)), 100, 60).bands[0]?.columns).toBe(2)
  })
})

describe('figures of a shorter band', () => {
  const columns = (blocks: readonly WallBlock[], width: number, height = 60): readonly number[] =>
    only(one(...blocks), width, height).bands.map((band) => band.columns)

  test('stand in the columns of the longest one, lists in their own', () => {
    expect(columns([...tiles(4), fall(), fall(), list()], 100)).toEqual([4, 4, 1])
    expect(columns([fall(), ...tiles(3)], 100)).toEqual([3, 3])
    const panel = { ...list(), heads: true }
    expect(columns([...tiles(4), panel, panel], 100)).toEqual([4, 2])
    expect(columns([list(), list(), list(), list(), fall()], 200)).toEqual([4, 1])
  })

  test('keep their own columns where those of the other are too narrow for them', () => {
    const wide = tileOf('wide', '投诉量', {
      marks: [{ indicator: change('▼1234567.8个百分点'), label: '' }],
    })
    const width = 4 * (tileWidth() + LITTLE) + 3 * WALL.columnGap
    expect(columns([...tiles(4), wide], width)).toEqual([4, 1])
  })

  test('keep their own columns where the page would be too high in those of the other', () => {
    const long = tileOf('long', '群众反映强烈的突出生态环境问题信访投诉量', {
      marks: [{ indicator: change('▼44%'), label: '' }],
    })
    const width = 4 * (tileWidth() + LITTLE) + 3 * WALL.columnGap
    const flat = heightAt(tile(), 18) + heightAt(long, width) + WALL.bandGap
    expect(columns([...tiles(4), long], width, flat + WALL.line + LITTLE)).toEqual([4, 4])
    expect(columns([...tiles(4), long], width, flat + LITTLE)).toEqual([4, 1])
  })
})

describe('of some ways', () => {
  const beside = (first: readonly WallBlock[], second: readonly WallBlock[], spreads = true): Way => ({
    shares: [0.4, 0.6],
    spreads,
    parts: [[first], [second]],
  })

  test('the one that fills the page best is taken, of equals the first', () => {
    const low = one(...tiles(2))
    const high = one(list(9))
    const [height, width] = [60, 40]
    const fill = (ways: readonly Way[]): number => inStacks(ways, width, height, SIZE, false)?.fill ?? 0
    expect(fill(high)).toBeGreaterThan(fill(low))
    expect(fill([...low, ...high])).toBe(fill(high))
    expect(fill([...high, ...low])).toBe(fill(high))
    const [first, second] = [one(tile(1)), one(tile(2))]
    expect(only([...first, ...second], width, height).bands[0]?.cells[0]?.[0]?.area).toBe(1)
  })

  test('one of which a stack does not fit is none', () => {
    const narrow = beside([tileOf('1234567.8平方公里')], [tile()])
    expect(inStacks([narrow], 60, 40, SIZE, false)).toBeNull()
    expect(inStacks([narrow, ...one(tile())], 60, 40, SIZE, false)?.stacks.length).toBe(1)
  })

  test('stacks beside each other share the width, and count by it for how full the page is', () => {
    const found = inStacks([beside([tile()], [list(9)])], 60, 50, SIZE, false)
    const room = 60 - GAP
    expect(found?.stacks.map(({ width }) => width)).toEqual([
      expect.closeTo(0.4 * room),
      expect.closeTo(0.6 * room),
    ])
    const [left, right] = [
      inStacks(one(tile()), 0.4 * room, 50, SIZE, false)?.fill ?? 0,
      inStacks(one(list(9)), 0.6 * room, 50, SIZE, false)?.fill ?? 0,
    ]
    expect(left).not.toBeCloseTo(right)
    expect(found?.fill).toBeCloseTo(0.4 * left + 0.6 * right)
  })

  test('stacks beside each other have rows of one size, that of the fullest', () => {
    const full = inStacks([beside([list(2)], [list(9)])], 60, 34, SIZE, false)?.stacks
    const rows = full?.map(({ row }) => row) ?? []
    const alone = [list(2), list(9)].map((block) => only(one(block), 0.4 * (60 - GAP), 34).row)
    expect(alone[0]).toBeGreaterThan(alone[1] ?? 0)
    expect(rows).toEqual([alone[1], alone[1]])
  })

  test('stacks know whether they spread over their height', () => {
    for (const spreads of [true, false]) {
      const found = inStacks([beside([tile()], [tile()], spreads)], 60, 40, SIZE, false)
      expect(found?.stacks.map((stack) => stack.spreads)).toEqual([spreads, spreads])
    }
    const areas = waysByGroup([[tile(1)], [tile(2)]], false, false)
    expect(inStacks(areas, 60, 40, SIZE, true)?.stacks.every((stack) => stack.spreads)).toBe(false)
  })
})
