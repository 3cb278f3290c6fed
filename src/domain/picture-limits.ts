/** Beyond this ratio the smaller of two values is a sliver on a linear axis (rule 2 of the honest pictures). */
export const MAX_RATIO_ON_LINEAR_AXIS = 50

/** A percentage on a base below this is a label, not a bar (rule 7 of the honest pictures). */
export const SMALL_BASE = 30
