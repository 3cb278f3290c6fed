import { expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { DOWNLOAD_COLUMNS, indicatorRows, readDownload, writeDownload } from '../../src/data/download'
import { checksOf } from '../../src/domain/checks'
import type { Report } from '../../src/domain/report'
import { anyReport } from '../generated'
import { fc } from '../property'

const write = (report: Report): string =>
  writeDownload(indicatorRows(report, checksOf(report.indicators), report.indicators))

test('numeric cells are plain numbers: no separator, no exponent, whatever their size', () => {
  const numeric = DOWNLOAD_COLUMNS.map((column) => column.numeric)
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const { cells } of readCsv(write(report)).rows) {
        for (const cell of cells.filter((_, index) => numeric[index]))
          expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/)
      }
    })
  )
})

test('the bounds enclose the converted value', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { header, rows } = readCsv(write(report))
      const at = (name: string): number => header.indexOf(name)
      for (const { cells } of rows) {
        const [low, value, high] = [at('下限'), at('折算值'), at('上限')].map((index) => cells[index] ?? '')
        if (low !== '') expect(Number(low)).toBeLessThanOrEqual(Number(value))
        if (high !== '') expect(Number(high)).toBeGreaterThanOrEqual(Number(value))
      }
    })
  )
})

test('reading a download gives the indicators that were written', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(readDownload(write(report), report.source)).toEqual(report.indicators)
    })
  )
})
