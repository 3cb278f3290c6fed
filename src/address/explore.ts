import { DEFAULT_COLUMNS, DESK_COLUMNS } from '../domain/desk-columns'
import { FACETS, type FacetId } from '../domain/facets'
import {
  changeFields,
  fieldOf,
  readFields,
  writeFields,
  type Field,
  type Query,
  type Rejected,
} from './fields'
import type { View } from './view'

/** What rows are sorted by; column empty for reading order. */
export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** Facets that every place shares; the common view holds them. */
type SharedFacet = 'area' | 'kind' | 'qual'
type OwnFacet = Exclude<FacetId, SharedFacet>

/** What the address says of the desk alone. */
export interface DeskView extends Readonly<Record<OwnFacet, readonly string[]>> {
  /** Least and greatest number shown, in the base unit; null is open. */
  readonly low: number | null
  readonly high: number | null
  readonly sort: Sorting
  /** Columns shown, in their order. */
  readonly columns: readonly string[]
  /** How many of the first columns stay in sight. */
  readonly pinned: number
  readonly dense: boolean
  /** Whether numbers are shown in the base unit. */
  readonly converted: boolean
  /** Rows picked for charts and comparison, in the order of picking. */
  readonly picked: readonly string[]
  /** Chart kind asked for; empty for the one proposed first. */
  readonly chart: string
  /** The facet whose values are counted in the picture; empty for one that tells the rows shown apart. */
  readonly by: FacetId | ''
  /** What stands above the table. */
  readonly panel: 'charts' | 'compare' | 'none'
}

/** So many rows can be picked; more could not be read in a picture, and an address has an end. */
export const MAX_PICKED = 24

const OWN_FACETS = FACETS.filter(({ id }) => id !== 'area' && id !== 'kind' && id !== 'qual')

export const DEFAULT_DESK: DeskView = {
  ...(Object.fromEntries(OWN_FACETS.map(({ id }) => [id, []])) as unknown as Record<
    OwnFacet,
    readonly string[]
  >),
  low: null,
  high: null,
  sort: { column: '', descending: false },
  columns: DEFAULT_COLUMNS,
  pinned: 1,
  dense: true,
  converted: false,
  picked: [],
  chart: '',
  by: '',
  panel: 'charts',
}

const field = fieldOf<DeskView>()

/** Commas part the values of a list, so one inside a value is written in another way. */
const wrap = (value: string): string => value.replace(/%/g, '%25').replace(/,/g, '%2C')
const unwrap = (text: string): string => text.replace(/%2C/g, ',').replace(/%25/g, '%')

/** Values of a facet in the order of their writing, so that one choice has one address. */
const facetValues =
  (pattern: RegExp) =>
  (text: string): readonly string[] | undefined => {
    const values = [...new Set(text.split(',').map(unwrap))]
    return values.every((value) => pattern.test(value)) ? values.sort() : undefined
  }

/** Entries in the given order, none twice. */
const ordered =
  (accepts: (entry: string) => boolean, most: number) =>
  (text: string): readonly string[] | undefined => {
    const entries = text.split(',')
    return entries.length <= most && entries.every(accepts) && new Set(entries).size === entries.length
      ? entries
      : undefined
  }

const isColumn = (id: string): boolean => DESK_COLUMNS.some((column) => column.id === id)
const isFacet = (id: string): id is FacetId => FACETS.some((facet) => facet.id === id)

/** A number as people write it: no exponent, no thousands separator. */
const decimal = (text: string): number | undefined =>
  /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined
const plain = (value: number | null): string => (value === null ? '' : value.toFixed(9).replace(/\.?0+$/, ''))

const sorting = (text: string): Sorting | undefined => {
  const column = text.replace(/^-/, '')
  return isColumn(column) ? { column, descending: text.startsWith('-') } : undefined
}

/** The keys of the desk: reading, writing, reset and notices all derive from this table and from that of the facets. */
const FIELDS: readonly Field[] = [
  ...OWN_FACETS.map(({ id, pattern }) =>
    field(id as OwnFacet, id as OwnFacet, facetValues(pattern), (values) => values.map(wrap).join(','))
  ),
  field('min', 'low', decimal, plain),
  field('max', 'high', decimal, plain),
  field('sort', 'sort', sorting, ({ column, descending }) => (descending ? `-${column}` : column)),
  field('cols', 'columns', ordered(isColumn, DESK_COLUMNS.length), (columns) => columns.join(',')),
  field('pin', 'pinned', (text) => (/^[0-4]$/.test(text) ? Number(text) : undefined)),
  field(
    'rows',
    'dense',
    (text) => flag(text, 'dense', 'wide'),
    (dense) => (dense ? 'dense' : 'wide')
  ),
  field(
    'as',
    'converted',
    (text) => flag(text, 'base', 'printed'),
    (base) => (base ? 'base' : 'printed')
  ),
  field(
    'pick',
    'picked',
    ordered((id) => /^i\d{2,}-\d{1,2}-\d{2,}$/.test(id), MAX_PICKED),
    (ids) => ids.join(',')
  ),
  field('chart', 'chart', (text) => (/^[a-z]{1,20}$/.test(text) ? text : undefined)),
  field('by', 'by', (text) => (isFacet(text) ? text : undefined)),
  field('panel', 'panel', (text) => (['charts', 'compare', 'none'] as const).find((one) => one === text)),
]

function flag(text: string, yes: string, no: string): boolean | undefined {
  return text === yes ? true : text === no ? false : undefined
}

/** Reads what the address says of the desk, field by field. */
export function readDesk(query: Query): { readonly view: DeskView; readonly rejected: readonly Rejected[] } {
  return readFields(FIELDS, DEFAULT_DESK, query)
}

/** Writes it; the inverse of {@link readDesk}. */
export function writeDesk(view: DeskView): Record<string, string> {
  return writeFields(FIELDS, DEFAULT_DESK, view)
}

/** The address with some of the desk changed; everything else stays. */
export function changeDesk(query: Query, changes: Partial<DeskView>): Query {
  return changeFields(FIELDS, DEFAULT_DESK, query, changes)
}

/** What is chosen of every facet, wherever it stands. */
export type Choice = Readonly<Record<FacetId, readonly string[]>>

/** The choice of both views as one. */
export function choiceOf(view: View, desk: DeskView): Choice {
  const shared = { area: view.areas.map(String), kind: view.kinds, qual: view.qualifiers }
  return {
    ...(Object.fromEntries(OWN_FACETS.map(({ id }) => [id, desk[id as OwnFacet]])) as Choice),
    ...shared,
  }
}

/** The changes that set one facet, for whichever of the two views holds it. */
export function chosen(
  facet: FacetId,
  values: readonly string[]
): { readonly view: Partial<View>; readonly desk: Partial<DeskView> } {
  const sorted = [...values].sort()
  const shared: Partial<Record<FacetId, Partial<View>>> = {
    area: { areas: values.map(Number).sort((a, b) => a - b) },
    kind: { kinds: sorted as View['kinds'] },
    qual: { qualifiers: sorted as View['qualifiers'] },
  }
  const view = shared[facet]
  return view === undefined ? { view: {}, desk: { [facet]: sorted } } : { view, desk: {} }
}

/** The changes that take away every filter and leave the look of the desk. */
export const NO_FILTER: { readonly view: Partial<View>; readonly desk: Partial<DeskView> } = {
  view: { areas: [], kinds: [], qualifiers: [], search: '' },
  desk: { ...Object.fromEntries(OWN_FACETS.map(({ id }) => [id, []])), low: null, high: null },
}
