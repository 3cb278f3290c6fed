/** The two themes; no palette serves both. */
export type ThemeName = 'light' | 'dark'

/** How rise and fall are coloured: by default in hues that judge nothing, or as stock markets of either habit do. */
export type TrendScheme = 'blue-orange' | 'red-up' | 'green-up'

/** The colours of one theme. Text tokens hold 4.5:1 on `paper` and `surface`, graphics 3:1; a test measures it. */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly sunken: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly strongLine: string
  readonly focus: string
  readonly mark: string
  readonly markInk: string
  /** Behind what a search found. */
  readonly hit: string
  readonly warning: string
  /** Four area hues in order, reused beyond four; always shown with the area's numeral. */
  readonly areas: readonly [string, string, string, string]
}

/** Colours of rise and fall on one theme. */
export interface TrendColours {
  readonly up: string
  readonly down: string
}

/** Light starts from a dark, print-like set; dark from Okabe & Ito's palette (jfly.uni-koeln.de/color). */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: '#faf8f3',
    surface: '#ffffff',
    sunken: '#f1eee6',
    ink: '#1b1d21',
    muted: '#5a5f68',
    line: '#e2ddd1',
    strongLine: '#8a8881',
    focus: '#1656b8',
    mark: '#ffe28a',
    markInk: '#1b1d21',
    hit: '#bfe0f7',
    warning: '#9a3412',
    areas: ['#0b7567', '#6547b8', '#a8326b', '#7d6208'],
  },
  dark: {
    paper: '#101318',
    surface: '#171b22',
    sunken: '#1e232c',
    ink: '#eef0f3',
    muted: '#a3abb8',
    line: '#2b323d',
    strongLine: '#6d7685',
    focus: '#8ab8ff',
    mark: '#5c4a0a',
    markInk: '#fff6d6',
    hit: '#1f4d70',
    warning: '#ffb48a',
    areas: ['#3cc4a8', '#a896f5', '#f08bb3', '#d6c469'],
  },
}

export const TREND_COLOURS: Readonly<Record<TrendScheme, Readonly<Record<ThemeName, TrendColours>>>> = {
  'blue-orange': { light: { up: '#b04a05', down: '#0a5fa5' }, dark: { up: '#f0a23a', down: '#5cb6ec' } },
  'red-up': { light: { up: '#b3261e', down: '#1c7430' }, dark: { up: '#ff8a80', down: '#6fd08c' } },
  'green-up': { light: { up: '#1c7430', down: '#b3261e' }, dark: { up: '#6fd08c', down: '#ff8a80' } },
}

export const TREND_LABELS: Readonly<Record<TrendScheme, string>> = {
  'blue-orange': '橙升蓝降',
  'red-up': '红升绿降',
  'green-up': '绿升红降',
}

/**
 * Chinese system fonts, so that an intranet without internet shows the page as it was designed. In single quotes, since
 * ECharts writes them into SVG attributes as they are.
 */
export const FONT_FAMILY =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', '微软雅黑', 'WenQuanYi Micro Hei', sans-serif"

/** Which of the four hues an area has, from 1; areas beyond the fourth reuse the set. */
export function hueIndex(area: number): number {
  return ((area - 1) % 4) + 1
}

/** The hue of an area by its number (from 1); areas beyond the fourth reuse the set. */
export function areaHue(palette: Palette, area: number): string {
  return palette.areas[hueIndex(area) - 1] ?? palette.areas[0]
}
