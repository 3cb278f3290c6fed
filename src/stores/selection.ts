import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Indicator } from '../domain/indicator'
import { isOpen, passes, select, type Filter } from '../domain/selection'
import { useReportStore } from './report'
import { useViewStore } from './view'

/** Which indicators pass the filter; null when all do. What does not pass steps back wherever it stands. */
export const useSelectionStore = defineStore('selection', () => {
  const reports = useReportStore()
  const view = useViewStore()
  /** An area that the report does not have asks for nothing; a notice says so. */
  const filter = computed<Filter>(() => {
    const areas = reports.report?.structure.areas ?? []
    return {
      ...view.filter,
      areas: view.filter.areas.filter((one) => areas.some(({ number }) => number === one)),
    }
  })
  const chosen = computed<ReadonlySet<string> | null>(() =>
    reports.report === null || isOpen(filter.value)
      ? null
      : new Set(select(reports.report, filter.value).map(({ id }) => id))
  )
  /** Asked of one indicator, so that a link among many costs no set of all that pass. */
  const isFaint = (indicator: Indicator): boolean =>
    reports.report !== null && !isOpen(filter.value) && !passes(reports.report, filter.value, indicator)
  return { chosen, isFaint }
})
