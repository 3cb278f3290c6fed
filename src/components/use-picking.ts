import { computed, type ComputedRef } from 'vue'
import { MAX_PICKED } from '../address/explore'
import { useExploreStore } from '../stores/explore'
import { useDesk } from './use-desk'

/** Which rows are picked for charts and comparison. */
export interface Picking {
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** Picks every row shown, or lets all picked go. */
  readonly all: () => void
  readonly count: ComputedRef<number>
  readonly full: ComputedRef<boolean>
  /** What {@link all} would do, in words. */
  readonly offer: ComputedRef<string>
}

export function usePicking(rows: () => Uint32Array): Picking {
  const store = useExploreStore()
  const { go } = useDesk()
  // What the report does not have cannot be picked, though an address may say so.
  const ids = computed(() => new Set(store.picked.map(({ id }) => id)))
  const count = computed(() => ids.value.size)
  const full = computed(() => count.value >= MAX_PICKED)
  const pick = (picked: readonly string[]): void => void go({ desk: { picked } })
  return {
    count,
    full,
    has: (id) => ids.value.has(id),
    toggle: (id) => {
      if (ids.value.has(id)) pick([...ids.value].filter((one) => one !== id))
      else if (!full.value) pick([...ids.value, id])
    },
    all: () => {
      const shown = Array.from(rows().slice(0, MAX_PICKED), (row) => store.indicators[row]?.id ?? '')
      pick(count.value > 0 ? [] : shown.filter((id) => id !== ''))
    },
    offer: computed(() => (rows().length > MAX_PICKED ? `选取前${MAX_PICKED}行` : '选取全部')),
  }
}
