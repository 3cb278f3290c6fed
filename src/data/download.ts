import {
  QUALIFIER_LABELS,
  DIRECTION_LABELS,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  RELATION_LABELS,
  STATUS_LABELS,
} from '../domain/indicator'
import type { Indicator } from '../domain/indicator'
import { VERDICT_LABELS, verdictOn, type Check } from '../domain/checks'
import { NO_FIGURES } from '../domain/coverage'
import { printedText } from '../domain/printed'
import { convertedText, intervalOf, shiftDecimal } from '../domain/quantity'
import { placeOf, placedItems, sentenceOf, type Place, type Report } from '../domain/report'
import { statedChange } from '../domain/stated-change'
import { unguardCell } from '../domain/formula'
import { readCsv, writeCsv } from './csv'

/** What one row of a download is written from. */
export interface Entry {
  readonly report: Report
  readonly place: Place | null
  readonly checks: readonly Check[]
  /** Absent in a row that stands for an item without figures. */
  readonly indicator: Indicator | undefined
}

/** A column: how its cell is written and, where it holds a field of the indicator, how it is read back. */
export interface DownloadColumn {
  readonly name: string
  readonly numeric: boolean
  readonly write: (entry: Entry) => string
  readonly read?: (cell: string) => Partial<Record<keyof Indicator, unknown>>
}

/** A column about the place in the report or the report itself. */
const about = (
  name: string,
  cell: (entry: Entry) => string | number | undefined,
  numeric = false
): DownloadColumn => ({
  name,
  numeric,
  write: (entry) => String(cell(entry) ?? ''),
})

/** A column computed from the indicator. */
const computed = (
  name: string,
  write: (indicator: Indicator, entry: Entry) => string | number | null,
  numeric = false
): DownloadColumn => ({
  name,
  numeric,
  write: (entry) => (entry.indicator === undefined ? '' : String(write(entry.indicator, entry) ?? '')),
})

/** A column that is a field of the indicator, read back as it was written. */
const field = <K extends keyof Indicator>(
  name: string,
  key: K,
  write: (value: Indicator[K]) => string = String,
  read: (cell: string) => unknown = (cell) => cell,
  numeric = false
): DownloadColumn => ({
  name,
  numeric,
  write: ({ indicator }) => (indicator === undefined ? '' : write(indicator[key])),
  read: (cell) => ({ [key]: read(cell) }),
})

/**
 * Words that downloads keep, since programs of readers know them, where the interface has better ones. Both are read
 * back.
 */
const KEPT_WORDS: Readonly<Record<string, string>> = { cases: '办理事项', exact: '无限定', over: '余或以上' }

const labelled = <K extends keyof Indicator>(
  name: string,
  key: K,
  labels: Readonly<Record<string, string>>
): DownloadColumn =>
  field(
    name,
    key,
    (value) => KEPT_WORDS[String(value)] ?? labels[String(value)] ?? '',
    (cell) =>
      Object.keys(labels).find((choice) => labels[choice] === cell || KEPT_WORDS[choice] === cell) ?? ''
  )

const bound = (value: number | null): string => (value === null ? '' : plain(value))

/** A number without exponent, whatever its size. */
function plain(value: number): string {
  const text = String(value)
  const [digits = '', power] = text.split('e')
  if (power === undefined) return text
  if (power.startsWith('+')) return shiftDecimal(digits, Number(power))
  const sign = digits.startsWith('-') ? '-' : ''
  return `${sign}0.${'0'.repeat(-Number(power) - 1)}${digits.replace(/[-.]/g, '')}`
}

const changeValue = (change: Indicator | undefined): string =>
  change === undefined ? '' : `${change.direction === 'down' ? '-' : ''}${convertedText(change)}`

/** The columns of a download, in their order; append only. The same table reads them back. */
export const DOWNLOAD_COLUMNS: readonly DownloadColumn[] = [
  field('指标编号', 'id'),
  about('领域序号', ({ place }) => place?.area.number, true),
  about('领域', ({ place }) => place?.area.title),
  about('问题序号', ({ place }) => place?.problem.number, true),
  about('问题', ({ place }) => place?.problem.title),
  { ...about('事项序号', ({ place }) => place?.item.number, true), read: (cell) => ({ item: Number(cell) }) },
  about('事项', ({ place }) => place?.item.title),
  field('指标名称', 'name'),
  labelled('类别', 'kind', KIND_LABELS),
  field('数值', 'value', String, String, true),
  field('数量级', 'scale'),
  field('单位', 'unit'),
  labelled('限定词', 'qualifier', QUALIFIER_LABELS),
  computed('下限', (one) => bound(intervalOf(one).low), true),
  computed('上限', (one) => bound(intervalOf(one).high), true),
  computed('折算值', convertedText, true),
  computed('折算单位', ({ unit }) => unit),
  field('时期', 'period'),
  field('比较基准', 'basis'),
  labelled('变化方向', 'direction', DIRECTION_LABELS),
  computed('变化值', (one, { report }) => changeValue(statedChange(one, report.indicators)), true),
  computed('变化单位', (one, { report }) => statedChange(one, report.indicators)?.unit ?? ''),
  computed('原文写法', printedText),
  computed('原文句子', (one, { report }) => sentenceOf(report, one)),
  field('起始字符', 'start', String, Number, true),
  field('结束字符', 'end', String, Number, true),
  computed('核验结果', ({ id }, { checks }) => {
    const verdict = verdictOn(id, checks)
    return verdict === undefined ? '' : VERDICT_LABELS[verdict]
  }),
  field('备注', 'note'),
  about('来源名称', ({ report }) => report.meta.title),
  about('来源日期', ({ report }) => report.meta.published),
  about('来源SHA256', ({ report }) => report.meta.sha256),
  about('数据版本', ({ report }) => report.meta.version),
  field('举措序号', 'measure', String, Number, true),
  labelled('状态', 'status', STATUS_LABELS),
  labelled('关系', 'relation', RELATION_LABELS),
  field(
    '关联指标',
    'relativeTo',
    (ids) => ids.join(' '),
    (cell) => cell.split(' ').filter((id) => id !== '')
  ),
  labelled('评价', 'judgement', JUDGEMENT_LABELS),
]

/** One row for each indicator. */
export function indicatorRows(
  report: Report,
  checks: readonly Check[],
  indicators: readonly Indicator[]
): readonly Entry[] {
  return indicators.map((indicator) => ({
    report,
    checks,
    indicator,
    place: placeOf(report.structure, indicator),
  }))
}

/** The rows of every item of the given areas (all where none is given); an item without figures is one row too. */
export function coverageRows(
  report: Report,
  checks: readonly Check[],
  areas: readonly number[]
): readonly Entry[] {
  const items = placedItems(report.structure).filter(
    ({ area }) => areas.length === 0 || areas.includes(area.number)
  )
  return items.flatMap((place): readonly Entry[] => {
    const inside = report.indicators.filter(({ item }) => item === place.item.number)
    return inside.length === 0
      ? [{ report, checks, place, indicator: undefined }]
      : indicatorRows(report, checks, inside)
  })
}

/** The cells of one row, in the order of the columns. */
export function cellsOf(entry: Entry): readonly string[] {
  return DOWNLOAD_COLUMNS.map(({ name, write }) =>
    name === '备注' && entry.indicator === undefined ? NO_FIGURES : write(entry)
  )
}

/** Writes a download: with BOM and CRLF, numbers as numbers, text guarded against formulas. */
export function writeDownload(entries: readonly Entry[]): string {
  const header = DOWNLOAD_COLUMNS.map(({ name }) => name)
  const numeric = DOWNLOAD_COLUMNS.map((column) => column.numeric)
  return writeCsv(header, entries.map(cellsOf), { bom: true, newline: '\r\n', numeric, guard: true })
}

/**
 * Reads a download back into the indicators that were written; rows without an indicator are passed over. The
 * quote is taken from the text the download was made of.
 */
export function readDownload(text: string, source: Report['source']): readonly Indicator[] {
  const table = readCsv(text)
  const at = new Map(table.header.map((name, index) => [name, index]))
  return table.rows
    .map(
      ({ cells }) =>
        Object.assign(
          {},
          ...DOWNLOAD_COLUMNS.map(({ name, read, numeric }) => {
            const cell = cells[at.get(name) ?? -1] ?? ''
            return read?.(numeric ? cell : unguardCell(cell)) ?? {}
          })
        ) as Indicator
    )
    .filter(({ id }) => id !== '')
    .map((indicator) => ({ ...indicator, quote: source.slice(indicator.start, indicator.end) }))
}

/** Characters Windows does not allow in file names. */
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001f]/g

/** A part of a file name; cut by characters, so that none is cut in half. */
function fileNamePart(part: string): string {
  return Array.from(part.replace(ILLEGAL, '').trim()).slice(0, 60).join('')
}

/** The name of a download: `{short_title}_{图名}_{领域或全部}_v{数据版本}_{YYYYMMDD}.{extension}`. */
export function downloadName(
  report: Report,
  chart: string,
  area: string,
  day: Date,
  extension = 'csv'
): string {
  const date = `${day.getFullYear()}${String(day.getMonth() + 1).padStart(2, '0')}${String(day.getDate()).padStart(2, '0')}`
  const parts = [report.meta.shortTitle, chart, area === '' ? '全部' : area, `v${report.meta.version}`, date]
  return `${parts.map(fileNamePart).join('_')}.${extension}`
}
