import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Indicator } from '../domain/indicator'
import { isOpen, passes, select } from '../domain/selection'
import { useReportStore } from './report'
import { useViewStore } from './view'

/** Which indicators pass the filter; null when all do. What does not pass steps back wherever it stands. */
export const useSelectionStore = defineStore('selection', () => {
  const reports = useReportStore()
  const view = useViewStore()
  const chosen = computed<ReadonlySet<string> | null>(() =>
    reports.report === null || isOpen(view.filter)
      ? null
      : new Set(select(reports.report, view.filter).map(({ id }) => id))
  )
  /** Asked of one indicator, so that a link among many costs no set of all that pass. */
  const isFaint = (indicator: Indicator): boolean =>
    reports.report !== null && !isOpen(view.filter) && !passes(reports.report, view.filter, indicator)
  return { chosen, isFaint }
})
