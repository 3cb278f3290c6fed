import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { EXPORT_FORMATS, type FileParts } from '../../src/data/desk-export'
import { packageOf, readmeOf } from '../../src/data/desk-package'
import { DOWNLOAD_COLUMNS } from '../../src/data/download'
import { figure, groundOf, metaOf } from '../factories'

const what = {
  report: {
    ...groundOf(),
    meta: metaOf({
      publisher: '某区委',
      title: '整改情况',
      address: 'https://x/1.html',
      sha256: 'ab'.repeat(32),
    }),
    indicators: [figure('42处'), figure('22处')],
    numbers: [],
    stories: [],
    problems: [],
  },
  checks: [],
  indicators: [figure('42处')],
  filters: ['单位：处'],
  address: 'http://x/#/explore?unit=处',
  day: new Date(2024, 5, 8),
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly rows?: number
  readonly hash?: string
  readonly encoding: string
  readonly schema?: {
    readonly fields: readonly { name: string; type: string }[]
    readonly primaryKey: string
    readonly missingValues: readonly string[]
  }
}
interface Package {
  readonly resources: readonly Resource[]
  readonly sources: readonly object[]
}

function filesOf(): Readonly<Record<string, string>> {
  const task = EXPORT_FORMATS.find(({ id }) => id === 'zip')?.write(what)
  let step = task?.next()
  while (step?.done === false) step = task?.next()
  const bytes = Buffer.concat(((step?.value ?? []) as FileParts).map((part) => Buffer.from(part)))
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
}

test('the package describes the files that lie beside it, column by column', () => {
  const files = filesOf()
  const described = JSON.parse(files['datapackage.json'] ?? '') as Package
  expect(described).toEqual(JSON.parse(JSON.stringify(packageOf(what))))
  for (const { path, encoding } of described.resources) {
    expect(Object.keys(files)).toContain(path)
    expect(encoding).toBe('utf-8')
  }
  const [table, text] = described.resources
  const { header, rows } = readCsv(files[table?.path ?? ''] ?? '')
  expect(table?.schema?.fields.map(({ name }) => name)).toEqual(header)
  expect(table?.rows).toBe(rows.length)
  expect(header).toContain(table?.schema?.primaryKey)
  expect(table?.schema?.missingValues).toEqual([''])
  for (const { name, type } of table?.schema?.fields ?? [])
    expect(type).toBe(DOWNLOAD_COLUMNS.find((column) => column.name === name)?.numeric ? 'number' : 'string')
  expect(text?.hash).toBe(`sha256:${what.report.meta.sha256}`)
  expect(text?.path).toBe('source.txt')
})

test('the package names its resources and their form in the words of the standard', () => {
  expect((packageOf(what) as Package).resources).toMatchObject([
    { name: 'indicators', profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv' },
    { name: 'source', format: 'txt', mediatype: 'text/plain' },
  ])
})

test('the package says whose report it is, what was chosen and how to come back', () => {
  const { meta } = what.report
  expect(packageOf(what)).toMatchObject({
    name: meta.id,
    title: meta.title,
    version: meta.version,
    created: meta.published,
    filters: what.filters,
    view: what.address,
    sources: [{ title: '某区委：整改情况', path: meta.address }],
  })
  const silent = { ...what, report: { ...what.report, meta: metaOf({ address: '' }) } }
  expect((packageOf(silent) as Package).sources).toEqual([{ title: expect.any(String) }])
})

test('the README names every file, and states what is stated', () => {
  const readme = readmeOf(what, [
    ['发布者', '某区委'],
    ['备注', ''],
  ])
  for (const name of ['indicators.csv', 'source.txt', 'datapackage.json'])
    expect(readme).toContain(`\`${name}\``)
  expect(readme.startsWith('# 整改情况：指标数据\n\n- 发布者：某区委\n')).toBe(true)
  expect(readme).not.toContain('备注')
  // Markdown tells paragraphs by the blank lines between them.
  const blocks = readme.trimEnd().split('\n\n')
  expect(blocks.map((block) => block.slice(0, 2))).toEqual(['# ', '- ', '##', '- ', '以 '])
  expect(blocks[2]).toBe('## 文件')
  expect(readme).toContain('撇号')
  expect(readme.endsWith('。\n')).toBe(true)
})
