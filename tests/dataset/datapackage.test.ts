import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INDICATOR_COLUMNS } from '../../src/data/indicator-columns'
import { sha256Hex } from '../../src/data/sha256'
import { shippedFile } from '../shipped'
import { breachesOf, type TableSchema } from '../table-schema'

interface Resource {
  readonly name: string
  readonly path: string
  readonly profile?: string
  readonly format: string
  readonly mediatype: string
  readonly encoding: string
  readonly hash?: string
  readonly schema?: TableSchema
}
const { resources, ...described } = JSON.parse(shippedFile('datapackage.json')) as {
  readonly profile: string
  readonly name: string
  readonly version: string
  readonly created: string
  readonly licenses: readonly { readonly name: string }[]
  readonly resources: readonly Resource[]
}
const tables = resources
  .filter(({ format }) => format === 'csv')
  .map((resource) => [resource.path, resource] as const)

/** Copied from DATA.md. */
const CONTRACT =
  'id,item,measure,name,kind,value,scale,unit,qualifier,status,direction,period,basis,relation,relative_to,judgement,quote,start,end,note'

describe('datapackage.json', () => {
  test('describes itself as the Data Package specification asks', () => {
    expect(described.profile).toBe('data-package')
    expect(described.name).toMatch(/^[a-z0-9._-]+$/)
    expect(described.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(new Date(described.created).toISOString().replace('.000', '')).toBe(described.created)
    expect(described.licenses.map(({ name }) => name)).not.toContain('')
  })

  test('names each resource once, by a plain name', () => {
    const names = resources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/)
  })

  test('lists every file of every report, and only files that are there', () => {
    const listed = resources.map(({ path }) => path)
    expect(
      listed.filter((path) => path.startsWith('/') || path.includes('..') || !existsSync(`data/${path}`))
    ).toEqual([])
    const present = readdirSync('data/reports').flatMap((id) =>
      readdirSync(`data/reports/${id}`).map((file) => `reports/${id}/${file}`)
    )
    expect([...listed].sort()).toEqual(present.sort())
  })

  test('says what each file is: its format is its extension, its encoding UTF-8', () => {
    for (const { path, format, encoding, mediatype } of resources) {
      expect(path.endsWith(`.${format}`)).toBe(true)
      expect(encoding).toBe('utf-8')
      expect(mediatype).toMatch(/^(text|application)\/[a-z]+$/)
    }
  })

  test('holds the right checksum wherever it holds one', () => {
    const hashed = resources.filter(({ hash }) => hash !== undefined)
    expect(hashed.map(({ path }) => path)).toEqual(
      resources.map(({ path }) => path).filter((path) => path.endsWith('source.txt'))
    )
    for (const { path, hash } of hashed)
      expect(hash).toBe(`sha256:${sha256Hex(readFileSync(`data/${path}`))}`)
  })
})

describe.each(tables)('%s', (path, { profile, schema }) => {
  test('has a Table Schema and keeps it', () => {
    expect(profile).toBe('tabular-data-resource')
    expect(schema && breachesOf(schema, shippedFile(path))).toEqual([])
  })

  test('is UTF-8 without a byte-order mark, with LF and a final line end', () => {
    const bytes = readFileSync(`data/${path}`)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\uFEFF')).toBe(false)
    expect(text).not.toContain('\r')
    expect(text.endsWith('\n')).toBe(true)
    expect(text.endsWith('\n\n')).toBe(false)
  })
})

test('the columns of indicators.csv are those of the data contract, in its order, in file, schema and code', () => {
  const indicators = tables.filter(([path]) => path.endsWith('/indicators.csv'))
  expect(indicators).not.toEqual([])
  for (const [path, { schema }] of indicators) {
    expect(shippedFile(path).split('\n')[0]).toBe(CONTRACT)
    expect(schema?.fields.map(({ name }) => name).join()).toBe(CONTRACT)
  }
  expect(INDICATOR_COLUMNS.map(({ name }) => name).join()).toBe(CONTRACT)
})
