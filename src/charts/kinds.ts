import { bars } from './bars'
import { diverging } from './diverging'
import type { ChartKind } from './kind'
import { magnitude } from './magnitude'
import { rate } from './rate'
import { coverage, figure, list, pairs, steps } from './set-in-type'
import { share } from './share'
import { stages } from './stages'

/** Every kind of chart; a new one is a file of its own and one word here. */
export const CHART_KINDS: readonly ChartKind[] = [
  figure,
  bars,
  diverging,
  share,
  stages,
  steps,
  rate,
  magnitude,
  list,
  pairs,
  coverage,
]

/** The kind of an id; undefined when there is none. */
export function chartKind(id: string): ChartKind | undefined {
  return CHART_KINDS.find((kind) => kind.id === id)
}
