import {
  FONT_FAMILY,
  PALETTES,
  TREND_COLOURS,
  type Palette,
  type ThemeName,
  type TrendScheme,
} from './tokens.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function paletteVariables(palette: Palette): string {
  const { areas, ...colours } = palette
  const single = Object.entries(colours).map(([name, value]) => `--${kebab(name)}: ${value};`)
  return [...single, ...areas.map((value, index) => `--area-${index + 1}: ${value};`)].join(' ')
}

function trendVariables(scheme: TrendScheme, theme: ThemeName): string {
  const { up, down } = TREND_COLOURS[scheme][theme]
  return `--up: ${up}; --down: ${down};`
}

/** All CSS variables of both themes. Without a choice in the address the system's preference holds. */
export function themeCss(): string {
  const themes = ['light', 'dark'] as const
  const schemes = Object.keys(TREND_COLOURS) as readonly TrendScheme[]
  const rules = themes.map(
    (theme) =>
      `[data-theme='${theme}'] { color-scheme: ${theme}; ${paletteVariables(PALETTES[theme])} ${trendVariables('blue-orange', theme)} }`
  )
  const trends = schemes.flatMap((scheme) =>
    themes.map(
      (theme) => `[data-theme='${theme}'][data-trend='${scheme}'] { ${trendVariables(scheme, theme)} }`
    )
  )
  const unset = `:root { --font: ${FONT_FAMILY}; ${paletteVariables(PALETTES.light)} ${trendVariables('blue-orange', 'light')} }`
  const dark = `@media (prefers-color-scheme: dark) { :root:not([data-theme]) { color-scheme: dark; ${paletteVariables(PALETTES.dark)} ${trendVariables('blue-orange', 'dark')} } }`
  // Paper is light, whatever the screen is.
  const print = `@media print { :root[data-theme][data-trend] { color-scheme: light; ${paletteVariables(PALETTES.light)} ${trendVariables('blue-orange', 'light')} } }`
  return [unset, dark, ...rules, ...trends, print].join('\n')
}
