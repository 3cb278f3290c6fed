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
