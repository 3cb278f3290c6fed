import { paletteFor, READING_SIZES, trendFor, TYPE_SIZES, typeSize, type Reading } from './reading.ts'
import { FONT_FAMILY, TREND_COLOURS, type ThemeName, type TrendScheme } from './tokens.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function paletteVariables(theme: ThemeName, reading: Reading): string {
  const { areas, ...colours } = paletteFor(theme, reading)
  const single = Object.entries(colours).map(([name, value]) => `--${kebab(name)}: ${value};`)
  return [...single, ...areas.map((value, index) => `--area-${index + 1}: ${value};`)].join(' ')
}

function trendVariables(scheme: TrendScheme, theme: ThemeName, reading: Reading): string {
  const { up, down } = trendFor(scheme, theme, reading)
  return `--up: ${up}; --down: ${down};`
}

function sizeVariables(reading: Reading): string {
  const { leastType, room, target, panel } = READING_SIZES[reading]
  const types = TYPE_SIZES.map((size) => `--type-${size}: ${typeSize(size, reading)}px;`)
  return `--least-type: ${leastType}px; --room: ${room}; --target: ${target}px; --panel: ${panel}px; ${types.join(' ')}`
}

const colours = (theme: ThemeName, reading: Reading): string =>
  `${paletteVariables(theme, reading)} ${trendVariables('blue-orange', theme, reading)}`

/** All CSS variables of both themes and both ways of reading. Without a choice in the address the system's preference holds. */
export function themeCss(): string {
  const themes = ['light', 'dark'] as const
  const schemes = Object.keys(TREND_COLOURS) as readonly TrendScheme[]
  const readings = [
    ['normal', ''],
    ['large', "[data-reading='large']"],
  ] as const
  const rules = readings.flatMap(([reading, on]) =>
    themes.map(
      (theme) => `[data-theme='${theme}']${on} { color-scheme: ${theme}; ${colours(theme, reading)} }`
    )
  )
  const trends = readings.flatMap(([reading, on]) =>
    schemes.flatMap((scheme) =>
      themes.map(
        (theme) =>
          `[data-theme='${theme}'][data-trend='${scheme}']${on} { ${trendVariables(scheme, theme, reading)} }`
      )
    )
  )
  const unset = `:root { --font: ${FONT_FAMILY}; ${colours('light', 'normal')} ${sizeVariables('normal')} }`
  const dark = `@media (prefers-color-scheme: dark) { :root:not([data-theme]) { color-scheme: dark; ${colours('dark', 'normal')} } }`
  const large = `[data-reading='large'] { ${sizeVariables('large')} }`
  // Paper is light, whatever the screen is.
  const print = `@media print { :root[data-theme][data-trend][data-reading] { color-scheme: light; ${colours('light', 'normal')} } }`
  return [unset, dark, ...rules, large, ...trends, print].join('\n')
}
