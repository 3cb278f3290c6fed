import { describe, expect, test } from 'vitest'
import type { WallBlock } from '../../src/domain/wall-block'
import { layOut, type Layout, type Room } from '../../src/domain/wall-layout'
import { fits, PLAIN, SIZES, waysToCut } from '../../src/domain/wall-stack'
import { markOf, tileOf, wallBlock } from '../wall-blocks'

const tiles = (count: number): readonly WallBlock[] =>
  Array.from({ length: count }, (_, at) => tileOf('8708件', '办理群众诉求', { id: `t${at}`, rank: at }))
const panel = (area: number): WallBlock =>
  wallBlock({
    id: `p${area}`,
    form: 'rows',
    heads: true,
    area,
    title: '改革',
    marks: [markOf('29家', '企业')],
  })
const room = (width: number, height: number, fields: Partial<Room> = {}): Room => ({
  width,
  height,
  min: 20,
  wanted: 30,
  max: 60,
  ...fields,
})
const sizeOf = ({ stacks }: Layout): number => stacks[0]?.size ?? 0
const holds = (blocks: readonly WallBlock[], { width, height }: Room, unit: number, size: number): boolean =>
  fits(waysToCut(blocks, false), width / unit, height / unit, size)

describe('the text of a page', () => {
  test('is as large as may be where there is room, with the largest of plain figures', () => {
    const layout = layOut(tiles(1), room(1900, 1000))
    expect(layout.unit).toBe(60)
    expect(sizeOf(layout)).toBe(PLAIN)
  })

  test.each([
    { width: 1900, height: 700, count: 8 },
    { width: 1900, height: 500, count: 6 },
    { width: 1100, height: 1600, count: 12 },
  ])('is nearly the largest that shows $count figures in $width × $height', ({ width, height, count }) => {
    const given = room(width, height)
    const { unit, stacks, left } = layOut(tiles(count), given)
    const size = stacks[0]?.size ?? 0
    expect(left).toBe(0)
    expect(unit).toBeGreaterThanOrEqual(given.wanted)
    expect(holds(tiles(count), given, unit, size)).toBe(true)
    if (unit < given.max) expect(holds(tiles(count), given, unit * 1.04, size)).toBe(false)
    // No other size of figures is worth more.
    for (const other of SIZES.filter((one) => one <= PLAIN)) {
      const enough = Math.sqrt((unit ** 2 * size) / other) * 1.04
      if (enough >= given.wanted && enough <= given.max)
        expect(holds(tiles(count), given, enough, other)).toBe(false)
    }
  })

  test('has a tenth of a pixel at most, and is never above its largest', () => {
    for (const height of [400, 430, 460, 490, 520]) {
      const { unit } = layOut(tiles(8), room(1900, height))
      expect(unit * 10).toBeCloseTo(Math.round(unit * 10))
      expect(unit).toBeLessThanOrEqual(60)
    }
  })

  test('is below what is wanted only where nothing else shows all, and then no smaller than the least', () => {
    const page = tiles(12)
    const units = [900, 700, 500, 420, 340, 280].map((height) => layOut(page, room(1000, height)))
    const all = units.filter(({ left }) => left === 0).map(({ unit }) => unit)
    expect(Math.max(...all)).toBeGreaterThan(30)
    expect(Math.min(...all)).toBeLessThan(30)
    for (const { unit } of units) expect(unit).toBeGreaterThanOrEqual(20)
    // With the smaller figures the wanted text would have shown all.
    const [first] = units
    expect(first?.unit).toBeGreaterThanOrEqual(30)
  })

  test('is at least what is wanted, though figures were larger in smaller text', () => {
    for (const wanted of [24, 30, 36, 42]) {
      const given = room(1000, 600, { wanted })
      const smallest = Math.min(...SIZES)
      const { unit } = layOut(tiles(8), given)
      expect(unit >= wanted).toBe(holds(tiles(8), given, wanted, smallest))
    }
  })

  test('may not be larger than wanted where the largest is below', () => {
    expect(layOut(tiles(1), room(1900, 1000, { max: 10 })).unit).toBe(30)
    expect(layOut(tiles(1), room(1900, 1000, { max: 10, wanted: 5 })).unit).toBe(20)
  })
})

test('headlines of an overview are never as small as those of other pages may be', () => {
  const heights = [420, 440, 460, 480, 500, 560, 640, 720]
  const least = (page: readonly WallBlock[]): number =>
    Math.min(...heights.map((height) => sizeOf(layOut(page, room(1000, height)))).filter((size) => size > 0))
  expect(least([...tiles(6), panel(1), panel(2)])).toBeGreaterThanOrEqual(2.15)
  expect(least(tiles(16))).toBeLessThan(2.15)
})

describe('stacks beside each other', () => {
  const list = (rows: number): WallBlock =>
    wallBlock({
      id: 'list',
      form: 'bars',
      title: '引进企业',
      marks: Array.from({ length: rows }, () => markOf('29家', '引进企业')),
    })
  const stacks = (width: number, height: number): number =>
    layOut([...tiles(2), list(6)], room(width, height)).stacks.length

  test('stand only on a wall much wider than high', () => {
    expect(stacks(2400, 1000)).toBe(1)
    expect(stacks(4800, 600)).toBe(2)
  })

  test('are taken only where they use the wall better', () => {
    const layout = layOut(tiles(6), room(4800, 600))
    expect(layout.stacks.length).toBe(1)
    expect(layout.left).toBe(0)
  })

  test('let an overview go by rank, whatever the areas of its headlines', () => {
    const page = [...tiles(2).map((one, at) => ({ ...one, area: at + 1 })), panel(1), panel(2)]
    const layout = layOut(page, room(1800, 1000))
    expect(layout.stacks.length).toBe(1)
    expect(layout.stacks[0]?.bands[0]?.cells[0]?.map(({ area }) => area)).toEqual([1, 2])
  })
})

test('what is left out is counted by figures and lines, and all of it where nothing fits', () => {
  const list = wallBlock({
    id: 'list',
    form: 'rows',
    rank: 9,
    marks: Array.from({ length: 20 }, () => markOf('29家', '引进企业')),
  })
  const { left, stacks } = layOut([...tiles(1), list], room(700, 500))
  const shown = stacks.flatMap(({ bands }) => bands.flatMap(({ cells }) => cells.flat()))
  expect(left).toBeGreaterThan(0)
  expect(shown.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(21 - left)
  expect(layOut([...tiles(1), list], room(30, 20))).toEqual({ unit: 20, stacks: [], left: 21 })
  expect(layOut([], room(700, 500))).toEqual({ unit: 20, stacks: [], left: 0 })
})
