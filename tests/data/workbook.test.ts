import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { columnName, WorkbookWriter, type SheetCell } from '../../src/data/workbook'
import { elementsNamed, parseMarkup, wordsOf, type Element } from '../../src/importer/markup'

type Rows = readonly (readonly SheetCell[])[]

type Sheets = Readonly<Record<string, Rows>>

const DAY = new Date(2024, 5, 8)

function bytesOf(sheets: Sheets, widths: readonly number[] = [13, 40], day = DAY): Buffer {
  const book = new WorkbookWriter(day)
  for (const [name, rows] of Object.entries(sheets)) {
    book.begin({ name, widths })
    book.rows(rows.slice(0, 1))
    book.rows(rows.slice(1))
  }
  return Buffer.concat(book.finish().map((part) => Buffer.from(part)))
}

/** Writes sheets and opens the file by the relations that it states itself, as a spreadsheet does. */
function written(sheets: Sheets, widths?: readonly number[]) {
  const files = unzipSync(bytesOf(sheets, widths))
  const open = (path: string): Element => {
    const root = parseMarkup(strFromU8(files[path] ?? new Uint8Array()), 'xml')
    if (root === null || root.children.length === 0) throw new Error(`no ${path}`)
    return root
  }
  const relations = new Map(
    elementsNamed(open('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ])
  )
  const opened = elementsNamed(open('xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    id: attributes['sheetId'] ?? '',
    root: open(`xl/${relations.get(attributes['r:id'] ?? '')}`),
  }))
  const xml = Object.values(files).map((file) => strFromU8(file))
  return { names: Object.keys(files), xml, open, relations, sheets: opened }
}

/** What a strict reader of XML stumbles over: tags that do not pair, and words where the format has none. */
function stumblesIn(xml: string): readonly string[] {
  const open: string[] = []
  const found: string[] = []
  for (const [, words = '', end, name = '', alone] of xml
    .replace(/^<\?xml [^?]*\?>\n/, '')
    .matchAll(/([^<]*)<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (words !== '' && !['t', 'v'].includes(open.at(-1) ?? '')) found.push(words)
    if (end === '/' && open.pop() !== name) found.push(`</${name}>`)
    if (end === '' && alone === '') open.push(name)
  }
  return [...found, ...open, ...(/[^>]*$/.exec(xml)?.[0] || [])]
}

const HEADER = ['编号', '数']
const cells = (root: Element): readonly Element[] => elementsNamed(root, 'c')

describe('a workbook', () => {
  const rows: Rows = [
    HEADER,
    ['a', { number: '14.07', grouped: false }],
    [null, { number: '1407', grouped: true }],
    ['', 'b'],
  ]
  const sheets: Sheets = { 数据: rows, 元数据: [HEADER], 句子: [HEADER] }

  test('is XML that a strict reader reads to its end, in every part', () => {
    const { xml } = written(sheets)
    expect(xml).toHaveLength(8)
    expect(xml.flatMap(stumblesIn)).toEqual([])
  })

  test('has each sheet once, found by its relation, in the order of writing', () => {
    const book = written(sheets)
    expect(book.sheets.map(({ name }) => name)).toEqual(['数据', '元数据', '句子'])
    expect(new Set(book.sheets.map(({ id }) => id)).size).toBe(3)
    for (const { root } of book.sheets) expect(elementsNamed(root, 'sheetData')).toHaveLength(1)
    expect(book.sheets.map(({ root }) => elementsNamed(root, 'row').length)).toEqual([4, 1, 1])
  })

  test('states the type of every part there is, and names no part that is not there', () => {
    const book = written(sheets)
    const typed = elementsNamed(book.open('[Content_Types].xml'), 'Override').map(({ attributes }) =>
      (attributes['PartName'] ?? '').replace(/^\//, '')
    )
    const parts = book.names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml')
    expect([...typed].sort()).toEqual([...parts].sort())
    const targets = [...book.relations.values()].map((target) => `xl/${target}`)
    expect([...targets, 'xl/workbook.xml'].sort()).toEqual([...parts].sort())
    const [root] = elementsNamed(book.open('_rels/.rels'), 'Relationship')
    expect(root?.attributes['Target']).toBe('xl/workbook.xml')
  })

  test('gives each column its width, and freezes the first row of each sheet', () => {
    for (const { root } of written(sheets).sheets) {
      const columns = elementsNamed(root, 'col').map(({ attributes: { min, max, width } }) => [
        min,
        max,
        width,
      ])
      expect(columns).toEqual([
        ['1', '1', '13'],
        ['2', '2', '40'],
      ])
      const [pane] = elementsNamed(root, 'pane')
      expect(pane?.attributes).toMatchObject({ ySplit: '1', topLeftCell: 'A2', state: 'frozen' })
    }
  })

  test('puts each cell in its place and leaves out what is empty', () => {
    const places = cells(written(sheets).sheets[0]?.root as Element).map(({ attributes }) => attributes['r'])
    expect(places).toEqual(['A1', 'B1', 'A2', 'B2', 'B3', 'B4'])
  })

  test('numbers its rows from 1 in each sheet, however many are handed over at once', () => {
    const numbered = written(sheets).sheets.map(({ root }) =>
      elementsNamed(root, 'row').map(({ attributes }) => attributes['r'])
    )
    expect(numbered).toEqual([['1', '2', '3', '4'], ['1'], ['1']])
  })

  test('shows a number with the decimals it has, large ones with separators; text is text, the header bold', () => {
    const book = written(sheets)
    const styles = book.open('xl/styles.xml')
    const under = (name: string, entry: string): readonly Element[] =>
      elementsNamed(elementsNamed(styles, name)[0] as Element, entry)
    const shown = cells(book.sheets[0]?.root as Element).map((cell) => {
      const style = under('cellXfs', 'xf')[Number(cell.attributes['s'])]?.attributes ?? {}
      const format = under('numFmts', 'numFmt').find(
        ({ attributes }) => attributes['numFmtId'] === style['numFmtId']
      )
      const font = under('fonts', 'font')[Number(style['fontId'] ?? 0)] as Element
      return {
        bold: elementsNamed(font, 'b').length === 1,
        format: format?.attributes['formatCode'] ?? style['numFmtId'],
      }
    })
    // 49 is the format of text that every spreadsheet knows.
    expect(shown).toEqual([
      { bold: true, format: undefined },
      { bold: true, format: undefined },
      { bold: false, format: '49' },
      { bold: false, format: '0.00' },
      { bold: false, format: '#,##0' },
      { bold: false, format: '49' },
    ])
  })

  test('counts what it lists', () => {
    const book = written(sheets)
    for (const [list, entry] of [
      ['numFmts', 'numFmt'],
      ['cellXfs', 'xf'],
    ] as const) {
      const [element] = elementsNamed(book.open('xl/styles.xml'), list)
      expect(Number(element?.attributes['count'])).toBe(elementsNamed(element as Element, entry).length)
    }
  })
})

afterEach(() => void vi.useRealTimers())

test('the same sheets of the same day are the same file, whenever it is written', () => {
  vi.useFakeTimers({ now: new Date(2024, 5, 8) })
  const sheets: Sheets = { a: [HEADER] }
  const first = bytesOf(sheets)
  vi.setSystemTime(new Date(2031, 0, 1))
  expect(bytesOf(sheets).equals(first)).toBe(true)
  expect(bytesOf(sheets, undefined, new Date(2024, 5, 9)).equals(first)).toBe(false)
})

test('more decimals than there are formats for are shown as they are', () => {
  const { sheets } = written({
    a: [
      [
        { number: '0.12345', grouped: false },
        { number: '0.1234', grouped: true },
      ],
    ],
  })
  const [general, four] = cells(sheets[0]?.root as Element)
  expect(general?.attributes['s']).toBe('0')
  expect(Number(four?.attributes['s'])).toBeGreaterThan(2)
})

test.each([
  ['<b>&"', '<b>&"'],
  ['一\u0001二', '一_x0001_二'],
  ['\u001f\ufffe', '_x001F__xFFFE_'],
  ['_x0041_', '_x005F_x0041_'],
  ['_x41_', '_x41_'],
  ['a_b', 'a_b'],
  [' 前后 ', ' 前后 '],
])('the text %j is kept, in the form that spreadsheets read', (text, kept) => {
  const { sheets } = written({
    [text.slice(0, 3).replace(/[\u0000-\u001f\ufffe]/g, '') || 'a']: [['h'], [text]],
  })
  const cell = cells(sheets[0]?.root as Element)[1] as Element
  expect(cell.attributes['t']).toBe('inlineStr')
  expect(wordsOf(cell)).toBe(kept)
})

test('a text that is longer than a cell may be is cut, and the file opens', () => {
  const { sheets } = written({ a: [['长'.repeat(40_000)]] })
  expect(wordsOf(cells(sheets[0]?.root as Element)[0] as Element)).toHaveLength(32_767)
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
