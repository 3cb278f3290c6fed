import { converted } from '../domain/quantity'
import { markName, type ChartKind } from './kind'
import { barStyle, figureStyle, labelRoom, rowFrame, rowMarks, rowSizes, rowsHeight } from './row-layout'
import {
  atLeast,
  atMost,
  comparableSize,
  firstBreach,
  noSmallBase,
  oneMeaning,
  oneStatus,
  oneUnit,
  onlyLevels,
} from './rules'
import { figureLabel } from '../domain/figure-label'
import { listWords } from './words'

/** Bars from zero, all in one unit. */
export const bars: ChartKind = {
  id: 'bars',
  label: '条形图',
  refuses: (subject) =>
    firstBreach(subject, [
      atLeast(2),
      atMost(24),
      oneUnit,
      oneMeaning,
      onlyLevels,
      oneStatus,
      noSmallBase,
      comparableSize,
    ]),
  describe: (subject) => `条形图，自零起。${listWords(subject)}。`,
  draw: (subject, look) => {
    const { bar } = rowSizes(subject, look)
    return {
      height: rowsHeight(subject, look),
      marks: rowMarks(subject, look),
      option: {
        ...rowFrame(subject, look, { left: 0, right: labelRoom(subject, look) }),
        xAxis: { type: 'value', min: 0, max: Math.max(...subject.indicators.map(converted)), show: false },
        series: [
          {
            type: 'bar',
            silent: true,
            barWidth: bar,
            data: subject.indicators.map((indicator) => ({
              id: indicator.id,
              name: markName(subject, indicator),
              value: converted(indicator),
              itemStyle: barStyle(indicator, look.hue, look.palette.paper),
              label: { ...figureStyle(look), position: 'right', formatter: figureLabel(indicator) },
            })),
          },
        ],
      },
    }
  },
}
