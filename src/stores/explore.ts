import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { choiceOf, DEFAULT_DESK, readDesk, type Choice, type DeskView } from '../address/explore'
import type { Query, Rejected } from '../address/fields'
import { deskColumn } from '../domain/desk-columns'
import { facetTable, narrow, type Narrowed } from '../domain/facet-table'
import { FACETS, facetOf, type FacetId } from '../domain/facets'
import { findRows, searchIndex, wordsOf, type InitialsOf } from '../domain/row-search'
import { inOrder, orderRows } from '../domain/row-order'
import { useReportStore } from './report'
import { useViewStore } from './view'

/** What the filters let through, in the order asked for. */
export interface DeskResult extends Narrowed {
  /** Rows in the order in which they are shown; indices of the report's indicators. */
  readonly ordered: Uint32Array
}

/** The desk: what its address says, the report as columns, and what was narrowed from them. */
export const useExploreStore = defineStore('explore', () => {
  const reports = useReportStore()
  const views = useViewStore()
  const desk = shallowRef<DeskView>(DEFAULT_DESK)
  const rejected = shallowRef<readonly Rejected[]>([])
  const initials = shallowRef<InitialsOf | null>(null)
  const indicators = computed(() => reports.report?.indicators ?? [])
  const table = computed(() => (reports.report === null ? null : facetTable(reports.report)))
  const index = computed(() => (reports.report === null ? null : searchIndex(reports.report)))
  const words = computed(() => wordsOf(views.view.search))

  const asked = computed(() => choiceOf(views.view, desk.value))
  /** Values asked for that this report does not have, by facet. */
  const unknown = computed(() =>
    FACETS.flatMap(({ id, label }) => {
      const values = new Set(table.value?.columns[id].values)
      const missing = asked.value[id].filter((value) => !values.has(value))
      return missing.length === 0 ? [] : [{ id, label, values: missing }]
    })
  )
  /** The choice that is in force: what the report does not have is passed over. */
  const choice = computed<Choice>(() => {
    const missing = new Map(unknown.value.map(({ id, values }) => [id, values]))
    const known = FACETS.map(
      ({ id }) => [id, asked.value[id].filter((value) => !(missing.get(id) ?? []).includes(value))] as const
    )
    return Object.fromEntries(known) as unknown as Choice
  })
  /** A range whose ends are the wrong way round holds nothing and is passed over. */
  const reversed = computed(
    () => desk.value.low !== null && desk.value.high !== null && desk.value.low > desk.value.high
  )
  const range = computed(() =>
    reversed.value ? { low: null, high: null } : { low: desk.value.low, high: desk.value.high }
  )
  const picked = computed(() => desk.value.picked.flatMap((id) => reports.byId.get(id) ?? []))
  const strayed = computed(() => desk.value.picked.filter((id) => !reports.byId.has(id)))

  const orders = computed(() => ({ indicators: indicators.value, made: new Map<string, Uint32Array>() }))
  function order(): Uint32Array | null {
    const { column, descending } = desk.value.sort
    const sorted = deskColumn(column)
    if (sorted === undefined || reports.report === null || table.value === null) return null
    const { made } = orders.value
    const key = `${column} ${descending} ${desk.value.converted}`
    const known = made.get(key)
    if (known !== undefined) return known
    const context = { report: reports.report, checks: reports.checks, converted: desk.value.converted }
    const { codes } = table.value.columns.unit
    const unitOf = (row: number): number => codes[row] ?? 0
    const rows = orderRows(table.value.length, sorted.key(indicators.value, context, unitOf), descending)
    made.set(key, rows)
    return rows
  }

  const result = shallowRef<DeskResult | null>(null)
  /** The result as the pictures show it: a turn later than the table. */
  const pictured = shallowRef<DeskResult | null>(null)

  /** Everything the result depends on, as one value to watch. */
  const request = computed(() => ({
    table: table.value,
    choice: choice.value,
    range: range.value,
    words: words.value.join(' '),
    initials: initials.value,
    sort: desk.value.sort,
  }))

  /** The rows that pass a choice, or the one in force. */
  function narrowTo(other: Choice = choice.value, within = range.value): Narrowed | null {
    if (table.value === null) return null
    // The index of a long report takes a while to make, so it waits for the first search.
    const found =
      words.value.length === 0 || index.value === null
        ? null
        : findRows(index.value, words.value, initials.value)
    return narrow(table.value, { choice: other, ...within, found })
  }

  function apply(): void {
    const narrowed = narrowTo()
    if (narrowed === null) return
    const sorted = order()
    result.value = { ...narrowed, ordered: sorted === null ? narrowed.rows : inOrder(sorted, narrowed.rows) }
  }
  const show = (): void => void (pictured.value = result.value)

  function read(query: Query): void {
    const address = readDesk(query)
    desk.value = address.view
    rejected.value = address.rejected
  }

  const say = (facet: FacetId, value: string): string =>
    reports.report === null ? value : facetOf(facet).say(value, reports.report)

  return {
    desk,
    rejected,
    initials,
    indicators,
    table,
    words,
    unknown,
    choice,
    range,
    reversed,
    picked,
    strayed,
    result,
    pictured,
    request,
    narrowTo,
    apply,
    show,
    read,
    say,
  }
})
