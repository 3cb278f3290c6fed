import { converted } from '../domain/quantity'
import type { Indicator } from '../domain/indicator'
import { markName, type ChartKind, type Look } from './kind'
import { figureStyle, labelRoom, rowFrame, rowMarks, rowSizes, rowsHeight } from './row-layout'
import { atLeast, firstBreach, type Rule } from './rules'
import { figureLabel } from '../domain/figure-label'
import { listWords } from './words'

/** Above and below the labels of the axis. */
const AXIS_GAPS = 14

const onlyFunds: Rule = ({ indicators }) =>
  indicators.some(({ kind, unit }) => kind !== 'funds' || unit !== '元') ? '仅适用于以元计的资金' : null

const aboveZero: Rule = ({ indicators }) =>
  indicators.some((one) => converted(one) <= 0) ? '对数刻度不能表示零和负数' : null

/** What the powers of ten of 元 are called; short, so that each line has its label on a phone as well. */
const POWERS: Readonly<Record<number, string>> = {
  4: '万',
  5: '十万',
  6: '百万',
  7: '千万',
  8: '亿',
  9: '十亿',
  10: '百亿',
  11: '千亿',
  12: '万亿',
}

/**
 * Funds by order of magnitude: a dot on a log scale that says so. Dots, since a bar on a log axis has no zero
 * to start from; hollow for 约 and for what is agreed, applied for or sought.
 */
export const magnitude: ChartKind = {
  id: 'magnitude',
  label: '数量级图',
  refuses: (subject) => firstBreach(subject, [atLeast(2), onlyFunds, aboveZero]),
  describe: (subject) => `数量级图，对数刻度，每格相差十倍；各行含义不同，不作排名。${listWords(subject)}。`,
  draw: (subject, look) => {
    const powers = subject.indicators.map((one) => Math.log10(converted(one)))
    const min = Math.floor(Math.min(...powers))
    // At least one step, where all are the same power of ten.
    const max = Math.max(min + 1, Math.ceil(Math.max(...powers)))
    const sizes = rowSizes(subject, look)
    const axis = sizes.axis + AXIS_GAPS
    const frame = rowFrame(subject, look, { left: 8, right: labelRoom(subject, look), axis })
    const yAxis = grounded(frame.yAxis, look)
    return {
      height: rowsHeight(subject, look, axis),
      marks: rowMarks(subject, look),
      option: {
        ...frame,
        yAxis,
        xAxis: {
          type: 'log',
          min: 10 ** min,
          max: 10 ** max,
          splitLine: { lineStyle: { color: look.palette.line } },
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: look.palette.muted,
            fontSize: sizes.axis,
            hideOverlap: true,
            // ECharts doubles the first power by rounding; its label would be cut at the edge.
            customValues: Array.from({ length: max - min + 1 }, (_, step) => 10 ** (min + step)),
            alignMinLabel: 'left' as const,
            formatter: (value: number) => POWERS[Math.round(Math.log10(value))] ?? '',
          },
        },
        series: [
          {
            type: 'scatter',
            silent: true,
            symbolSize: 14,
            // ECharts would draw dots and their figures at 0.8.
            itemStyle: { opacity: 1 },
            data: subject.indicators.map((indicator, index) => ({
              id: indicator.id,
              name: markName(subject, indicator),
              value: [converted(indicator), index],
              itemStyle: dotStyle(indicator, look),
              label: {
                ...figureStyle(look),
                backgroundColor: look.palette.paper,
                padding: [2, 4],
                position: 'right' as const,
                formatter: figureLabel(indicator),
              },
            })),
          },
        ],
      },
    }
  },
}

/** Names on a ground of their own, so that no line runs through them; as high as the letters, so that it hides no dot. */
function grounded(axis: ReturnType<typeof rowFrame>['yAxis'], look: Look) {
  const { axisLabel } = axis
  const backgroundColor = look.palette.paper
  const name = { color: axisLabel.color, fontSize: axisLabel.fontSize, backgroundColor }
  return {
    ...axis,
    data: axis.data.map((line) => line.replace(/^[^{]+/, '{name|$&}')),
    axisLabel: { ...axisLabel, rich: { name, source: { ...axisLabel.rich.source, backgroundColor } } },
  }
}

function dotStyle(indicator: Indicator, look: Look) {
  const hollow = indicator.qualifier !== 'exact' || indicator.status !== ''
  return { color: hollow ? look.palette.paper : look.hue, borderColor: look.hue, borderWidth: 2.5 }
}
