import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router'
import { useViewStore } from '../stores/view'
import { ROUTES } from './routes'

/** Routes live behind `#`, so that any static host and `file://` serve them; `history` is an option, for the build. */
export function makeRouter(history: RouterHistory = createWebHashHistory()): Router {
  const router = createRouter({
    history,
    routes: [...ROUTES],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  const view = useViewStore()
  router.beforeResolve((to) => view.read(to.query))
  return router
}

/**
 * Follows what the address came to say while the router was on its way to its first place: until then it does not listen, and
 * then it writes back where it began.
 */
export function followEarly(router: Router, window: Window = globalThis.window): void {
  let followed = ''
  const note = (): void => void (followed = window.location.hash)
  window.addEventListener('hashchange', note)
  void router.isReady().finally(() => {
    window.removeEventListener('hashchange', note)
    if (followed !== '' && followed !== window.location.hash) window.location.hash = followed
  })
}
