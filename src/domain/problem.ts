/**
 * Something in the data that was refused, with its address: a failure is a value, shown to the reader, and
 * never stops the rest from loading.
 */
export interface Problem {
  /** Path of the file below `data/`, for instance `reports/x/indicators.csv`. */
  readonly file: string
  /** Row as a spreadsheet numbers it: the header is row 1. Absent when the whole file is meant. */
  readonly row?: number
  /** Column name, where one cell is at fault; of JSON the path. */
  readonly column?: string
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string
}

/** Either a value or the reasons why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Writes a problem as one line: `indicators.csv 第3行 value 列：…`; of JSON, which has no rows, `report.json title 项：…`. */
export function describeProblem(problem: Problem): string {
  const row = problem.row === undefined ? '' : ` 第${problem.row}行`
  const column =
    problem.column === undefined ? '' : ` ${problem.column} ${problem.row === undefined ? '项' : '列'}`
  return `${problem.file}${row}${column}：${problem.message}`
}
