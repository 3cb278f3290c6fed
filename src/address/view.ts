import { KIND_LABELS, type IndicatorKind } from '../domain/indicator'

/** Everything the address says besides the place: each field has a default, which is not written. */
export interface View {
  /** Id of the report; empty for the first of the catalogue. */
  readonly report: string
  /** The indicator whose source is open; empty for none. */
  readonly indicator: string
  /** Areas shown; empty for all. */
  readonly areas: readonly number[]
  /** Kinds shown; empty for all. */
  readonly kinds: readonly IndicatorKind[]
  /** Empty follows the system. */
  readonly theme: '' | 'light' | 'dark'
  /** How rise and fall are coloured. */
  readonly trend: 'blue-orange' | 'red-up' | 'green-up'
}

export const DEFAULT_VIEW: View = {
  report: '',
  indicator: '',
  areas: [],
  kinds: [],
  theme: '',
  trend: 'blue-orange',
}

/** The query of an address as a router gives it: a repeated key is a list. */
export type Query = Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>

/** A key of the address whose value made no sense and was passed over. */
export interface Rejected {
  readonly key: string
  readonly value: string
}

interface Field<K extends keyof View = keyof View> {
  readonly key: string
  readonly name: K
  /** Reads the text; undefined when it makes no sense. */
  readonly read: (text: string) => View[K] | undefined
  readonly write: (value: View[K]) => string
}

const field = <K extends keyof View>(
  key: string,
  name: K,
  read: (text: string) => View[K] | undefined,
  write: (value: View[K]) => string = String
): Field => ({ key, name, read, write }) as unknown as Field

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined

const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (text: string): T | undefined =>
    choices.find((choice) => choice === text)

const listOf =
  <T>(read: (text: string) => T | undefined) =>
  (text: string): readonly T[] | undefined => {
    const entries = text.split(',').map(read)
    return entries.includes(undefined) ? undefined : [...new Set(entries as T[])].sort()
  }

const areaNumber = (text: string): number | undefined => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined)

const kindName = (text: string): IndicatorKind | undefined =>
  Object.hasOwn(KIND_LABELS, text) ? (text as IndicatorKind) : undefined

/** The one table of address keys: reading, writing, reset and the notice all derive from it. */
const FIELDS: readonly Field[] = [
  field('r', 'report', matching(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  field('i', 'indicator', matching(/^i\d{2,}-\d{1,2}-\d{2,}$/)),
  field('area', 'areas', listOf(areaNumber), (areas) => areas.join(',')),
  field('kind', 'kinds', listOf(kindName), (kinds) => kinds.join(',')),
  field('theme', 'theme', oneOf('light', 'dark')),
  field('trend', 'trend', oneOf('blue-orange', 'red-up', 'green-up')),
]

/** Reads an address field by field; what makes no sense falls back to its default and is reported. */
export function readAddress(query: Query): { readonly view: View; readonly rejected: readonly Rejected[] } {
  const read = FIELDS.flatMap(({ key, name, read: parse }) => {
    const raw = query[key]
    const text = Array.isArray(raw) ? raw[0] : (raw as string | null | undefined)
    if (text === undefined || text === null || text === '') return []
    return [{ key, name, text, value: parse(text) }]
  })
  const accepted = read
    .filter(({ value }) => value !== undefined)
    .map(({ name, value }) => [name, value] as const)
  const rejected = read
    .filter(({ value }) => value === undefined)
    .map(({ key, text }) => ({ key, value: clip(text) }))
  return { view: { ...DEFAULT_VIEW, ...Object.fromEntries(accepted) }, rejected }
}

/** Writes a view as a query; the inverse of {@link readAddress}. Defaults are left out. */
export function writeAddress(view: View): Record<string, string> {
  const written = FIELDS.map(
    ({ key, name, write }) => [key, write(view[name]), write(DEFAULT_VIEW[name])] as const
  )
  return Object.fromEntries(
    written.filter(([, text, unset]) => text !== unset).map(([key, text]) => [key, text])
  )
}

/** An address with some fields changed; keys that belong to a page and not to the view stay as they are. */
export function changeAddress(query: Query, changes: Partial<View>): Query {
  const foreign = Object.entries(query).filter(([key]) => !FIELDS.some((one) => one.key === key))
  return { ...Object.fromEntries(foreign), ...writeAddress({ ...readAddress(query).view, ...changes }) }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
