import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { EXPORT_FORMATS, type Export, type FileParts } from '../../src/data/desk-export'
import {
  cellsOf,
  DOWNLOAD_COLUMNS,
  indicatorRows,
  readDownload,
  writeDownload,
} from '../../src/data/download'
import { ROWS_PER_STEP } from '../../src/data/task'
import { columnName } from '../../src/data/workbook'
import { checksOf } from '../../src/domain/checks'
import { unguardCell } from '../../src/domain/formula'
import type { Report } from '../../src/domain/report'
import { figure, groundOf, metaOf, quoted, SMALL_TEXT } from '../factories'
import { anyReport } from '../generated'
import { fc } from '../property'

const exportOf = (report: Report, indicators = report.indicators): Export => ({
  report,
  checks: checksOf(report.indicators),
  indicators,
  filters: ['单位：处'],
  address: 'http://x/#/explore?unit=处',
  day: new Date(2024, 5, 8),
})

/** Runs a writer to its end and gives the bytes; the shares it yields must rise to the end. */
function run(id: string, what: Export): Uint8Array {
  const task = EXPORT_FORMATS.find((format) => format.id === id)?.write(what)
  let last = 0
  let parts: FileParts = []
  for (let step = task?.next(); step !== undefined; step = task?.next()) {
    if (step.done === true) {
      parts = step.value
      break
    }
    expect(step.value).toBeGreaterThanOrEqual(last)
    last = step.value
  }
  expect(last).toBeLessThanOrEqual(1)
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}
const text = (id: string, what: Export): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(run(id, what))
const filesIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))

const COLUMN_NAMES = Array.from({ length: 60 }, (_, at) => columnName(at))

/** The cells of a sheet by row, text and numbers alike as text; read by the file's own addresses. */
function sheetRows(xml: string): readonly (readonly string[])[] {
  return Array.from(xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs), ([, row = '']) => {
    const cells: string[] = []
    for (const [, column = '', inner = ''] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)) {
      const place = COLUMN_NAMES.indexOf(column)
      cells[place] = unescaped(/<t [^>]*>(.*?)<\/t>|<v>(.*?)<\/v>/s.exec(inner)?.slice(1).join('') ?? '')
    }
    return Array.from(cells, (cell) => cell ?? '')
  })
}
const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x(?!005F)([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/_x005F_/g, '_')

describe('a CSV', () => {
  test('is written in steps to the very text that is written at once', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const what = exportOf(report)
        expect(text('csv', what)).toBe(writeDownload(indicatorRows(report, what.checks, report.indicators)))
      })
    )
  })

  test('of more rows than one step writes holds each of them once', () => {
    const report = reportOfMany(2 * ROWS_PER_STEP + 3)
    const { rows } = readCsv(text('csv', exportOf(report)))
    expect(rows.map(({ cells }) => cells[0])).toEqual(report.indicators.map(({ id }) => id))
  })
})

function reportOfMany(count: number): Report {
  const indicators = Array.from({ length: count }, (_, at) => figure('42处', { id: `f${at}` }))
  return { ...groundOf(), meta: metaOf(), indicators, numbers: [], stories: [], problems: [] }
}

describe('every format', () => {
  test('holds the same cells', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const what = exportOf(report)
        const expected = indicatorRows(report, what.checks, report.indicators).map(cellsOf)
        const csv = readCsv(text('csv', what)).rows.map(({ cells }) =>
          cells.map((cell, at) => (DOWNLOAD_COLUMNS[at]?.numeric === true ? cell : unguardCell(cell)))
        )
        const json = JSON.parse(text('json', what)) as { rows: Record<string, string | number | null>[] }
        const files = filesIn(run('xlsx', what))
        const [header, ...sheet] = sheetRows(files['xl/worksheets/sheet1.xml'] ?? '')
        const padded = sheet.map((cells) => DOWNLOAD_COLUMNS.map((_, at) => cells[at] ?? ''))
        const named = json.rows.map((row) => DOWNLOAD_COLUMNS.map(({ name }) => row[name] ?? ''))
        expect(header).toEqual(DOWNLOAD_COLUMNS.map(({ name }) => name))
        expect(csv).toEqual(expected)
        expect(padded).toEqual(expected)
        expect(named).toEqual(
          expected.map((cells) =>
            cells.map((cell, at) =>
              cell !== '' && DOWNLOAD_COLUMNS[at]?.numeric === true ? Number(cell) + 0 : cell
            )
          )
        )
      }),
      { numRuns: 15 }
    )
  })
})

describe('a workbook', () => {
  test('has data, metadata and source sentences, the header frozen, numbers as numbers with their decimals', () => {
    const report = { ...reportOfMany(1), indicators: [figure('14.07亿元', { id: 'i02-0-01' })] }
    const files = filesIn(run('xlsx', exportOf(report)))
    expect(
      Array.from(files['xl/workbook.xml']?.matchAll(/<sheet name="([^"]+)"/g) ?? [], ([, name]) => name)
    ).toEqual(['数据', '元数据', '原文句子'])
    const data = files['xl/worksheets/sheet1.xml'] ?? ''
    expect(data).toContain('state="frozen"')
    expect(data).toMatch(/<c r="J2" s="5"><v>14\.07<\/v><\/c>/)
    expect(data).toMatch(/<c r="P2" s="8"><v>1407000000<\/v><\/c>/)
    expect(sheetRows(files['xl/worksheets/sheet2.xml'] ?? '')).toContainEqual(['筛选条件', '单位：处'])
  })
})

describe('the sheets of a workbook', () => {
  const meta = metaOf({
    title: '整改进展情况',
    publisher: '某区委',
    published: '2024-06-18',
    address: 'https://x/1.html',
    sha256: 'ab'.repeat(32),
    version: '1.2.0',
    rights: '版权归原作者',
  })
  const rows = [
    quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01'),
    quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01'),
  ]
  const report: Report = { ...reportOfMany(0), meta, indicators: rows }
  const sheetOf = (number: number, what: Export): readonly (readonly string[])[] =>
    sheetRows(filesIn(run('xlsx', what))[`xl/worksheets/sheet${number}.xml`] ?? '')

  test('says of itself whose report it is, what was chosen, how to come back and when it was made', () => {
    expect(sheetOf(2, { ...exportOf(report), filters: ['单位：处', '领域：部署'] })).toEqual([
      ['项目', '内容'],
      ['来源名称', '整改进展情况'],
      ['发布机关', '某区委'],
      ['公布日期', '2024-06-18'],
      ['原文网址', 'https://x/1.html'],
      ['来源SHA256', meta.sha256],
      ['数据版本', '1.2.0'],
      ['行数', '2'],
      ['筛选条件', '单位：处；领域：部署'],
      ['视图地址', 'http://x/#/explore?unit=处'],
      ['导出日期', '2024-06-08'],
      ['版权说明', '版权归原作者'],
    ])
  })

  test('says so where nothing was filtered', () => {
    expect(sheetOf(2, { ...exportOf(report), filters: [] })).toContainEqual(['筛选条件', '无，全部指标'])
  })

  test('has the sentence of each figure as it stands in the text', () => {
    expect(sheetOf(3, exportOf(report))).toEqual([
      ['指标编号', '指标名称', '原文写法', '原文句子'],
      ['i01-1-01', '排查隐患42处', '42处', '2023年,排查隐患42处,挂牌22处,销号22处。'],
      ['i02-0-01', '教育支出14.07亿元', '14.07亿元', '教育支出14.07亿元,较上年增长3.8%;发放材料9万余份。'],
    ])
  })

  test('gives each column a width, a larger one where it holds prose', () => {
    const files = filesIn(run('xlsx', exportOf(report)))
    const widthsOf = (number: number): readonly number[] =>
      Array.from(
        files[`xl/worksheets/sheet${number}.xml`]?.matchAll(/<col [^>]*width="([^"]*)"/g) ?? [],
        ([, width]) => Number(width)
      )
    const widths = widthsOf(1)
    expect(widths).toHaveLength(DOWNLOAD_COLUMNS.length)
    const widthOf = (wanted: string): number =>
      widths[DOWNLOAD_COLUMNS.findIndex(({ name }) => name === wanted)] ?? 0
    expect(widthOf('单位')).toBeGreaterThan(0)
    expect(widthOf('指标名称')).toBeGreaterThan(widthOf('单位'))
    expect(widthOf('原文句子')).toBe(Math.max(...widths))
    // The widest columns of the other sheets, the last ones, hold the values and the sentences.
    for (const [number, columns] of [
      [2, 2],
      [3, 4],
    ] as const) {
      expect(widthsOf(number)).toHaveLength(columns)
      expect(widthsOf(number).at(-1)).toBe(Math.max(...widthsOf(number)))
    }
  })
})

describe('a JSON file', () => {
  test('says whose report it is, what was chosen, how to come back and when it was made', () => {
    const report = { ...reportOfMany(1), meta: metaOf({ publisher: '某区委', version: '1.2.0' }) }
    const { rows, ...head } = JSON.parse(text('json', { ...exportOf(report), day: new Date(2024, 10, 28) }))
    expect(head).toEqual({
      report: {
        id: 'small',
        title: '整改进展情况',
        publisher: '某区委',
        published: '2024-06-18',
        version: '1.2.0',
        sha256: report.meta.sha256,
      },
      filters: ['单位：处'],
      address: 'http://x/#/explore?unit=处',
      exported: '2024-11-28',
    })
    expect(rows).toHaveLength(1)
  })

  test('has one row a line, of more rows than one step writes too', () => {
    const written = text('json', exportOf(reportOfMany(ROWS_PER_STEP + 2)))
    expect((JSON.parse(written) as { rows: readonly object[] }).rows).toHaveLength(ROWS_PER_STEP + 2)
    expect(written.split('\n').filter((line) => line.startsWith('    {"'))).toHaveLength(ROWS_PER_STEP + 2)
  })

  test('of no row is JSON too', () => {
    expect(JSON.parse(text('json', exportOf(reportOfMany(0))))).toMatchObject({ rows: [] })
  })
})

describe('a ZIP', () => {
  test('has the CSV without byte-order mark, its description, a README and the text byte for byte', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const what = exportOf(report)
        const files = filesIn(run('zip', what))
        expect(Object.keys(files).sort()).toEqual([
          'README.md',
          'datapackage.json',
          'indicators.csv',
          'source.txt',
        ])
        expect(`\uFEFF${files['indicators.csv']}`).toBe(text('csv', what))
        expect(files['source.txt']).toBe(report.source.text)
        expect(JSON.parse(files['datapackage.json'] ?? '')).toMatchObject({ filters: ['单位：处'] })
        expect(readDownload(files['indicators.csv'] ?? '', report.source)).toEqual(report.indicators)
      }),
      { numRuns: 15 }
    )
  })
})
