import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { columnName, WorkbookWriter, type SheetCell } from '../../src/data/workbook'
import { elementsNamed, parseMarkup, wordsOf, type Element } from '../../src/importer/markup'

type Rows = readonly (readonly SheetCell[])[]

/** Writes sheets and opens the file by the relations that it states itself, as a spreadsheet does. */
function written(sheets: Readonly<Record<string, Rows>>, widths: readonly number[] = [13, 40]) {
  const book = new WorkbookWriter(new Date(2024, 5, 8))
  for (const [name, rows] of Object.entries(sheets)) {
    book.begin({ name, widths })
    for (const row of rows) book.rows([row])
  }
  const files = unzipSync(Buffer.concat(book.finish().map((part) => Buffer.from(part))))
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
  return { names: Object.keys(files), open, relations, sheets: opened }
}

const HEADER = ['编号', '数']
const cells = (root: Element): readonly Element[] => elementsNamed(root, 'c')

describe('a workbook', () => {
  const rows: Rows = [
    HEADER,
    ['a', { number: '14.07', grouped: false }],
    [null, { number: '1407', grouped: true }],
  ]
  const book = written({ 数据: rows, 元数据: [HEADER], 句子: [HEADER] })

  test('has each sheet once, found by its relation, in the order of writing', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['数据', '元数据', '句子'])
    expect(new Set(book.sheets.map(({ id }) => id)).size).toBe(3)
    for (const { root } of book.sheets) expect(elementsNamed(root, 'sheetData')).toHaveLength(1)
    expect(book.sheets.map(({ root }) => elementsNamed(root, 'row').length)).toEqual([3, 1, 1])
  })

  test('states the type of every part there is, and names no part that is not there', () => {
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
    for (const { root } of book.sheets) {
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
    const places = cells(book.sheets[0]?.root as Element).map(({ attributes }) => attributes['r'])
    expect(places).toEqual(['A1', 'B1', 'A2', 'B2', 'B3'])
  })

  const styleOf = (cell: Element): Readonly<Record<string, string>> => {
    const [styles] = elementsNamed(book.open('xl/styles.xml'), 'cellXfs')
    return (
      (styles === undefined ? [] : elementsNamed(styles, 'xf'))[Number(cell.attributes['s'])]?.attributes ??
      {}
    )
  }
  const formatOf = (cell: Element): string | undefined =>
    elementsNamed(book.open('xl/styles.xml'), 'numFmt').find(
      ({ attributes }) => attributes['numFmtId'] === styleOf(cell)['numFmtId']
    )?.attributes['formatCode']

  test('shows a number with the decimals it has, large ones with separators; text is text, the header bold', () => {
    const [id, , words, plain, grouped] = cells(book.sheets[0]?.root as Element)
    expect(formatOf(plain as Element)).toBe('0.00')
    expect(formatOf(grouped as Element)).toBe('#,##0')
    expect(styleOf(words as Element)['numFmtId']).toBe('49')
    expect(styleOf(id as Element)['fontId']).toBe('1')
    expect(elementsNamed(elementsNamed(book.open('xl/styles.xml'), 'fonts')[0] as Element, 'b')).toHaveLength(
      1
    )
  })

  test('counts what it lists', () => {
    for (const [list, entry] of [
      ['numFmts', 'numFmt'],
      ['cellXfs', 'xf'],
    ] as const) {
      const [element] = elementsNamed(book.open('xl/styles.xml'), list)
      expect(Number(element?.attributes['count'])).toBe(elementsNamed(element as Element, entry).length)
    }
  })
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
