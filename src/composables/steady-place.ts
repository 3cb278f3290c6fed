import { nextTick, watch } from 'vue'

/** Within this time drawings have taken their new width beside the panel. */
const REFLOW_MS = 160

/**
 * Keeps what a panel is about where the reader had it, while the page makes room for the panel or takes it back. What
 * was not in sight is brought to the middle.
 * @param id the indicator whose source is open; empty for none.
 */
export function useSteadyPlace(
  id: () => string,
  window: Window & typeof globalThis = globalThis.window
): void {
  const find = (one: string): Element | null =>
    one === '' ? null : window.document.querySelector(`main [data-indicator="${one}"]`)
  const topOf = (element: Element | null): number | null => {
    const top = element?.getBoundingClientRect().top
    return top === undefined || top < 0 || top > window.innerHeight ? null : top
  }

  watch(
    id,
    (now, before) => {
      const one = now || before
      const top = topOf(find(one))
      const settle = (): void => {
        const element = find(one)
        if (element === null) return
        if (top === null && now !== '') element.scrollIntoView({ block: 'center' })
        else if (top !== null) window.scrollBy(0, element.getBoundingClientRect().top - top)
      }
      void nextTick(settle)
      window.setTimeout(settle, REFLOW_MS)
    },
    { flush: 'pre' }
  )
}
