import { useRoute, useRouter, type LocationQueryRaw, type RouteLocationRaw } from 'vue-router'
import { changeAddress, readAddress, type View } from '../address/view'

/** What belongs to one place and is left behind on the way to another. */
const ELSEWHERE = { indicator: '', number: -1, passage: [], item: 0, tables: [], search: '' } as const

/** Links to the same place with some of the view changed, and ways to go there. */
export function useAddress() {
  const route = useRoute()
  const router = useRouter()
  const query = (changes: Partial<View>): LocationQueryRaw =>
    changeAddress(route.query, changes) as LocationQueryRaw
  const here = (changes: Partial<View>): RouteLocationRaw => ({ path: route.path, query: query(changes) })
  return {
    here,
    /** Another place under the same view; what is open there is closed unless the changes say otherwise. */
    to: (path: string, changes: Partial<View> = {}): RouteLocationRaw => ({
      path,
      query: changeAddress(
        {},
        { ...readAddress(route.query).view, ...ELSEWHERE, ...changes }
      ) as LocationQueryRaw,
    }),
    go: (changes: Partial<View>) => router.push(here(changes)),
    replace: (changes: Partial<View>) => router.replace(here(changes)),
    /** The address of this place with these changes, ready for one more key: it ends with `?` or `&`. */
    prefix: (changes: Partial<View>): string => {
      const { href } = router.resolve(here(changes))
      return `${href}${href.includes('?') ? '&' : '?'}`
    },
    /** The full address that restores the view with these changes. */
    absolute: (changes: Partial<View>): string =>
      new URL(router.resolve(here(changes)).href, globalThis.location.href).href,
  }
}
