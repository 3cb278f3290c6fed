import type { Direction, IndicatorKind } from '../domain/indicator'
import type { UnitFamily } from './units'

/** What is known of a number before its kind is. */
export interface Kindless {
  readonly unit: string
  readonly family: UnitFamily | ''
  readonly direction: Direction
  /** The number is a level reached by the change. */
  readonly reached: boolean
  /** The words before the number, in its clause. */
  readonly before: string
  /** The words behind its unit, in its clause. */
  readonly behind: string
}

/** Units in which matters are counted that are dealt with one by one. */
const CASE_UNITS = new Set('件 起 处 个 条 宗 例 件次 项次 批次 批 起次 处次 条次 项 桩 人次'.split(' '))

/**
 * Nouns of such matters, as the data dictionary lists them, each with the words that make it something else
 * (招商线索 is news of an investment) and, where given, the only units it counts in.
 */
const CASE_NOUNS: readonly { readonly noun: RegExp; readonly not?: RegExp; readonly units?: RegExp }[] = [
  { noun: /案件|立案|查办案|发案|结案|破案|刑案|命案/, not: /案件(?:发布|宣传|培训)|案件质量评查会/ },
  { noun: /线索/, not: /(?:招商|项目|投资|求职)[^,。;]{0,4}线索/ },
  { noun: /诉求/ },
  { noun: /投诉|举报|信访件|信访事项|信访积案|来信|工单|纠纷/ },
  {
    noun: /违规问题|违纪问题|违法问题|违反[^,。;]{1,16}问题|违规[^,。;]{0,10}(?:问题|行为)|违法行为|腐败问题/,
  },
  { noun: /隐患/ },
  { noun: /(?:重大事项|合同)$|审查(?:重大事项|合同)/, units: /^件$/ },
]

/** Verbs that carry on with what the sentence named before: 挂牌督办22处, 销号22处. */
const GOES_ON =
  /^(?:(?:已|均|共|全部|累计|先后|实际|并|其中|目前|现已)?(?:挂牌督办|挂牌|督办|销号|整改|完成整改|办结|化解|处置|查处|结案|立案|转办|受理|移送|了结|核查|答复|解决|排查|完成|剩余)?(?:完毕|到位|销号)?)$/

/** The family of a number. `goesOn` tells that the number before it in the sentence, in the same unit, was of cases. */
export function kindOf(number: Kindless, goesOn: boolean): IndicatorKind {
  if (number.family === 'share') {
    return number.direction !== '' && !number.reached ? 'change' : 'percentage'
  }
  if (number.family === 'money') return 'funds'
  if (!CASE_UNITS.has(number.unit)) return 'count'
  const after = /^的?[^,。;、:]{0,9}/.exec(number.behind)?.[0] ?? ''
  // The noun nearest to the number decides: 隐患 in 隐患排查会议5次 does not.
  const near = number.before.slice(-22)
  const named = CASE_NOUNS.some(
    ({ noun, not, units }) =>
      units?.test(number.unit) !== false &&
      [near, after].some((words) => noun.test(words) && not?.test(words) !== true)
  )
  if (named) return 'cases'
  return goesOn && GOES_ON.test(number.before.trim()) ? 'cases' : 'count'
}
