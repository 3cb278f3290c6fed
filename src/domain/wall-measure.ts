import { sourceCode } from './indicator'
import { emWidth, lineCount } from './type-width'
import { figureParts, markCaption, type WallBlock, type WallMark } from './wall-block'

/*
 * How large a block is, in em of the wall's text size. The components set their type by the same numbers (`WALL`),
 * so that what fits here fits on the screen; the layout test holds them together.
 */

/** Sizes in em of the wall's text size. */
export const WALL = {
  /** Line height of running text. */
  line: 1.3,
  /** Titles of blocks other than single figures. */
  title: 1.12,
  /** Figures in rows. */
  row: 1.45,
  /** Line height of large figures. */
  figureLine: 1.14,
  bar: 0.46,
  rowGap: 0.5,
  /** Room around a large figure. */
  tileGap: 0.3,
  blockGap: 1.1,
  columnGap: 1.3,
} as const

/** The size of 约, 万, 亿, 余 and arrows beside a number of so many em; never below the text's own. */
export function scaleSize(size: number): number {
  return Math.max(1, size * 0.62)
}

/** The width of a figure whose number is so many em large; unit and words stay at one em. */
export function figureWidth(mark: WallMark, size: number): number {
  const parts = figureParts(mark.indicator)
  const scaled = scaleSize(size)
  const beside = parts.unit === '' ? 0 : emWidth(parts.unit) + 0.15
  const word = parts.word === '' ? 0 : emWidth(parts.word) + 0.9
  return (
    emWidth(parts.number) * size +
    (emWidth(parts.before) + emWidth(parts.scale)) * scaled +
    (parts.arrow === '' ? 0 : scaled * 1.2) +
    beside +
    word
  )
}

/** What a companion figure takes on its line: its label, then the figure. */
export function companionText({ label, indicator }: WallMark): string {
  const { arrow, before, number, scale, unit, word } = figureParts(indicator)
  return `${label} ${arrow} ${before}${number}${scale}${unit} ${word}`
}

/** Whether names and figures of a block's rows stand on two lines, since one is too narrow for some of them. */
export function isStacked(block: WallBlock, width: number): boolean {
  return block.marks.some(
    (mark) =>
      emWidth(mark.label) +
        0.5 +
        emWidth(markCaption(mark, block.period)) +
        0.8 +
        figureWidth(mark, WALL.row) >
      width
  )
}

/** Whether steps stand below each other, since they are too wide for one line. */
export function stepsStand(block: WallBlock, width: number, size: number): boolean {
  return stepsWidth(block, size) > width
}

function stepsWidth({ marks, period }: WallBlock, size: number): number {
  const widths = marks.map((mark) =>
    Math.max(figureWidth(mark, size), emWidth(mark.label), emWidth(markCaption(mark, period)))
  )
  return widths.reduce((sum, width) => sum + width, 0) + (marks.length - 1) * 2.2
}

/** The height of a block in em at a width in em; Infinity where it does not fit at all. `size` is of large figures. */
export function blockHeight(block: WallBlock, width: number, size: number): number {
  return HEIGHTS[block.form](block, width, size)
}

const HEIGHTS: Readonly<
  Record<WallBlock['form'], (block: WallBlock, width: number, size: number) => number>
> = {
  figure: figureHeight,
  bars: rowsHeight,
  rows: rowsHeight,
  steps: stepsHeight,
  words: (block, width) =>
    headHeight(block, width) +
    block.words.reduce(
      (sum, { text, item }) => sum + lineCount(`${sourceCode({ item })} ${text}`, width) * WALL.line + 0.25,
      0
    ),
}

function figureHeight(
  { title, marks: [main, ...rest], period }: WallBlock,
  width: number,
  size: number
): number {
  if (main === undefined || figureWidth(main, size) > width) return Infinity
  if (rest.some((mark) => emWidth(companionText(mark)) > width)) return Infinity
  const caption = markCaption({ ...main, label: title }, period)
  const track = main.indicator.kind === 'percentage' ? WALL.bar + 0.35 : 0
  return (
    lineCount(title, width) * WALL.line +
    size * WALL.figureLine +
    WALL.tileGap +
    track +
    rest.length * WALL.line +
    lineCount(caption, width) * WALL.line
  )
}

/** The line above a block and the room around its heading. */
const HEAD = 0.6

function headHeight({ title, lead, heads, period }: WallBlock, width: number): number {
  const titleText = (heads ? '一一' : '') + title
  const leadText = lead || period
  return (
    lineCount(titleText, width / WALL.title) * WALL.line * WALL.title +
    (leadText === '' ? 0 : lineCount(leadText, width) * WALL.line) +
    HEAD
  )
}

function rowsHeight(block: WallBlock, width: number): number {
  if (block.marks.some((mark) => figureWidth(mark, WALL.row) > width)) return Infinity
  const stacked = isStacked(block, width)
  const rows = block.marks.map((mark) => {
    const name = lineCount(`${mark.label} ${markCaption(mark, block.period)}`, width) * WALL.line
    const figure = WALL.row * WALL.figureLine
    const bar = block.form === 'bars' ? WALL.bar + 0.1 : 0
    return (stacked ? name + figure : Math.max(WALL.line, figure)) + bar + WALL.rowGap
  })
  return headHeight(block, width) + rows.reduce((sum, height) => sum + height, 0)
}

function stepsHeight(block: WallBlock, width: number, size: number): number {
  const one = size * WALL.figureLine + 2 * WALL.line
  if (!stepsStand(block, width, size)) return headHeight(block, width) + one + 0.5
  if (block.marks.some((mark) => figureWidth(mark, size) > width)) return Infinity
  return headHeight(block, width) + block.marks.length * (one + 0.5)
}
