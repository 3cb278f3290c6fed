import { describe, expect, test } from 'vitest'
import {
  areStacked,
  isOfFigures,
  rowLines,
  runsOf,
  waysToSet,
  type SetBand,
} from '../../src/domain/wall-band'
import type { WallBlock } from '../../src/domain/wall-block'
import { blockHeight, titleLines, WALL } from '../../src/domain/wall-measure'
import { change } from '../factories'
import { markOf, tileOf, wallBlock, wordsOf } from '../wall-blocks'

const SIZES = { size: 5, row: 1.45 }
const WIDE = 200
const fall = (): WallBlock =>
  tileOf('fall', '投诉量', { marks: [{ indicator: change('▼44%'), label: '' }, markOf('9件')] })
const rise = (): WallBlock =>
  tileOf('rise', '投诉量', { marks: [markOf('9件'), { indicator: change('▲7%'), label: '' }] })
const panel = (...labels: readonly string[]): WallBlock =>
  wallBlock({
    id: 'panel',
    form: 'rows',
    heads: true,
    title: '改革',
    marks: labels.map((label) => markOf('29家', label)),
  })
const list = (count: number): WallBlock => ({
  ...panel(...Array(count).fill('企业')),
  id: 'list',
  heads: false,
})
const tiles = (count: number): readonly WallBlock[] => Array.from({ length: count }, () => tileOf('8708件'))
const lengths = ({ band }: SetBand): readonly number[] => band.cells.map(({ length }) => length)

describe('runs of a page', () => {
  test('hold what is set alike, in the order in which it comes up', () => {
    const page = [panel('企业'), tileOf('1件'), fall(), list(2), tileOf('2件'), rise(), wordsOf('制定办法')]
    expect(runsOf(page)).toEqual([[page[0]], [page[1], page[4], page[5]], [page[2]], [page[3], page[6]]])
  })

  test('are of single figures or not', () => {
    expect(isOfFigures([tileOf('1件'), list(1)])).toBe(true)
    expect(isOfFigures([list(1), tileOf('1件')])).toBe(false)
    expect(isOfFigures([])).toBe(false)
  })
})

test('names of panels stand over their figures where one of them needs it, those of lists each for itself', () => {
  const long = '引进农产品加工企业和合作社签约家数合计'
  expect(areStacked([panel('企业'), panel(long)], 22, 1.45)).toBe(true)
  expect(areStacked([panel('企业'), panel('企业')], 22, 1.45)).toBe(false)
  expect(areStacked([{ ...panel(long), heads: false }], 22, 1.45)).toBe(false)
})

describe('single figures', () => {
  test.each([
    { count: 1, ways: [[1]] },
    { count: 2, ways: [[2], [1, 1]] },
    { count: 3, ways: [[3], [1, 1, 1]] },
    { count: 4, ways: [[4], [2, 2], [1, 1, 1, 1]] },
    { count: 5, ways: [[5], [3, 2], [2, 2, 1], [2, 1, 1, 1], [1, 1, 1, 1, 1]] },
    { count: 7, ways: [[7], [4, 3], [3, 2, 2], [2, 2, 2, 1], [2, 2, 1, 1, 1]] },
  ])('$count of them stand in rows as full as each other, with gaps only where there are many', (given) => {
    const made = waysToSet(tiles(given.count), WIDE, SIZES)
    expect(made.map(lengths).slice(0, 5)).toEqual(given.ways)
    expect(made.map(({ band }) => band.columns).slice(0, 5)).toEqual(given.ways.map(([first]) => first))
    expect(made.every(({ band }) => band.mode === 'rows')).toBe(true)
  })

  test('keep their order', () => {
    const run = ['1件', '2件', '3件', '4件', '5件'].map((printed) => tileOf(printed))
    for (const { band } of waysToSet(run, WIDE, SIZES)) expect(band.cells.flat()).toEqual(run)
  })

  test('share the width, with a gap between two columns', () => {
    for (const { band } of waysToSet(tiles(6), WIDE, SIZES)) {
      expect(new Set(band.widths).size).toBe(1)
      expect(band.widths.length).toBe(band.cells.length)
      const used = band.columns * (band.widths[0] ?? 0) + (band.columns - 1) * WALL.columnGap
      expect(used).toBeLessThanOrEqual(WIDE)
      expect(WIDE - used).toBeLessThan(0.01 * band.columns)
    }
  })

  test('are left out of a way in which one is too wide for its column', () => {
    const [across] = waysToSet(tiles(2), WIDE, SIZES)
    expect(lengths(across as SetBand)).toEqual([2])
    expect(waysToSet(tiles(2), 25, SIZES).map(lengths)).toEqual([[1, 1]])
    expect(waysToSet(tiles(2), 5, SIZES)).toEqual([])
  })

  test('are as high as their rows with a gap between two', () => {
    const one = blockHeight(tileOf('8708件'), WIDE, SIZES)
    expect(waysToSet(tiles(4), WIDE, SIZES).map(({ height }) => height)).toEqual(
      [1, 2, 4].map((rows) => expect.closeTo(rows * one + (rows - 1) * WALL.blockGap))
    )
  })

  test('stand on one line though the titles of their row take one line and two', () => {
    const width = 16
    const titled = tileOf('8708件', '办理群众诉求和信访积案件数合计数')
    const noted = tileOf('8708件', '办理群众诉求', {
      marks: [markOf('8708件'), markOf('14.07亿元', '其中各级财政投入')],
    })
    const row = waysToSet([titled, noted], 2 * width + WALL.columnGap, SIZES)[0]
    const [first, second] = [titled, noted].map((block) => blockHeight(block, width, SIZES))
    expect(first).toBeCloseTo(second ?? 0)
    expect(row?.height).toBeCloseTo((first ?? 0) + WALL.line)
    expect(rowLines([titled, noted], width)).toBe(2)
    expect(rowLines([noted], width)).toBe(1)
  })

  test('stand in the columns of another band where it has more', () => {
    const [alone] = waysToSet(tiles(2), WIDE, SIZES)
    const [beside] = waysToSet(tiles(2), WIDE, SIZES, 4)
    const [four] = waysToSet(tiles(4), WIDE, SIZES)
    expect(beside?.band.columns).toBe(4)
    expect(beside?.band.widths).toEqual(four?.band.widths)
    expect(beside?.band.cells).toEqual(alone?.band.cells)
    expect(waysToSet(tiles(4), WIDE, SIZES, 2)[0]?.band.columns).toBe(4)
  })
})

describe('panels', () => {
  test('stand in rows, each row as high as its highest', () => {
    const run = [panel('企业', '企业', '企业'), panel('企业')]
    const made = waysToSet(run, 60, SIZES)
    const [high, low] = run.map((block) => blockHeight(block, 29, SIZES))
    expect(made.map(lengths)).toEqual([[2], [1, 1]])
    expect(made[0]?.height).toBeCloseTo(high ?? 0)
    expect(made[1]?.height).toBeCloseTo((high ?? 0) + (low ?? 0) + WALL.blockGap)
  })

  test('have no title lines to spare, since their figures need not stand on one line', () => {
    const long = { ...panel('企业', '企业'), title: '重大决策部署贯彻落实情况和重点任务' }
    const width = 16
    expect(titleLines(long, width)).toBe(2)
    const run = [panel('企业', '企业', '企业', '企业'), long]
    const [across] = waysToSet(run, 2 * width + WALL.columnGap, SIZES)
    const heights = run.map((block) => blockHeight(block, width, { ...SIZES, stacked: true }))
    expect(across?.height).toBeCloseTo(Math.max(...heights))
  })

  test('have names over their figures in all of a row where one needs it', () => {
    const long = panel('引进农产品加工企业和合作社签约家数合计')
    const run = [panel('企业', '企业', '企业'), long]
    const [across] = waysToSet(run, 2 * 22 + WALL.columnGap, SIZES)
    expect(across?.height).toBeCloseTo(
      blockHeight(panel('企业', '企业', '企业'), 22, { ...SIZES, stacked: true })
    )
  })
})
