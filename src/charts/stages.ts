import { bars } from './bars'
import type { ChartKind } from './kind'
import { atLeast, comparableSize, firstBreach, oneStatus, oneUnit, stagesInOrder } from './rules'
import { listWords } from './words'

/** Stages that the text states, in one unit; no rate is drawn between them. */
export const stages: ChartKind = {
  id: 'stages',
  label: '环节条形图',
  refuses: (subject) => firstBreach(subject, [atLeast(2), stagesInOrder, oneUnit, oneStatus, comparableSize]),
  describe: (subject) => `环节条形图，按先后排列，环节之间不计算比率。${listWords(subject)}。`,
  ...(bars.draw === undefined ? {} : { draw: bars.draw }),
}
