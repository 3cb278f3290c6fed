import { useEventListener } from '@vueuse/core'
import { shallowRef, type ShallowRef } from 'vue'

/** How long scrolling goes on before it is looked where it has come; the outline follows no faster. */
const LOOK_MS = 120

/**
 * The offset (data-start) of the paragraph at the top of the window, kept while scrolling.
 * @param below how far in pixels below the place that a jump leads to, which clears the sticky header.
 */
export function useScrollPlace(
  frame: Readonly<ShallowRef<HTMLElement | null>>,
  below: number,
  window: Window = globalThis.window
): Readonly<ShallowRef<number>> {
  const place = shallowRef(0)
  let waiting = false
  const look = (): void => {
    waiting = false
    const { scrollPaddingTop } = window.getComputedStyle(window.document.documentElement)
    const top = (Number.parseFloat(scrollPaddingTop) || 0) + below
    // Stretches first, so that none out of sight is laid out for being asked.
    const stretch = frame.value === null ? null : lastAbove(frame.value.children, top)
    const found = stretch === null ? null : lastAbove(stretch.children, top)
    if (found !== null) place.value = Number(found.getAttribute('data-start'))
  }
  useEventListener(
    window,
    ['scroll', 'resize'],
    () => {
      if (waiting) return
      waiting = true
      window.setTimeout(look, LOOK_MS)
    },
    { passive: true }
  )
  return place
}

/** The last of stacked elements that begins at or above a line; by halving, since a text has thousands. */
function lastAbove(children: HTMLCollection, line: number): Element | null {
  let low = 0
  let high = children.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((children[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return children[low] ?? null
}
