import { useEventListener } from '@vueuse/core'

/**
 * Lights every place that stands for the indicator under the pointer or the focus: the number in the text, its note
 * beside it, its mark in a picture. One listener serves the page, so that thousands of numbers cost nothing.
 */
export function useHoverLight(document: Document = globalThis.document): void {
  let lit = ''
  const light = (id: string): void => {
    if (id === lit) return
    for (const one of document.querySelectorAll('[data-indicator].lit-up')) one.classList.remove('lit-up')
    lit = id
    if (id === '') return
    for (const one of document.querySelectorAll(`[data-indicator="${CSS.escape(id)}"]`))
      one.classList.add('lit-up')
  }
  const follow = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest('[data-indicator]') : null
    light(target?.getAttribute('data-indicator') ?? '')
  }
  useEventListener(document, ['mouseover', 'focusin'], follow, { passive: true })
}
