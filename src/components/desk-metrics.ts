/** Width in CSS pixels of the column of ticks, which always stands first. */
export const PICK_WIDTH = 40
