import { nextTick } from 'vue'
import { START_LOCATION, useRouter } from 'vue-router'

/**
 * Another place begins at its content, as a page that is loaded does: Tab goes on from there and not through the header
 * again. A source that opens with the place takes the focus itself.
 */
export function useArrival(document: Document = globalThis.document): void {
  useRouter().afterEach((to, from) => {
    if (from === START_LOCATION || to.path === from.path) return
    if (to.query['i'] !== undefined || to.query['n'] !== undefined) return
    void nextTick(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }))
  })
}
