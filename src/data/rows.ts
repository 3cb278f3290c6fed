import type { Problem } from '../domain/problem'
import { readCsv } from './csv'

/** A row of a data file, by column name; never an object, so that no header can be a key of one. */
export interface NamedRow {
  readonly line: number
  readonly cell: (column: string) => string
}

/** What the first row tells of files that are no CSV with commas, and what to do. An open set. */
const OTHER_FILES: readonly { readonly begins: RegExp; readonly message: string }[] = [
  { begins: /^$/, message: '文件是空的，应有表头行' },
  { begins: /^\s*<[!a-z?]/i, message: '这是网页，表头应为列名，请换成 CSV 文件' },
  { begins: /^PK\u0003/, message: '这是 Excel 工作簿，表头无从读取，请另存为 CSV（UTF-8）' },
  { begins: /^[^,]*[;\t][^,]*$/, message: '表头的列未用英文逗号分隔，请另存为逗号分隔的 CSV' },
]

/**
 * Reads a data file whose header must hold the given columns, in any order. Further columns are passed over;
 * a missing one refuses the file, a row of the wrong width only itself.
 */
export function readRows(
  file: string,
  text: string,
  columns: readonly string[]
): { readonly rows: readonly NamedRow[]; readonly problems: readonly Problem[]; readonly usable: boolean } {
  const table = readCsv(text)
  const missing = columns.filter((name) => !table.header.includes(name))
  if (missing.length > 0) {
    const message =
      OTHER_FILES.find(({ begins }) => begins.test(table.header.join()))?.message ??
      `表头缺少“${missing.join('”“')}”列，请对照数据字典补全表头`
    return { rows: [], problems: [{ file, row: 1, message }], usable: false }
  }
  const repeated = columns.filter((name) => table.header.indexOf(name) !== table.header.lastIndexOf(name))
  if (repeated.length > 0) {
    const message = `表头中的列重复：${repeated.join('、')}。请只保留一列`
    return { rows: [], problems: [{ file, row: 1, message }], usable: false }
  }
  const at = new Map(columns.map((name) => [name, table.header.indexOf(name)]))
  const brokenLines = new Set(table.broken.map(({ line }) => line))
  const fits = table.rows.filter(
    ({ line, cells }) => !brokenLines.has(line) && cells.length === table.header.length
  )
  const misfits = table.rows.filter(
    ({ line, cells }) => !brokenLines.has(line) && cells.length !== table.header.length
  )
  return {
    rows: fits.map(({ line, cells }) => ({ line, cell: (name) => cells[at.get(name) ?? -1] ?? '' })),
    problems: [
      ...table.broken.map(({ line, message }) => ({ file, row: line, message })),
      ...misfits.map(({ line, cells }) => ({
        file,
        row: line,
        message: `有${cells.length}列，应为${table.header.length}列；单元格内的逗号须用英文引号括起`,
      })),
    ],
    usable: true,
  }
}

/** Said of a row whose quote does not stand at its place, in characters of the text. */
export const misquoted = (start: number, end: number): string =>
  end < start
    ? `结束位置${end}在起始位置${start}之前，请核对 start、end`
    : `引文与原文第${start}至${end}字不一致，请核对 quote、start、end`
