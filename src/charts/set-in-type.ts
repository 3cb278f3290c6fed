import type { ChartKind } from './kind'
import { atLeast, atMost, firstBreach, stagesInOrder, type Rule } from './rules'
import { listWords, markWords } from './words'

/** One big figure with what belongs to it: its change, its counts. */
export const figure: ChartKind = {
  id: 'figure',
  label: '单项数字',
  // Big figures stand side by side; a line above some of them would put the numbers out of line.
  namesPeriods: true,
  refuses: (subject) => firstBreach(subject, [atLeast(1), atMost(4)]),
  describe: (subject) => `${listWords(subject)}。`,
}

/** Figures that share a theme but no axis, each with its own unit. */
export const list: ChartKind = {
  id: 'list',
  label: '数字清单',
  refuses: (subject) => firstBreach(subject, [atLeast(2), atMost(12)]),
  describe: (subject) =>
    `数字清单，各行单位不同或不可相加。${subject.indicators.map((one) => markWords(subject, one)).join('；')}。`,
}

const inPairs: Rule = ({ indicators }) => {
  if (indicators.length % 2 !== 0) return '指标须成对'
  const unitsAt = (parity: number): number =>
    new Set(indicators.filter((_, index) => index % 2 === parity).map(({ unit }) => unit)).size
  return unitsAt(0) > 1 || unitsAt(1) > 1 ? '同一列的单位须相同' : null
}

/** Rows of two figures each, in two columns of one unit: how many, and how much. */
export const pairs: ChartKind = {
  id: 'pairs',
  label: '成对数字',
  refuses: (subject) => firstBreach(subject, [atLeast(2), inPairs]),
  describe: (subject) => `成对的数字，每行两项。${listWords(subject)}。`,
}

/** Steps that the text states one after the other where the unit changes: equal boxes with arrows, no rate. */
export const steps: ChartKind = {
  id: 'steps',
  label: '环节箭头图',
  refuses: (subject) => firstBreach(subject, [atLeast(2), atMost(5), stagesInOrder]),
  describe: (subject) => `环节箭头图，各环节单位不同，不计算比率。${listWords(subject)}。`,
}

/** Which items of the report carry figures. It is drawn of the outline, so it takes any indicators. */
export const coverage: ChartKind = {
  id: 'coverage',
  label: '覆盖图',
  refuses: () => null,
  describe: () => '覆盖图，每格一项整改事项，有底色的至少列有一个指标。',
}
