/** The four families of the report's numbers and the rest. */
export type IndicatorKind = 'cases' | 'funds' | 'percentage' | 'change' | 'count'

/** How exactly the text states the number: as is, 约, 余 or 以上, 不足. */
export type Qualifier = 'exact' | 'about' | 'over' | 'under'

/** How far the thing is, in the text's own verb; empty when it is done. */
export type Status = '' | 'agreed' | 'applied' | 'sought' | 'planned'

/** Which way a change, or a net amount, goes. */
export type Direction = '' | 'up' | 'down'

/** How an indicator hangs on another one, where the text itself says so. */
export type Relation = '' | 'part_of' | 'change_of' | 'rate_of' | 'stage_after'

/** The curator's view of which way is better; empty (the default) is: not judged. */
export type Judgement = '' | 'higher' | 'lower'

/** The power of ten printed between number and unit. */
export type Scale = '' | '万' | '亿'

/** Code-point offsets in the report's source text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One number of a report that measures something done or reached. */
export interface Indicator extends Span {
  /** Permanent address, for instance `i05-3-02`: item 5, measure 3, second indicator of it. */
  readonly id: string
  /** Number of the (n) item. */
  readonly item: number
  /** Which 一是, 二是 … of the item; 0 where the item has none. */
  readonly measure: number
  /** What was measured, readable by itself. */
  readonly name: string
  readonly kind: IndicatorKind
  /** The number as printed, without scale: `434.6`. */
  readonly value: string
  readonly scale: Scale
  /** As printed after the scale: `元`, `件次`, `%`, `个百分点`. */
  readonly unit: string
  readonly qualifier: Qualifier
  readonly status: Status
  readonly direction: Direction
  /** As printed, where the text states one for this number; empty otherwise. */
  readonly period: string
  /** Against what a change is measured, as printed: `同比`, `较上年`; empty where the text prints none. */
  readonly basis: string
  readonly relation: Relation
  /** Ids of the related indicators; `rate_of` names part, then whole. */
  readonly relativeTo: readonly string[]
  readonly judgement: Judgement
  /** The exact characters of the source text that hold number and unit. */
  readonly quote: string
  /** Anything a careful reader must know. */
  readonly note: string
}

/** The Chinese words for each value of the open sets, in the order in which they are offered as filters. */
export const KIND_LABELS: Readonly<Record<IndicatorKind, string>> = {
  cases: '办理情况',
  funds: '资金',
  percentage: '比率',
  change: '增减变化',
  count: '数量',
}

export const QUALIFIER_LABELS: Readonly<Record<Qualifier, string>> = {
  exact: '无限定词',
  about: '约',
  over: '“余”“以上”',
  under: '不足',
}

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  '': '',
  agreed: '协议',
  applied: '申报',
  sought: '争取',
  planned: '规划',
}

/** What the text calls neither agreed, applied for, sought nor planned. */
export const LISTED = '未标状态'

/** What a status means for the figure, told beside it. */
export const STATUS_PHRASES: Readonly<Record<Status, string>> = {
  '': '',
  agreed: '协议金额，不等于实际到位',
  applied: '申报数，不等于已认定',
  sought: '争取金额，不等于实际到位',
  planned: '规划数，不等于已建成',
}

/** What is said where the text leaves something out, and where it is the period. */
export const UNWRITTEN = '原文未写'
export const UNWRITTEN_PERIOD = '原文未写时期'
/** Said once on a page whose figures name their period only where the text does. */
export const UNDATED = '未标时期的，系原文未写时期'

export const DIRECTION_LABELS: Readonly<Record<Direction, string>> = { '': '', up: '上升', down: '下降' }

/** Triangles of direction: shape says what colour says, so colour is never the only sign. */
export const DIRECTION_SIGNS: Readonly<Record<Direction, string>> = { '': '', up: '▲', down: '▼' }

export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  '': '',
  part_of: '其中',
  change_of: '变化',
  rate_of: '比率',
  stage_after: '后续环节',
}

/** How a relation is told beside the figure it leads to. */
export const RELATION_PHRASES: Readonly<Record<Relation, string>> = {
  '': '',
  part_of: '原文写明属于：',
  change_of: '对应指标：',
  rate_of: '分子、分母依次为：',
  stage_after: '原文中列在下列数字之后，未写是否出自其中：',
}

export const JUDGEMENT_LABELS: Readonly<Record<Judgement, string>> = {
  '': '',
  higher: '上升为好（整理者判断）',
  lower: '下降为好（整理者判断）',
}

/** The source code shown beside a figure: `第12项`. */
export function sourceCode(indicator: Pick<Indicator, 'item'>): string {
  return `第${indicator.item}项`
}

/** Orders by place in the text. */
export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start
}
