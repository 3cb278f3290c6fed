import { useEventListener } from '@vueuse/core'

/**
 * Lights every place that stands for the indicator under the pointer or the focus: the number in the text, its note
 * beside it, its mark in a picture, its row in a table. One listener serves the page, so that thousands of numbers cost nothing.
 */
export function useHoverLight(document: Document = globalThis.document): void {
  let lit = ''
  const light = (id: string): void => {
    if (id === lit) return
    for (const one of document.querySelectorAll('.lit-up')) one.classList.remove('lit-up')
    lit = id
    if (id === '') return
    const name = CSS.escape(id)
    for (const one of document.querySelectorAll(`[data-indicator="${name}"], [data-row="${name}"]`))
      one.classList.add('lit-up')
  }
  const follow = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null
    // Anywhere in a row of a table is on its indicator.
    const id = target?.closest('[data-indicator]')?.getAttribute('data-indicator')
    light(id ?? target?.closest('[data-row]')?.getAttribute('data-row') ?? '')
  }
  useEventListener(document, ['mouseover', 'focusin'], follow, { passive: true })
}
