import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { readMeta } from '../data/meta'
import { reportNames, type NamedReport } from '../domain/report-names'
import { useReportStore } from './report'

/** A report there is, as a chooser names it. */
export interface ReportChoice {
  readonly id: string
  readonly title: string
}

/** What the reports of the catalogue are called; one whose report.json cannot be read goes by its id. */
export const useCatalogueStore = defineStore('catalogue', () => {
  const reports = useReportStore()
  const known = shallowRef<ReadonlyMap<string, NamedReport>>(new Map())

  const choices = computed<readonly ReportChoice[]>(() => {
    const { preview, report, catalogue } = reports
    const ids = preview === null || catalogue.includes(preview.id) ? catalogue : [...catalogue, preview.id]
    const all = ids.map((id) => (report?.meta.id === id ? report.meta : known.value.get(id)) ?? unread(id))
    return Array.from(reportNames(all), ([id, title]) => ({ id, title }))
  })

  async function load(): Promise<void> {
    const found = await Promise.all(reports.catalogue.map(async (id) => [id, await metaOf(id)] as const))
    known.value = new Map(found)
  }

  async function metaOf(id: string): Promise<NamedReport> {
    const bytes = await reports.readFile(`reports/${id}/report.json`)
    const read = bytes === null ? null : readMeta('report.json', new TextDecoder().decode(bytes))
    return read?.ok === true ? { ...read.value, id } : unread(id)
  }

  return { choices, load }
})

const unread = (id: string): NamedReport => ({ id, shortTitle: id, published: '' })
