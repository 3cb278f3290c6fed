import { computed, type ComputedRef } from 'vue'
import { useViewStore } from '../stores/view'
import { useAddress } from './use-address'

/** Whether a chart is shown as a table, which the address says (`table=`), and how to change that. */
export function useTableView(chart: () => string): {
  readonly asTable: ComputedRef<boolean>
  readonly switchTable: () => void
} {
  const store = useViewStore()
  const { replace } = useAddress()
  const asTable = computed(() => store.view.tables.includes(chart()))
  return {
    asTable,
    switchTable: () => {
      const others = store.view.tables.filter((id) => id !== chart())
      void replace({ tables: asTable.value ? others : [...others, chart()] })
    },
  }
}
