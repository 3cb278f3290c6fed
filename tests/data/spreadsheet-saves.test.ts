import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import { sameNumber, sameWords } from '../../src/data/same-cell'
import { fc } from '../property'
import { report, whole, check, verdicts, download, utf8 } from './checked-download'

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
