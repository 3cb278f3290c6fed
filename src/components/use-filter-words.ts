import { computed, type ComputedRef } from 'vue'
import { FACETS } from '../domain/facets'
import type { Report } from '../domain/report'
import { useExploreStore } from '../stores/explore'

/** The filters in force in words, as badges, files and briefings state them. */
export function useFilterWords(report: () => Report): ComputedRef<readonly string[]> {
  const store = useExploreStore()
  return computed(() => {
    const facets = FACETS.filter(({ id }) => store.choice[id].length > 0).map(
      ({ id, label, say }) => `${label}：${store.choice[id].map((value) => say(value, report())).join('、')}`
    )
    const { low, high } = store.range
    return [
      ...facets,
      ...(low === null && high === null ? [] : [`数值：${rangeWords(low, high)}`]),
      ...(store.words.length === 0 ? [] : [`检索词：${store.words.join(' ')}`]),
    ]
  })
}

/** A range in words. */
export function rangeWords(low: number | null, high: number | null): string {
  if (low === null) return `不大于${high ?? ''}`
  if (high === null) return `不小于${low}`
  return low === high ? String(low) : `${low}—${high}`
}
