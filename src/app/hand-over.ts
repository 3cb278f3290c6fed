import { forgetDrawings, keepDrawings } from '../composables/drawings-ahead'
import { ahead, aheadPage, livePage, mainOf, PRESSABLE } from './page-ahead'

/**
 * The live page takes the place of the one drawn at the build, drawings, focus and what was pressed included.
 * @param drawn resolves once the live page stands.
 */
export function handOver(drawn: () => Promise<unknown>): void {
  const page = aheadPage()
  if (page === null) return
  const focused = [...page.querySelectorAll(PRESSABLE)].indexOf(document.activeElement as Element)
  const isInMain = document.activeElement !== null && document.activeElement === mainOf(page)
  if (ahead.isShown) keepDrawings(page)
  ahead.isShown = false
  page.remove()
  livePage()?.removeAttribute('hidden')
  void drawn().then(() => {
    forgetDrawings()
    const live = livePage()?.querySelectorAll<HTMLElement>(PRESSABLE)
    if (focused >= 0) live?.[focused]?.focus({ preventScroll: true })
    if (isInMain) mainOf(livePage())?.focus({ preventScroll: true })
    if (ahead.pressed >= 0) live?.[ahead.pressed]?.click()
  })
}
