import { indicatorRows, writeDownload } from '../../src/data/download'
import { checkSpreadsheet } from '../../src/data/spreadsheet-check'
import { checksOf } from '../../src/domain/checks'
import { shippedReport } from '../shipped'

export const report = await shippedReport()
export const checks = checksOf(report.indicators)
/** A download of everything. */
export const whole = writeDownload(indicatorRows(report, checks, report.indicators))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** The outcome of checking a file against the shipped report. */
export const check = (bytes: Uint8Array) => checkSpreadsheet(bytes, report, checks)
/** The rows of a text that can be checked. */
export const verdicts = (text: string) => {
  const outcome = check(utf8(text))
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.rows
}
/** What a download of the given rows looks like. */
export const download = (...ids: readonly string[]): string =>
  writeDownload(
    indicatorRows(
      report,
      checks,
      report.indicators.filter(({ id }) => ids.includes(id))
    )
  )
