import {
  DIRECTION_LABELS,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  QUALIFIER_LABELS,
  RELATION_LABELS,
  STATUS_LABELS,
  type Indicator,
} from '../domain/indicator'

/** A cell that was refused, in a Chinese sentence. */
export class Refused {
  constructor(readonly message: string) {}
}

/** One column of indicators.csv: how its cell becomes a field, and back. */
export interface IndicatorColumn<K extends keyof Indicator = keyof Indicator> {
  readonly name: string
  readonly field: K
  readonly read: (cell: string) => Indicator[K] | Refused
  readonly write: (value: Indicator[K]) => string
}

const column = <K extends keyof Indicator>(
  field: K,
  read: (cell: string) => Indicator[K] | Refused,
  name: string = field,
  write: (value: Indicator[K]) => string = String
): IndicatorColumn => ({ name, field, read, write }) as unknown as IndicatorColumn

const matching =
  (pattern: RegExp, example: string) =>
  (cell: string): string | Refused =>
    pattern.test(cell) ? cell : new Refused(`“${clip(cell)}”不合格式，应如 ${example}`)

const whole = (cell: string): number | Refused =>
  /^\d{1,7}$/.test(cell) ? Number(cell) : new Refused(`“${clip(cell)}”应为非负整数`)

const oneOf =
  <T extends string>(labels: Readonly<Record<T, string>>) =>
  (cell: string): T | Refused =>
    Object.hasOwn(labels, cell)
      ? (cell as T)
      : new Refused(`“${clip(cell)}”不在可选值之列：${choices(labels)}`)

const choices = (labels: Readonly<Record<string, string>>): string =>
  Object.keys(labels)
    .map((choice) => (choice === '' ? '（空）' : choice))
    .join('、')

const text = (cell: string): string => cell

const required = (cell: string): string | Refused =>
  cell.trim() === '' ? new Refused('不能为空，请补上') : cell

const ID = /^i\d{2,}-\d{1,2}-\d{2,}$/

const ids = (cell: string): readonly string[] | Refused => {
  const list = cell.split(' ').filter((id) => id !== '')
  const wrong = list.find((id) => !ID.test(id))
  return wrong === undefined ? list : new Refused(`“${clip(wrong)}”不是指标编号，应如 i05-3-02`)
}

const SCALES = { '': '', 万: '万', 亿: '亿' }

/** Shortens what a message repeats of the data. */
function clip(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell
}

/** The columns of indicators.csv, in their order. The same table reads and writes. */
export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  column('id', matching(ID, 'i05-3-02')),
  column('item', whole),
  column('measure', whole),
  column('name', required),
  column('kind', oneOf(KIND_LABELS)),
  column('value', matching(/^\d{1,15}(?:\.\d{1,9})?$/, '434.6，用阿拉伯数字，不加千分位逗号')),
  column('scale', oneOf(SCALES) as (cell: string) => Indicator['scale'] | Refused),
  column('unit', required),
  column('qualifier', oneOf(QUALIFIER_LABELS)),
  column('status', oneOf(STATUS_LABELS)),
  column('direction', oneOf(DIRECTION_LABELS)),
  column('period', text),
  column('basis', text),
  column('relation', oneOf(RELATION_LABELS)),
  column('relativeTo', ids, 'relative_to', (value) => value.join(' ')),
  column('judgement', oneOf(JUDGEMENT_LABELS)),
  column('quote', required),
  column('start', whole),
  column('end', whole),
  column('note', text),
]
