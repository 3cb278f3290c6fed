import * as v from 'valibot'
import type { Outcome } from '../domain/problem'
import { CATALOGUE_FILE } from './catalogue'
import { readJson } from './json'

const PACKAGE = v.looseObject({
  resources: v.array(v.looseObject({ name: v.string(), path: v.string() })),
})

/** The five files of a report, as the catalogue describes them. */
const RESOURCES = [
  { file: 'report.json', name: 'report', title: '报告信息', format: 'json', mediatype: 'application/json' },
  { file: 'source.txt', name: 'source', title: '报告原文', format: 'txt', mediatype: 'text/plain' },
  { file: 'indicators.csv', name: 'indicators', title: '指标', format: 'csv', mediatype: 'text/csv' },
  { file: 'numbers.csv', name: 'numbers', title: '其余数字', format: 'csv', mediatype: 'text/csv' },
  { file: 'charts.json', name: 'charts', title: '图表编排', format: 'json', mediatype: 'application/json' },
] as const

/**
 * Puts a report into the catalogue, behind the others; one that is there already stays in its place and gets the new checksum. The
 * description of a CSV file and its Table Schema are those of another report's file of that name.
 * @param text datapackage.json as it is
 * @param sha256 of source.txt
 */
export function registerReport(text: string, id: string, sha256: string): Outcome<string> {
  const read = readJson(CATALOGUE_FILE, text, PACKAGE)
  if (!read.ok) return read
  const { resources } = read.value
  const folder = `reports/${id}/`
  const made = RESOURCES.map(({ file, name, ...rest }) => {
    const like = resources.find(({ path }) => path.startsWith('reports/') && path.endsWith(`/${file}`))
    const hash = file === 'source.txt' ? { hash: `sha256:${sha256}` } : {}
    return { ...rest, encoding: 'utf-8', ...like, ...hash, name: `${id}-${name}`, path: folder + file }
  })
  const first = resources.findIndex(({ path }) => path.startsWith(folder))
  const others = resources.filter(({ path }) => !path.startsWith(folder))
  const at = first < 0 ? others.length : first
  const all = [...others.slice(0, at), ...made, ...others.slice(at)]
  return { ok: true, value: `${JSON.stringify({ ...read.value, resources: all }, null, 2)}\n` }
}
