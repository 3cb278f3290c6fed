import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { DEFAULT_VIEW, readAddress, type Query, type Rejected, type View } from '../address/view'

/** What the address says; the router writes it, everything else reads it. */
export const useViewStore = defineStore('view', () => {
  const view = shallowRef<View>(DEFAULT_VIEW)
  const rejected = shallowRef<readonly Rejected[]>([])
  const filter = computed(() => ({
    areas: view.value.areas,
    kinds: view.value.kinds,
    qualifiers: view.value.qualifiers,
  }))

  function read(query: Query): void {
    const address = readAddress(query)
    view.value = address.view
    rejected.value = address.rejected
  }

  return { view, rejected, filter, read }
})
