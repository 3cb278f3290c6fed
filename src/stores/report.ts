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

  /** A report under review, shown as if it were published; it exists in this page alone. */
  const preview = shallowRef<{ readonly id: string; readonly data: DataSource } | null>(null)
  let asked: { readonly data: DataSource; readonly wanted: string } | null = null

  /** Loads the report asked for, or the first of the catalogue. */
  async function load(data: DataSource, wanted: string): Promise<void> {
    asked = { data, wanted }
    state.value = { phase: 'loading' }
    const [found, set] = await Promise.all([loadCatalogue(data), loadSettings(data)])
    settings.value = set
    if (!found.ok) {
      state.value = { phase: 'failed', problems: found.problems }
      return
    }
    catalogue.value = found.value
    const draft = preview.value?.id === wanted ? preview.value : null
    const id = draft?.id ?? found.value.find((one) => one === wanted) ?? found.value[0] ?? ''
    const loaded = await loadReport(draft?.data ?? data, id)
    state.value = loaded.ok
      ? { phase: 'ready', report: loaded.value }
      : { phase: 'failed', problems: loaded.problems }
  }

  /**
   * Loads the same report again, for a page that stays open for weeks. What is shown stays when that fails, and when
   * nothing has changed.
   * @returns whether the data could be had in time.
   */
  async function refresh(patience: number): Promise<boolean> {
    if (asked === null) return false
    const { data, wanted } = asked
    if (preview.value?.id === wanted) return true
    let timer = 0 as unknown as ReturnType<typeof setTimeout>
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patience)))
    const loaded = await Promise.race([loadAgain(data.fresh?.() ?? data, wanted), late]).catch(() => null)
    // A timer that runs on would hold the whole report as long.
    clearTimeout(timer)
    if (loaded === null || asked.wanted !== wanted) return false
    // A file that was cut short holds rows that are refused: what was complete is better.
    if (report.value !== null && loaded.problems.length > report.value.problems.length) return false
    if (report.value === null || fingerprint(loaded) !== fingerprint(report.value))
      state.value = { phase: 'ready', report: loaded }
    return true
  }

  /** Bytes of a file below `data/`; null when it cannot be had. */
  const readFile = (path: string): Promise<Uint8Array | null> =>
    asked === null ? Promise.resolve(null) : asked.data.read(path).catch(() => null)

  return { state, catalogue, settings, report, byId, checks, preview, load, refresh, readFile }
})

/** The report as it is now; null when it cannot be had. */
async function loadAgain(data: DataSource, wanted: string): Promise<Report | null> {
  const found = await loadCatalogue(data)
  if (!found.ok) return null
  const loaded = await loadReport(data, found.value.find((one) => one === wanted) ?? found.value[0] ?? '')
  return loaded.ok ? loaded.value : null
}

/** What tells one state of a report's data from another. */
function fingerprint({ meta, indicators, stories, problems }: Report): string {
  return JSON.stringify([meta, indicators, stories, problems])
}
