import { init } from 'echarts/core'
import { registerCharts } from '../../src/charts/engine'
import type { Drawing, Look } from '../../src/charts/kind'
import { areaHue, FONT_FAMILY, PALETTES, TREND_COLOURS, type ThemeName } from '../../src/theme/tokens'

registerCharts()

/** Width at which drawings are compared: a phone's. */
export const WIDTH = 420

/** What a drawing of an area looks like by default; a picture across areas has no hue. */
export function lookOf(theme: ThemeName, area: number | null = 1, width: number = WIDTH): Look {
  const palette = PALETTES[theme]
  const hue = area === null ? palette.muted : areaHue(palette, area)
  return {
    palette,
    trend: TREND_COLOURS['blue-orange'][theme],
    hue,
    font: FONT_FAMILY,
    reading: 'normal',
    width,
  }
}

/** The drawing as SVG. ECharts numbers its names over the whole process, so they are counted anew. */
export function svgOf({ option, height }: Drawing, width: number = WIDTH): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  const seen = new Map<string, string>()
  return svg.replace(/\bzr\d+(-[a-z]+)-?\d+/g, (name, kind: string) => {
    if (!seen.has(name)) seen.set(name, `zr${kind}-${seen.size}`)
    return seen.get(name) ?? name
  })
}

/** A text of a drawing with the place where it begins. */
export interface DrawnText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: string
}

export function textsOf(svg: string): readonly DrawnText[] {
  return Array.from(svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g), ([, attributes = '', text = '']) => {
    const number = (pattern: RegExp): number => Number(pattern.exec(attributes)?.[1] ?? 0)
    return {
      text: unescape(text),
      x: number(/ x="([-\d.]+)"/) + number(/translate\(([-\d.]+)/),
      y: number(/ y="([-\d.]+)"/) + number(/translate\([-\d.]+ ([-\d.]+)/),
      size: number(/(\d+)px/),
      anchor: /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? '',
    }
  })
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

function unescape(text: string): string {
  return text.replace(/&([a-z]+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

/** A bar of a drawing: of which series and row, from where (the end at its base), and how far it runs (signed). */
export interface DrawnBar {
  readonly series: number
  readonly row: number
  readonly from: number
  readonly length: number
  readonly top: number
}

export function barsOf(svg: string): readonly DrawnBar[] {
  const bar =
    /<path d="M([-\d.]+) ([-\d.]+)l([-\d.]+) 0l0 [\d.]+l[-\d.]+ 0Z"[^>]* ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"/g
  return Array.from(svg.matchAll(bar), (match) => {
    const [from = 0, top = 0, length = 0, series = 0, row = 0] = match.slice(1).map(Number)
    return { series, row, from, length, top }
  })
}

/** The series of a drawing that carries the marks, with the ids of its items in order. */
export function idsOf({
  option,
}: Drawing): readonly { readonly series: number; readonly ids: readonly string[] }[] {
  const series = (option.series ?? []) as readonly { readonly data?: readonly { readonly id?: string }[] }[]
  return series.flatMap(({ data = [] }, index) => {
    const ids = data.flatMap(({ id }) => (id === undefined ? [] : [id]))
    return ids.length === 0 ? [] : [{ series: index, ids }]
  })
}
