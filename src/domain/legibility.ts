/** A stage: what the wall fills, in CSS pixels. */
export interface Stage {
  readonly width: number
  readonly height: number
}

/** From how far a wall is read; 0 where the address does not say. */
export interface Viewing {
  /** Distance in metres. */
  readonly dist: number
  /** Diagonal of the whole stage in inches, in the stage's own aspect. */
  readonly screen: number
}

/** The smallest font sizes in CSS pixels that are still read. */
export interface Limits {
  readonly han: number
  readonly digit: number
}

/** Visual angles in arc minutes, and the part of the font size that a glyph fills. */
const DIGIT = { arcmin: 16, glyph: 0.72 }
const HAN = { arcmin: 25, glyph: 0.92 }

const METRES_PER_INCH = 0.0254

/** Nothing below this on a stage whose short side is 1080 pixels, where nobody says from how far it is read. */
const UNSAID = { size: 24, side: 1080 }

/** The limits of a stage. Both distance and diagonal are needed to know how large a pixel looks. */
export function legibilityLimits(stage: Stage, { dist, screen }: Viewing): Limits {
  if (dist <= 0 || screen <= 0) {
    const size = Math.ceil((UNSAID.size * Math.min(stage.width, stage.height)) / UNSAID.side)
    return { han: size, digit: size }
  }
  const pixel = (screen * METRES_PER_INCH) / Math.hypot(stage.width, stage.height)
  const sizeOf = ({ arcmin, glyph }: typeof DIGIT): number =>
    Math.ceil((dist * Math.tan((arcmin / 60 / 180) * Math.PI)) / glyph / pixel)
  return { han: sizeOf(HAN), digit: sizeOf(DIGIT) }
}
