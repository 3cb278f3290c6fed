import { nextTick, watch } from 'vue'

/** Within this time drawings have taken their new width beside the panel. */
const REFLOW_MS = 160

/**
 * Keeps what a panel is about where the reader had it, while the page makes room for the panel or takes it back. What
 * was not in sight is brought to the middle.
 * @param id the indicator whose source is open; empty for none.
 * @param room whether the page has made room for the panel.
 * @param path the place of the product; what is left behind on the way to another moves nothing there.
 * @param elsewhere whether the address leads to another place of the page, which then has precedence on closing.
 */
export function useSteadyPlace(
  id: () => string,
  room: () => boolean,
  path: () => string,
  elsewhere: () => boolean,
  window: Window & typeof globalThis = globalThis.window
): void {
  const find = (one: string): Element | null =>
    one === '' ? null : window.document.querySelector(`main [data-indicator="${one}"]`)
  const topOf = (element: Element | null): number | null => {
    const top = element?.getBoundingClientRect().top
    return top === undefined || top < 0 || top > window.innerHeight ? null : top
  }

  let stood = path()
  watch(
    [id, room] as const,
    ([now], [before]) => {
      const here = path()
      const arrived = here !== stood
      stood = here
      const one = now || before
      const element = find(one)
      const top = topOf(element)
      const settle = (): void => {
        const target = element?.isConnected === true ? element : find(one)
        if (target === null || (now === '' && (elsewhere() || arrived || path() !== here))) return
        if (top === null && now !== '') target.scrollIntoView({ block: 'center' })
        else if (top !== null) {
          window.scrollBy(0, target.getBoundingClientRect().top - top)
          target.scrollIntoView({ block: 'nearest' })
        }
      }
      // Opening moves nothing until room is made.
      if (now === '' || top === null || room()) void nextTick(settle)
      window.setTimeout(settle, REFLOW_MS)
    },
    { flush: 'pre' }
  )
}
