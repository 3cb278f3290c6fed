import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import type { Query, Rejected } from '../address/fields'
import { DEFAULT_VIEW, readAddress, type View } from '../address/view'

/** What the address says; the router writes it, everything else reads it. */
export const useViewStore = defineStore('view', () => {
  // Field by field, so that opening a source touches only what asks which source is open.
  const view = shallowReactive<View>({ ...DEFAULT_VIEW })
  const rejected = shallowRef<readonly Rejected[]>([])
  const filter = computed(() => ({ areas: view.areas, kinds: view.kinds, qualifiers: view.qualifiers }))

  function read(query: Query): void {
    const address = readAddress(query)
    const changed = Object.entries(address.view).filter(
      ([name, value]) => !same(view[name as keyof View], value)
    )
    Object.assign(view, Object.fromEntries(changed))
    rejected.value = address.rejected
  }

  return { view, rejected, filter, read }
})

/** Whether two values of a field say the same; a list is the same with the same entries. */
function same(one: View[keyof View], other: View[keyof View]): boolean {
  return Array.isArray(one) && Array.isArray(other) ? one.join() === other.join() : one === other
}
