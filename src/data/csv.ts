import Papa from 'papaparse'
import { guardCell } from '../domain/formula'

/** A CSV file as text cells; nothing is read into them. */
export interface CsvTable {
  readonly header: readonly string[]
  /** Cells by row; `line` is the row number a spreadsheet shows (the header is 1). */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** Rows whose quoting is broken, with the reason in Chinese. */
  readonly broken: readonly { readonly line: number; readonly message: string }[]
}

const MESSAGES: Readonly<Record<string, string>> = {
  MissingQuotes: '引号没有成对，该行及其后的行未能读出，请检查该行的英文引号',
  InvalidQuotes: '引号后有多余字符，请检查该行的英文引号',
}

/**
 * Reads CSV: comma, double quotes, any line ends, with or without BOM. Cells stay text, and headers are
 * positions rather than keys, so that a column named `__proto__` is only a name. Blank rows are passed over.
 */
export function readCsv(text: string, delimiter: ',' | ';' | '\t' = ','): CsvTable {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(normal, { delimiter, newline: '\n', header: false })
  // With the separator given and no header, only quotes can be wrong. One reason a row; the last one, since a quote that is
  // never closed swallows the rows behind it.
  const reasons = new Map(errors.map((error) => [(error.row ?? 0) + 1, MESSAGES[error.code] ?? '引号有误']))
  const broken = Array.from(reasons, ([line, message]) => ({ line, message }))
  const lines = data.map((cells, index) => ({ line: index + 1, cells }))
  const [header, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { header: header?.cells ?? [], rows, broken }
}

/** How a CSV file is written: the data files plainly, downloads as spreadsheets want them. */
export interface CsvForm {
  /** Byte-order mark in front, which Excel and WPS need to read Chinese. */
  readonly bom: boolean
  readonly newline: '\n' | '\r\n'
  /** Columns of numbers, which are never guarded; none where nothing is said. */
  readonly numeric?: readonly boolean[]
  /** Whether text that a spreadsheet would run as a formula is guarded with an apostrophe. */
  readonly guard: boolean
}

/** Writes rows, with a final newline. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  form: CsvForm
): string {
  const guarded = form.guard
    ? rows.map((row) => row.map((cell, column) => (form.numeric?.[column] === true ? cell : guardCell(cell))))
    : rows
  const body = Papa.unparse([[...header], ...guarded.map((row) => [...row])], { newline: form.newline })
  return `${form.bom ? '\uFEFF' : ''}${body}${form.newline}`
}
