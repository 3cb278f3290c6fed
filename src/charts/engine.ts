import { BarChart, ScatterChart, type BarSeriesOption, type ScatterSeriesOption } from 'echarts/charts'
import { GridComponent, type GridComponentOption } from 'echarts/components'
import { use, type ComposeOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** Exactly what the drawings use; a series that is not registered here is a type error. */
export type EChartsOption = ComposeOption<BarSeriesOption | ScatterSeriesOption | GridComponentOption>

/** Registers the parts of ECharts that the drawings use; the only place that does. */
export function registerCharts(): void {
  use([BarChart, ScatterChart, GridComponent, SVGRenderer])
}
