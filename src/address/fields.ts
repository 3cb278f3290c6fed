/** The query of an address as a router gives it: a repeated key is a list. */
export type Query = Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>

/** A key of the address whose value made no sense and was passed over. */
export interface Rejected {
  readonly key: string
  readonly value: string
}

/** One key of an address: how it is read into a field of a view and written from it. */
export interface Field {
  readonly key: string
  readonly name: string
  /** Reads the text; undefined when it makes no sense. */
  readonly read: (text: string) => unknown
  readonly write: (value: never) => string
}

/** Makes the fields of one kind of view. */
export const fieldOf =
  <V>() =>
  <K extends keyof V & string>(
    key: string,
    name: K,
    read: (text: string) => V[K] | undefined,
    write: (value: V[K]) => string = String
  ): Field => ({ key, name, read, write })

export const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined

export const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (text: string): T | undefined =>
    choices.find((choice) => choice === text)

/** A list in any order, read in one. */
export const listOf =
  <T extends string | number>(read: (text: string) => T | undefined) =>
  (text: string): readonly T[] | undefined => {
    const entries = text.split(',').map(read)
    // Compared as what they are: area 10 stands behind area 9.
    return entries.includes(undefined)
      ? undefined
      : [...new Set(entries as T[])].sort((a, b) => (a < b ? -1 : 1))
  }

/** Reads an address field by field; what makes no sense falls back to its default and is reported. */
export function readFields<V extends object>(
  fields: readonly Field[],
  defaults: V,
  query: Query
): { readonly view: V; readonly rejected: readonly Rejected[] } {
  const read = fields.flatMap(({ key, name, read: parse }) => {
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
  return { view: { ...defaults, ...Object.fromEntries(accepted) }, rejected }
}

/** Writes a view as a query; the inverse of {@link readFields}. Defaults are left out. */
export function writeFields<V extends object>(
  fields: readonly Field[],
  defaults: V,
  view: V
): Record<string, string> {
  const written = fields.map(({ key, name, write }) => {
    const of = (one: V): string => write(one[name as keyof V] as never)
    return [key, of(view), of(defaults)] as const
  })
  return Object.fromEntries(
    written.filter(([, text, unset]) => text !== unset).map(([key, text]) => [key, text])
  )
}

/** An address with some fields changed; keys that belong to no field stay as they are. */
export function changeFields<V extends object>(
  fields: readonly Field[],
  defaults: V,
  query: Query,
  changes: Partial<V>
): Query {
  const foreign = Object.entries(query).filter(([key]) => !fields.some((one) => one.key === key))
  const view = { ...readFields(fields, defaults, query).view, ...changes }
  return { ...Object.fromEntries(foreign), ...writeFields(fields, defaults, view) }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
