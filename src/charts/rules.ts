import type { Indicator } from '../domain/indicator'
import { MAX_RATIO_ON_LINEAR_AXIS, SMALL_BASE } from '../domain/picture-limits'
import { converted } from '../domain/quantity'
import { derive } from '../domain/derive'
import type { Subject } from './kind'

/** A rule of honest pictures: the reason why the subject breaks it, or null. */
export type Rule = (subject: Subject) => string | null

/** The first reason among the rules, or null. */
export function firstBreach(subject: Subject, rules: readonly Rule[]): string | null {
  for (const rule of rules) {
    const breach = rule(subject)
    if (breach !== null) return breach
  }
  return null
}

export const atLeast =
  (count: number): Rule =>
  ({ indicators }) =>
    indicators.length < count ? `至少需要${count}个指标，这里有${indicators.length}个` : null

export const atMost =
  (count: number): Rule =>
  ({ indicators }) =>
    indicators.length > count ? `最多容纳${count}个指标，这里有${indicators.length}个` : null

/** One axis, one unit: 人 never with 人次, % never with 个百分点. */
export const oneUnit: Rule = ({ indicators }) => {
  const units = distinct(indicators.map(({ unit }) => unit))
  return units.length > 1 ? `单位不同（${units.join('、')}），不宜共用坐标轴` : null
}

/** A level never shares an axis with a change. */
export const oneMeaning: Rule = ({ indicators }) => {
  const changes = indicators.filter(({ kind }) => kind === 'change').length
  return changes > 0 && changes < indicators.length ? '总量、比率与增减幅度不宜共用坐标轴' : null
}

/** A planned or agreed amount is not a result and does not stand beside one on an axis. */
export const oneStatus: Rule = ({ indicators }) =>
  distinct(indicators.map(({ status }) => status)).length > 1
    ? '协议、申报、争取、规划的数不宜与其他数并列比较'
    : null

/** Values too far apart do not share a linear axis. */
export const comparableSize: Rule = ({ indicators }) => {
  const values = indicators.map(converted).filter((value) => value > 0)
  const ratio = values.length === 0 ? 1 : Math.max(...values) / Math.min(...values)
  return ratio > MAX_RATIO_ON_LINEAR_AXIS
    ? `相差约${Math.round(ratio)}倍，较小的数在线性坐标轴上无法辨认`
    : null
}

/** Every indicator is a change with a direction. */
export const onlyChanges: Rule = ({ indicators }) =>
  indicators.some(({ kind }) => kind !== 'change') ? '仅适用于增减变化' : null

/** No change: a fall has no bar that rises from zero. */
export const onlyLevels: Rule = ({ indicators }) =>
  indicators.some(({ kind }) => kind === 'change') ? '增减变化有升有降，应采用增减图' : null

/** No change and no rate stands on a base so small that its bar would shout. */
export const noSmallBase: Rule = ({ indicators, find }) => {
  const small = indicators.find((indicator) => (baseOf(indicator, find) ?? SMALL_BASE) < SMALL_BASE)
  return small === undefined ? null : `“${small.name}”的基数不足${SMALL_BASE}，仅以文字标注，不绘图`
}

/** How many things a percentage stands on: those before a change, or the whole of a rate; undefined where unknown. */
function baseOf(indicator: Indicator, find: Subject['find']): number | undefined {
  if (indicator.relation === 'rate_of') {
    const whole = find(indicator.relativeTo[1] ?? '')
    return whole !== undefined && isCount(whole) ? converted(whole) : undefined
  }
  const [before] = derive(indicator, new Map(relatedOf(indicator, find)))
  const counted = indicator.relation === 'change_of' && isCount(find(indicator.relativeTo[0] ?? ''))
  return counted ? before?.value : undefined
}

function isCount(indicator: Indicator | undefined): boolean {
  return indicator !== undefined && (indicator.kind === 'cases' || indicator.kind === 'count')
}

function relatedOf(indicator: Indicator, find: Subject['find']): readonly (readonly [string, Indicator])[] {
  return indicator.relativeTo.flatMap((id) => {
    const found = find(id)
    return found === undefined ? [] : [[id, found] as const]
  })
}

/** Each indicator is stated to be a part of the first. */
export const partsOfFirst: Rule = ({ indicators: [whole, ...parts] }) =>
  parts.every((part) => part.relation === 'part_of' && part.relativeTo[0] === whole?.id)
    ? null
    : '原文未写明后者是前者的一部分'

/** Each indicator is stated to follow on the one before. */
export const stagesInOrder: Rule = ({ indicators }) =>
  indicators
    .slice(1)
    .every(
      (stage, index) => stage.relation === 'stage_after' && stage.relativeTo[0] === indicators[index]?.id
    )
    ? null
    : '原文未写明这些是先后环节'

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
