import { downloadName } from '../data/download'
import { MAX_BYTES } from '../data/given-csv'
import {
  checkSpreadsheet,
  writeSpreadsheetCheck,
  type CheckedRow,
  type SpreadsheetCheck,
} from '../data/spreadsheet-check'
import type { Check } from '../domain/checks'
import type { Report } from '../domain/report'
import { saveText } from './download'

/** Reads a dropped file and checks it; one over the limit is refused by its size, without reading it. */
export async function checkFile(
  file: File,
  report: Report,
  checks: readonly Check[]
): Promise<SpreadsheetCheck> {
  const bytes =
    file.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : new Uint8Array(await file.arrayBuffer())
  return checkSpreadsheet(bytes, report, checks)
}

/** Saves the outcome of checking a spreadsheet. */
export function saveCheck(report: Report, rows: readonly CheckedRow[]): void {
  saveText(downloadName(report, '核对结果', '', new Date()), writeSpreadsheetCheck(rows), 'text/csv')
}

export { ROW_VERDICT_LABELS, type RowVerdict, type SpreadsheetCheck } from '../data/spreadsheet-check'
