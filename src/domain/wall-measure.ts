import { sourceCode, type Indicator } from './indicator'
import { emWidth, flowLines, lineCount } from './type-width'
import {
  figureParts,
  markCaption,
  ownWords,
  tileNotes,
  type TileNote,
  type WallBlock,
  type WallMark,
} from './wall-block'

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
  /** Between two notes on one line. */
  noteGap: 0.55,
  /** Between two steps, where the arrow stands. */
  step: 2.4,
  blockGap: 1.1,
  /** Between bands, at least. */
  bandGap: 1.4,
  columnGap: 1.3,
} as const

/** The same for the components' styles. */
export const wallVariables: Readonly<Record<string, string | number>> = {
  '--line': WALL.line,
  '--title': `${WALL.title}em`,
  '--figure-line': WALL.figureLine,
  '--figure-line-row': WALL.figureLine * WALL.row,
  '--bar': `${WALL.bar}em`,
  '--row-gap': `${WALL.rowGap}em`,
  '--tile-gap': `${WALL.tileGap}em`,
  '--note-gap': `${WALL.noteGap}em`,
  '--step': `${WALL.step}em`,
  '--column-gap': `${WALL.columnGap}em`,
  '--block-gap': `${WALL.blockGap}em`,
  '--band-gap': `${WALL.bandGap}em`,
}

/** The size of 约, 万, 亿, 余 and arrows beside a number of so many em; never below the text's own. */
export function scaleSize(size: number): number {
  return Math.max(1, size * 0.62)
}

/** From this size on the word of a figure (上升, 协议) stands above its unit, so that both fit beside the number. */
const STACKED = 2

/** Whether a figure whose number is so many em large has its word above its unit. */
export function hasStackedUnit(size: number): boolean {
  return size >= STACKED
}

/** Room around the word of a figure in em: before it where it stands behind the unit, and of the frame around a status. */
function wordRoom(isFramed: boolean, size: number): number {
  return (hasStackedUnit(size) ? 0.15 : 0.4) + (isFramed ? 0.5 : 0)
}

/** The width of unit and word beside a number of so many em. */
export function besideWidth(indicator: Indicator, size: number): number {
  const parts = figureParts(indicator)
  const unit = parts.unit === '' ? 0 : emWidth(parts.unit) + 0.15
  const word = parts.word === '' ? 0 : emWidth(parts.word) + wordRoom(indicator.status !== '', size)
  return hasStackedUnit(size) ? Math.max(unit, word) : unit + word
}

/** The width of a figure whose number is so many em large; unit and words stay at one em. */
export function figureWidth({ indicator }: Pick<WallMark, 'indicator'>, size: number): number {
  const parts = figureParts(indicator)
  const scaled = scaleSize(size)
  return (
    emWidth(parts.number) * size +
    (emWidth(parts.before) + emWidth(parts.scale)) * scaled +
    (parts.arrow === '' ? 0 : scaled * 1.2) +
    besideWidth(indicator, size)
  )
}

/** The width of a note below a large figure: words, or a label with its figure in the size of the text. */
export function noteWidth({ words, mark }: TileNote): number {
  if (mark === undefined) return emWidth(words)
  return (mark.label === '' ? 0 : emWidth(mark.label) + 0.34) + figureWidth(mark, 1)
}

const gapped = (pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + WALL.noteGap + emWidth(piece), 0)

/** A panel of an area that is narrower, in em, has names and figures on two lines, whatever they are. */
const PANEL = 20

/** Whether names and figures of a block's rows stand on two lines, since one is too narrow for some of them. */
export function isStacked(block: WallBlock, width: number): boolean {
  // Panels stand beside each other and look the same.
  if (block.heads && width < PANEL) return true
  return block.marks.some((mark) => {
    const beside = gapped([...ownWords(mark, block), sourceCode(mark.indicator)])
    return emWidth(mark.label) + beside + 1 + figureWidth(mark, WALL.row) > width
  })
}

/** Whether the source of a row on two lines stands behind its figure; behind its name where there is no room. */
export function hasSourceBelow(mark: WallMark, width: number): boolean {
  return figureWidth(mark, WALL.row) + gapped([sourceCode(mark.indicator)]) <= width
}

/** Whether steps stand below each other, since they are too wide for one line. */
export function stepsStand(block: WallBlock, width: number, size: number): boolean {
  return stepsWidth(block, size) > width
}

function stepsWidth(block: WallBlock, size: number): number {
  const widths = block.marks.map((mark) =>
    Math.max(figureWidth(mark, size), emWidth(mark.label), emWidth(markCaption(mark, block)))
  )
  // Equal steps, each with room for its arrow.
  return (Math.max(...widths) + WALL.step) * widths.length - WALL.step
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

/** Lines of the title of a figure. */
export function titleLines({ title }: WallBlock, width: number): number {
  return lineCount(title, width)
}

function figureHeight(block: WallBlock, width: number, size: number): number {
  const [main] = block.marks
  if (main === undefined || figureWidth(main, size) > width) return Infinity
  const notes = tileNotes(block).map(noteWidth)
  if (notes.some((note) => note > width)) return Infinity
  const track = main.indicator.kind === 'percentage' ? WALL.bar + 0.35 : 0
  return (
    titleLines(block, width) * WALL.line +
    size * WALL.figureLine +
    WALL.tileGap +
    track +
    flowLines(notes, width, WALL.noteGap) * WALL.line
  )
}

/** The line above a block and the room around its heading. */
const HEAD = 0.5

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
    const figure = WALL.row * WALL.figureLine
    const bar = block.form === 'bars' ? WALL.bar + 0.1 : 0
    const line = stacked ? nameLines(mark, block, width) * WALL.line + figure : Math.max(WALL.line, figure)
    return line + bar + WALL.rowGap
  })
  return headHeight(block, width) + rows.reduce((sum, height) => sum + height, 0)
}

/** Lines of a row's name where its figure stands below it, with what stands behind the name. */
function nameLines(mark: WallMark, block: WallBlock, width: number): number {
  const source = hasSourceBelow(mark, width) ? [] : [sourceCode(mark.indicator)]
  const behind = [...ownWords(mark, block), ...source].map((piece) => emWidth(piece) + WALL.noteGap)
  const label = emWidth(mark.label)
  return label > width
    ? lineCount(mark.label, width) + flowLines(behind, width, 0)
    : flowLines([label, ...behind], width, 0)
}

function stepsHeight(block: WallBlock, width: number, size: number): number {
  const one = size * WALL.figureLine + 2 * WALL.line
  if (!stepsStand(block, width, size)) return headHeight(block, width) + one + 0.5
  if (block.marks.some((mark) => figureWidth(mark, size) > width)) return Infinity
  return headHeight(block, width) + block.marks.length * (one + 0.5)
}
