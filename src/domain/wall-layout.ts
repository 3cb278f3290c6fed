import { isDivisible, itemCount, shortened, type WallBlock } from './wall-block'
import { blockHeight, WALL } from './wall-measure'

/** A band of a page: single figures in rows of equal columns, or other blocks in columns as a newspaper sets them. */
export interface Band {
  readonly mode: 'rows' | 'columns'
  /** The cells: of rows, the blocks of each row; of columns, the blocks of each column. */
  readonly cells: readonly (readonly WallBlock[])[]
  /** Width of one column in em, for each cell. */
  readonly widths: readonly number[]
}

/** A page laid out: the size of its text in pixels and what stands where. */
export interface Layout {
  readonly unit: number
  /** Size of large figures in em. */
  readonly size: number
  /** Whether bands stand below each other, or beside each other as on a very wide wall. */
  readonly direction: 'down' | 'across'
  readonly bands: readonly Band[]
  /** How many figures and lines did not fit and are left out. */
  readonly left: number
}

/** The room a page has for its blocks, in pixels, and the text sizes that are allowed. */
export interface Room {
  readonly width: number
  readonly height: number
  /** The smallest text that may be; below `wanted` only where nothing else shows all. */
  readonly min: number
  readonly wanted: number
  readonly max: number
}

/** Sizes of large figures that are tried, largest first. */
const SIZES = [5.4, 4.8, 4.2, 3.7, 3.2, 2.8, 2.4, 2.1, 1.8]
const STEP = 0.97

/** The part of the width that the first of two bands takes, where they stand beside each other. */
const SHARES = [0.25, 0.32, 0.4, 0.5, 0.6, 0.68]

/** Beyond this ratio of width to height bands also stand beside each other. */
const WIDE = 2.4

/**
 * Lays a page out at the largest text that shows all of it; where even the smallest legible text does not, what comes
 * last by rank is left out, one after the other, and counted.
 */
export function layOut(blocks: readonly WallBlock[], room: Room): Layout {
  const total = blocks.reduce((sum, block) => sum + itemCount(block), 0)
  let kept = blocks
  while (true) {
    const found = largest(kept, room)
    const left = total - kept.reduce((sum, block) => sum + itemCount(block), 0)
    if (found !== null) return { ...found, left }
    if (kept.length === 0) return { unit: room.min, size: 1.8, direction: 'down', bands: [], left }
    kept = withoutLast(kept)
  }
}

/** Headlines are left out last of all, once there are no more than so many. */
const HEADLINES = 6

/**
 * Leaves out the last by rank: first lines of what may be shortened, then blocks. On the overview the figures of the
 * areas' panels go first, then headlines down to six, then the panels.
 */
function withoutLast(blocks: readonly WallBlock[]): readonly WallBlock[] {
  const change = (at: number, to: (block: WallBlock) => readonly WallBlock[]): readonly WallBlock[] =>
    blocks.flatMap((block, index) => (index === at ? to(block) : [block]))
  const panels = blocks.filter(({ heads }) => heads)
  const headlines = blocks.length - panels.length
  const last = lastIndex(blocks, ({ heads }) => !heads)
  const line = lastIndex(blocks, (block) => isDivisible(block) && itemCount(block) > (block.heads ? 0 : 1))
  if (line >= 0 && (line >= last || panels.length > 0)) return change(line, (block) => [shortened(block)])
  if (panels.length > 0 && headlines > HEADLINES) return change(last, () => [])
  if (panels.some(({ lead }) => lead !== ''))
    return blocks.map((block) => (block.heads ? { ...block, lead: '' } : block))
  if (panels.length > 0) return blocks.filter(({ heads }) => !heads)
  return change(last, () => [])
}

function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.reduce((found, one, index) => (holds(one) ? index : found), -1)
}

/** The layout whose text and figures are largest; text of the wanted size comes before larger figures. */
function largest(blocks: readonly WallBlock[], room: Room): Omit<Layout, 'left'> | null {
  const within = (low: number, high: number) =>
    SIZES.flatMap((size) => largestText(groups(blocks), room, size, low, high) ?? []).reduce<Omit<
      Layout,
      'left'
    > | null>(
      (best, one) => (best === null || one.unit * one.size > best.unit * best.size ? one : best),
      null
    )
  const wanted = Math.max(room.min, room.wanted)
  return within(wanted, Math.max(wanted, room.max)) ?? within(room.min, wanted)
}

/** The layout with the largest text between two sizes, at one size of large figures. */
function largestText(
  runs: readonly (readonly WallBlock[])[],
  room: Room,
  size: number,
  low: number,
  high: number
): Omit<Layout, 'left'> | null {
  for (let tried = high; tried > low * STEP; tried *= STEP) {
    const unit = Math.max(low, Math.floor(tried * 10) / 10)
    const width = room.width / unit
    const height = room.height / unit
    const down = fill(runs, width, height, size)
    if (down !== null) return { unit, size, direction: 'down', bands: down }
    const across = width / height > WIDE ? fillAcross(runs, width, height, size) : null
    if (across !== null) return { unit, size, direction: 'across', bands: across }
  }
  return null
}

/** Two bands beside each other within a height; null when they are too high or not two. */
function fillAcross(
  runs: readonly (readonly WallBlock[])[],
  width: number,
  height: number,
  size: number
): readonly Band[] | null {
  const [first, second] = runs
  if (first === undefined || second === undefined || runs.length > 2) return null
  const room = width - 2 * WALL.columnGap
  for (const share of SHARES) {
    const left = fill([first], room * share, height, size)
    const right = left === null ? null : fill([second], room * (1 - share), height, size)
    if (left !== null && right !== null) return [...left, ...right]
  }
  return null
}

const manner = (block: WallBlock): string =>
  block.form === 'figure' ? 'figure' : block.heads ? 'panel' : 'other'

/** Blocks in runs of the same manner: figures, then others, as they come by rank; panels of areas by themselves. */
function groups(blocks: readonly WallBlock[]): readonly (readonly WallBlock[])[] {
  return blocks.reduce<WallBlock[][]>((runs, block) => {
    const run = runs[runs.length - 1]
    if (run?.[0] !== undefined && manner(run[0]) === manner(block)) run.push(block)
    else runs.push([block])
    return runs
  }, [])
}

/** Bands for all groups within a height, each as flat as it can be; null when they are too high. */
function fill(
  runs: readonly (readonly WallBlock[])[],
  width: number,
  height: number,
  size: number
): readonly Band[] | null {
  const made = runs.map((run) =>
    run[0]?.form === 'figure' || run[0]?.heads === true ? rows(run, width, size) : columns(run, width, size)
  )
  if (made.some((one) => one === null)) return null
  const gaps = Math.max(0, runs.length - 1) * WALL.blockGap * 1.5
  const used = made.reduce((sum, one) => sum + (one?.height ?? 0), gaps)
  return used <= height ? made.flatMap((one) => (one === null ? [] : [one.band])) : null
}

interface Made {
  readonly band: Band
  readonly height: number
}

const UNFIT: Made = { band: { mode: 'rows', cells: [], widths: [] }, height: Infinity }

const columnWidth = (width: number, count: number): number =>
  Math.floor(((width - (count - 1) * WALL.columnGap) / count) * 100) / 100

/** Rows of as many equal columns as keep the band flattest; every row is as full as the others, give or take one. */
function rows(run: readonly WallBlock[], width: number, size: number): Made | null {
  return flattest(run.length, (count) => {
    const cells = evenly(run, count)
    // A gap in the last row looks as if something were missing; it is for long lists only.
    if (run.length < 5 && run.length % count !== 0) return UNFIT
    const widths = cells.map((cell) =>
      columnWidth(width, Math.max(...cells.map(({ length }) => length), cell.length))
    )
    const heights = cells.map((cell, index) =>
      Math.max(...cell.map((block) => blockHeight(block, widths[index] ?? 0, size)))
    )
    const height = heights.reduce((sum, one) => sum + one, (count - 1) * WALL.blockGap)
    return { band: { mode: 'rows', cells, widths }, height }
  })
}

/** Columns, each with the next blocks by rank, cut so that the highest is as low as it can be. */
function columns(run: readonly WallBlock[], width: number, size: number): Made | null {
  return flattest(run.length, (count) => {
    const column = columnWidth(width, count)
    const heights = run.map((block) => blockHeight(block, column, size))
    const { cuts, height } = cutLow(heights, count)
    const cells = cuts.map(([from, to]) => run.slice(from, to))
    return { band: { mode: 'columns', cells, widths: cells.map(() => column) }, height }
  })
}

function flattest(most: number, make: (count: number) => Made): Made | null {
  const made = Array.from({ length: most }, (_, index) => make(index + 1)).filter(({ height }) =>
    Number.isFinite(height)
  )
  return made.reduce<Made | null>(
    (best, one) => (best === null || one.height < best.height ? one : best),
    null
  )
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

/** Cuts heights into runs of at least one so that the highest run is as low as possible. */
function cutLow(
  heights: readonly number[],
  count: number
): { readonly cuts: readonly (readonly [number, number])[]; readonly height: number } {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, one) => total + one, Math.max(0, to - from - 1) * WALL.blockGap)
  const best = (from: number, left: number): { cuts: (readonly [number, number])[]; height: number } => {
    if (left === 1) return { cuts: [[from, heights.length]], height: sum(from, heights.length) }
    let found: { cuts: (readonly [number, number])[]; height: number } | null = null
    for (let to = from + 1; to <= heights.length - left + 1; to += 1) {
      const rest = best(to, left - 1)
      const height = Math.max(sum(from, to), rest.height)
      if (found === null || height < found.height) found = { cuts: [[from, to], ...rest.cuts], height }
    }
    return found ?? { cuts: [[from, heights.length]], height: sum(from, heights.length) }
  }
  return best(0, count)
}
