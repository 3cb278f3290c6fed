import { computed, type ComputedRef } from 'vue'
import {
  useRoute,
  useRouter,
  type LocationQueryRaw,
  type RouteLocationNormalizedLoaded,
  type RouteLocationRaw,
  type Router,
} from 'vue-router'
import { changeAddress, readAddress, type View } from '../address/view'

/** What belongs to one place and is left behind on the way to another. */
const ELSEWHERE = { indicator: '', number: -1, passage: [], item: 0, tables: [], search: '' } as const

/**
 * What hundreds of links of a page have in common, made once for all: both stay the same text while sources open and
 * close, so that following one link does not make the addresses of all others anew.
 */
interface Common {
  /** The query that goes along to another place, as JSON. */
  readonly carried: ComputedRef<string>
  /** The address of this place without an open source, ready for `i=<id>`. */
  readonly source: ComputedRef<string>
}

const commons = new WeakMap<Router, Common>()

/** Links to the same place with some of the view changed, and ways to go there. */
export function useAddress() {
  const route = useRoute()
  const router = useRouter()
  const query = (changes: Partial<View>): LocationQueryRaw =>
    changeAddress(route.query, changes) as LocationQueryRaw
  const here = (changes: Partial<View>): RouteLocationRaw => ({ path: route.path, query: query(changes) })
  const common = commons.get(router) ?? makeCommon(router, route)
  commons.set(router, common)
  return {
    here,
    /** Another place under the same view; what is open there is closed unless the changes say otherwise. */
    to: (path: string, changes: Partial<View> = {}): RouteLocationRaw => ({
      path,
      query: changeAddress(JSON.parse(common.carried.value), changes) as LocationQueryRaw,
    }),
    /** The address of a figure's source at this place. */
    source: (id: string): string => `${common.source.value}i=${id}`,
    /** Goes to another place; see `to`. */
    open: (path: string, changes: Partial<View> = {}) =>
      router.push({
        path,
        query: changeAddress(JSON.parse(common.carried.value), changes) as LocationQueryRaw,
      }),
    go: (changes: Partial<View>) => router.push(here(changes)),
    replace: (changes: Partial<View>) => router.replace(here(changes)),
    /** The address of this place with these changes, ready for one more key: it ends with `?` or `&`. */
    prefix: (changes: Partial<View>): string => prefixed(router, here(changes)),
    /** The full address that restores the view with these changes. */
    absolute: (changes: Partial<View>): string =>
      new URL(router.resolve(here(changes)).href, globalThis.location.href).href,
  }
}

function makeCommon(router: Router, route: RouteLocationNormalizedLoaded): Common {
  return {
    carried: computed(() =>
      JSON.stringify(changeAddress({}, { ...readAddress(route.query).view, ...ELSEWHERE }))
    ),
    source: computed(() => {
      const query = changeAddress(route.query, { indicator: '', number: -1 }) as LocationQueryRaw
      return prefixed(router, { path: route.path, query })
    }),
  }
}

function prefixed(router: Router, location: RouteLocationRaw): string {
  const { href } = router.resolve(location)
  return `${href}${href.includes('?') ? '&' : '?'}`
}
