import { signedValue } from '../domain/quantity'
import { markName, type ChartKind, type Look, type Subject } from './kind'
import { figureStyle, labelRoom, rowFrame, rowMarks, rowSizes, rowsHeight } from './row-layout'
import { atLeast, firstBreach, noSmallBase, oneUnit, onlyChanges } from './rules'
import { figureLabel } from '../domain/figure-label'
import { listWords } from './words'

/** Changes to either side of zero; direction shown by side, arrow and word as well as by colour. */
export const diverging: ChartKind = {
  id: 'diverging',
  label: '增减图',
  refuses: (subject) => firstBreach(subject, [atLeast(1), onlyChanges, oneUnit, noSmallBase]),
  describe: (subject) => `增减图，零线以右为上升、以左为下降。${listWords(subject)}。`,
  draw: (subject, look) => {
    const values = subject.indicators.map(signedValue)
    const allDown = values.every((value) => value < 0)
    const room = sideRoom(subject, look, values)
    const { bar } = rowSizes(subject, look)
    return {
      height: rowsHeight(subject, look),
      marks: rowMarks(subject, look),
      option: {
        ...zeroLine(rowFrame(subject, look, room), look),
        xAxis: {
          type: 'value',
          min: Math.min(0, ...values),
          max: Math.max(0, ...values),
          axisLabel: { show: false },
          splitLine: { show: false },
          axisLine: { show: false },
        },
        series: [
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            data: subject.indicators.map((indicator) => ({
              id: indicator.id,
              name: markName(subject, indicator),
              value: signedValue(indicator),
              itemStyle: { color: trendColour(indicator.direction, look) },
              label: {
                ...figureStyle(look, trendColour(indicator.direction, look)),
                position: indicator.direction === 'down' && !allDown ? 'left' : 'right',
                formatter: figureLabel(indicator),
              },
            })),
          },
        ],
      },
    }
  },
}

function trendColour(direction: string, look: Look): string {
  return direction === 'down' ? look.trend.down : look.trend.up
}

/**
 * Room for figures: beside the bars, or behind the zero line where all bars run to the left of it, so that they stand in a
 * column.
 */
function sideRoom(
  subject: Subject,
  look: Look,
  values: readonly number[]
): { left: number; right: number; inset: number } {
  const room = labelRoom(subject, look)
  const mixed = values.some((value) => value < 0) && values.some((value) => value >= 0)
  const allUp = values.every((value) => value >= 0)
  // Names keep off the zero line where it stands at the edge.
  return { left: mixed ? room : 0, right: room, inset: allUp ? 6 : 0 }
}

/** Draws the line at zero, where every bar begins. */
function zeroLine(frame: ReturnType<typeof rowFrame>, look: Look): ReturnType<typeof rowFrame> {
  const axisLine = { show: true, onZero: true, lineStyle: { color: look.palette.ink, width: 1 } }
  return { ...frame, yAxis: { ...frame.yAxis, axisLine } }
}
