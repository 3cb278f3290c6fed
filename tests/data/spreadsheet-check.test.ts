import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { coverageRows, DOWNLOAD_COLUMNS, writeDownload } from '../../src/data/download'
import { MAX_BYTES } from '../../src/data/given-csv'
import { MAX_ROWS, writeSpreadsheetCheck } from '../../src/data/spreadsheet-check'
import { report, checks, whole, utf8, check, verdicts, download } from './checked-download'

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
      `数据集共${report.indicators.length}个指标，文件含其中1个；筛选后下载的，属正常情况。`,
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
      `数据集共${total}个指标，文件含其中${total - 1}个；筛选后下载的，属正常情况。`,
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
      ['2', 'i05-3-04', '与本站数据一致', '', '', ''],
    ])
  })

  test('the outcome as a file has one row a change', () => {
    const rows = verdicts(download('i05-3-04', 'i05-3-03').replace(',22,,处,无限定,22', ',23,,处,无限定,23'))
    const table = readCsv(writeSpreadsheetCheck(rows))
    expect(table.rows.map(({ cells }) => cells.slice(3, 5))).toEqual([
      ['数值被改', '数值'],
      ['数值被改', '下限'],
      ['与本站数据一致', ''],
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
    ['a foreign CSV', utf8('姓名,年龄\n甲,3\n'), /缺少“指标编号”“数值”“单位”列/],
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
    expect(message(bytes)).toContain('缺少“指标编号”“数值”“单位”列')
  })

  test('half a mark of UTF-16 is no mark', () => {
    expect(message(new Uint8Array([0xff, 0x41, 0x2c, 0x31]))).toContain('无法识别文件的编码')
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
