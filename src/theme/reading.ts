import { contrast } from './contrast.ts'
import {
  PALETTES,
  TREND_COLOURS,
  type Palette,
  type ThemeName,
  type TrendColours,
  type TrendScheme,
} from './tokens.ts'

/** How a page is read: as designed, or with larger type, larger targets and stronger contrast (长辈版). */
export type Reading = 'normal' | 'large'

/** What {@link Reading} means beside colours, in CSS pixels. */
export interface ReadingSizes {
  /** The smallest type there is. */
  readonly leastType: number
  /** Added to every size of type. */
  readonly moreType: number
  /** How much wider columns are, and what holds type. */
  readonly room: number
  /** The least width and height of what can be pressed. */
  readonly target: number
  /** Width of a panel beside the page. */
  readonly panel: number
}

export const READING_SIZES: Readonly<Record<Reading, ReadingSizes>> = {
  normal: { leastType: 0, moreType: 0, room: 1, target: 24, panel: 440 },
  large: { leastType: 18, moreType: 4, room: 1.3, target: 44, panel: 560 },
}

/** Sizes of type as designed, in CSS pixels; styles name them `--type-13`. */
export const TYPE_SIZES = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 28, 30, 34, 46] as const

/** A size of type as designed, and the size it has for a way of reading, in CSS pixels. */
export function typeSize(designed: number, reading: Reading): number {
  const { leastType, moreType } = READING_SIZES[reading]
  return Math.max(leastType, designed + moreType)
}

/** Contrast of text and of graphics in the large mode; as designed it is 4.5 and 3. */
const LARGE_TEXT = 7
const LARGE_GRAPHICS = 4.5

/** The colours of a theme for a way of reading. The large mode derives from the same set. */
export function paletteFor(theme: ThemeName, reading: Reading): Palette {
  const palette = PALETTES[theme]
  if (reading === 'normal') return palette
  const grounds = groundsOf(palette)
  const text = (colour: string): string => strengthened(colour, palette.ink, grounds, LARGE_TEXT)
  const graphics = (colour: string): string => strengthened(colour, palette.ink, grounds, LARGE_GRAPHICS)
  const [first, second, third, fourth] = palette.areas
  return {
    ...palette,
    muted: text(palette.muted),
    warning: text(palette.warning),
    focus: text(palette.focus),
    line: strengthened(palette.line, palette.ink, [palette.paper], 1.6),
    strongLine: graphics(palette.strongLine),
    // Numerals stand in the colour of the surface on these.
    areas: [text(first), text(second), text(third), text(fourth)],
  }
}

/** The colours of rise and fall for a way of reading. */
export function trendFor(scheme: TrendScheme, theme: ThemeName, reading: Reading): TrendColours {
  const colours = TREND_COLOURS[scheme][theme]
  if (reading === 'normal') return colours
  const palette = PALETTES[theme]
  const text = (colour: string): string => strengthened(colour, palette.ink, groundsOf(palette), LARGE_TEXT)
  return { up: text(colours.up), down: text(colours.down) }
}

const groundsOf = ({ paper, surface, sunken }: Palette): readonly string[] => [paper, surface, sunken]

/** Steps from a colour to the ink; each is too small to be seen. */
const STEPS = 64

/** A colour moved toward the ink just so far that it has the contrast on every ground. */
function strengthened(colour: string, ink: string, grounds: readonly string[], least: number): string {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => mixed(colour, ink, step / STEPS))
  return steps.find((one) => grounds.every((ground) => contrast(one, ground) >= least)) ?? ink
}

function mixed(colour: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [colour, other].map((one) => Number.parseInt(one.slice(at, at + 2), 16)) as [
      number,
      number,
    ]
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
