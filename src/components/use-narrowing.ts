import { onScopeDispose, watch } from 'vue'
import { afterPaint, nextTurn } from '../composables/after-paint'
import { loadInitials } from '../composables/initials'
import { mayBeInitials } from '../domain/row-search'
import { useExploreStore } from '../stores/explore'
import { useDesk } from './use-desk'

/** Below this many rows narrowing takes less than a frame, and what was pressed is painted together with its result. */
const AT_ONCE = 2000

/**
 * Keeps table and pictures in step with the address: what was pressed is painted first, then the table in one task, then
 * the pictures in another. What was overtaken by the next press is given up.
 */
export function useNarrowing(): void {
  const store = useExploreStore()
  const { route } = useDesk()
  let latest = 0

  watch(
    () => route.query,
    (query) => store.read(query),
    { immediate: true }
  )
  watch(
    () => store.request,
    async () => {
      const turn = (latest += 1)
      if (store.result !== null && store.indicators.length > AT_ONCE) await afterPaint()
      if (turn !== latest) return
      store.apply()
      await nextTurn()
      if (turn === latest) store.show()
    },
    { immediate: true }
  )
  watch(
    () => store.words.some(mayBeInitials) && store.initials === null,
    async (wanted) => {
      if (!wanted) return
      store.initials = await loadInitials()
    },
    { immediate: true }
  )
  onScopeDispose(() => (latest += 1))
}
