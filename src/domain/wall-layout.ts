import { runsOf } from './wall-band'
import { itemCount, type WallBlock } from './wall-block'
import { withoutLeast } from './wall-shorten'
import { fits, inStacks, PLAIN, SIZES, type Stack } from './wall-stack'

/** A page laid out: the size of its text in pixels and what stands where. */
export interface Layout {
  readonly unit: number
  readonly stacks: readonly Stack[]
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

const STEP = 0.97

/** Beyond this ratio of width to height stacks also stand beside each other. */
const WIDE = 2.4

/** Headlines of an overview are no smaller than this in em, so that they are what is seen first. */
const HEADLINE = 2.15

/**
 * Lays a page out at the largest text that shows all of it; where even the smallest legible text does not, what matters
 * least is left out, one thing after the other, and counted.
 */
export function layOut(blocks: readonly WallBlock[], room: Room): Layout {
  let kept = blocks
  while (kept.length > 0) {
    const down = setWith(kept, room, false)
    const across = isWide(room) ? setWith(kept, room, true) : null
    const best = across !== null && across.merit > (down?.merit ?? 0) ? across : down
    if (best !== null) return { unit: best.unit, stacks: best.stacks, left: count(blocks) - count(kept) }
    kept = withoutLeast(kept)
  }
  return { unit: room.min, stacks: [], left: count(blocks) }
}

/** A page in the largest type that shows all of it; null when none does. */
function setWith(
  blocks: readonly WallBlock[],
  room: Room,
  isAcross: boolean
): { readonly unit: number; readonly stacks: readonly Stack[]; readonly merit: number } | null {
  const runs = runsOf(blocks)
  const type = largest(runs, sizesFor(blocks), room, isAcross)
  if (type === null) return null
  const { unit, size } = type
  const found = inStacks(runs, room.width / unit, room.height / unit, size, isAcross)
  // Large type is worth little on a page that is half empty.
  return found === null ? null : { unit, stacks: found.stacks, merit: unit * size * found.fill ** 2 }
}

const count = (blocks: readonly WallBlock[]): number => blocks.reduce((sum, one) => sum + itemCount(one), 0)

const isWide = ({ width, height }: Room): boolean => width / height > WIDE

function sizesFor(blocks: readonly WallBlock[]): readonly number[] {
  const isOverview = blocks.some(({ heads, form }) => heads && form === 'rows')
  return SIZES.filter((size) => size <= PLAIN && (!isOverview || size >= HEADLINE))
}

type Runs = ReturnType<typeof runsOf>

/** Sizes of the text in pixels and of large figures in em. */
interface Type {
  readonly unit: number
  readonly size: number
}

/** The largest type that shows all; text of the wanted size comes before larger figures. Null when none does. */
function largest(runs: Runs, sizes: readonly number[], room: Room, isAcross: boolean): Type | null {
  const within = (low: number, high: number): Type | null =>
    sizes
      .flatMap((size) => {
        const unit = largestText(runs, room, size, low, high, isAcross)
        return unit === null ? [] : [{ unit, size }]
      })
      .reduce<Type | null>(
        (best, one) => (best === null || one.unit * one.size > best.unit * best.size ? one : best),
        null
      )
  const wanted = Math.max(room.min, room.wanted)
  return within(wanted, Math.max(wanted, room.max)) ?? within(room.min, wanted)
}

/** The largest text between two sizes, at one size of large figures. */
function largestText(
  runs: Runs,
  room: Room,
  size: number,
  low: number,
  high: number,
  isAcross: boolean
): number | null {
  const holds = (unit: number): boolean => fits(runs, room.width / unit, room.height / unit, size, isAcross)
  // What does not fit in the smallest text does not fit in a larger one.
  if (!holds(low)) return null
  for (let tried = high; tried > low; tried *= STEP) {
    const unit = Math.max(low, Math.floor(tried * 10) / 10)
    if (holds(unit)) return unit
  }
  return low
}
