import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

/** How many entries are shown at once, and how many follow in each idle moment. */
const FIRST = 80
const STEP = 120

/**
 * Shows a long list by and by: the first entries at once, the rest while the page is idle, so that it opens at once and
 * is soon complete for searching and printing. `reach` shows all up to an index, for a jump there.
 */
export function useGradual(
  length: Readonly<Ref<number>>,
  window: Window & typeof globalThis = globalThis.window
): { readonly shown: ShallowRef<number>; readonly reach: (index: number) => void } {
  const shown = shallowRef(0)
  let timer = 0
  const grow = (): void => {
    shown.value = Math.min(length.value, shown.value + STEP)
    if (shown.value < length.value) timer = window.setTimeout(grow, 0)
  }
  watch(
    length,
    (count) => {
      window.clearTimeout(timer)
      shown.value = Math.min(count, FIRST)
      if (shown.value < count) timer = window.setTimeout(grow, 0)
    },
    { immediate: true }
  )
  onScopeDispose(() => window.clearTimeout(timer))
  const reach = (index: number): void => {
    shown.value = Math.max(shown.value, Math.min(length.value, index + STEP))
  }
  return { shown, reach }
}
