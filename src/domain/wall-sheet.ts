import type { Stage } from './legibility'
import type { WallMark } from './wall-block'
import type { WallFrame } from './wall-frame'
import { figureWidth } from './wall-measure'

/** Where figure and sentence stand when one figure of the wall is looked into, in pixels. */
export interface WallSheet {
  /** Whether the sentence stands below the figure, as on a stage higher than wide. */
  readonly isTall: boolean
  /** Width of the column of the figure. */
  readonly aside: number
  /** Size of the figure's number in em of the frame's text. */
  readonly size: number
  /** The room of the sentence. */
  readonly room: {
    readonly width: number
    readonly height: number
    readonly min: number
    readonly max: number
  }
}

const SIZES = [7, 6.2, 5.4, 4.8, 4.2, 3.7, 3.2, 2.8, 2.4, 2.1] as const
/** The part of the width that the figure takes beside its sentence, and of the height above it. */
const ASIDE = 0.34
const ABOVE = 0.36
/** Path above and hint below, in lines of the frame's text. */
const LINES = 5
/** The largest sentence, as part of the height of its room: a short one stays a sentence and no slogan. */
const LARGEST = 0.17

/** Divides the stage between a figure, in the largest type that fits, and its sentence. */
export function wallSheet(stage: Stage, { padding, text, room }: WallFrame, mark: WallMark): WallSheet {
  const isTall = stage.height > stage.width
  const width = stage.width - 2 * padding
  const height = stage.height - 2 * padding - LINES * text
  const aside = isTall ? width : width * ASIDE
  const size = SIZES.find((one) => figureWidth(mark.indicator, one) * text <= aside * 0.94) ?? 1.8
  const gap = text * 1.5
  const below = isTall ? height * (1 - ABOVE) : height
  return {
    isTall,
    aside,
    size,
    room: {
      width: isTall ? width : width - aside - gap,
      height: below,
      min: room.min,
      max: Math.max(room.min, below * LARGEST),
    },
  }
}
