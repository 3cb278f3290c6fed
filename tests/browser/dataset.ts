import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

/*
 * What the files of `data/` say, read without the product's own readers, so that a test is no echo of the code it
 * tests.
 */

/** A row of indicators.csv, its cells as written. */
export type Row = Readonly<
  Record<
    | 'id'
    | 'item'
    | 'measure'
    | 'name'
    | 'kind'
    | 'value'
    | 'scale'
    | 'unit'
    | 'status'
    | 'direction'
    | 'period'
    | 'quote'
    | 'start'
    | 'end'
    | 'note',
    string
  >
>

/** An entry of charts.json, as far as the tests look at it. */
export interface StoryEntry {
  readonly id: string
  readonly place: string
  readonly area: number | null
  readonly rank: number
  readonly kind: string
  readonly indicators: readonly string[]
  readonly title: string
  readonly unit: string
  readonly period: string
  readonly note: string
}

const read = (path: string): string => readFileSync(`data/${path}`, 'utf8')

const catalogue = JSON.parse(read('datapackage.json')) as { readonly resources: readonly { path: string }[] }

/** The ids of the reports, in the order of the catalogue; the first is shown where the address names none. */
export const reports = catalogue.resources.flatMap(
  ({ path }) => /^reports\/([^/]+)\/report\.json$/.exec(path)?.[1] ?? []
)

/** A file of a report, as text. */
export const reportFile = (name: string, report = reports[0]): string => read(`reports/${report}/${name}`)

/** The indicators of a report, in reading order. */
export function rowsOf(report = reports[0]): readonly Row[] {
  const { data } = Papa.parse<Row>(reportFile('indicators.csv', report).trimEnd(), { header: true })
  return data.sort((a, b) => Number(a.start) - Number(b.start))
}

export const rows = rowsOf()

/** The row of an id, which must be there. */
export function row(id: string): Row {
  const found = rows.find((one) => one.id === id)
  if (found === undefined) throw new Error(`indicators.csv has no ${id}`)
  return found
}

/** The stories, those of one place and area in their rank. */
export const stories = (JSON.parse(reportFile('charts.json')) as StoryEntry[]).sort((a, b) => a.rank - b.rank)

export const meta = JSON.parse(reportFile('report.json')) as {
  readonly title: string
  readonly short_title: string
  readonly version: string
  readonly published: string
  readonly sha256: string
  readonly area_names: readonly string[]
}

interface Heading {
  readonly number: number
  readonly title: string
}

/** An item of the text with what stands above it and its measures in order. */
export interface OutlinedItem extends Heading {
  readonly area: Heading
  readonly problem: Heading
  readonly measures: readonly string[]
  /** The whole paragraph. */
  readonly text: string
}

/** The items of a report, read from its lines: `(一)` then `1.` then `(1)`, and 一是 … within the item's line. */
export function outlineOf(report = reports[0]): readonly OutlinedItem[] {
  const items: OutlinedItem[] = []
  let heading = ''
  let areas = 0
  let area: Heading | undefined
  let problem: Heading = { number: 0, title: '' }
  for (const line of reportFile('source.txt', report).split('\n')) {
    const [, roman] = /^[(（][一二三四五六七八九十]+[)）](.*)$/.exec(line) ?? []
    const [, arabic, rest = ''] = /^(\d+)\.(?!\d)(.*)$/.exec(line) ?? []
    const [, item, title = ''] = /^[(（](\d+)[)）]([^。]*)/.exec(line) ?? []
    if (roman !== undefined) [heading, area] = [roman, undefined]
    if (arabic !== undefined) {
      area ??= { number: (areas += 1), title: heading }
      problem = { number: Number(arabic), title: rest }
    }
    if (item !== undefined && area !== undefined) {
      const measures = Array.from(
        line.matchAll(/(?<=[。\s])[一二三四五六七八九十]是([^。]*)/g),
        ([words]) => words
      )
      items.push({ number: Number(item), title, area, problem, measures, text: line })
    }
  }
  return items
}

export const outline = outlineOf()

/** The numbers of the areas, from 1. */
export const areas = [...new Set(outline.map(({ area }) => area.number))]

/** The number of the area that an indicator belongs to. */
export const areaOf = ({ item }: Row): number =>
  outline.find(({ number }) => number === Number(item))?.area.number ?? 0

/** The last story of a kind on the page of an area. */
export function storyOfKind(kind: string, area: number): StoryEntry {
  const found = stories.filter((one) => one.place === 'area' && one.area === area && one.kind === kind)
  const last = found[found.length - 1]
  if (last === undefined) throw new Error(`charts.json has no ${kind} for area ${area}`)
  return last
}

/** The rows that pass a filter, an empty list asking for all. */
export function selected(wanted: { areas?: readonly number[]; kinds?: readonly string[] }): readonly Row[] {
  const { areas: inAreas = [], kinds = [] } = wanted
  return rows.filter(
    (one) =>
      (inAreas.length === 0 || inAreas.includes(areaOf(one))) &&
      (kinds.length === 0 || kinds.includes(one.kind))
  )
}

/** The figure as the text prints it, without blanks: `约2000亩`, `9万余份`, `两轮`. */
export function printed({ quote, value, scale, unit }: Row): string {
  const numeral = quote.includes(value) ? value.replace('.', '\\.') : '[一二两三四五六七八九十]'
  const [found] = new RegExp(`(?:约|不足)?${numeral}\\s*余?${scale}余?${unit}(?:以上)?`).exec(quote) ?? []
  if (found === undefined) throw new Error(`“${quote}” does not print ${value}${scale}${unit}`)
  return found.replace(/\s/g, '')
}

/** A title with its figures filled in. */
export const filled = (title: string): string =>
  title.replace(/\{(i[\d-]+)\}/g, (_, id: string) => printed(row(id)))
