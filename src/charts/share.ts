import { converted } from '../domain/quantity'
import { markName, type ChartKind } from './kind'
import { figureStyle, labelRoom, rowFrame, rowMarks, rowSizes, rowsHeight } from './row-layout'
import { atLeast, comparableSize, firstBreach, oneStatus, oneUnit, partsOfFirst } from './rules'
import { figureLabel } from '../domain/figure-label'
import { listWords } from './words'

/** A whole and the parts of it that the text names with 其中 or the like: the part lies inside the whole's track. */
export const share: ChartKind = {
  id: 'share',
  label: '部分与整体',
  refuses: (subject) => firstBreach(subject, [atLeast(2), partsOfFirst, oneUnit, oneStatus, comparableSize]),
  describe: (subject) => {
    const [whole, ...parts] = subject.indicators
    return whole === undefined
      ? ''
      : `部分与整体。整体：${listWords(subject, [whole])}；部分：${listWords(subject, parts)}。`
  },
  draw: (subject, look) => {
    const whole = Math.max(...subject.indicators.map(converted))
    const { bar } = rowSizes(subject, look)
    return {
      height: rowsHeight(subject, look),
      marks: rowMarks(subject, look),
      option: {
        ...rowFrame(subject, look, { left: 0, right: labelRoom(subject, look) }),
        xAxis: { type: 'value', min: 0, max: whole, show: false },
        series: [
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            barGap: '-100%',
            data: subject.indicators.map(() => ({
              value: whole,
              itemStyle: { color: look.palette.sunken, borderColor: look.palette.strongLine, borderWidth: 1 },
            })),
          },
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            data: subject.indicators.map((indicator, index) => ({
              id: indicator.id,
              name: markName(subject, indicator),
              value: converted(indicator),
              itemStyle: { color: look.hue, opacity: index === 0 ? 0.45 : 1 },
            })),
          },
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            barGap: '-100%',
            data: subject.indicators.map((indicator) => ({
              value: whole,
              itemStyle: { color: 'transparent' },
              label: { ...figureStyle(look), position: 'right' as const, formatter: figureLabel(indicator) },
            })),
          },
        ],
      },
    }
  },
}
