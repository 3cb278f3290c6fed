import { describe, expect, test } from 'vitest'
import { runsOf } from '../../src/domain/wall-band'
import type { WallBlock } from '../../src/domain/wall-block'
import { waysByGroup, waysToCut, type Way } from '../../src/domain/wall-stack'
import { change } from '../factories'
import { tileOf, wallBlock, wordsOf } from '../wall-blocks'

const tile = (area = 1): WallBlock => tileOf('8708件', '办理群众诉求', { area })
const fall = (area = 1): WallBlock =>
  tileOf('fall', '投诉量', { area, marks: [{ indicator: change('▼44%'), label: '' }] })
const panel = (): WallBlock => wallBlock({ form: 'rows', heads: true, title: '改革' })
const told = (area: number): WallBlock => ({ ...wordsOf('制定《考察工作手册》'), area })

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
/** How many bands each stack of a way has. */
const bands = ({ parts }: Way): readonly number[] => parts.map(({ length }) => length)
/** A way as one word, to see that no two are the same. */
const wordOf = (way: Way): string => `${way.shares.join(' ')} | ${bands(way).join(' ')}`

describe('a page that is cut into stacks', () => {
  const page = (): readonly WallBlock[] => [tile(), fall(), panel(), wordsOf('制定办法'), tile()]

  test('is one stack of all its bands on a wall that is not wide', () => {
    expect(waysToCut(page(), false)).toEqual([{ shares: [1], spreads: true, parts: [runsOf(page())] }])
  })

  test('is cut into two and three consecutive parts in every way on a wide one', () => {
    const ways = waysToCut(page(), true)
    const cuts = new Set(ways.map((way) => bands(way).join(' ')))
    expect([...cuts].sort()).toEqual(['1 1 2', '1 2 1', '1 3', '2 1 1', '2 2', '3 1', '4'])
    for (const { parts, spreads } of ways) {
      expect(parts.flat()).toEqual(runsOf(page()))
      expect(spreads).toBe(true)
    }
  })

  test('gives its stacks different parts of the width, each way once', () => {
    const ways = waysToCut(page(), true)
    expect(new Set(ways.map(wordOf)).size).toBe(ways.length)
    for (const { shares, parts } of ways) {
      expect(shares.length).toBe(parts.length)
      expect(sum(shares)).toBeCloseTo(1)
    }
    const wider = ways.filter(({ shares: [first = 0, second = 0] }) => first > second)
    expect(wider.length).toBeGreaterThan(1)
    expect(wider.length).toBeLessThan(ways.length)
  })

  test('is not cut into more stacks than it has bands', () => {
    expect(waysToCut([tile(), tile()], true).map(bands)).toEqual([[1]])
    const two = new Set(waysToCut([tile(), panel()], true).map((way) => bands(way).join(' ')))
    expect([...two]).toEqual(['2', '1 1'])
  })
})

describe('a page of several areas', () => {
  const groups = (): readonly (readonly WallBlock[])[] => [
    [tile(1), fall(1)],
    [tile(2), told(2)],
  ]

  test('is one stack on a wall higher than wide, area below area', () => {
    for (const isWide of [false, true])
      expect(waysByGroup(groups(), true, isWide)).toEqual([
        { shares: [1], spreads: true, parts: [groups().flatMap(runsOf)] },
      ])
  })

  test('has else a stack for each area, of equal width or not, at the heights of its neighbours', () => {
    const ways = waysByGroup(groups(), false, false)
    expect(ways.length).toBeGreaterThan(1)
    expect(ways[0]?.shares).toEqual([1 / 2, 1 / 2])
    for (const { shares, spreads, parts } of ways) {
      expect(parts).toEqual(groups().map(runsOf))
      expect(shares.length).toBe(2)
      expect(spreads).toBe(false)
    }
  })

  test('may have the words of each area beside its figures on a wide wall', () => {
    const areas = [
      [tile(3), told(3)],
      [tile(4), told(4)],
    ]
    const ways = waysByGroup(areas, false, true)
    const apart = ways.filter(({ parts }) => parts.length === 4)
    expect(ways.length).toBeGreaterThan(apart.length)
    expect(apart.length).toBeGreaterThan(1)
    for (const { shares, parts } of apart) {
      expect(parts).toEqual([[[tile(3)]], [[told(3)]], [[tile(4)]], [[told(4)]]])
      expect(sum(shares)).toBeCloseTo(1)
    }
    expect(waysByGroup(areas, false, false).every(({ parts }) => parts.length === 2)).toBe(true)
  })

  test('sets words beside figures only where there are both', () => {
    const three = new Set(waysByGroup(groups(), false, true).map(({ parts }) => parts.length))
    expect([...three]).toEqual([2, 3])
    const [figures, words] = [
      [[tile(1)], [tile(2)]],
      [[told(1)], [told(2)]],
    ]
    for (const areas of [figures, words]) {
      const ways = waysByGroup(areas, false, true)
      expect(ways.map(wordOf)).toEqual(waysByGroup(areas, false, false).map(wordOf))
      expect(ways.every(({ parts }) => parts.length === 2)).toBe(true)
    }
  })
})
