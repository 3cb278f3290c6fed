import { expect, test } from 'vitest'
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

test('a report that is registered again keeps its place and gets the new checksum', () => {
  const twice = registered(registered(CATALOGUE, 'second'), 'wanzhi-2024', 'b'.repeat(64))
  expect(readCatalogue(twice)).toEqual({ ok: true, value: ['wanzhi-2024', 'second'] })
  expect(resourcesOf(twice).find(({ path }) => path === 'reports/wanzhi-2024/source.txt')?.hash).toBe(
    `sha256:${'b'.repeat(64)}`
  )
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

test('what would unpack to too much, or is cut short, is refused', () => {
  const packed = zipFiles({ a: 'x'.repeat(5000) }, new Date('2024-01-01T00:00:00'))
  expect(unzipFiles(packed, () => true, 1000)).toEqual({ ok: false, reason: 'too large' })
  expect(unzipFiles(packed.slice(0, 40), () => true, 1000)).toEqual({ ok: false, reason: 'broken' })
})
