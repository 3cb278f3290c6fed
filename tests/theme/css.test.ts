import { describe, expect, test } from 'vitest'
import { themeCss } from '../../src/theme/css'
import { paletteFor, TYPE_SIZES } from '../../src/theme/reading'
import { PALETTES, TREND_COLOURS, type ThemeName, type TrendScheme } from '../../src/theme/tokens'

const css = themeCss()
/** The declarations of every rule whose selector is exactly this one, later ones last. */
const rule = (selector: string): string =>
  Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    .filter(([, name = '']) => name.trim() === selector)
    .map(([, , body]) => body)
    .join(' ')

describe.each(Object.keys(PALETTES) as ThemeName[])('the %s theme', (theme) => {
  const declared = rule(`[data-theme='${theme}']`)

  test('declares every token, under one name for each', () => {
    const { areas, ...colours } = PALETTES[theme]
    for (const [name, colour] of Object.entries(colours)) {
      const variable = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      expect(declared).toContain(`--${variable}: ${colour};`)
    }
    areas.forEach((hue, index) => expect(declared).toContain(`--area-${index + 1}: ${hue};`))
  })

  test('tells the browser what its own controls should look like', () => {
    expect(declared).toContain(`color-scheme: ${theme};`)
  })

  test.each(Object.keys(TREND_COLOURS) as TrendScheme[])('colours rise and fall as %s asks', (scheme) => {
    const { up, down } = TREND_COLOURS[scheme][theme]
    expect(rule(`[data-theme='${theme}'][data-trend='${scheme}']`)).toContain(`--up: ${up}; --down: ${down};`)
  })
})

test('in large type every theme declares the stronger colours, and all sizes at once', () => {
  for (const theme of Object.keys(PALETTES) as ThemeName[])
    expect(rule(`[data-theme='${theme}'][data-reading='large']`)).toContain(
      `--muted: ${paletteFor(theme, 'large').muted};`
    )
  for (const size of TYPE_SIZES) {
    expect(rule(':root')).toContain(`--type-${size}: ${size}px;`)
    expect(rule("[data-reading='large']")).toContain(`--type-${size}: ${Math.max(18, size + 4)}px;`)
  }
})

test('without a choice the system decides', () => {
  expect(css).toContain('@media (prefers-color-scheme: dark)')
  expect(css).toContain(':root:not([data-theme])')
})

test('every rule is closed', () => {
  expect(css.split('{').length).toBe(css.split('}').length)
})
