import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { readMeta } from '../data/meta'
import { useReportStore } from './report'

/** A report there is, as a chooser names it. */
export interface ReportChoice {
  readonly id: string
  readonly title: string
}

/** What the reports of the catalogue are called; one whose report.json cannot be read goes by its id. */
export const useCatalogueStore = defineStore('catalogue', () => {
  const reports = useReportStore()
  const titles = shallowRef<ReadonlyMap<string, string>>(new Map())

  const choices = computed<readonly ReportChoice[]>(() => {
    const { preview, report, catalogue } = reports
    const ids = preview === null || catalogue.includes(preview.id) ? catalogue : [...catalogue, preview.id]
    return ids.map((id) => ({
      id,
      title: (report?.meta.id === id ? report.meta.shortTitle : titles.value.get(id)) ?? id,
    }))
  })

  async function load(): Promise<void> {
    const found = await Promise.all(reports.catalogue.map(async (id) => [id, await titleOf(id)] as const))
    titles.value = new Map(found)
  }

  async function titleOf(id: string): Promise<string> {
    const bytes = await reports.readFile(`reports/${id}/report.json`)
    const read = bytes === null ? null : readMeta('report.json', new TextDecoder().decode(bytes))
    return read?.ok === true ? read.value.shortTitle : id
  }

  return { choices, load }
})
