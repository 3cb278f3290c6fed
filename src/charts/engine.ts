import { BarChart, ScatterChart, type BarSeriesOption, type ScatterSeriesOption } from 'echarts/charts'
import { GridSimpleComponent, type GridComponentOption } from 'echarts/components'
import { init, use, type ComposeOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** Exactly what the drawings use; a series that is not registered here is a type error. */
export type EChartsOption = ComposeOption<BarSeriesOption | ScatterSeriesOption | GridComponentOption>

/** Registers the parts of ECharts that the drawings use; the only place that does. The simple grid comes without a pointer on its axes, 8 kB gzipped. */
export function registerCharts(): void {
  use([BarChart, ScatterChart, GridSimpleComponent, SVGRenderer])
}

/** Draws an option as SVG text, without a page: for pictures that are taken away. */
export function drawSvg(option: EChartsOption, width: number, height: number): string {
  registerCharts()
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
