import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS, type FileParts } from '../../src/data/desk-export'
import { indicatorRows, writeDownload } from '../../src/data/download'
import { checkSpreadsheet, writeSpreadsheetCheck } from '../../src/data/spreadsheet-check'
import type { Report } from '../../src/domain/report'
import { figure, groundOf, metaOf } from '../factories'
import { FORMULAS } from '../formulas'
import Papa from 'papaparse'

/** A report with such a cell wherever its data are words. */
const report: Report = {
  ...groundOf(),
  meta: metaOf({ title: '=1+1', shortTitle: '@x', publisher: '+1' }),
  indicators: FORMULAS.map((words, at) =>
    figure('42处', {
      id: `i01-1-${at + 10}`,
      name: words,
      note: words,
      period: words,
      unit: words,
      basis: words,
    })
  ),
  numbers: [],
  stories: [],
  problems: [],
}
const what = {
  report,
  checks: [],
  indicators: report.indicators,
  filters: FORMULAS,
  address: '=x',
  day: new Date(2024, 5, 8),
}

function fileOf(id: string): Uint8Array {
  const task = EXPORT_FORMATS.find((format) => format.id === id)?.write(what)
  let step = task?.next()
  while (step?.done === false) step = task?.next()
  return Buffer.concat(((step?.value ?? []) as FileParts).map((part) => Buffer.from(part)))
}

/** Cells as a spreadsheet sees them, read without the product's own reader; a number may begin with its sign. */
const cells = (csv: string): readonly string[] => Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data.flat()
const running = (csv: string): readonly string[] =>
  cells(csv).filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell))

describe('no file that leaves holds a cell that runs', () => {
  test('the download of a picture or table', () => {
    const csv = writeDownload(indicatorRows(report, [], report.indicators))
    expect(cells(csv).filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(FORMULAS.length)
    expect(running(csv)).toEqual([])
  })

  test('the CSV of the desk, alone and in its ZIP', () => {
    expect(running(new TextDecoder().decode(fileOf('csv')))).toEqual([])
    const files = unzipSync(fileOf('zip'))
    for (const [name, bytes] of Object.entries(files))
      if (name.endsWith('.csv')) expect(running(strFromU8(bytes)), name).toEqual([])
  })

  test('the workbook: no formula, and words are text to the spreadsheet', () => {
    const sheets = Object.entries(unzipSync(fileOf('xlsx'))).filter(([name]) => name.includes('worksheets/'))
    expect(sheets).toHaveLength(3)
    for (const [, bytes] of sheets) {
      const xml = strFromU8(bytes)
      expect(xml).not.toMatch(/<f[ >]/)
      for (const [, attributes = '', inner = ''] of xml.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs))
        if (!/t="inlineStr"/.test(attributes)) expect(inner).toMatch(/^<v>-?\d+(?:\.\d+)?<\/v>$/)
    }
  })

  test('the outcome of checking a spreadsheet, which repeats what a stranger wrote', () => {
    const foreign = Papa.unparse([
      ['指标编号', '数值', '单位', '指标名称', '备注'],
      ...FORMULAS.map((words) => [words, words, words, words, words]),
      ...FORMULAS.map((words, at) => [`i01-1-${at + 10}`, words, words, words, words]),
    ])
    const outcome = checkSpreadsheet(new TextEncoder().encode(foreign), report, [])
    if (!outcome.ok) throw new Error(outcome.message)
    const csv = writeSpreadsheetCheck(outcome.rows)
    expect(cells(csv).length).toBeGreaterThan(FORMULAS.length * 7)
    expect(running(csv)).toEqual([])
  })
})
