/** Width in CSS pixels of the column of ticks, which always stands first. */
export const PICK_WIDTH = 40
/** Narrower than this, in CSS pixels, the table is on a telephone. */
export const NARROW = 480
/** Height of a row of one line of text; a higher one has room for two. */
export const LINE = 34
