import { waysToSet, type Band, type SetBand } from './wall-band'
import type { WallBlock } from './wall-block'
import { WALL } from './wall-measure'

/** Bands below each other. A page is one stack; on a very wide wall stacks stand beside each other. */
export interface Stack {
  /** Width in em of the page's text. */
  readonly width: number
  /** Size of large figures in em. */
  readonly size: number
  readonly bands: readonly Band[]
}

/** Sizes of large figures that are tried, largest first; those above `PLAIN` only to fill a very wide wall. */
export const SIZES = [9, 8.2, 7.4, 6.7, 6, 5.4, 4.8, 4.2, 3.7, 3.2, 2.8, 2.5, 2.15, 1.9, 1.7] as const
export const PLAIN = 5.4

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

/** Where stacks stand beside each other, figures may be so much smaller when that fills the height. */
const SMALLER = 0.7

type Runs = readonly (readonly WallBlock[])[]

interface Filled {
  readonly stack: Stack
  /** The part of the height that is used. */
  readonly fill: number
}

/** A way to cut runs into stacks, with the part of the width that each takes. */
interface Way {
  readonly shares: readonly number[]
  readonly parts: readonly Runs[]
}

const waysToCut = (runs: Runs, isWide: boolean): readonly Way[] => [
  { shares: [1], parts: [runs] },
  ...(isWide
    ? SHARES.flatMap((shares) => partitions(runs, shares.length).map((parts) => ({ shares, parts })))
    : []),
]

const widthOf = ({ shares, parts }: Way, at: number, width: number): number =>
  (width - (parts.length - 1) * 2 * WALL.columnGap) * (shares[at] ?? 0)

/** Whether the runs fit at one size of large figures: below each other or, where it is wide, beside each other too. */
export function fits(runs: Runs, width: number, height: number, size: number, isWide: boolean): boolean {
  return waysToCut(runs, isWide).some((way) =>
    way.parts.every((part, at) => fillOne(part, widthOf(way, at, width), height, size) !== null)
  )
}

/** The runs in stacks, whichever way fills the room best, with figures about as large as asked for or larger; null when none fits. */
export function inStacks(
  runs: Runs,
  width: number,
  height: number,
  size: number,
  isWide: boolean
): { readonly stacks: readonly Stack[]; readonly fill: number } | null {
  const tried = waysToCut(runs, isWide).flatMap((way) => {
    const made = way.parts.map((part, at) => grown(part, widthOf(way, at, width), height, size, isWide))
    const whole = made.flatMap((each) => each ?? [])
    const fill = whole.reduce((sum, each, at) => sum + each.fill * (way.shares[at] ?? 0), 0)
    return whole.length < made.length ? [] : [{ stacks: whole.map(({ stack }) => stack), fill }]
  })
  return tried.reduce<(typeof tried)[number] | null>(
    (best, each) => (best === null || each.fill > best.fill ? each : best),
    null
  )
}

/** A stack with the figures and the arrangement that fill its height best, about as large as asked for or larger. */
function grown(runs: Runs, width: number, height: number, size: number, isWide: boolean): Filled | null {
  if (!isWide) return fillOne(runs, width, height, size)
  return SIZES.filter((one) => one >= size * SMALLER)
    .flatMap((one) => fillOne(runs, width, height, one, true) ?? [])
    .reduce<Filled | null>((best, one) => (best === null || one.fill > best.fill ? one : best), null)
}

/** Bands below each other within a height: each as flat as it can be, or a single one as high as there is room. */
function fillOne(runs: Runs, width: number, height: number, size: number, isHigh = false): Filled | null {
  const gaps = Math.max(0, runs.length - 1) * WALL.bandGap
  const made = runs.flatMap((run) => {
    const ways = waysToSet(run, width, size)
    const high = isHigh && runs.length === 1 ? pick(ways, height, (a, b) => a > b) : null
    return high ?? pick(ways, height, (a, b) => a < b) ?? []
  })
  const used = made.reduce((sum, one) => sum + one.height, gaps)
  if (made.length === 0 || made.length < runs.length || used > height) return null
  return { stack: { width, size, bands: made.map(({ band }) => band) }, fill: used / height }
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
  if (count > list.length) return []
  if (count === 1) return [[list]]
  return Array.from({ length: list.length - count + 1 }, (_, at) => at + 1).flatMap((first) =>
    partitions(list.slice(first), count - 1).map((rest) => [list.slice(0, first), ...rest])
  )
}
