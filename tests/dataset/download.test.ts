import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { indicatorRows, readDownload, writeDownload } from '../../src/data/download'
import { checksOf } from '../../src/domain/checks'
import { shippedFile, shippedReport } from '../shipped'

const report = await shippedReport()
const text = writeDownload(indicatorRows(report, checksOf(report.indicators), report.indicators))
const { header, rows } = readCsv(text)
const cellOf = (id: string, column: string): string =>
  rows.find(({ cells }) => cells[0] === id)?.cells[header.indexOf(column)] ?? ''

describe('a download of the whole dataset', () => {
  test('read back gives the indicators that were written', () => {
    expect(readDownload(text, report.source)).toEqual(report.indicators)
  })

  test.each([
    ['i07-1-03', '折算值', '43460000000'],
    ['i07-1-03', '状态', '协议'],
    ['i18-2-02', '原文写法', '9万余份'],
    ['i18-2-02', '上限', ''],
    ['i10-1-04', '下限', ''],
    ['i13-4-04', '原文写法', '20 %'],
    ['i25-1-02', '原文写法', '两轮'],
    ['i18-4-01', '变化值', '-44'],
    ['i17-2-03', '变化值', '59'],
    ['i17-2-03', '变化单位', '个百分点'],
    ['i17-2-03', '核验结果', '自洽'],
    ['i12-1-01', '核验结果', ''],
  ])('%s has %s %o', (id, column, cell) => {
    expect(cellOf(id, column)).toBe(cell)
  })

  test('gives each row the sentence its figure stands in', () => {
    for (const { quote, id } of report.indicators) expect(cellOf(id, '原文句子')).toContain(quote)
  })
})

test('the worked lines of the data dictionary are what a download writes', () => {
  const [, block = ''] = /```csv\n([^]*?)```/.exec(shippedFile('DICTIONARY.md')) ?? []
  const worked = block.trim().split('\n')
  const written = text.replace('\uFEFF', '').split('\r\n')
  expect(worked.length).toBeGreaterThan(5)
  expect(worked.filter((line) => !written.includes(line))).toEqual([])
})
