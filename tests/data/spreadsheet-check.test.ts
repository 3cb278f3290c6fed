import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { coverageRows, DOWNLOAD_COLUMNS, indicatorRows, writeDownload } from '../../src/data/download'
import {
  checkSpreadsheet,
  MAX_BYTES,
  MAX_ROWS,
  sameNumber,
  sameWords,
  writeSpreadsheetCheck,
} from '../../src/data/spreadsheet-check'
import { checksOf } from '../../src/domain/checks'
import { fc } from '../property'
import { shippedReport } from '../shipped'

const report = await shippedReport()
const checks = checksOf(report.indicators)
const whole = writeDownload(indicatorRows(report, checks, report.indicators))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const check = (bytes: Uint8Array) => checkSpreadsheet(bytes, report, checks)
const verdicts = (text: string) => {
  const outcome = check(utf8(text))
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.rows
}
/** What a download of the given rows looks like. */
const download = (...ids: readonly string[]): string =>
  writeDownload(
    indicatorRows(
      report,
      checks,
      report.indicators.filter(({ id }) => ids.includes(id))
    )
  )

test('a download that nobody touched agrees in every row', () => {
  expect(new Set(verdicts(whole).map(({ verdict }) => verdict))).toEqual(new Set(['same']))
  expect(verdicts(whole)).toHaveLength(report.indicators.length)
})

describe('what spreadsheets do when they save', () => {
  test('line ends, no byte-order mark, semicolons or tabs for commas', () => {
    const plain = whole.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
    expect(new Set(verdicts(plain).map(({ verdict }) => verdict))).toEqual(new Set(['same']))
    const cells = readCsv(plain)
    const tabs = [cells.header, ...cells.rows.map((row) => row.cells)].map((row) => row.join('\t')).join('\n')
    expect(new Set(verdicts(tabs).map(({ verdict }) => verdict))).toEqual(new Set(['same']))
  })

  test('UTF-16 with tabs is read', () => {
    const text = `\uFEFF${whole.replace(/^\uFEFF/, '')}`
    const bytes = new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer)
    const outcome = check(bytes)
    expect(outcome.ok && outcome.encoding).toBe('UTF-16LE')
  })

  test('GB18030 is read', () => {
    // 指标编号,数值,单位 and one row, as Chinese Windows saves them.
    const header = [
      0xd6, 0xb8, 0xb1, 0xea, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x2c, 0xb5, 0xa5, 0xce,
      0xbb,
    ]
    const row = [...utf8('\r\ni05-3-04,22,'), 0xb4, 0xa6, 0x0d, 0x0a]
    const outcome = check(new Uint8Array([...header, ...row]))
    expect(outcome.ok && outcome.encoding).toBe('GB18030')
    expect(outcome.ok && outcome.rows.map(({ verdict }) => verdict)).toEqual(['same'])
  })

  test('a percentage is given zeros, a date other separators, a long number an exponent', () => {
    const saved = download('i08-3-04', 'i07-1-03')
      .replaceAll(',19.2%,', ',19.20%,')
      .replaceAll('2024-06-18', '2024/6/18')
      .replace(',43460000000,', ',4.346E+10,')
    expect(verdicts(saved).map(({ verdict }) => verdict)).toEqual(['same', 'same'])
  })

  test('a number is the same however it is written, and no other number is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (a, b) => {
        expect(sameNumber(a.toLocaleString('en-US'), String(a))).toBe(true)
        expect(sameNumber(`${a}.00`, String(a))).toBe(true)
        expect(sameNumber(a.toExponential(9), String(a))).toBe(true)
        expect(sameNumber(String(a), String(b))).toBe(a === b)
      })
    )
  })

  test.each([
    ['4.346E+10', '43460000000', true],
    ['4.346E10', '43460000000', true],
    ['4.347E+10', '43460000000', false],
    ['4.3E+10', '43460000000', true],
    ['4E+10', '43460000000', true],
    ['4.3E10', '43460000000', true],
    ['4.2E10', '43460000000', false],
    ['5E+10', '43460000000', false],
    ['4.3465E+10', '43460000000', false],
    ['4.3460E+10', '43460000000', true],
    ['1.5E+00', '1.55', true],
    ['1.5E+00', '1.56', false],
    ['.5E+1', '5', true],
    ['-4.4E+01', '-44', true],
    ['+44', '44', true],
    ['−44', '-44', true],
    ['1，200', '1200', true],
    ['1 200', '1200', true],
    ['44', '-44', false],
    ['x44', '44', false],
    ['44x', '44', false],
    ['0x44', '68', false],
    ['44.', '44', false],
    ['，', '0', false],
    ['', '44', false],
    ['44', '', false],
    ['', '0', false],
    ['0', '', false],
    ['', '', true],
  ])('%j read for %j is the same number: %s', (found, expected, same) => {
    expect(sameNumber(found, expected)).toBe(same)
  })

  test.each([
    ['2024/6/8', '2024-06-08', true],
    ['2024.6.8', '2024-06-08', true],
    ['2024年6月8日', '2024-06-08', true],
    ['2024/12/18', '2024-12-18', true],
    ['2024/1/1', '2024-11-01', false],
    ['20240608', '2024-06-08', false],
    ['x2024/6/8', 'x2024-06-08', false],
    ['2024/6/8x', '2024-06-08x', false],
    ['一\r二', '一\n二', true],
    ['一\r\n二', '一\n二', true],
    ['一二', '一\n二', false],
    [' 一 ', '一', true],
    ['19.20 %', '19.2%', true],
    ['19.2%', '19.2', false],
    ['19.2', '19.2%', false],
  ])('%j read for %j is the same words: %s', (found, expected, same) => {
    expect(sameWords(found, expected)).toBe(same)
  })

  test('words that differ stay different', () => {
    expect(sameWords('19.2%', '19.3%')).toBe(false)
    expect(sameWords('2024-06-18', '2024/6/19')).toBe(false)
    expect(sameWords('22处', '22 处')).toBe(false)
  })
})

describe('what people do', () => {
  test('a changed number is told with its column, both values and the row', () => {
    const [row] = verdicts(download('i05-3-04').replace(',22,,处,', ',42,,处,'))
    expect(row).toMatchObject({ line: 2, id: 'i05-3-04', verdict: 'value-changed' })
    expect(row?.changes).toEqual([{ column: '数值', found: '42', expected: '22' }])
  })

  test('a qualifier left out changes the figure', () => {
    const [row] = verdicts(download('i10-1-04').replace(',约,', ',无限定,'))
    expect(row?.verdict).toBe('value-changed')
  })

  test('a changed name changes words only', () => {
    const [row] = verdicts(download('i05-3-04').replace('重大事故隐患销号数', '重大事故隐患全部销号数'))
    expect(row?.verdict).toBe('words-changed')
  })

  test('an indicator that is not in the text is told so', () => {
    const [row] = verdicts(download('i05-3-04').replaceAll('i05-3-04', 'i05-3-99'))
    expect(row?.verdict).toBe('unknown')
  })

  test('a file of another version is not held against this one', () => {
    const [row] = verdicts(
      download('i05-3-04').replace(`,${report.meta.version},`, ',0.9.0,').replace(',22,,处,', ',21,,处,')
    )
    expect(row?.verdict).toBe('other-version')
    expect(row?.changes).toEqual([{ column: '数据版本', found: '0.9.0', expected: report.meta.version }])
  })

  test('rows repeated and rows missing are noticed', () => {
    const one = download('i05-3-04')
    const outcome = check(utf8(one + one.split('\r\n')[1]))
    expect(outcome.ok && outcome.notices.join()).toMatch(/编号重复出现：i05-3-04.*文件含其中1个/)
  })

  test('a change of the figure outweighs one of words beside it', () => {
    const [row] = verdicts(
      download('i05-3-04').replace(',22,,处,', ',42,,处,').replace('重大事故隐患销号数', '隐患销号数')
    )
    expect(row?.changes.map(({ column }) => column)).toEqual(['指标名称', '数值'])
    expect(row).toMatchObject({ name: '隐患销号数', verdict: 'value-changed' })
  })

  test('a checksum and a version that were emptied are no other version, and no change', () => {
    const { meta } = report
    const emptied = download('i05-3-04').replace(`,${meta.sha256},${meta.version},`, ',,,')
    expect(emptied).not.toContain(meta.sha256)
    expect(verdicts(emptied)).toMatchObject([{ verdict: 'same', changes: [] }])
  })

  test('blanks around names of columns, ids and numbers do not count', () => {
    const [row] = verdicts('指标编号 , 数值, 单位\n i05-3-04 , 22 , 处 \n')
    expect(row).toMatchObject({ id: 'i05-3-04', verdict: 'same' })
  })

  test('a row that lost its last cells is not judged, nor one with words behind a quotation mark', () => {
    const rows = verdicts('指标编号,数值,单位\ni05-3-04,42\ni05-3-04,42,"处"x\n')
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'incomplete'],
      [3, 'incomplete'],
    ])
    expect(rows.flatMap(({ changes }) => changes)).toEqual([])
  })

  test('rows that are not of this report count for none of its figures', () => {
    const [header = '', row = ''] = download('i05-3-04').split('\r\n')
    const unknown = row.replace('i05-3-04', 'i05-3-99')
    const other = row.replace('i05-3-04', 'i05-3-03').replace(`,${report.meta.version},`, ',0.9.0,')
    const outcome = check(utf8([header, row, unknown, other].join('\r\n')))
    expect(outcome.ok && outcome.rows.map(({ verdict, changes }) => [verdict, changes.length])).toEqual([
      ['same', 0],
      ['unknown', 0],
      ['other-version', 1],
    ])
    expect(outcome.ok && outcome.notices).toEqual([
      `数据集共${report.indicators.length}个指标，文件含其中1个；筛选后下载的文件本就如此。`,
    ])
  })

  test('a file of every figure is told nothing beside its rows', () => {
    const outcome = check(utf8(whole))
    expect(outcome.ok && outcome.notices).toEqual([])
  })

  test('a row for an item without figures counts for none of the figures', () => {
    const [header, ...rows] = writeDownload(coverageRows(report, checks, []))
      .trimEnd()
      .split('\r\n')
    const without = rows.filter((row) => !row.startsWith('i05-3-04,'))
    expect(without).toHaveLength(rows.length - 1)
    const outcome = check(utf8([header, ...without].join('\r\n')))
    const total = report.indicators.length
    expect(outcome.ok && outcome.notices).toEqual([
      `数据集共${total}个指标，文件含其中${total - 1}个；筛选后下载的文件本就如此。`,
    ])
  })

  test('a row for an item without figures is held against that item', () => {
    const all = writeDownload(coverageRows(report, checks, []))
    expect(new Set(verdicts(all).map(({ verdict }) => verdict))).toEqual(new Set(['same']))
    expect(verdicts(all).filter(({ id }) => id === '').length).toBeGreaterThan(0)
    const outcome = check(utf8(all))
    expect(outcome.ok && outcome.notices).toEqual([])
  })

  test('columns that were taken out are named, and no others', () => {
    const outcome = check(utf8('指标编号,数值,单位\r\ni05-3-04,22,处\r\n'))
    const named = outcome.ok ? (outcome.notices.find((one) => one.includes('未核对')) ?? '') : ''
    expect(named.split('：')[1]?.split('。')[0]?.split('、')).toEqual(
      DOWNLOAD_COLUMNS.map(({ name }) => name).filter((name) => !['指标编号', '数值', '单位'].includes(name))
    )
    const complete = check(utf8(download('i05-3-04')))
    expect(complete.ok && complete.notices.join()).not.toContain('未核对')
  })

  test('of many repeated ids the first five are named', () => {
    const ids = report.indicators.slice(0, 6).map(({ id }) => id)
    const told = (count: number): string => {
      const rows = ids.slice(0, count).flatMap((id) => [`${id},1,件`, `${id},1,件`, `${id},1,件`])
      const outcome = check(utf8(`指标编号,数值,单位\n${rows.join('\n')}\n`))
      return outcome.ok ? (outcome.notices.find((one) => one.includes('重复')) ?? '') : ''
    }
    expect(told(5)).toBe(`编号重复出现：${ids.slice(0, 5).join('、')}。`)
    expect(told(6)).toBe(`编号重复出现：${ids.slice(0, 5).join('、')} 等。`)
    expect(told(0)).toBe('')
  })

  test('the outcome as a file is a download like any other', () => {
    const csv = writeSpreadsheetCheck(verdicts(download('i05-3-04')))
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    const { header, rows } = readCsv(csv)
    expect(header).toEqual(['行号', '指标编号', '指标名称', '结果', '改动列', '文件中的值', '应为'])
    expect(rows.map(({ cells }) => [...cells.slice(0, 2), ...cells.slice(3)])).toEqual([
      ['2', 'i05-3-04', '与原文一致', '', '', ''],
    ])
  })

  test('the outcome as a file has one row a change', () => {
    const rows = verdicts(download('i05-3-04', 'i05-3-03').replace(',22,,处,无限定,22', ',23,,处,无限定,23'))
    const table = readCsv(writeSpreadsheetCheck(rows))
    expect(table.rows.map(({ cells }) => cells.slice(3, 5))).toEqual([
      ['数值被改', '数值'],
      ['数值被改', '下限'],
      ['与原文一致', ''],
    ])
  })
})

describe('files that cannot be checked are refused in a sentence', () => {
  const message = (bytes: Uint8Array): string => {
    const outcome = check(bytes)
    return outcome.ok ? 'accepted' : outcome.message
  }
  test.each([
    ['an empty file', new Uint8Array(), /空的/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), /另存为 CSV/],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /另存为 CSV/],
    ['too large a file', new Uint8Array(MAX_BYTES + 1), /超过5 MB/],
    ['a foreign CSV', utf8('姓名,年龄\n甲,3\n'), /缺少列 指标编号、数值、单位/],
    ['a header alone', utf8(whole.split('\r\n')[0] ?? ''), /没有数据行/],
    ['bytes of no encoding', new Uint8Array([0x61, 0xff, 0xff, 0x0a]), /编码/],
    ['binary text', utf8('a\u0000b,c\n'), /不是文本/],
    ['too many rows', utf8(`指标编号,数值,单位\n${'i01-1-01,1,件\n'.repeat(MAX_ROWS + 1)}`), /超过50000行/],
  ])('%s', (_, bytes, sentence) => {
    expect(message(bytes)).toMatch(sentence)
  })

  test('what is just as large as a file may be, or has as many rows, is read', () => {
    expect(message(new Uint8Array(MAX_BYTES))).toBe('这不是文本文件，请选用 CSV 文件。')
    expect(message(utf8(`指标编号,数值,单位\n${'i01-1-01,1,件\n'.repeat(MAX_ROWS)}`))).toBe('accepted')
  })

  // One byte of two, as words of other files begin.
  test.each([
    ['PA,1\n', utf8('PA,1\n')],
    ['OK,1\n', utf8('OK,1\n')],
    ['序号 as Chinese Windows writes it', new Uint8Array([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0x31])],
    ['a character that ends like the mark of a workbook', new Uint8Array([0xb1, 0xcf, 0x2c, 0x31])],
    ['a character that ends like the mark of UTF-16', new Uint8Array([0xb0, 0xfe, 0x2c, 0x31, 0x0a])],
  ])('a file that begins with %s is taken for a CSV of somewhere else', (_, bytes) => {
    expect(message(bytes)).toContain('缺少列 指标编号、数值、单位')
  })

  test('half a mark of UTF-16 is no mark', () => {
    expect(message(new Uint8Array([0xff, 0x41, 0x2c, 0x31]))).toContain('认不出文件的编码')
  })

  test('the separator is that of the header, whatever the cells hold', () => {
    const marks = ';'.repeat(50)
    const rows = verdicts(`指标编号,数值,单位,备注\ni05-3-04,22,处,${marks}\n`)
    expect(rows[0]?.changes).toEqual([{ column: '备注', found: marks, expected: expect.any(String) }])
  })

  test('a truncated file is checked as far as it goes, and said to be cut', () => {
    const outcome = check(utf8(whole.slice(0, Math.floor(whole.length * 0.6))))
    if (!outcome.ok) throw new Error(outcome.message)
    expect(outcome.rows.filter(({ verdict }) => verdict === 'incomplete')).toHaveLength(1)
    expect(outcome.notices.join()).toContain('截断')
  })

  test('nothing a file holds is executed or taken as a key', () => {
    const rows = verdicts('__proto__,指标编号,数值,单位\n=HYPERLINK("x"),constructor,1,<b>\n')
    expect(rows.map(({ verdict }) => verdict)).toEqual(['unknown'])
  })
})
