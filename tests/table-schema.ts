import { readCsv } from '../src/data/csv'

/** The part of Frictionless Table Schema that the catalogue uses; anything else in it is an error here. */
export interface TableSchema {
  readonly fields: readonly Field[]
  readonly primaryKey?: string
  readonly missingValues: readonly string[]
}
interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: Constraints
}
interface Constraints {
  readonly required?: boolean
  readonly unique?: boolean
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
}

const TYPES: Readonly<Record<string, RegExp>> = { string: /^[^]*$/, integer: /^[+-]?\d+$/ }

/** What each constraint asks of a cell that is not missing; `unique` is asked of a column, `required` of missing ones. */
const CONSTRAINTS: Readonly<Record<keyof Constraints, (cell: string, asked: never) => boolean>> = {
  required: () => true,
  unique: () => true,
  pattern: (cell, asked: string) => new RegExp(`^(?:${asked})$`, 'u').test(cell),
  enum: (cell, asked: readonly string[]) => asked.includes(cell),
  minimum: (cell, asked: number) => Number(cell) >= asked,
}

/** Every breach of a schema by a CSV file, as a sentence; none where the file is valid. */
export function breachesOf(schema: TableSchema, csv: string): readonly string[] {
  const { header, rows, broken } = readCsv(csv)
  const names = schema.fields.map(({ name }) => name)
  const columns = schema.fields.map((_, index) => rows.map(({ cells }) => cells[index] ?? ''))
  const keyAt = names.indexOf(schema.primaryKey ?? '')
  return [
    ...unknownParts(schema),
    ...(header.join() === names.join() ? [] : [`the header is ${header.join()}`]),
    ...broken.map(({ line }) => `row ${line}: broken quoting`),
    ...rows.flatMap(({ line, cells }) =>
      cells.length === names.length ? [] : [`row ${line}: ${cells.length} cells`]
    ),
    ...rows.flatMap(({ line, cells }) =>
      schema.fields.flatMap((field, index) =>
        cellBreaches(schema, field, cells[index] ?? '').map(
          (breach) => `row ${line}, ${field.name}: ${breach}`
        )
      )
    ),
    ...schema.fields.flatMap(({ name, constraints }, index) =>
      constraints?.unique === true || index === keyAt
        ? repeated(columns[index] ?? []).map((cell) => `${name}: ${cell} twice`)
        : []
    ),
  ]
}

function unknownParts({ fields, primaryKey }: TableSchema): readonly string[] {
  return [
    ...fields.flatMap(({ type }) => (type in TYPES ? [] : [`unknown type ${type}`])),
    ...fields.flatMap(({ constraints = {} }) =>
      Object.keys(constraints).flatMap((name) => (name in CONSTRAINTS ? [] : [`unknown constraint ${name}`]))
    ),
    ...(primaryKey === undefined || fields.some(({ name }) => name === primaryKey)
      ? []
      : [`unknown key ${primaryKey}`]),
  ]
}

function cellBreaches(
  schema: TableSchema,
  { type, constraints = {} }: Field,
  cell: string
): readonly string[] {
  if (schema.missingValues.includes(cell)) return constraints.required === true ? ['is missing'] : []
  if (TYPES[type]?.test(cell) !== true) return [`“${cell}” is no ${type}`]
  return Object.entries(constraints).flatMap(([name, asked]) =>
    CONSTRAINTS[name as keyof Constraints]?.(cell, asked as never) === false
      ? [`“${cell}” breaks ${name}`]
      : []
  )
}

function repeated(cells: readonly string[]): readonly string[] {
  return cells.filter((cell, index) => cell !== '' && cells.indexOf(cell) !== index)
}
