import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** Does something as a task of its own once what is now in the document has been painted: two frames later. */
export function afterPaint(work: () => void, window: Window & typeof globalThis = globalThis.window): void {
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => window.setTimeout(work)))
}

/** Whether what a component shows first has been painted, so that the rest may follow. */
export function usePainted(): Readonly<ShallowRef<boolean>> {
  const painted = shallowRef(false)
  let gone = false
  onScopeDispose(() => (gone = true))
  afterPaint(() => (painted.value = !gone))
  return painted
}
