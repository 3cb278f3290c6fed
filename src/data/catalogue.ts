import * as v from 'valibot'
import type { Problem } from '../domain/problem'
import { readJson } from './json'

/** The catalogue of reports: a static host cannot list folders, so datapackage.json does. */
export const CATALOGUE_FILE = 'datapackage.json'

const PACKAGE = v.object({
  name: v.string(),
  version: v.optional(v.string(), ''),
  resources: v.array(v.object({ name: v.string(), path: v.string() })),
})

const REPORT_FILE = /^reports\/([a-z0-9][a-z0-9-]*)\/report\.json$/

/** The ids of the reports, in the order of the catalogue; the first is the default. */
export function readCatalogue(
  text: string
):
  | { readonly ok: true; readonly value: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = readJson(CATALOGUE_FILE, text, PACKAGE)
  if (!read.ok) return read
  const ids = read.value.resources.flatMap(({ path }) => REPORT_FILE.exec(path)?.[1] ?? [])
  if (ids.length > 0) return { ok: true, value: [...new Set(ids)] }
  return {
    ok: false,
    problems: [
      { file: CATALOGUE_FILE, message: '目录中没有任何报告，请在 resources 中登记 reports/…/report.json' },
    ],
  }
}
