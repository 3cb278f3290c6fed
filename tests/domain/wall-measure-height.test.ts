import { describe, expect, test } from 'vitest'
import { emWidth } from '../../src/domain/type-width'
import type { WallBlock } from '../../src/domain/wall-block'
import {
  blockHeight,
  codeWidth,
  figureWidth,
  stepsStand,
  titleLines,
  WALL,
} from '../../src/domain/wall-measure'
import { change, figure } from '../factories'
import { markOf, tileOf, wallBlock, wordsOf } from '../wall-blocks'

const SIZE = 5
const LITTLE = 0.01
const height = (block: WallBlock, width: number, size = SIZE): number =>
  blockHeight(block, width, { size, row: 1.45 })
const fits = (block: WallBlock, width: number): boolean => Number.isFinite(height(block, width))

describe('a single figure', () => {
  test('is as high as its title, its figure, a gap and its source below each other', () => {
    const stood = 2 * WALL.line + SIZE * WALL.figureLine + WALL.tileGap
    expect(height(tileOf('8708件'), 20)).toBeCloseTo(stood)
    expect(height(tileOf('8708件'), 20, 6) - stood).toBeCloseTo(WALL.figureLine)
  })

  test('is higher by each further line of its title and of its notes', () => {
    const width = 16
    const title = '办理群众诉求和信访积案件数'
    const one = height(tileOf('8708件'), width)
    expect(titleLines(tileOf('8708件', title), width)).toBe(1)
    expect(titleLines(tileOf('8708件', title + title.slice(0, 4)), width)).toBe(2)
    expect(height(tileOf('8708件', title + title.slice(0, 4)), width) - one).toBeCloseTo(WALL.line)
    const level = markOf('14.07亿元', '其中各级财政投入')
    const noted = tileOf('8708件', '办理群众诉求', { marks: [markOf('8708件'), level, level] })
    expect(height(noted, width) - one).toBeCloseTo(2 * WALL.line)
  })

  test('is higher by its track where it is a rate', () => {
    const rate = tileOf('97.5%', '满意率', { marks: [markOf('97.5%', '满意率', { kind: 'percentage' })] })
    const track = height(rate, 20) - height(tileOf('97.5%', '满意率'), 20)
    expect(track).toBeGreaterThan(WALL.track)
    expect(track).toBeLessThan(2 * WALL.track)
  })

  test('does not fit where its figure or one of its notes is too wide, or where it has none', () => {
    const tile = tileOf('8708件')
    const width = figureWidth(figure('8708件'), SIZE)
    expect(fits(tile, width)).toBe(true)
    expect(fits(tile, width - LITTLE)).toBe(false)
    const basis = '较上年同期可比口径'
    const noted = tileOf('9', '', { marks: [markOf('9家', '', { basis })] })
    expect(fits(noted, emWidth(basis))).toBe(true)
    expect(fits(noted, emWidth(basis) - LITTLE)).toBe(false)
    expect(fits(wallBlock(), 20)).toBe(false)
  })
})

test('a title that says a status has less room by the frame around it', () => {
  const title = '签约项目协议总投资'
  const agreed = { marks: [markOf('434.6亿元', '', { status: 'agreed' })] }
  const width = emWidth(title)
  expect(titleLines(tileOf('434.6亿元', title), width)).toBe(1)
  expect(titleLines(tileOf('434.6亿元', title, agreed), width)).toBe(2)
  expect(titleLines(tileOf('434.6亿元', title, agreed), width + 1)).toBe(1)
  expect(titleLines(wallBlock({ title }), width)).toBe(1)
})

describe('the head of a block', () => {
  const heading = (fields: Partial<WallBlock>): WallBlock => wallBlock({ form: 'heading', ...fields })
  const bare = (): number => height(heading({}), 20)

  test('has a line and room around it even without words', () => {
    expect(bare()).toBeGreaterThan(0)
    expect(bare()).toBeLessThan(WALL.line)
  })

  test('grows by its title in larger type, which has room for fewer characters', () => {
    const title = '深化改革开放'
    const width = emWidth(title) * WALL.title
    expect(height(heading({ title }), width + LITTLE) - bare()).toBeCloseTo(WALL.line * WALL.title)
    expect(height(heading({ title }), width - LITTLE) - bare()).toBeCloseTo(2 * WALL.line * WALL.title)
  })

  test('has the numeral of its area before the title where it stands for one', () => {
    const title = '深化改革开放'
    const width = emWidth(`一一${title}`) * WALL.title
    const lines = (heads: boolean, room: number): number =>
      (height(heading({ title, heads }), room) - bare()) / WALL.line / WALL.title
    expect(lines(true, width + LITTLE)).toBeCloseTo(1)
    expect(lines(true, width - LITTLE)).toBeCloseTo(2)
    expect(lines(false, width - LITTLE)).toBeCloseTo(1)
  })

  test('grows by its sentence, or else by its period, in the size of the text', () => {
    const lead = '16项整改事项均列有指标'
    const lines = (fields: Partial<WallBlock>, width = 20): number =>
      (height(heading(fields), width) - bare()) / WALL.line
    expect(lines({ lead })).toBeCloseTo(1)
    expect(lines({ period: '2023年' })).toBeCloseTo(1)
    expect(lines({ lead, period: '2023年' })).toBeCloseTo(1)
    expect(lines({ lead, period: '2023年' }, emWidth(lead) + LITTLE)).toBeCloseTo(1)
    expect(lines({ lead, period: '2023年' }, emWidth(lead) - LITTLE)).toBeCloseTo(2)
  })
})

test('lines of words stand below each other beside the column of their sources', () => {
  const words = wordsOf('制定《考察工作手册》', '出台若干意见')
  const width = codeWidth(words) + emWidth('制定《考察工作手册》')
  const line = WALL.line + WALL.lineGap
  const head = height(wallBlock({ form: 'heading' }), width)
  expect(height(words, width + LITTLE)).toBeCloseTo(head + 2 * line)
  expect(height(words, width - LITTLE)).toBeCloseTo(head + 2 * line + WALL.line)
  expect(height({ ...words, title: '制度' }, width)).toBeGreaterThan(height(words, width))
})

describe('steps', () => {
  const steps = (...marks: WallBlock['marks']): WallBlock => wallBlock({ form: 'steps', marks })
  const printed = markOf('1500余人', '参保')
  const noted = markOf('9家', '新增', { basis: '较上年', period: '2023年' })
  const notes = emWidth('较上年') + emWidth('2023年') + emWidth('第1项') + 2 * WALL.noteGap
  const rise = { indicator: change('▲7%', undefined, { basis: '较上年' }), label: '新增' }

  test.each([
    { what: 'figure', wide: printed, of: () => figureWidth(printed.indicator, SIZE) },
    { what: 'name', wide: markOf('9家', '引进农产品加工企业'), of: () => emWidth('引进农产品加工企业') },
    { what: 'notes', wide: noted, of: () => notes },
    { what: 'way', wide: rise, of: () => figureWidth(rise.indicator, SIZE) },
  ])(
    'stand beside each other, each as wide as the widest $what, with an arrow between two',
    ({ wide, of }) => {
      const width = 3 * of() + 2 * WALL.step
      const block = steps(markOf('9家', '新增'), wide, markOf('9家', '新增'))
      expect(stepsStand(block, width + LITTLE, SIZE)).toBe(false)
      expect(stepsStand(block, width - LITTLE, SIZE)).toBe(true)
    }
  )

  test('need room for the frame of a status, in the name or below the figure', () => {
    const plain = markOf('9家', '签约协议投资企业')
    const width = 2 * emWidth(plain.label) + WALL.step + LITTLE
    const agreed = markOf('9家', plain.label, { status: 'agreed' })
    expect(stepsStand(steps(plain, plain), width, 1)).toBe(false)
    expect(stepsStand(steps(plain, agreed), width, 1)).toBe(true)
    const sought = markOf('9家', '新', { status: 'sought' })
    const below = 2 * (emWidth('争取') + WALL.noteGap + emWidth('第1项')) + WALL.step + LITTLE
    expect(stepsStand(steps(sought, sought), below, 1)).toBe(true)
    expect(stepsStand(steps(sought, sought), below + 2, 1)).toBe(false)
  })

  test('take one row beside each other and one each below each other', () => {
    const block = steps(printed, printed, printed)
    const title = { ...block, title: '参保' }
    const row = height(block, 80) - height(wallBlock({ form: 'heading' }), 80)
    expect(row).toBeGreaterThan(SIZE * WALL.figureLine + 2 * WALL.line)
    expect(row).toBeLessThan(SIZE * WALL.figureLine + 3 * WALL.line)
    expect(height(block, 80, 6) - height(block, 80)).toBeCloseTo(WALL.figureLine)
    expect(height(block, 20) - height(block, 80)).toBeCloseTo(2 * row)
    expect(height(title, 80) - height(block, 80)).toBeCloseTo(WALL.line * WALL.title)
    expect(height(title, 20) - height(block, 20)).toBeCloseTo(WALL.line * WALL.title)
  })

  test.each([
    { what: 'figure', wide: printed, of: () => figureWidth(printed.indicator, SIZE) },
    { what: 'notes', wide: noted, of: () => notes },
  ])('below each other do not fit where the $what and the arrow before it are too wide', ({ wide, of }) => {
    const width = of() + WALL.gutter
    const block = steps(markOf('9家', '新增'), wide, markOf('9家', '新增'))
    expect(fits(block, width + LITTLE)).toBe(true)
    expect(fits(block, width - LITTLE)).toBe(false)
  })
})
