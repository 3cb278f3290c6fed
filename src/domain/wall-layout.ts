import { isOverview, itemCount, type WallBlock } from './wall-block'
import { withoutLeast } from './wall-shorten'
import { fits, inStacks, PLAIN, SIZES, waysByGroup, waysToCut, type Stack, type Way } from './wall-stack'

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
  const ways = waysFor(blocks, room, isAcross)
  const type = largest(ways, sizesFor(blocks), room)
  if (type === null) return null
  const { unit, size } = type
  const found = inStacks(ways, room.width / unit, room.height / unit, size, isAcross)
  // Large type is worth little on a page that is half empty.
  return found === null ? null : { unit, stacks: found.stacks, merit: unit * size * found.fill ** 2 }
}

function waysFor(blocks: readonly WallBlock[], room: Room, isAcross: boolean): readonly Way[] {
  const areas = [...new Set(blocks.map(({ area }) => area))]
  // On the overview headlines go by rank, whatever their areas.
  if (isOverview(blocks) || areas.length < 2) return waysToCut(blocks, isAcross)
  const groups = areas.map((area) => blocks.filter((block) => block.area === area))
  return waysByGroup(groups, room.height > room.width, isWide(room))
}

const count = (blocks: readonly WallBlock[]): number => blocks.reduce((sum, one) => sum + itemCount(one), 0)

const isWide = ({ width, height }: Room): boolean => width / height > WIDE

function sizesFor(blocks: readonly WallBlock[]): readonly number[] {
  return SIZES.filter((size) => size <= PLAIN && (!isOverview(blocks) || size >= HEADLINE))
}

/** Sizes of the text in pixels and of large figures in em. */
interface Type {
  readonly unit: number
  readonly size: number
}

/** What names a figure is to be read from as far as the figure. */
const weight = ({ unit, size }: Type): number => unit ** 2 * size

/** The largest type that shows all; text of the wanted size comes before larger figures. Null when none does. */
function largest(ways: readonly Way[], sizes: readonly number[], room: Room): Type | null {
  const within = (low: number, high: number): Type | null =>
    sizes.reduce<Type | null>((best, size) => {
      const found = textAt(ways, room, size, low, high, best === null ? 0 : weight(best))
      return found ?? best
    }, null)
  const wanted = Math.max(room.min, room.wanted)
  return within(wanted, Math.max(wanted, room.max)) ?? within(room.min, wanted)
}

/** The largest text between two sizes at one size of large figures; null when none holds that weighs more than others. */
function textAt(
  ways: readonly Way[],
  room: Room,
  size: number,
  low: number,
  high: number,
  others: number
): Type | null {
  const holds = (unit: number): boolean => fits(ways, room.width / unit, room.height / unit, size)
  // What does not fit in the smallest text does not fit in a larger one.
  if (!holds(low)) return null
  for (let tried = high; tried > low; tried *= STEP) {
    const unit = Math.max(low, Math.floor(tried * 10) / 10)
    if (weight({ unit, size }) <= others) return null
    if (holds(unit)) return { unit, size }
  }
  return weight({ unit: low, size }) > others ? { unit: low, size } : null
}
