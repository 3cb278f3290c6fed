import { checkSpreadsheet, MAX_BYTES, type SpreadsheetCheck } from '../data/spreadsheet-check'
import type { Check } from '../domain/checks'
import type { Report } from '../domain/report'

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

export { ROW_VERDICT_LABELS, type RowVerdict, type SpreadsheetCheck } from '../data/spreadsheet-check'
