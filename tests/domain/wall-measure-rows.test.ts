import { describe, expect, test } from 'vitest'
import { emWidth } from '../../src/domain/type-width'
import type { WallBlock, WallMark } from '../../src/domain/wall-block'
import { blockHeight, figureWidth, hasSourceBelow, isStacked, WALL } from '../../src/domain/wall-measure'
import { markOf, wallBlock } from '../wall-blocks'

const ROW = 1.45
const LITTLE = 0.01
const SOURCE = WALL.noteGap + emWidth('第1项')
const list = (marks: readonly WallMark[], fields: Partial<WallBlock> = {}): WallBlock =>
  wallBlock({ form: 'rows', marks, ...fields })
const height = (block: WallBlock, width: number, row = ROW, stacked = false): number =>
  blockHeight(block, width, { size: 5, row, stacked })

describe('a row stands on one line', () => {
  /** Name, source, some room and figure. */
  const needed = (mark: WallMark, more = 0): number =>
    emWidth(mark.label) + more + SOURCE + 1 + figureWidth(mark.indicator, ROW)

  test('as long as name, source and figure just fit, for all rows of the list', () => {
    const long = markOf('1500余人', '引进农产品加工企业')
    const width = needed(long)
    expect(isStacked(list([long]), width + LITTLE, ROW)).toBe(false)
    expect(isStacked(list([long]), width - LITTLE, ROW)).toBe(true)
    expect(isStacked(list([markOf('29家', '企业'), long]), width - LITTLE, ROW)).toBe(true)
    expect(isStacked(list([markOf('29家', '企业')]), width - LITTLE, ROW)).toBe(false)
    expect(isStacked(list([long]), width + LITTLE, ROW * 1.1)).toBe(true)
  })

  test('with a basis and a period of its own only where they fit too', () => {
    const mark = markOf('29家', '引进企业', { basis: '较上年', period: '2023年' })
    const width = needed(mark, emWidth('较上年') + emWidth('2023年') + 2 * WALL.noteGap)
    expect(isStacked(list([mark]), width + LITTLE, ROW)).toBe(false)
    expect(isStacked(list([mark]), width - LITTLE, ROW)).toBe(true)
    expect(isStacked(list([mark], { period: '2023年' }), width - LITTLE, ROW)).toBe(false)
  })

  test('with a status in its name or behind its figure only where its frame fits too', () => {
    const agreed = { status: 'agreed' } as const
    const plain = markOf('29家', '协议企业')
    const width = needed(plain) + LITTLE
    expect(isStacked(list([plain]), width, ROW)).toBe(false)
    expect(isStacked(list([markOf('29家', '协议企业', agreed)]), width, ROW)).toBe(true)
    expect(isStacked(list([markOf('29家', '签约企业', agreed)]), width, ROW)).toBe(true)
  })

  test('in panels of areas only from a width on that all of them share', () => {
    const panel = list([markOf('29家', '企业')], { heads: true })
    expect(isStacked(panel, 20, ROW)).toBe(false)
    expect(isStacked(panel, 20 - LITTLE, ROW)).toBe(true)
    expect(isStacked({ ...panel, heads: false }, 20 - LITTLE, ROW)).toBe(false)
  })
})

test('the source of a row on two lines stands behind the figure where it just fits', () => {
  const mark = markOf('1500余人', '引进人才', { status: 'agreed' })
  const width = figureWidth(mark.indicator, ROW, '协议') + SOURCE
  expect(hasSourceBelow(mark, width + LITTLE, ROW)).toBe(true)
  expect(hasSourceBelow(mark, width - LITTLE, ROW)).toBe(false)
})

describe('the height of a list', () => {
  const two = list([markOf('29家', '引进企业'), markOf('6家', '引进企业')])
  const three = list([...two.marks, markOf('8家', '引进企业')])
  const wide = 40

  test('grows by a figure and a gap with each row', () => {
    const row = height(three, wide) - height(two, wide)
    expect(row).toBeCloseTo(ROW * WALL.figureLine + WALL.rowGap)
    expect(height(three, wide, 3) - height(two, wide, 3)).toBeCloseTo(3 * WALL.figureLine + WALL.rowGap)
    expect(height(three, wide) - height(list([]), wide)).toBeCloseTo(3 * row)
  })

  test('has rows no lower than a line of text', () => {
    expect(height(three, wide, 0.5) - height(two, wide, 0.5)).toBeCloseTo(WALL.line + WALL.rowGap)
  })

  test('grows by a bar with each row where it has bars', () => {
    const bar = (row: number): number =>
      (height({ ...three, form: 'bars' }, wide, row) - height(three, wide, row)) / 3
    expect(bar(2)).toBeGreaterThan(2 * WALL.bar)
    expect(bar(2)).toBeLessThan(3 * WALL.bar)
    expect(bar(3) - bar(2)).toBeCloseTo(WALL.bar)
  })

  test('grows by the line of each name where rows stand on two lines, for want of room or beside such', () => {
    const lines = height(three, wide, ROW, true) - height(three, wide)
    expect(lines).toBeCloseTo(3 * WALL.line)
    const narrow = 10
    expect(isStacked(three, narrow, ROW)).toBe(true)
    expect(height(three, narrow)).toBeCloseTo(height(three, wide, ROW, true))
  })
})

describe('a name over its figure', () => {
  const stackedRow = (mark: WallMark, width: number): number =>
    height(list([mark]), width, ROW, true) - height(list([]), width)
  const lines = (mark: WallMark, width: number): number =>
    Math.round((stackedRow(mark, width) - ROW * WALL.figureLine - WALL.rowGap) / WALL.line)

  test('takes one line as long as it fits, more where it breaks', () => {
    const label = '引进农产品加工企业和合作社签约家数'
    const width = emWidth(label)
    expect(lines(markOf('29家', label), width + LITTLE)).toBe(1)
    expect(lines(markOf('29家', label), width - LITTLE)).toBe(2)
    expect(lines(markOf('29家', label, { period: '2023年' }), width - LITTLE)).toBe(3)
  })

  test('takes a second line for a period that does not fit behind it', () => {
    const mark = markOf('29家', '引进农产品加工企业', { period: '2023年' })
    const width = emWidth(mark.label) + WALL.noteGap + emWidth('2023年')
    expect(lines(mark, width + LITTLE)).toBe(1)
    expect(lines(mark, width - LITTLE)).toBe(2)
  })

  test('takes a second line for a source that fits neither behind the figure nor behind it', () => {
    const mark = markOf('1500余平方公里', '新增造林绿化')
    const width = figureWidth(mark.indicator, ROW) + SOURCE
    expect(emWidth(mark.label) + SOURCE).toBeLessThan(width)
    expect(lines(mark, width + LITTLE)).toBe(1)
    expect(lines(mark, width - LITTLE)).toBe(1)
    const long = { ...mark, label: '新增高标准造林绿化面积' }
    expect(emWidth(long.label)).toBeLessThan(width - LITTLE)
    expect(lines(long, width + LITTLE)).toBe(1)
    expect(lines(long, width - LITTLE)).toBe(2)
  })
})

describe('a list does not fit', () => {
  const fits = (block: WallBlock, width: number): boolean => Number.isFinite(height(block, width))

  test('where one of its figures is too wide', () => {
    const wide = markOf('1500余平方公里')
    const width = figureWidth(wide.indicator, ROW)
    const both = list([markOf('9家'), wide])
    expect(fits(both, width)).toBe(true)
    expect(fits(both, width - LITTLE)).toBe(false)
    const agreed = list([markOf('1500余平方公里', '', { status: 'agreed' })])
    expect(fits(agreed, width)).toBe(false)
  })

  test.each([
    { what: 'a name', cut: (words: string) => list([markOf('9家', '企业'), markOf('9家', words)]) },
    { what: 'a sentence below its title', cut: (words: string) => list([markOf('9家')], { lead: words }) },
    { what: 'a period below its title', cut: (words: string) => list([markOf('9家')], { period: words }) },
  ])('where $what would break though it is narrow', ({ cut }) => {
    const words = '引进农产品加工企业'
    const width = emWidth(words)
    expect(fits(cut(words), width)).toBe(true)
    expect(fits(cut(words), width - LITTLE)).toBe(false)
  })

  test('where its title would take a third line though it is narrow', () => {
    const title = '引进农产品加工企业和合作社'
    const block = list([markOf('9家')], { title })
    // Two lines hold all but what a Chinese line may leave empty.
    const width = WALL.title * (emWidth(title) / 2 + 2.5)
    expect(fits(block, width + LITTLE)).toBe(true)
    expect(fits(block, width - LITTLE)).toBe(false)
  })

  test.each([
    { heads: false, roomy: 14 },
    { heads: true, roomy: 20 },
  ])('only below a width that is larger for panels (heads: $heads)', ({ heads, roomy }) => {
    const block = list([markOf('9家', '引进农产品加工企业和合作社签约家数与投产家数')], { heads })
    expect(fits(block, roomy)).toBe(true)
    expect(fits(block, roomy - LITTLE)).toBe(false)
  })
})
