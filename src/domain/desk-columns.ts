import { VERDICT_LABELS, verdictOn, type Check } from './checks'
import { facetOf } from './facets'
import { figureLabel } from './figure-label'
import { guardCell } from './formula'
import {
  DIRECTION_LABELS,
  DIRECTION_SIGNS,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  QUALIFIER_LABELS,
  sourceCode,
  STATUS_LABELS,
  type Indicator,
} from './indicator'
import { printedText } from './printed'
import { convertedText, signedValue } from './quantity'
import { placeOf, PROBLEM_WORD, sentenceOf, type Report } from './report'
import type { SortKey } from './row-order'
import { statedChange } from './stated-change'

/** What cells are made of besides the indicator. */
export interface Desk {
  readonly report: Report
  readonly checks: readonly Check[]
  /** Whether numbers are shown in the base unit instead of as printed. */
  readonly converted: boolean
}

/** A column of the desk's table. */
export interface DeskColumn {
  readonly id: string
  readonly label: string
  /** Width in CSS pixels before spare room is shared out. */
  readonly width: number
  /** Width that shows its longest figure whole, taken before spare room goes to prose; absent where `width` does. */
  readonly whole?: number
  readonly align: 'left' | 'right'
  /** Whether what was searched for is marked in it. */
  readonly searched: boolean
  readonly text: (indicator: Indicator, desk: Desk) => string
  /** Which way what it shows went, for colour beside arrow and word; absent where it shows no change. */
  readonly direction?: (indicator: Indicator, desk: Desk) => Indicator['direction']
  /** What rows are sorted by; the rank of its unit is given for numbers, which compare only within one. */
  readonly key: (indicators: readonly Indicator[], desk: Desk, unitOf: (row: number) => number) => SortKey
}

const textColumn = (
  id: string,
  label: string,
  width: number,
  text: DeskColumn['text'],
  searched = false
): DeskColumn => ({
  id,
  label,
  width,
  align: 'left',
  searched,
  text,
  key: (indicators, desk) => ({
    by: 'text',
    of: (row) => text(indicators[row] as Indicator, desk),
  }),
})

/** A column in the order of the text: areas, problems, items. */
const placeColumn = (
  id: string,
  label: string,
  width: number,
  text: DeskColumn['text'],
  numberOf: (indicator: Indicator, report: Report) => number
): DeskColumn => ({
  ...textColumn(id, label, width, text, true),
  key: (indicators, { report }) => ({
    by: 'number',
    of: (row) => numberOf(indicators[row] as Indicator, report),
  }),
})

/** The number in its base unit, with its unit, signed where it is a change. */
export function convertedLabel(indicator: Indicator): string {
  const sign = indicator.direction === 'down' ? '−' : indicator.kind === 'change' ? '+' : ''
  const arrow = indicator.kind === 'change' ? `${DIRECTION_SIGNS[indicator.direction]} ` : ''
  const word = indicator.kind === 'change' ? ` ${DIRECTION_LABELS[indicator.direction]}` : ''
  const status = STATUS_LABELS[indicator.status]
  const inexact = { exact: '', about: '约', over: '至少', under: '不足' }[indicator.qualifier]
  return `${arrow}${inexact}${sign}${convertedText(indicator)}${indicator.unit}${word}${status === '' ? '' : `（${status}）`}`
}

/** The figure as the table shows it. */
export function figureIn(indicator: Indicator, { converted }: Desk): string {
  return converted ? convertedLabel(indicator) : figureLabel(indicator)
}

/** The change that the text states of an indicator; none beside one that is a change itself. */
function changeBeside(indicator: Indicator, indicators: readonly Indicator[]): Indicator | undefined {
  const change = statedChange(indicator, indicators)
  return change === indicator ? undefined : change
}

/** Every column there is; the one table that the chooser, the grid, sorting and copying derive from. */
export const DESK_COLUMNS: readonly DeskColumn[] = [
  textColumn('name', '指标', 232, ({ name }) => name, true),
  {
    id: 'value',
    label: '数值',
    width: 178,
    align: 'right',
    searched: false,
    text: figureIn,
    direction: ({ kind, direction }) => (kind === 'change' ? direction : ''),
    key: (indicators, _, unitOf) => ({
      by: 'group',
      group: unitOf,
      of: (row) => signedValue(indicators[row] as Indicator),
    }),
  },
  {
    id: 'change',
    label: '增减',
    width: 134,
    whole: 176,
    align: 'right',
    searched: false,
    text: (one, desk) => {
      const change = changeBeside(one, desk.report.indicators)
      return change === undefined ? '' : figureIn(change, desk)
    },
    direction: (one, desk) => changeBeside(one, desk.report.indicators)?.direction ?? '',
    key: (indicators) => ({
      by: 'number',
      of: (row) => {
        const change = changeBeside(indicators[row] as Indicator, indicators)
        return change === undefined ? Number.NaN : signedValue(change)
      },
    }),
  },
  textColumn('unit', '单位', 88, ({ unit }) => unit),
  textColumn('period', '时期', 136, ({ period }) => period),
  textColumn('basis', '比较基准', 96, ({ basis }) => basis),
  textColumn('kind', '类别', 88, ({ kind }) => KIND_LABELS[kind]),
  textColumn('dir', '方向', 72, ({ direction }) => DIRECTION_LABELS[direction]),
  textColumn('qual', '限定词', 92, ({ qualifier }) =>
    qualifier === 'exact' ? '' : QUALIFIER_LABELS[qualifier]
  ),
  textColumn('status', '状态', 72, ({ status }) => STATUS_LABELS[status]),
  placeColumn(
    'area',
    '方面',
    112,
    (one, { report }) => facetOf('area').say(facetOf('area').valueOf(one, report), report),
    (one, { structure }) => placeOf(structure, one)?.area.number ?? 0
  ),
  placeColumn(
    'problem',
    PROBLEM_WORD,
    240,
    (one, { report }) => placeOf(report.structure, one)?.problem.title ?? '',
    (one, { structure }) => placeOf(structure, one)?.problem.number ?? 0
  ),
  placeColumn(
    'item',
    '事项',
    240,
    (one, { report }) => placeOf(report.structure, one)?.item.title ?? '',
    ({ item }) => item
  ),
  placeColumn('source', '出处', 72, sourceCode, ({ item }) => item),
  textColumn('sentence', '原文句子', 420, (one, { report }) => sentenceOf(report, one).trim(), true),
  textColumn('printed', '原文写法', 120, printedText),
  textColumn('verdict', '核验', 92, ({ id }, { checks }) => {
    const verdict = verdictOn(id, checks)
    return verdict === undefined ? '' : VERDICT_LABELS[verdict]
  }),
  textColumn('judge', '评价', 190, ({ judgement }) => JUDGEMENT_LABELS[judgement]),
  textColumn('note', '备注', 260, ({ note }) => note),
  textColumn('id', '编号', 110, ({ id }) => id),
]

/** The columns shown where nobody chose others. */
export const DEFAULT_COLUMNS: readonly string[] = [
  'name',
  'value',
  'source',
  'change',
  'period',
  'kind',
  'area',
]

/** The column of an id. */
export function deskColumn(id: string): DeskColumn | undefined {
  return DESK_COLUMNS.find((column) => column.id === id)
}

const line = (cells: readonly string[]): string =>
  cells.map((cell) => guardCell(cell.replace(/\s+/g, ' '))).join('\t')

/**
 * The table as text to paste into a spreadsheet: cells parted by tabs, rows by line ends; nothing in a cell is either, and
 * nothing runs as a formula.
 */
export function tableText(
  indicators: readonly Indicator[],
  columns: readonly DeskColumn[],
  desk: Desk
): string {
  return [
    line(columns.map(({ label }) => label)),
    ...indicators.map((one) => line(columns.map(({ text }) => text(one, desk)))),
  ].join('\n')
}
