import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DataSource } from '../data/data-source'
import { loadCatalogue, loadReport } from '../data/load-report'
import { DEFAULT_SETTINGS, loadSettings, type Settings } from '../data/settings'
import { checksOf } from '../domain/checks'
import type { Problem } from '../domain/problem'
import type { Report } from '../domain/report'

/** Where loading stands. */
export type LoadState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] }
  | { readonly phase: 'ready'; readonly report: Report }

/** The report that is shown, the catalogue it comes from and the operator's settings. */
export const useReportStore = defineStore('report', () => {
  const state = shallowRef<LoadState>({ phase: 'loading' })
  const catalogue = shallowRef<readonly string[]>([])
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS)
  const report = computed(() => (state.value.phase === 'ready' ? state.value.report : null))
  const byId = computed(() => new Map(report.value?.indicators.map((one) => [one.id, one])))
  const checks = computed(() => checksOf(report.value?.indicators ?? []))

  /** Loads the report asked for, or the first of the catalogue. */
  async function load(data: DataSource, wanted: string): Promise<void> {
    state.value = { phase: 'loading' }
    settings.value = await loadSettings(data)
    const found = await loadCatalogue(data)
    if (!found.ok) {
      state.value = { phase: 'failed', problems: found.problems }
      return
    }
    catalogue.value = found.value
    const id = found.value.find((one) => one === wanted) ?? found.value[0] ?? ''
    const loaded = await loadReport(data, id)
    state.value = loaded.ok
      ? { phase: 'ready', report: loaded.value }
      : { phase: 'failed', problems: loaded.problems }
  }

  return { state, catalogue, settings, report, byId, checks, load }
})
