import { defineStore } from 'pinia'
import { computed } from 'vue'
import { isOpen, select } from '../domain/selection'
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
  return { chosen }
})
