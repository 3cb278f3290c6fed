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
  indicators.some(({ kind, unit }) => kind !== 'funds' || unit !== '元') ? '只能显示以元计的资金' : null

const aboveZero: Rule = ({ indicators }) =>
  indicators.some((one) => converted(one) <= 0) ? '对数刻度上没有零' : null

/** What the powers of ten of 元 are called. */
const POWERS: Readonly<Record<number, string>> = {
  4: '1万元',
  5: '10万元',
  6: '100万元',
  7: '1000万元',
  8: '1亿元',
  9: '10亿元',
  10: '100亿元',
  11: '1000亿元',
  12: '1万亿元',
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
    return {
      height: rowsHeight(subject, look, axis),
      marks: rowMarks(subject, look),
      option: {
        ...rowFrame(subject, look, { left: 8, right: labelRoom(subject, look), axis }),
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

function dotStyle(indicator: Indicator, look: Look) {
  const hollow = indicator.qualifier !== 'exact' || indicator.status !== ''
  return { color: hollow ? look.palette.paper : look.hue, borderColor: look.hue, borderWidth: 2.5 }
}
