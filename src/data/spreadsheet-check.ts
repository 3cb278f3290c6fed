import type { Check } from '../domain/checks'
import type { Report } from '../domain/report'
import { unguardCell } from '../domain/formula'
import { writeCsv } from './csv'
import { cellsOf, coverageRows, DOWNLOAD_COLUMNS, type DownloadColumn } from './download'
import { openCsv } from './given-csv'
import { sameNumber, sameWords } from './same-cell'

/** What became of a row since it was downloaded. */
export type RowVerdict =
  | 'same'
  | 'value-changed'
  | 'words-changed'
  | 'unknown'
  | 'other-version'
  | 'incomplete'

export const ROW_VERDICT_LABELS: Readonly<Record<RowVerdict, string>> = {
  same: '与本站数据一致',
  'value-changed': '数值被改',
  'words-changed': '其他列被改',
  unknown: '本站数据中没有',
  'other-version': '其他版本',
  incomplete: '行不完整',
}

/** One cell that differs from what the report gives. */
export interface ChangedCell {
  readonly column: string
  readonly found: string
  readonly expected: string
}

export interface CheckedRow {
  /** Row as a spreadsheet numbers it. */
  readonly line: number
  readonly id: string
  readonly name: string
  readonly verdict: RowVerdict
  readonly changes: readonly ChangedCell[]
}

/** The outcome of checking a file, or the sentence that says why it could not be. */
export type SpreadsheetCheck =
  | {
      readonly ok: true
      readonly rows: readonly CheckedRow[]
      readonly notices: readonly string[]
      readonly encoding: string
    }
  | { readonly ok: false; readonly message: string }

/** A file that a person drops may have so many rows. */
export const MAX_ROWS = 50_000

/** Columns without which nothing can be compared. */
const REQUIRED = ['指标编号', '数值', '单位'] as const

/** Columns whose change changes the figure itself. */
const FIGURE: ReadonlySet<string> = new Set([
  '数值',
  '数量级',
  '单位',
  '限定词',
  '下限',
  '上限',
  '折算值',
  '折算单位',
  '变化方向',
  '变化值',
  '变化单位',
  '原文写法',
  '状态',
])

/** Columns about the file's own version, compared before all others. */
const VERSION: ReadonlySet<string> = new Set(['来源SHA256', '数据版本'])

/** Checks a file that was downloaded from here, perhaps opened and saved elsewhere since, row by row. */
export function checkSpreadsheet(
  bytes: Uint8Array,
  report: Report,
  checks: readonly Check[]
): SpreadsheetCheck {
  const opened = openCsv(bytes)
  if (!opened.ok) return opened
  const { table, encoding } = opened
  const header = table.header.map((name) => name.trim())
  const missing = REQUIRED.filter((name) => !header.includes(name))
  if (missing.length > 0) {
    return {
      ok: false,
      message: `这不是从本站下载的 CSV：缺少“${missing.join('”“')}”列。请选用“下载 CSV”得到的文件。`,
    }
  }
  if (table.rows.length === 0) return { ok: false, message: '文件只有表头，没有数据行，请重新下载后再核对。' }
  if (table.rows.length > MAX_ROWS)
    return { ok: false, message: `文件有${table.rows.length}行，超过${MAX_ROWS}行，请分开核对。` }
  const expected = expectedCells(report, checks)
  const columns = DOWNLOAD_COLUMNS.filter(({ name }) => header.includes(name))
  const broken = new Set(table.broken.map(({ line }) => line))
  const rows = table.rows.map(({ line, cells }): CheckedRow => {
    const cell = (name: string): string => (cells[header.indexOf(name)] ?? '').trim()
    const base = { line, id: unguardCell(cell('指标编号')), name: unguardCell(cell('指标名称')) }
    if (broken.has(line) || cells.length < header.length)
      return { ...base, verdict: 'incomplete', changes: [] }
    // A row without an indicator stands for an item that has none.
    const key = base.id === '' ? itemKey(cell('事项序号')) : base.id
    return { ...base, ...judge(columns, cell, expected.get(key), report) }
  })
  return {
    ok: true,
    rows,
    notices: [...missingColumns(header), ...noticesOn(rows, report.indicators.length)],
    encoding,
  }
}

const itemKey = (item: string): string => `item ${item}`

/** What the row of each indicator, and of each item without any, would hold if it were downloaded now. */
function expectedCells(
  report: Report,
  checks: readonly Check[]
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    coverageRows(report, checks, []).map((entry) => [
      entry.indicator?.id ?? itemKey(String(entry.place?.item.number ?? '')),
      new Map(DOWNLOAD_COLUMNS.map(({ name }, at) => [name, cellsOf(entry)[at] ?? ''])),
    ])
  )
}

function judge(
  columns: readonly DownloadColumn[],
  cell: (name: string) => string,
  expected: ReadonlyMap<string, string> | undefined,
  report: Report
): Pick<CheckedRow, 'verdict' | 'changes'> {
  const versions = { 来源SHA256: report.meta.sha256, 数据版本: report.meta.version }
  const other = Object.entries(versions).filter(([name, own]) => cell(name) !== '' && cell(name) !== own)
  if (other.length > 0) {
    return {
      verdict: 'other-version',
      changes: other.map(([column, own]) => ({ column, found: cell(column), expected: own })),
    }
  }
  if (expected === undefined) return { verdict: 'unknown', changes: [] }
  const changes = columns
    .filter(({ name }) => !VERSION.has(name))
    .flatMap(({ name, numeric }): readonly ChangedCell[] => {
      const own = expected.get(name) ?? ''
      const found = numeric ? cell(name) : unguardCell(cell(name))
      const same = numeric ? sameNumber(found, own) : sameWords(found, own)
      return same ? [] : [{ column: name, found, expected: own }]
    })
  if (changes.length === 0) return { verdict: 'same', changes }
  return {
    verdict: changes.some(({ column }) => FIGURE.has(column)) ? 'value-changed' : 'words-changed',
    changes,
  }
}

/** Columns the download would have and the file has not: nothing is said of them. */
function missingColumns(header: readonly string[]): readonly string[] {
  const missing = DOWNLOAD_COLUMNS.map(({ name }) => name).filter((name) => !header.includes(name))
  return missing.length === 0 ? [] : [`缺少列：${missing.join('、')}。这些列未核对。`]
}

function noticesOn(rows: readonly CheckedRow[], total: number): readonly string[] {
  const ids = rows.map(({ id }) => id).filter((id) => id !== '')
  const seen = new Set<string>()
  const repeated = [...new Set(ids.filter((id) => seen.size === seen.add(id).size))]
  // A row without an id stands for an item, and for no indicator.
  const known = new Set(
    rows
      .filter(({ id, verdict }) => id !== '' && verdict !== 'unknown' && verdict !== 'other-version')
      .map(({ id }) => id)
  ).size
  return [
    ...(repeated.length > 0
      ? [`编号重复出现：${repeated.slice(0, 5).join('、')}${repeated.length > 5 ? ' 等' : ''}。`]
      : []),
    ...(rows.some(({ verdict }) => verdict === 'incomplete')
      ? ['部分行缺少列，文件可能被截断或未存完。']
      : []),
    ...(known < total ? [`数据集共${total}个指标，文件含其中${known}个；筛选后下载的，属正常情况。`] : []),
  ]
}

/** Writes the outcome as a download: one row a change, one for each row without changes. */
export function writeSpreadsheetCheck(rows: readonly CheckedRow[]): string {
  const header = ['行号', '指标编号', '指标名称', '结果', '改动列', '文件中的值', '应为']
  const body = rows.flatMap(({ line, id, name, verdict, changes }) => {
    const start = [String(line), id, name, ROW_VERDICT_LABELS[verdict]]
    return changes.length === 0
      ? [[...start, '', '', '']]
      : changes.map(({ column, found, expected }) => [...start, column, found, expected])
  })
  return writeCsv(header, body, { bom: true, newline: '\r\n', guard: true })
}
