import type { Indicator } from '../domain/indicator'
import { converted } from '../domain/quantity'
import { markName, type ChartKind, type Subject } from './kind'
import { figureStyle, labelRoom, rowFrame, rowMarks, rowSizes, rowsHeight } from './row-layout'
import { atLeast, firstBreach, noSmallBase, type Rule } from './rules'
import { figureLabel } from '../domain/figure-label'
import { listWords } from './words'

const startsWithRate: Rule = ({ indicators: [rate] }) =>
  rate?.kind === 'percentage' && rate.unit === '%' ? null : '第一个指标须是以%计的比率'

/** The rate's own counts, its shift, or a count printed beside it. */
const noSecondRate: Rule = ({ indicators: [, ...rest] }) =>
  rest.some(({ kind }) => kind === 'percentage') ? '一张比率图只显示一个比率' : null

const shiftBelongs: Rule = ({ indicators: [rate, ...rest] }) =>
  rest.some((one) => one.kind === 'change' && one.relativeTo[0] !== rate?.id)
    ? '增减幅度不是这个比率的'
    : null

const within100: Rule = ({ indicators: [rate] }) =>
  rate !== undefined && converted(rate) > 100 ? '比率超过100%，不适用以百分之百为整条的比率图' : null

/** Of the rate alone; its shift stands beside it in words. */
const smallRateBase: Rule = (subject) =>
  noSmallBase({ ...subject, indicators: subject.indicators.slice(0, 1) })

/** Above and below the ends of the track, 0 and 100 %. */
const AXIS_GAPS = 4

/** A rate on the track of its own whole, 0 to 100 %; its counts and its printed shift stand beside it in words. */
export const rate: ChartKind = {
  id: 'rate',
  label: '比率图',
  refuses: (subject) =>
    firstBreach(subject, [atLeast(1), startsWithRate, noSecondRate, shiftBelongs, within100, smallRateBase]),
  companions: ({ indicators }) => indicators.slice(1),
  describe: (subject) => `比率图，整条为百分之百。${listWords(subject)}。`,
  draw: (subject, look) => {
    const [shown] = subject.indicators
    const drawn: readonly Indicator[] = shown === undefined ? [] : [shown]
    const one: Subject = { ...subject, indicators: drawn }
    const track = { color: look.palette.sunken }
    const sizes = rowSizes(one, look)
    const { bar } = sizes
    const axis = sizes.axis + AXIS_GAPS
    return {
      height: rowsHeight(one, look, axis),
      marks: rowMarks(one, look),
      option: {
        ...rowFrame(one, look, { left: 0, right: labelRoom(one, look), axis }),
        xAxis: {
          type: 'value',
          min: 0,
          max: 100,
          interval: 100,
          axisLine: { show: false },
          axisTick: { show: false },
          splitLine: { show: false },
          axisLabel: {
            color: look.palette.muted,
            fontSize: sizes.axis,
            margin: 0,
            formatter: '{value}%',
            alignMinLabel: 'left' as const,
            alignMaxLabel: 'right' as const,
          },
        },
        series: [
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            barGap: '-100%',
            data: drawn.map((indicator) => ({
              value: 100,
              itemStyle: track,
              label: { ...figureStyle(look), position: 'right' as const, formatter: figureLabel(indicator) },
            })),
          },
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            data: drawn.map((indicator) => ({
              id: indicator.id,
              name: markName(subject, indicator),
              value: converted(indicator),
              itemStyle: { color: look.hue },
            })),
          },
        ],
      },
    }
  },
}
