import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/theme/contrast'
import {
  areaHue,
  PALETTES,
  TREND_COLOURS,
  TREND_LABELS,
  type Palette,
  type ThemeName,
} from '../../src/theme/tokens'

const themes = Object.entries(PALETTES) as readonly (readonly [ThemeName, Palette])[]

describe.each(themes)('in the %s theme', (theme, palette) => {
  const grounds = ['paper', 'surface', 'sunken'].map((name) => [name, palette[name as 'paper']] as const)
  const trends = Object.entries(TREND_COLOURS).flatMap(([scheme, colours]) =>
    Object.entries(colours[theme]).map(([way, colour]) => [`${scheme} ${way}`, colour] as const)
  )
  const expectAll = (colours: readonly (readonly [string, string])[], least: number): void => {
    const weak = colours.flatMap(([name, colour]) =>
      grounds
        .filter(([, ground]) => contrast(colour, ground) < least)
        .map(([ground]) => `${name} on ${ground}`)
    )
    expect(weak).toEqual([])
  }

  test('text is read on every ground at 4.5:1', () => {
    expectAll(
      ['ink', 'muted', 'warning', 'focus'].map((name) => [name, palette[name as 'ink']]),
      4.5
    )
  })

  test('figures in the colours of rise and fall are read at 4.5:1', () => {
    expectAll(trends, 4.5)
  })

  test('graphics are seen on every ground at 3:1', () => {
    const areas = palette.areas.map((hue, index) => [`area ${index + 1}`, hue] as const)
    expectAll([...areas, ['strongLine', palette.strongLine], ['focus', palette.focus]], 3)
  })

  test('a marked quote and what a search found are read at 4.5:1', () => {
    const pairs = [
      [palette.markInk, palette.mark],
      [palette.ink, palette.hit],
    ] as const
    for (const [ink, ground] of pairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('no area has the hue of a rise or a fall, and no two share one', () => {
    const hues = [
      ...palette.areas,
      ...trends.filter(([name]) => name.startsWith('blue-orange')).map(([, colour]) => colour),
    ]
    expect(new Set(hues).size).toBe(hues.length)
  })
})

test('red and green change places with the habit, and each scheme has its words', () => {
  for (const [theme] of themes) {
    const { up, down } = TREND_COLOURS['red-up'][theme]
    expect(TREND_COLOURS['green-up'][theme]).toEqual({ up: down, down: up })
  }
  expect(Object.keys(TREND_LABELS)).toEqual(Object.keys(TREND_COLOURS))
})

test('areas beyond the fourth use the four hues again', () => {
  const hues = [1, 2, 3, 4, 5, 6].map((area) => areaHue(PALETTES.light, area))
  expect(hues.slice(4)).toEqual(hues.slice(0, 2))
  expect(new Set(hues).size).toBe(4)
})
