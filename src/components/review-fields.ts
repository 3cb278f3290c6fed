import {
  DIRECTION_LABELS,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  LISTED,
  QUALIFIER_LABELS,
  STATUS_LABELS,
} from '../domain/indicator'
import type { DraftIndicator } from '../domain/draft'

/** A field of an indicator that an editor can change; with `choices` it is a list to choose from. */
export interface ReviewField {
  readonly field: keyof DraftIndicator
  /** The column of indicators.csv. */
  readonly column: string
  readonly label: string
  readonly choices?: Readonly<Record<string, string>>
  /** Takes the whole width. */
  readonly wide?: boolean
}

const orNone = (
  labels: Readonly<Record<string, string>>,
  none: string
): Readonly<Record<string, string>> => ({
  ...labels,
  '': none,
})

/** The one table of what can be changed in a review, in the order in which it is shown. */
export const REVIEW_FIELDS: readonly ReviewField[] = [
  { field: 'name', column: 'name', label: '指标名称', wide: true },
  { field: 'kind', column: 'kind', label: '类别', choices: KIND_LABELS },
  { field: 'value', column: 'value', label: '数值' },
  { field: 'scale', column: 'scale', label: '数量级', choices: { '': '无', 万: '万', 亿: '亿' } },
  { field: 'unit', column: 'unit', label: '单位' },
  { field: 'qualifier', column: 'qualifier', label: '限定词', choices: QUALIFIER_LABELS },
  { field: 'status', column: 'status', label: '状态', choices: orNone(STATUS_LABELS, LISTED) },
  { field: 'direction', column: 'direction', label: '变化方向', choices: orNone(DIRECTION_LABELS, '无') },
  { field: 'judgement', column: 'judgement', label: '评价', choices: orNone(JUDGEMENT_LABELS, '未作评价') },
  { field: 'period', column: 'period', label: '时期（照原文）' },
  { field: 'basis', column: 'basis', label: '比较基准（照原文）' },
  { field: 'note', column: 'note', label: '备注', wide: true },
]

/** What a difference between two readings is called, by field. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(REVIEW_FIELDS.map(({ field, label }) => [field, label])),
  quote: '引文',
  start: '引文位置',
  end: '引文位置',
  relation: '关系',
  relativeTo: '关联指标',
  reason: '原因',
}
