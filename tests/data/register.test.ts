import { expect, test, vi } from 'vitest'
import { readCatalogue } from '../../src/data/catalogue'
import { readMeta, writeMeta } from '../../src/data/meta'
import { registerReport } from '../../src/data/register'
import { unzipFiles, zipFiles } from '../../src/data/zip'
import { metaOf } from '../factories'
import { fc } from '../property'
import { shippedFile } from '../shipped'

const CATALOGUE = shippedFile('datapackage.json')
const registered = (text: string, id: string, sha = 'a'.repeat(64)): string => {
  const made = registerReport(text, id, sha)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}
const resourcesOf = (text: string) =>
  (JSON.parse(text) as { resources: { name: string; path: string; hash?: string; schema?: object }[] })
    .resources

test('a report enters the catalogue behind the others, with five files and the schemas of its tables', () => {
  const text = registered(CATALOGUE, 'second')
  expect(readCatalogue(text)).toEqual({ ok: true, value: ['wanzhi-2024', 'second'] })
  const made = resourcesOf(text).filter(({ path }) => path.startsWith('reports/second/'))
  expect(made.map(({ path }) => path.replace('reports/second/', ''))).toEqual([
    'report.json',
    'source.txt',
    'indicators.csv',
    'numbers.csv',
    'charts.json',
  ])
  expect(made.filter(({ schema }) => schema !== undefined)).toHaveLength(2)
  expect(made[1]?.hash).toBe(`sha256:${'a'.repeat(64)}`)
  expect(resourcesOf(text).slice(0, resourcesOf(CATALOGUE).length)).toEqual(resourcesOf(CATALOGUE))
})

test('a report enters a catalogue that has none, described as far as it can be', () => {
  const other = { name: 'x', path: 'other/indicators.csv', schema: { fields: [] } }
  const made = resourcesOf(registered(JSON.stringify({ name: 'd', resources: [other] }), 'first')).slice(1)
  expect(made).toHaveLength(5)
  for (const one of made) expect(one).toMatchObject({ encoding: 'utf-8' })
  // Only what lies among the reports tells what a table of a report holds.
  expect(made.filter(({ schema }) => schema !== undefined)).toEqual([])
  expect(made.flatMap(({ path, hash }) => (hash === undefined ? [] : [path]))).toEqual([
    'reports/first/source.txt',
  ])
})

test('a report that is registered again keeps its place and gets the new checksum', () => {
  const twice = registered(registered(CATALOGUE, 'second'), 'wanzhi-2024', 'b'.repeat(64))
  expect(readCatalogue(twice)).toEqual({ ok: true, value: ['wanzhi-2024', 'second'] })
  expect(resourcesOf(twice).find(({ path }) => path === 'reports/wanzhi-2024/source.txt')?.hash).toBe(
    `sha256:${'b'.repeat(64)}`
  )
  expect(resourcesOf(twice)).toHaveLength(10)
  expect(new Set(resourcesOf(twice).map(({ name }) => name)).size).toBe(10)
})

test('a broken catalogue is not written over', () => {
  expect(registerReport('{', 'second', '').ok).toBe(false)
})

test('reading a written report.json gives what was written', () => {
  const meta = metaOf({ areaNames: ['甲', '乙'], address: 'https://example.org/' })
  expect(readMeta('report.json', writeMeta(meta))).toEqual({ ok: true, value: meta })
})

test('unpacking a packed archive gives its files, and the same files give the same bytes', () => {
  const time = new Date('2024-01-01T00:00:00')
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 })),
      (files) => {
        const packed = zipFiles(files, time)
        const back = unzipFiles(packed, () => true, 1000)
        expect(back.ok && Object.fromEntries(back.files)).toEqual({ ...files })
        expect(zipFiles(files, time)).toEqual(packed)
      }
    ),
    { numRuns: 50 }
  )
})

test('an archive has the time it was given, whenever it is packed', () => {
  const pack = (time: string): string => zipFiles({ a: 'x' }, new Date(time)).join()
  vi.useFakeTimers({ now: new Date('2024-05-05T00:00:00') })
  const first = pack('2024-01-01T00:00:00')
  vi.setSystemTime(new Date('2031-05-05T00:00:00'))
  expect(pack('2024-01-01T00:00:00')).toBe(first)
  expect(pack('2025-01-01T00:00:00')).not.toBe(first)
  vi.useRealTimers()
})

test('only what is wanted is unpacked, and may be just as large as is allowed', () => {
  const packed = zipFiles({ a: 'x'.repeat(1000), b: 'y'.repeat(5000) }, new Date('2024-01-01T00:00:00'))
  const unzipped = unzipFiles(packed, (path) => path === 'a', 1000)
  expect(unzipped.ok && [...unzipped.files.keys()]).toEqual(['a'])
})

test('what would unpack to too much, or is cut short, is refused', () => {
  const packed = zipFiles({ a: 'x'.repeat(5000) }, new Date('2024-01-01T00:00:00'))
  expect(unzipFiles(packed, () => true, 1000)).toEqual({ ok: false, reason: 'too large' })
  expect(unzipFiles(packed.slice(0, 40), () => true, 1000)).toEqual({ ok: false, reason: 'broken' })
})
