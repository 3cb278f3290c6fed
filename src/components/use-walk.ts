import { onKeyStroke } from '@vueuse/core'
import { useRoute } from 'vue-router'
import type { Indicator } from '../domain/indicator'
import { neighbours } from '../domain/report'
import { beyond, select, walk } from '../domain/selection'
import { useReportStore } from '../stores/report'
import { useViewStore } from '../stores/view'
import { useAddress } from './use-address'

/** Keys `n` and `p` go to the next and the previous number, within the filter, in the text and wherever a source is open. */
export function useWalk(): void {
  const route = useRoute()
  const store = useReportStore()
  const view = useViewStore()
  const { go, replace } = useAddress()

  const target = (forward: boolean): Indicator | undefined => {
    if (store.report === null) return undefined
    const id = view.view.indicator
    if (id === '' && view.view.number >= 0)
      return beyond(store.report, view.filter, view.view.number, forward)
    const chosen = select(store.report, view.filter)
    if (id === '') return forward ? chosen[0] : chosen[chosen.length - 1]
    const { previous, next } = neighbours(walk(store.report, view.filter, id), id)
    return forward ? next : previous
  }

  onKeyStroke(['n', 'p'], (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const isOpen = view.view.indicator !== '' || view.view.number >= 0
    if (route.path !== '/report' && !isOpen) return
    const found = target(event.key === 'n')
    if (found === undefined) return
    event.preventDefault()
    void (isOpen ? replace : go)({ indicator: found.id, number: -1 })
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
