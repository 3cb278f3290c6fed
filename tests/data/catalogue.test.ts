import { expect, test } from 'vitest'
import { readCatalogue } from '../../src/data/catalogue'

const packageOf = (...paths: readonly string[]): string =>
  JSON.stringify({
    name: 'data',
    version: '1.0.0',
    resources: paths.map((path, index) => ({ name: `r${index}`, path })),
  })

test('the reports are those whose report.json is a resource, in the order of the catalogue', () => {
  const text = packageOf(
    'reports/b-2024/report.json',
    'reports/b-2024/source.txt',
    'reports/a-2023/report.json'
  )
  expect(readCatalogue(text)).toEqual({ ok: true, value: ['b-2024', 'a-2023'] })
})

test('a report listed twice is one report', () => {
  expect(readCatalogue(packageOf('reports/a/report.json', 'reports/a/report.json'))).toEqual({
    ok: true,
    value: ['a'],
  })
})

test('a path that leaves the folder is no report', () => {
  const text = packageOf(
    'reports/../report.json',
    '../reports/x/report.json',
    'reports/a/b/report.json',
    'reports/a/report.json'
  )
  expect(readCatalogue(text)).toEqual({ ok: true, value: ['a'] })
})

test.each([
  ['without a report', packageOf('reports/a/source.txt'), '没有任何报告'],
  ['without resources', '{"name":"data"}', '缺少'],
  ['that is no JSON', '<!doctype html>', 'JSON'],
  ['that is empty', '', '文件是空的'],
])('a catalogue %s is refused with the reason', (_, text, hint) => {
  const read = readCatalogue(text)
  expect(read.ok).toBe(false)
  if (!read.ok)
    expect(read.problems[0]).toMatchObject({
      file: 'datapackage.json',
      message: expect.stringContaining(hint),
    })
})

test('a byte-order mark, as Windows editors put it, does no harm', () => {
  expect(readCatalogue(`\uFEFF${packageOf('reports/a/report.json')}`)).toMatchObject({ ok: true })
})
