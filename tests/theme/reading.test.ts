import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/theme/contrast'
import {
  paletteFor,
  READING_SIZES,
  trendFor,
  TYPE_SIZES,
  typeSize,
  type Reading,
} from '../../src/theme/reading'
import { PALETTES, TREND_COLOURS, type ThemeName, type TrendScheme } from '../../src/theme/tokens'

const themes = Object.keys(PALETTES) as readonly ThemeName[]
const schemes = Object.keys(TREND_COLOURS) as readonly TrendScheme[]

/** What text and what graphics hold on their grounds. */
const HELD: Readonly<Record<Reading, { readonly text: number; readonly graphics: number }>> = {
  normal: { text: 4.5, graphics: 3 },
  large: { text: 7, graphics: 4.5 },
}

const LOOKS = (Object.keys(HELD) as Reading[]).flatMap((reading) =>
  themes.map((theme) => ({ reading, theme }))
)

describe.each(LOOKS)('read in $reading type on a $theme page', ({ reading, theme }) => {
  const palette = paletteFor(theme, reading)
  const grounds = { paper: palette.paper, surface: palette.surface, sunken: palette.sunken }
  const { text, graphics } = HELD[reading]
  const areas = palette.areas.map((hue, index) => [`area ${index + 1}`, hue] as const)
  const trends = schemes.flatMap((scheme) =>
    Object.entries(trendFor(scheme, theme, reading)).map(
      ([way, colour]) => [`${scheme} ${way}`, colour] as const
    )
  )
  /** Every pair of what is written or drawn and what it stands on, with the least contrast it may have. */
  const PAIRS = Object.entries(grounds).flatMap(([ground, behind]) => [
    ...(['ink', 'muted', 'warning', 'focus'] as const).map(
      (name) => [name, palette[name], ground, behind, text] as const
    ),
    ...trends.map(([name, colour]) => [name, colour, ground, behind, text] as const),
    ...areas.map(
      ([name, hue]) => [name, hue, ground, behind, reading === 'large' ? text : graphics] as const
    ),
    ['strongLine', palette.strongLine, ground, behind, graphics] as const,
  ])

  test('every colour is seen on every ground', () => {
    const weak = PAIRS.filter(([, colour, , behind, least]) => contrast(colour, behind) < least)
    expect(weak.map(([name, , ground]) => `${name} on ${ground}`)).toEqual([])
  })

  test('what stands on a mark, on what a search found, on a hue or on ink is read', () => {
    const pairs = [
      ['mark', palette.markInk, palette.mark],
      ['hit', palette.ink, palette.hit],
      ['pressed', palette.paper, palette.ink],
      ...areas.map(([name, hue]) => [name, palette.surface, hue] as const),
    ] as const
    expect(
      pairs.filter(([, colour, behind]) => contrast(colour, behind) < text).map(([name]) => name)
    ).toEqual([])
  })

  test('no two areas and neither rise nor fall share a hue', () => {
    const { up, down } = trendFor('blue-orange', theme, reading)
    const hues = [...palette.areas, up, down]
    expect(new Set(hues).size).toBe(hues.length)
  })
})

test('as designed, colours and sizes are those of the tokens', () => {
  for (const theme of themes) {
    expect(paletteFor(theme, 'normal')).toBe(PALETTES[theme])
    for (const scheme of schemes) expect(trendFor(scheme, theme, 'normal')).toBe(TREND_COLOURS[scheme][theme])
  }
  for (const size of TYPE_SIZES) expect(typeSize(size, 'normal')).toBe(size)
})

test('large type is never below 18 pixels, keeps its order, and what is pressed measures 44', () => {
  const sizes = TYPE_SIZES.map((size) => typeSize(size, 'large'))
  expect(Math.min(...sizes)).toBe(18)
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  TYPE_SIZES.forEach((size) => expect(typeSize(size, 'large')).toBeGreaterThan(size))
  expect(READING_SIZES.large.target).toBe(44)
  expect(READING_SIZES.normal.target).toBe(24)
})
