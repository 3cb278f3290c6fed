import type { Reading } from '../theme/reading'

/** Sizes of the grid in CSS pixels. */
export interface DeskMetrics {
  /** Width of the column of ticks, which always stands first. */
  readonly pick: number
  /** Height of a row of one line of text; a higher one has room for two. */
  readonly line: number
  /** Height of a row of two lines. */
  readonly lines: number
}

export const DESK_METRICS: Readonly<Record<Reading, DeskMetrics>> = {
  normal: { pick: 40, line: 34, lines: 52 },
  large: { pick: 48, line: 46, lines: 60 },
}

/** Narrower than this, in CSS pixels, the table is on a telephone. */
export const NARROW = 480
