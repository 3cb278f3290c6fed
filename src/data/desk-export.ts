import type { Check } from '../domain/checks'
import type { Indicator } from '../domain/indicator'
import { sentenceOf, type Report } from '../domain/report'
import { printedText } from '../domain/printed'
import { cellsOf, DOWNLOAD_COLUMNS, indicatorRows, writeDownload, type Entry } from './download'
import { readmeOf, packageOf } from './desk-package'
import { stepwise, type Task } from './task'
import { MAX_SHEET_ROWS, WorkbookWriter, type SheetCell } from './workbook'
import { ZipWriter } from './zip'

/** What is written, and what the file says of how it came about. */
export interface Export {
  readonly report: Report
  readonly checks: readonly Check[]
  /** In the order shown. */
  readonly indicators: readonly Indicator[]
  /** The filters in force, in words; none for the whole dataset. */
  readonly filters: readonly string[]
  /** The address that restores the view. */
  readonly address: string
  readonly day: Date
}

/** Parts of a file, text or bytes, in order. */
export type FileParts = readonly (string | Uint8Array)[]

/** A kind of file the desk writes. */
export interface ExportFormat {
  readonly id: string
  readonly label: string
  readonly extension: string
  readonly type: string
  /** Most rows the format holds. */
  readonly most: number
  readonly write: (what: Export) => Task<FileParts>
}

const entriesOf = ({ report, checks, indicators }: Export): readonly Entry[] =>
  indicatorRows(report, checks, indicators)

/** The CSV of the data contract, part by part; put together they are what `writeDownload` writes at once. */
function* csvParts(what: Export, from = 0, weight = 1): Task<string[]> {
  const parts = [writeDownload([])]
  yield* stepwise(entriesOf(what), (batch) => parts.push(withoutHeader(writeDownload(batch))), from, weight)
  return parts
}

const withoutHeader = (csv: string): string => csv.slice(csv.indexOf('\r\n') + 2)

function* writeJson(what: Export): Task<FileParts> {
  const { report, filters, address, day } = what
  const { id, title, publisher, published, version, sha256 } = report.meta
  const head = {
    report: { id, title, publisher, published, version, sha256 },
    filters,
    address,
    exported: isoDay(day),
  }
  const parts = [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n`]
  yield* stepwise(entriesOf(what), (batch, first) =>
    parts.push(
      (first === 0 ? '' : ',\n') +
        batch.map((entry) => `    ${JSON.stringify(namedCells(entry))}`).join(',\n')
    )
  )
  return [...parts, '\n  ]\n}\n']
}

/** The cells of a row by column; numbers as numbers, null for what is not stated. */
function namedCells(entry: Entry): Readonly<Record<string, string | number | null>> {
  const cells = cellsOf(entry)
  return Object.fromEntries(
    DOWNLOAD_COLUMNS.map(({ name, numeric }, at) => {
      const cell = cells[at] ?? ''
      return [name, cell === '' ? null : numeric ? Number(cell) : cell]
    })
  )
}

/** Columns of large numbers, which a spreadsheet shows with separators of thousands. */
const GROUPED: readonly string[] = ['下限', '上限', '折算值']
/** Widths in characters of columns that hold prose. */
const WIDE: Readonly<Record<string, number>> = {
  领域: 24,
  问题: 32,
  事项: 32,
  指标名称: 32,
  原文句子: 60,
  备注: 32,
  来源名称: 28,
}

function* writeXlsx(what: Export): Task<FileParts> {
  const book = new WorkbookWriter(what.day)
  book.begin({ name: '数据', widths: DOWNLOAD_COLUMNS.map(({ name }) => WIDE[name] ?? 13) })
  book.rows([DOWNLOAD_COLUMNS.map(({ name }) => name)])
  yield* stepwise(entriesOf(what), (batch) => book.rows(batch.map(sheetCells)), 0, 0.8)
  book.begin({ name: '元数据', widths: [18, 90] })
  book.rows([['项目', '内容'], ...describe(what)])
  book.begin({ name: '原文句子', widths: [13, 32, 16, 100] })
  book.rows([['指标编号', '指标名称', '原文写法', '原文句子']])
  yield* stepwise(
    what.indicators,
    (batch) =>
      book.rows(batch.map((one) => [one.id, one.name, printedText(one), sentenceOf(what.report, one)])),
    0.8,
    0.2
  )
  return book.finish()
}

function sheetCells(entry: Entry): readonly SheetCell[] {
  const cells = cellsOf(entry)
  return DOWNLOAD_COLUMNS.map(({ name, numeric }, at) => {
    const cell = cells[at] ?? ''
    if (cell === '') return null
    return numeric ? { number: cell, grouped: GROUPED.includes(name) } : cell
  })
}

/** What a file says of itself, line by line. */
export function describe({
  report,
  indicators,
  filters,
  address,
  day,
}: Export): readonly (readonly [string, string])[] {
  const { meta } = report
  return [
    ['来源名称', meta.title],
    ['发布机关', meta.publisher],
    ['公布日期', meta.published],
    ['原文网址', meta.address],
    ['来源SHA256', meta.sha256],
    ['数据版本', meta.version],
    ['行数', String(indicators.length)],
    ['筛选条件', filters.length === 0 ? '无，全部指标' : filters.join('；')],
    ['视图地址', address],
    ['导出日期', isoDay(day)],
    ['版权说明', meta.rights],
  ]
}

const two = (value: number): string => String(value).padStart(2, '0')

export function isoDay(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

function* writeZip(what: Export): Task<FileParts> {
  const zip = new ZipWriter()
  const csv = yield* csvParts(what, 0, 0.9)
  zip.begin('indicators.csv', what.day)
  for (const part of csv) zip.write(part.replace(/^\uFEFF/, ''))
  yield 0.95
  const files = {
    'datapackage.json': `${JSON.stringify(packageOf(what), null, 2)}\n`,
    'README.md': readmeOf(what, describe(what)),
    'source.txt': what.report.source.text,
  }
  for (const [name, text] of Object.entries(files)) {
    zip.begin(name, what.day)
    zip.write(text)
  }
  return zip.finish()
}

/** Every kind of file the desk writes; buttons and names derive from it. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: 'csv', label: 'CSV', extension: 'csv', type: 'text/csv', most: Infinity, write: csvParts },
  {
    id: 'xlsx',
    label: 'XLSX',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    most: MAX_SHEET_ROWS - 1,
    write: writeXlsx,
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    type: 'application/json',
    most: Infinity,
    write: writeJson,
  },
  { id: 'zip', label: 'ZIP', extension: 'zip', type: 'application/zip', most: Infinity, write: writeZip },
]
