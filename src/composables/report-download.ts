import { coverageRows, downloadName, indicatorRows, writeDownload, type Entry } from '../data/download'
import type { Check } from '../domain/checks'
import type { Indicator } from '../domain/indicator'
import { areaName, placeOf, type Report } from '../domain/report'
import { saveBlob, saveText } from './download'

/** What a download is named after and made of. */
export interface Download {
  readonly report: Report
  /** Title of the chart or table. */
  readonly title: string
  /** Number of the area it is about; null for the whole report. */
  readonly area: number | null
  readonly entries: readonly Entry[]
}

/** The rows of a picture of figures, or of the strip of items (its areas; all where none is given). */
export function rowsOf(
  report: Report,
  checks: readonly Check[],
  shown: readonly Indicator[] | { readonly areas: readonly number[] }
): readonly Entry[] {
  return 'areas' in shown ? coverageRows(report, checks, shown.areas) : indicatorRows(report, checks, shown)
}

/** Saves exactly the rows a chart or table shows. */
export function saveRows({ report, title, area, entries }: Download): void {
  const name = downloadName(report, title, area === null ? '' : areaName(report, area), new Date())
  saveText(name, writeDownload(entries), 'text/csv')
}

/** Saves the picture of one figure's evidence. */
export function savePicture(report: Report, indicator: Indicator, picture: Blob): void {
  const area = placeOf(report.structure, indicator)?.area.number ?? 0
  saveBlob(downloadName(report, indicator.name, areaName(report, area), new Date(), 'png'), picture)
}
