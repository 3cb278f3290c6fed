import type { WallBlock } from './wall-block'
import { blockHeight, isStacked, titleLines, WALL, type FigureSizes } from './wall-measure'

/** A band of a page: single figures in rows of equal columns, or other blocks in columns as a newspaper sets them. */
export interface Band {
  readonly mode: 'rows' | 'columns'
  /** The cells: of rows, the blocks of each row; of columns, the blocks of each column. */
  readonly cells: readonly (readonly WallBlock[])[]
  /** How many columns there are; the last rows may leave some of them empty. */
  readonly columns: number
  /** Width of one column in em, for each cell. */
  readonly widths: readonly number[]
}

/** A band with its height in em; Infinity where something is too wide for it. */
export interface SetBand {
  readonly band: Band
  readonly height: number
}

/** Single figures, figures that tell a change, panels of areas, and all other blocks: each manner has its band. */
type Manner = 'figure' | 'change' | 'panel' | 'other'

function mannerOf({ form, heads, marks: [first] }: WallBlock): Manner {
  if (form !== 'figure') return heads ? 'panel' : 'other'
  return first?.indicator.kind === 'change' ? 'change' : 'figure'
}

/** Blocks by manner, in the order in which the manners come up; what was done stands apart from what moved. */
export function runsOf(blocks: readonly WallBlock[]): readonly (readonly WallBlock[])[] {
  const manners = [...new Set(blocks.map(mannerOf))]
  return manners.map((manner) => blocks.filter((block) => mannerOf(block) === manner))
}

/** Whether a run is of single figures, which stand in line with those of other runs. */
export function isOfFigures([first]: readonly WallBlock[]): boolean {
  return first?.form === 'figure'
}

/** Whether names and figures of panels beside each other stand on two lines: all of them or none. */
export function areStacked(run: readonly WallBlock[], width: number, row: number): boolean {
  return run.some((block) => block.heads && isStacked(block, width, row))
}

/**
 * Every way to set a run of blocks of one manner at a width, from one row or column upwards.
 * @param least columns that rows have at least, to stand in line with those of another band
 */
export function waysToSet(
  run: readonly WallBlock[],
  width: number,
  sizes: FigureSizes,
  least = 1
): readonly SetBand[] {
  const inRows = isOfFigures(run) || run[0]?.heads === true
  return run
    .map((_, index) =>
      inRows ? rows(run, index + 1, width, sizes, least) : columns(run, index + 1, width, sizes)
    )
    .filter(({ height }) => Number.isFinite(height))
}

const UNFIT: SetBand = { band: { mode: 'rows', cells: [], columns: 0, widths: [] }, height: Infinity }

const columnWidth = (width: number, count: number): number =>
  Math.floor(((width - (count - 1) * WALL.columnGap) / count) * 100) / 100

/** Lines of the longest title of a row of figures. */
export function rowLines(cell: readonly WallBlock[], width: number): number {
  return Math.max(...cell.map((block) => titleLines(block, width)))
}

/** Rows of equal columns; every row is as full as the others, give or take one. */
function rows(
  run: readonly WallBlock[],
  count: number,
  width: number,
  sizes: FigureSizes,
  least: number
): SetBand {
  // A gap in the last row looks as if something were missing; it is for long lists only.
  if (run.length < 5 && run.length % count !== 0) return UNFIT
  const cells = evenly(run, count)
  const across = Math.max(least, ...cells.map(({ length }) => length))
  const column = columnWidth(width, across)
  const stacked = areStacked(run, column, sizes.row)
  const heights = cells.map((cell) => {
    // Titles of a row take the same lines, so that its figures stand on one.
    const lines = rowLines(cell, column)
    const spare = (block: WallBlock): number =>
      block.form === 'figure' ? (lines - titleLines(block, column)) * WALL.line : 0
    return Math.max(...cell.map((block) => blockHeight(block, column, { ...sizes, stacked }) + spare(block)))
  })
  const height = heights.reduce((sum, one) => sum + one, (count - 1) * WALL.blockGap)
  return { band: { mode: 'rows', cells, columns: across, widths: cells.map(() => column) }, height }
}

/** Columns, each with the next blocks by rank, cut so that the highest is as low as it can be. */
function columns(run: readonly WallBlock[], count: number, width: number, sizes: FigureSizes): SetBand {
  const column = columnWidth(width, count)
  const { cuts, height } = cutLow(
    run.map((block) => blockHeight(block, column, sizes)),
    count
  )
  const cells = cuts.map(([from, to]) => run.slice(from, to))
  return { band: { mode: 'columns', cells, columns: count, widths: cells.map(() => column) }, height }
}

/** A list in `count` runs whose lengths differ by one at most, longer ones first. */
function evenly<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  const base = Math.floor(list.length / count)
  const longer = list.length % count
  return Array.from({ length: count }, (_, index) => {
    const from = index * base + Math.min(index, longer)
    return list.slice(from, from + base + (index < longer ? 1 : 0))
  })
}

type Cut = readonly [from: number, to: number]

/** Runs of blocks, each from one place to another, and the height of the highest. */
interface Cuts {
  readonly cuts: readonly Cut[]
  readonly height: number
}

const UNCUT: Cuts = { cuts: [], height: Infinity }

/** Cuts heights into runs of at least one so that the highest run is as low as possible. */
function cutLow(heights: readonly number[], count: number): Cuts {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, one) => total + one, Math.max(0, to - from - 1) * WALL.blockGap)
  // Column by column: the best cuts of the first blocks up to each place.
  let best = heights.map((_, index) => ({
    cuts: [[0, index + 1]] as readonly Cut[],
    height: sum(0, index + 1),
  }))
  for (let column = 2; column <= count; column += 1) {
    best = heights.map((_, index) =>
      Array.from({ length: Math.max(0, index + 2 - column) }, (__, at) => at + column - 1).reduce(
        (found, from) => {
          const before = best[from - 1]
          const height = Math.max(before?.height ?? Infinity, sum(from, index + 1))
          return height < found.height
            ? { cuts: [...(before?.cuts ?? []), [from, index + 1] as const], height }
            : found
        },
        UNCUT
      )
    )
  }
  return best[heights.length - 1] ?? UNCUT
}
