import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { afterPaint } from './frames'

/**
 * Whether the page makes room for a panel. The panel is painted first, since drawing the page anew beside it takes
 * longer than the panel itself. Room is taken back at once.
 */
export function useRoom(
  beside: () => boolean,
  window: Window & typeof globalThis = globalThis.window
): ComputedRef<boolean> {
  const painted = shallowRef(false)
  watch(
    beside,
    (now) => {
      if (!now) painted.value = false
      else afterPaint(() => (painted.value = beside()), window)
    },
    { immediate: true }
  )
  return computed(() => beside() && painted.value)
}
