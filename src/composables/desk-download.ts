import { downloadName } from '../data/download'
import { EXPORT_FORMATS, isoDay, type Export, type ExportFormat } from '../data/desk-export'
import { areaName } from '../domain/report'
import { blobOf, saveBlob } from './download'
import type { SlowTask } from './slow-task'

export { EXPORT_FORMATS, isoDay }
export type { Export, ExportFormat }

/**
 * Writes a file of the desk in slices and hands it to the browser to save.
 * @param title what the file is of, for its name.
 * @param area number of the only area in it; null for several.
 * @returns whether it was saved; false where it was stopped.
 */
export async function saveExport(
  format: ExportFormat,
  what: Export,
  title: string,
  area: number | null,
  slow: SlowTask
): Promise<boolean> {
  const parts = await slow.run(format.write(what))
  if (parts === null) return false
  const place = area === null ? '' : areaName(what.report, area)
  const type = format.type.startsWith('text/') ? `${format.type};charset=utf-8` : format.type
  saveBlob(downloadName(what.report, title, place, what.day, format.extension), blobOf(parts, type))
  return true
}
