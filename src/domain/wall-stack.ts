import { isOfFigures, runsOf, waysToSet, type Band, type SetBand } from './wall-band'
import type { WallBlock } from './wall-block'
import { WALL, type FigureSizes } from './wall-measure'

/** Bands below each other. A page is one stack; on a very wide wall stacks stand beside each other. */
export interface Stack extends FigureSizes {
  /** Width in em of the page's text. */
  readonly width: number
  /** Whether what room is left goes between its bands; otherwise those of neighbours stand at one height. */
  readonly spreads: boolean
  readonly bands: readonly Band[]
}

/** Sizes of large figures that are tried, largest first; those above `PLAIN` only to fill a very wide wall. */
export const SIZES = [9, 8.2, 7.4, 6.7, 6, 5.4, 4.8, 4.2, 3.7, 3.2, 2.8, 2.5, 2.15, 1.9, 1.7] as const
export const PLAIN = 5.4

/** Sizes of figures in rows that are tried where there is room, largest first; never near those of large figures. */
const ROWS = [3.2, 2.9, 2.6, 2.3, 2.05, 1.85, 1.65] as const
const ROW_OF_SIZE = 0.62

/** The parts of the width that two or three stacks take. */
const SHARES: readonly (readonly number[])[] = [
  [0.32, 0.68],
  [0.4, 0.6],
  [0.5, 0.5],
  [0.6, 0.4],
  [0.68, 0.32],
  [0.333, 0.333, 0.334],
  [0.38, 0.38, 0.24],
  [0.3, 0.42, 0.28],
  [0.28, 0.28, 0.44],
]

/** The parts that two areas take with their words beside them, the first with more to say. */
const WITH_WORDS: readonly (readonly number[])[] = [
  [0.33, 0.33, 0.17, 0.17],
  [0.3, 0.34, 0.15, 0.21],
  [0.27, 0.37, 0.13, 0.23],
]

/** Where stacks stand beside each other, figures may be so much smaller when that fills the height. */
const SMALLER = 0.7

type Runs = readonly (readonly WallBlock[])[]

interface Filled {
  readonly stack: Omit<Stack, 'spreads'>
  /** The part of the height that is used. */
  readonly fill: number
}

/** A way to cut the runs of a page into stacks, with the part of the width that each takes. */
export interface Way {
  readonly shares: readonly number[]
  readonly spreads: boolean
  readonly parts: readonly Runs[]
}

/** All in one stack and, on a wall much wider than high, in stacks beside each other. */
export function waysToCut(blocks: readonly WallBlock[], isWide: boolean): readonly Way[] {
  const runs = runsOf(blocks)
  const whole = { shares: [1], spreads: true, parts: [runs] }
  if (!isWide) return [whole]
  return [
    whole,
    ...SHARES.flatMap((shares) =>
      partitions(runs, shares.length).map((parts) => ({ shares, spreads: true, parts }))
    ),
  ]
}

/**
 * What belongs together on a page of several areas: a stack for each beside the others, or one below the other; on a wall
 * much wider than high the words of each stand beside its figures.
 */
export function waysByGroup(
  groups: readonly (readonly WallBlock[])[],
  isTall: boolean,
  isWide: boolean
): readonly Way[] {
  const whole = groups.map(runsOf)
  if (isTall) return [{ shares: [1], spreads: true, parts: [whole.flat()] }]
  const beside = groups.flatMap(besideWords).map(runsOf)
  return [whole, ...(isWide && beside.length > whole.length ? [beside] : [])].flatMap((parts) => {
    const equal = parts.map(() => 1 / parts.length)
    const uneven = [...SHARES, ...WITH_WORDS].filter(({ length }) => length === parts.length)
    return [equal, ...uneven].map((shares) => ({ shares, spreads: false, parts }))
  })
}

const isWords = ({ form }: WallBlock): boolean => form === 'words'

/** A group with its words apart. */
function besideWords(group: readonly WallBlock[]): readonly (readonly WallBlock[])[] {
  return [group.filter((block) => !isWords(block)), group.filter(isWords)].filter(({ length }) => length > 0)
}

const widthOf = ({ shares, parts }: Way, at: number, width: number): number =>
  (width - (parts.length - 1) * 2 * WALL.columnGap) * (shares[at] ?? 0)

/** Whether a page fits at one size of large figures, cut in one of some ways. */
export function fits(ways: readonly Way[], width: number, height: number, size: number): boolean {
  const sizes = { size, row: WALL.row }
  return ways.some((way) =>
    way.parts.every((part, at) => setFlat(part, widthOf(way, at, width), height, sizes, false) !== null)
  )
}

/**
 * A page in stacks, whichever way fills the room best, with figures about as large as asked for or larger; null when none
 * fits. `isHigh` lets each stack choose its own size and arrangement to fill its height.
 */
export function inStacks(
  ways: readonly Way[],
  width: number,
  height: number,
  size: number,
  isHigh: boolean
): { readonly stacks: readonly Stack[]; readonly fill: number } | null {
  const tried = ways.flatMap((way) => {
    const made = way.parts.map((part, at) =>
      grown(part, widthOf(way, at, width), height, size, isHigh && way.spreads)
    )
    const whole = made.flatMap((each) => each ?? [])
    if (whole.length < made.length) return []
    const fill = whole.reduce((sum, each, at) => sum + each.fill * (way.shares[at] ?? 0), 0)
    return [{ stacks: alike(whole, way), fill }]
  })
  return tried.reduce<(typeof tried)[number] | null>(
    (best, each) => (best === null || each.fill > best.fill ? each : best),
    null
  )
}

/** Stacks beside each other have rows of one size, the smallest of theirs. */
function alike(made: readonly Filled[], { spreads }: Way): readonly Stack[] {
  const row = Math.min(...made.map(({ stack }) => stack.row))
  return made.map(({ stack }) => ({ ...stack, row, spreads }))
}

/** A stack with the figures and the arrangement that fill its height best, about as large as asked for or larger. */
function grown(runs: Runs, width: number, height: number, size: number, isHigh: boolean): Filled | null {
  if (!isHigh) return withRows(runs, width, height, size, false)
  return SIZES.filter((one) => one >= size * SMALLER)
    .flatMap((one) => withRows(runs, width, height, one, true) ?? [])
    .reduce<Filled | null>((best, one) => (best === null || one.fill > best.fill ? one : best), null)
}

/** A stack with the largest figures in its rows that still fit. */
function withRows(runs: Runs, width: number, height: number, size: number, isHigh: boolean): Filled | null {
  for (const row of [...ROWS.filter((one) => one <= size * ROW_OF_SIZE), WALL.row]) {
    const filled = fillOne(runs, width, height, { size, row }, isHigh)
    if (filled !== null) return filled
  }
  return null
}

const gapsOf = (runs: Runs): number => Math.max(0, runs.length - 1) * WALL.bandGap
const heightOf = (bands: readonly SetBand[], runs: Runs): number =>
  bands.reduce((sum, one) => sum + one.height, gapsOf(runs))

/** Bands below each other within a height, figures in line where that fits too. */
function fillOne(
  runs: Runs,
  width: number,
  height: number,
  sizes: FigureSizes,
  isHigh: boolean
): Filled | null {
  const made = setFlat(runs, width, height, sizes, isHigh)
  if (made === null) return null
  const level = inLine(runs, made, width, height, sizes)
  const best = heightOf(level, runs) <= height ? level : made
  return {
    stack: { ...sizes, width, bands: best.map(({ band }) => band) },
    fill: heightOf(best, runs) / height,
  }
}

/** Bands each as flat as it can be, or a single one as high as there is room; null where they do not fit. */
function setFlat(
  runs: Runs,
  width: number,
  height: number,
  sizes: FigureSizes,
  isHigh: boolean
): readonly SetBand[] | null {
  const made = runs.flatMap((run) => {
    const ways = waysToSet(run, width, sizes)
    const high = isHigh && runs.length === 1 ? pick(ways, height, (a, b) => a > b) : null
    return high ?? pick(ways, height, (a, b) => a < b) ?? []
  })
  const isWhole = made.length > 0 && made.length === runs.length
  return isWhole && heightOf(made, runs) <= height ? made : null
}

/** Bands of single figures in the columns of the one that has most, so that all figures stand in line. */
function inLine(
  runs: Runs,
  made: readonly SetBand[],
  width: number,
  height: number,
  sizes: FigureSizes
): readonly SetBand[] {
  const most = Math.max(
    0,
    ...made.filter((_, at) => isOfFigures(runs[at] ?? [])).map((one) => one.band.columns)
  )
  return made.map((one, at) => {
    const run = runs[at] ?? []
    if (!isOfFigures(run) || one.band.columns === most) return one
    return pick(waysToSet(run, width, sizes, most), height, (a, b) => a < b) ?? one
  })
}

function pick(
  ways: readonly SetBand[],
  height: number,
  isBetter: (a: number, b: number) => boolean
): SetBand | null {
  return ways
    .filter((one) => one.height <= height)
    .reduce<SetBand | null>(
      (best, one) => (best === null || isBetter(one.height, best.height) ? one : best),
      null
    )
}

/** A list cut into so many consecutive parts, in every way. */
function partitions<T>(list: readonly T[], count: number): readonly (readonly (readonly T[])[])[] {
  if (count === 1) return [[list]]
  return Array.from({ length: list.length - count + 1 }, (_, at) => at + 1).flatMap((first) =>
    partitions(list.slice(first), count - 1).map((rest) => [list.slice(0, first), ...rest])
  )
}
