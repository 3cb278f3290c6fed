import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv, type CsvForm } from '../../src/data/csv'
import { unguardCell } from '../../src/domain/formula'
import { anyText, fc, textOf } from '../property'

const PLAIN: CsvForm = { bom: false, newline: '\n', numeric: [], guard: false }
const DOWNLOAD: CsvForm = { bom: true, newline: '\r\n', numeric: [], guard: true }

const AWKWARD = [
  '"',
  '""',
  ',',
  '\n',
  '\uFEFF',
  ' ',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  '1',
  '字',
  '𠮷',
]
/** A cell as a data file can hold it; carriage returns are read as line feeds, so none stands in it. */
const cell = fc.oneof(textOf(AWKWARD, 8), anyText(12)).map((text) => text.replace(/\r/g, ''))
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    header: fc.constant(Array.from({ length: width }, (_, index) => `列${index}`)),
    rows: fc.array(
      fc
        .array(cell, { minLength: width, maxLength: width })
        .filter((cells) => cells.some((one) => one !== '')),
      { maxLength: 6 }
    ),
  })
)

const cellsOf = (text: string): readonly (readonly string[])[] => readCsv(text).rows.map(({ cells }) => cells)

test('cells are parted by commas, whatever else a row holds more of', () => {
  expect(readCsv('a;b;c\n1;2,3\n')).toMatchObject({ header: ['a;b;c'], rows: [{ cells: ['1;2', '3'] }] })
})

describe('what is written is read back', () => {
  test('as it was, plainly', () => {
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const read = readCsv(writeCsv(header, rows, PLAIN))
        expect(read.header).toEqual(header)
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows)
        expect(read.broken).toEqual([])
      })
    )
  })

  test('as it was, through a spreadsheet form with its guards', () => {
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const read = cellsOf(writeCsv(header, rows, DOWNLOAD))
        expect(read.map((cells) => cells.map(unguardCell))).toEqual(rows)
      })
    )
  })
})

test('a column of numbers is never guarded', () => {
  const form = { ...DOWNLOAD, numeric: [true, false] }
  expect(cellsOf(writeCsv(['数', '文'], [['-44', '-44']], form))).toEqual([['-44', "'-44"]])
})

describe('the written form', () => {
  test('ends every line, the last one too, as asked', () => {
    expect(writeCsv(['a', 'b'], [['1', '2']], PLAIN)).toBe('a,b\n1,2\n')
    expect(writeCsv(['a', 'b'], [['1', '2']], DOWNLOAD)).toBe('\uFEFFa,b\r\n1,2\r\n')
    expect(writeCsv(['a', 'b'], [], PLAIN)).toBe('a,b\n')
  })
})

describe('reading', () => {
  test('takes any line ends, mixed too, with or without a byte-order mark', () => {
    const rows = [
      ['1', '2'],
      ['3', '4'],
    ]
    for (const text of [
      'a,b\n1,2\n3,4\n',
      'a,b\r\n1,2\r\n3,4',
      'a,b\r1,2\r3,4\r',
      '\uFEFFa,b\r\n1,2\n3,4\r',
    ]) {
      expect(readCsv(text).header).toEqual(['a', 'b'])
      expect(cellsOf(text)).toEqual(rows)
    }
  })

  test('numbers rows as a spreadsheet does: blank lines count, line breaks inside a cell do not', () => {
    const { rows } = readCsv('a,b\n"1\n1",2\n\n3,4\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
  })

  test('keeps cells as text', () => {
    expect(cellsOf('a,b\n007,1e5\ntrue,\n')).toEqual([
      ['007', '1e5'],
      ['true', ''],
    ])
  })

  test('takes a header such as __proto__ for a name', () => {
    const { header, rows } = readCsv('__proto__,constructor\n{},polluted\n')
    expect(header).toEqual(['__proto__', 'constructor'])
    expect(rows[0]?.cells).toEqual(['{}', 'polluted'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test.each([
    ['a quote that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', '没有成对'],
    ['characters behind a closing quote', 'a,b\n1,2\n"3"x,4"\n5,6\n', '多余字符'],
  ])('tells the row of %s, and what is wrong with it', (_, text, hint) => {
    expect(readCsv(text).broken).toEqual([{ line: 3, message: expect.stringContaining(hint) }])
  })

  test('gives no row of an empty file', () => {
    expect(readCsv('')).toEqual({ header: [], rows: [], broken: [] })
    expect(readCsv('\n\n')).toEqual({ header: [], rows: [], broken: [] })
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(textOf(AWKWARD), anyText()), (text) => {
        expect(readCsv(text).rows.length).toBeLessThanOrEqual(text.length)
      })
    )
  })
})
