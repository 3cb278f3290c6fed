import { sourceCode, type Indicator } from './indicator'
import { emWidth, flowLines, lineCount } from './type-width'
import {
  figureParts,
  markStatus,
  ownWords,
  stepNotes,
  tileNotes,
  wordBeside,
  type TileNote,
  type WallBlock,
  type WallMark,
  type Words,
} from './wall-block'

/*
 * How large a block is, in em of the wall's text size. The components set their type by the same numbers (`WALL`),
 * so that what fits here fits on the screen; the layout test holds them together.
 */

/** Sizes in em of the wall's text size. */
export const WALL = {
  /** Line height of running text. */
  line: 1.25,
  /** Titles of blocks other than single figures. */
  title: 1.12,
  /** Figures in rows, at least. */
  row: 1.45,
  /** Line height of large figures. */
  figureLine: 1.14,
  /** A bar, as part of the figure of its row. */
  bar: 0.32,
  /** The track of a rate below its figure. */
  track: 0.46,
  rowGap: 0.5,
  /** Between two lines of words. */
  lineGap: 0.25,
  /** Room around a large figure. */
  tileGap: 0.3,
  /** Between two notes on one line. */
  noteGap: 0.5,
  /** Between two steps, where the arrow stands. */
  step: 2.4,
  /** Room before steps that stand below each other, where the arrow is. */
  gutter: 1.7,
  blockGap: 1.1,
  /** Between bands, at least. */
  bandGap: 1.3,
  columnGap: 1.2,
} as const

/** The same for the components' styles. */
export const wallVariables: Readonly<Record<string, string | number>> = {
  '--line': WALL.line,
  '--title': `${WALL.title}em`,
  '--figure-line': WALL.figureLine,
  '--track': `${WALL.track}em`,
  '--line-gap': `${WALL.lineGap}em`,
  '--row-gap': `${WALL.rowGap}em`,
  '--tile-gap': `${WALL.tileGap}em`,
  '--note-gap': `${WALL.noteGap}em`,
  '--step': `${WALL.step}em`,
  '--gutter': `${WALL.gutter}em`,
  '--column-gap': `${WALL.columnGap}em`,
  '--block-gap': `${WALL.blockGap}em`,
  '--band-gap': `${WALL.bandGap}em`,
}

/** Sizes of figures in em of the wall's text: of those that stand alone, and of those in rows. */
export interface FigureSizes {
  readonly size: number
  readonly row: number
  /** Whether rows stand on two lines because their neighbours do. */
  readonly stacked?: boolean
}

/** The size of 约, 万, 亿, 余 and arrows beside a number of so many em; never below the text's own. */
export function scaleSize(size: number): number {
  return Math.max(1, size * 0.52)
}

/** The size of a unit beside a number of so many em; a long one is set smaller, so that it never outweighs the number. */
export function unitSize(unit: string, size: number): number {
  return Math.max(1, size * Math.min(0.42, 1.2 / emWidth(unit)))
}

/** Room around a status: its frame, and the gap before it. */
const FRAME = 0.45
const WORD_GAP = 0.3

/** The width of a figure whose number is so many em large, with the word behind its unit where it has one. */
export function figureWidth(indicator: Indicator, size: number, word = ''): number {
  const parts = figureParts(indicator)
  const scaled = scaleSize(size)
  const unit = unitSize(parts.unit, size)
  return (
    emWidth(parts.number) * size +
    (emWidth(parts.before) + emWidth(parts.scale)) * scaled +
    (parts.arrow === '' ? 0 : scaled * 1.2) +
    (parts.unit === '' ? 0 : (emWidth(parts.unit) + 0.15) * unit) +
    (word === '' ? 0 : emWidth(word) + WORD_GAP + (parts.arrow === '' ? FRAME : 0))
  )
}

/** The width of a figure in a row or a note, with its word. */
function markWidth(mark: WallMark, size: number): number {
  return figureWidth(mark.indicator, size, wordBeside(mark))
}

/** The width of a name, with the frame around a status that it says. */
function nameWidth(text: string, indicator: Indicator): number {
  return emWidth(text) + (markStatus(text, indicator).status === '' ? 0 : FRAME)
}

/** The width of a note below a large figure: words, or a label with its figure in the size of the text. */
export function noteWidth(note: TileNote): number {
  if (note.mark === undefined) return wordsWidth(note)
  const { label, indicator } = note.mark
  return (label === '' ? 0 : nameWidth(label, indicator) + 0.34) + markWidth(note.mark, 1)
}

function wordsWidth({ words, tone }: Words): number {
  return emWidth(words) + (tone === 'status' ? FRAME : 0)
}

const gapped = (pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + WALL.noteGap + emWidth(piece), 0)

/** A panel of an area that is narrower, in em, has names and figures on two lines, whatever they are. */
const PANEL = 20

/** Whether names and figures of a block's rows stand on two lines, since one is too narrow for some of them. */
export function isStacked(block: WallBlock, width: number, row: number): boolean {
  // Panels stand beside each other and look the same.
  if (block.heads && width < PANEL) return true
  return block.marks.some((mark) => {
    const beside = gapped([...ownWords(mark, block), sourceCode(mark.indicator)])
    return nameWidth(mark.label, mark.indicator) + beside + 1 + markWidth(mark, row) > width
  })
}

/** Whether the source of a row on two lines stands behind its figure; behind its name where there is no room. */
export function hasSourceBelow(mark: WallMark, width: number, row: number): boolean {
  return markWidth(mark, row) + gapped([sourceCode(mark.indicator)]) <= width
}

/** Whether steps stand below each other, since they are too wide for one line. */
export function stepsStand(block: WallBlock, width: number, size: number): boolean {
  return stepsWidth(block, size) > width
}

const notesWidth = (notes: readonly Words[]): number =>
  notes.reduce((sum, note) => sum + WALL.noteGap + wordsWidth(note), -WALL.noteGap)

function stepsWidth(block: WallBlock, size: number): number {
  const widths = block.marks.map((mark) =>
    Math.max(
      figureWidth(mark.indicator, size),
      nameWidth(mark.label, mark.indicator),
      notesWidth(stepNotes(mark, block))
    )
  )
  // Equal steps, each with room for its arrow.
  return (Math.max(...widths) + WALL.step) * widths.length - WALL.step
}

/** The height of a block in em at a width in em; Infinity where it does not fit at all. */
export function blockHeight(block: WallBlock, width: number, sizes: FigureSizes): number {
  return HEIGHTS[block.form](block, width, sizes)
}

const HEIGHTS: Readonly<
  Record<WallBlock['form'], (block: WallBlock, width: number, sizes: FigureSizes) => number>
> = {
  figure: figureHeight,
  bars: rowsHeight,
  rows: rowsHeight,
  steps: stepsHeight,
  heading: headHeight,
  words: (block, width) =>
    headHeight(block, width) +
    block.words.reduce(
      (sum, { text }) => sum + lineCount(text, width - codeWidth(block)) * WALL.line + WALL.lineGap,
      0
    ),
}

/** The width of the column of sources before lines of words. */
export function codeWidth({ words }: WallBlock): number {
  return Math.max(0, ...words.map((line) => emWidth(sourceCode(line)))) + WALL.noteGap
}

/** Lines of the title of a figure. */
export function titleLines({ title, marks: [main] }: WallBlock, width: number): number {
  const isMarked = main !== undefined && markStatus(title, main.indicator).status !== ''
  return lineCount(title, width - (isMarked ? FRAME : 0))
}

function figureHeight(block: WallBlock, width: number, { size }: FigureSizes): number {
  const [main] = block.marks
  if (main === undefined || figureWidth(main.indicator, size) > width) return Infinity
  const notes = tileNotes(block).map(noteWidth)
  if (notes.some((note) => note > width)) return Infinity
  const track = main.indicator.kind === 'percentage' ? WALL.track + 0.35 : 0
  return (
    titleLines(block, width) * WALL.line +
    size * WALL.figureLine +
    WALL.tileGap +
    track +
    flowLines(notes, width, WALL.noteGap) * WALL.line
  )
}

/** The line above a block and the room around its heading. */
const HEAD = 0.56

function headHeight({ title, lead, heads, period }: WallBlock, width: number): number {
  const lines = (text: string, size: number): number =>
    text === '' ? 0 : lineCount(text, width / size) * WALL.line * size
  return lines((heads ? '一一' : '') + title, WALL.title) + lines(lead || period, 1) + HEAD
}

function rowsHeight(block: WallBlock, width: number, { row, ...others }: FigureSizes): number {
  if (block.marks.some((mark) => markWidth(mark, row) > width)) return Infinity
  if (isCramped(block, width)) return Infinity
  const stacked = others.stacked === true || isStacked(block, width, row)
  const rows = block.marks.map((mark) => {
    const figure = row * WALL.figureLine
    const bar = block.form === 'bars' ? WALL.bar * row + 0.1 : 0
    const line = stacked
      ? nameLines(mark, block, width, row) * WALL.line + figure
      : Math.max(WALL.line, figure)
    return line + bar + WALL.rowGap
  })
  return headHeight(block, width) + rows.reduce((sum, height) => sum + height, 0)
}

/** A block of rows at least so wide, in em, may break names and what stands in grey below its title. */
const ROOMY: Readonly<Record<'panel' | 'rows', number>> = { panel: PANEL, rows: 14 }

/** Whether a narrow block would have to break names, or its title more than once. */
function isCramped(block: WallBlock, width: number): boolean {
  if (width >= ROOMY[block.heads ? 'panel' : 'rows']) return false
  return (
    emWidth(block.lead || block.period) > width ||
    lineCount(block.title, width / WALL.title) > 2 ||
    block.marks.some(({ label, indicator }) => nameWidth(label, indicator) > width)
  )
}

/** Lines of a row's name where its figure stands below it, with what stands behind the name. */
function nameLines(mark: WallMark, block: WallBlock, width: number, row: number): number {
  const source = hasSourceBelow(mark, width, row) ? [] : [sourceCode(mark.indicator)]
  const behind = [...ownWords(mark, block), ...source].map((piece) => emWidth(piece) + WALL.noteGap)
  const label = nameWidth(mark.label, mark.indicator)
  return label > width
    ? lineCount(mark.label, width) + flowLines(behind, width, 0)
    : flowLines([label, ...behind], width, 0)
}

function stepsHeight(block: WallBlock, width: number, { size }: FigureSizes): number {
  const one = size * WALL.figureLine + 2 * WALL.line
  if (!stepsStand(block, width, size)) return headHeight(block, width) + one + 0.5
  const needed = block.marks.map((mark) =>
    Math.max(figureWidth(mark.indicator, size), notesWidth(stepNotes(mark, block)))
  )
  if (Math.max(...needed) + WALL.gutter > width) return Infinity
  return headHeight(block, width) + block.marks.length * (one + 0.5)
}
