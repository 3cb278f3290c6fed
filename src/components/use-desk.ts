import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { changeDesk, chosen, type DeskView } from '../address/explore'
import { changeAddress, type View } from '../address/view'
import type { FacetId } from '../domain/facets'
import { useExploreStore } from '../stores/explore'

/** What is changed of the common view and of the desk. */
export interface DeskChanges {
  readonly view?: Partial<View>
  readonly desk?: Partial<DeskView>
}

/** Ways to change what the desk shows; every one goes through the address. */
export function useDesk() {
  const route = useRoute()
  const router = useRouter()
  const store = useExploreStore()
  const target = ({ view = {}, desk = {} }: DeskChanges) => ({
    path: route.path,
    query: changeDesk(changeAddress(route.query, view), desk) as LocationQueryRaw,
  })
  const go = (changes: DeskChanges) => router.push(target(changes))
  return {
    route,
    go,
    /** For what is changed in small steps: Back goes to before all of them. */
    replace: (changes: DeskChanges) => router.replace(target(changes)),
    /** Another page of the desk under the same address. */
    besides: (path: string) => ({ path, query: route.query }),
    toggle: (facet: FacetId, value: string, besides: Partial<DeskView> = {}) => {
      const values = store.choice[facet]
      const { view, desk } = chosen(
        facet,
        values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
      )
      return go({ view, desk: { ...desk, ...besides } })
    },
    set: (facet: FacetId, values: readonly string[]) => go(chosen(facet, values)),
  }
}
