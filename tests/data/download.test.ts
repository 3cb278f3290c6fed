import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/data/csv'
import {
  coverageRows,
  DOWNLOAD_COLUMNS,
  indicatorRows,
  readDownload,
  writeDownload,
} from '../../src/data/download'
import { checksOf } from '../../src/domain/checks'
import { coverageRowCount, NO_FIGURES } from '../../src/domain/coverage'
import {
  JUDGEMENT_LABELS,
  KIND_LABELS,
  QUALIFIER_LABELS,
  STATUS_LABELS,
  type Indicator,
} from '../../src/domain/indicator'
import type { Report } from '../../src/domain/report'
import { figure, groundOf, metaOf, quoted, SMALL_TEXT } from '../factories'

/** Copied from DATA.md; append only. */
const COLUMNS =
  '指标编号,领域序号,领域,问题序号,问题,事项序号,事项,指标名称,类别,数值,数量级,单位,限定词,下限,上限,折算值,折算单位,时期,比较基准,变化方向,变化值,变化单位,原文写法,原文句子,起始字符,结束字符,核验结果,备注,来源名称,来源日期,来源SHA256,数据版本,举措序号,状态,关系,关联指标,评价'

const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01', { kind: 'funds', status: 'agreed' })
const growth = quoted(SMALL_TEXT, '较上年增长3.8%', 'i02-0-02', {
  kind: 'change',
  direction: 'up',
  basis: '较上年',
  relation: 'change_of',
  relativeTo: ['i02-0-01'],
})
const material = quoted(SMALL_TEXT, '发放材料9万余份', 'i02-0-03')
const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01', {
  kind: 'cases',
  period: '2023年',
  judgement: 'lower',
})

function reportOf(...indicators: readonly Indicator[]): Report {
  return { ...groundOf(), meta: metaOf(), indicators, numbers: [], stories: [], problems: [] }
}
const write = (report: Report, indicators = report.indicators): string =>
  writeDownload(indicatorRows(report, checksOf(report.indicators), indicators))

/** The cells of one indicator's row by column name. */
function row(indicator: Indicator, ...others: readonly Indicator[]): Readonly<Record<string, string>> {
  const table = readCsv(write(reportOf(indicator, ...others), [indicator]))
  return Object.fromEntries(table.header.map((name, index) => [name, table.rows[0]?.cells[index] ?? '']))
}

test('the columns are those of the data contract, in its order', () => {
  expect(DOWNLOAD_COLUMNS.map(({ name }) => name).join()).toBe(COLUMNS)
})

test('a download has a byte-order mark, one header row, CRLF and a final line end', () => {
  const text = write(reportOf(hazards, spending))
  expect(text.startsWith(`\uFEFF${COLUMNS}\r\n`)).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(4)
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
})

test('a download of nothing is its header', () => {
  expect(write(reportOf())).toBe(`\uFEFF${COLUMNS}\r\n`)
})

describe('a bound', () => {
  test.each([
    ['0.000000001亿', '处', '0.05', '0.15'],
    ['0.000000001', '处', '0.0000000005', '0.0000000015'],
    ['0.000000000', '处', '-0.0000000005', '0.0000000005'],
    ['123456789012345万', '处', '1234567890123445000', '1234567890123455000'],
    ['99999999999999亿', '处', '9999999999999850000000', '9999999999999950000000'],
  ])('of %s is written without exponent', (printed, unit, low, high) => {
    expect(row(figure(`${printed}${unit}`))).toMatchObject({ 下限: low, 上限: high })
  })
})

describe('a row', () => {
  test('of an indicator whose item the text has not leaves its place empty', () => {
    expect(row(figure('42处', { item: 9 }))).toMatchObject({
      领域序号: '',
      领域: '',
      问题序号: '',
      问题: '',
      事项序号: '',
      事项: '',
      数值: '42',
    })
  })

  test('of an item without figures holds place, source and the words that say so', () => {
    const report = reportOf(spending)
    const [entry] = coverageRows(report, [], [])
    const filled = DOWNLOAD_COLUMNS.filter((column) => entry && column.write(entry) !== '')
    expect(entry?.indicator).toBeUndefined()
    expect(filled.map(({ name }) => name)).toEqual([
      '领域序号',
      '领域',
      '问题序号',
      '问题',
      '事项序号',
      '事项',
      '来源名称',
      '来源日期',
      '来源SHA256',
      '数据版本',
    ])
  })

  test('tells place, figure and source', () => {
    expect(row(hazards)).toMatchObject({
      指标编号: 'i01-1-01',
      领域序号: '1',
      领域: '落实部署方面',
      问题: '守住安全底线',
      事项序号: '1',
      事项: '排查隐患',
      举措序号: '1',
      类别: '办理事项',
      数值: '42',
      数量级: '',
      单位: '处',
      限定词: '无限定',
      下限: '42',
      上限: '42',
      折算值: '42',
      折算单位: '处',
      时期: '2023年',
      原文写法: '42处',
      原文句子: '2023年,排查隐患42处,挂牌22处,销号22处。',
      评价: JUDGEMENT_LABELS.lower,
      来源名称: '整改进展情况',
      来源日期: '2024-06-18',
      来源SHA256: '0'.repeat(64),
      数据版本: '1.0.0',
    })
  })

  test('writes numbers as numbers, in the base unit, with the bounds of their rounding', () => {
    expect(row(spending)).toMatchObject({
      数值: '14.07',
      数量级: '亿',
      折算值: '1407000000',
      折算单位: '元',
      下限: '1406500000',
      上限: '1407500000',
      状态: STATUS_LABELS.agreed,
    })
  })

  test('leaves an open bound empty and keeps the printed words', () => {
    expect(row(material)).toMatchObject({
      原文写法: '9万余份',
      限定词: '余或以上',
      下限: '90000',
      上限: '',
    })
  })

  test('of a change is signed, and its value stands on the row it is a change of as well', () => {
    const fall = { ...growth, direction: 'down' } as const
    expect(row(growth, spending)).toMatchObject({
      变化值: '3.8',
      变化单位: '%',
      变化方向: '上升',
      关系: '变化',
      关联指标: 'i02-0-01',
    })
    expect(row(spending, growth)).toMatchObject({ 变化值: '3.8', 变化单位: '%', 变化方向: '' })
    expect(row(fall, spending)).toMatchObject({ 变化值: '-3.8', 变化方向: '下降' })
    expect(row(spending, fall)).toMatchObject({ 变化值: '-3.8' })
    expect(row(hazards, growth)).toMatchObject({ 变化值: '', 变化单位: '' })
  })

  test('says what the checks say', () => {
    const part = { ...hazards, id: 'part', relation: 'part_of', relativeTo: ['whole'] } as const
    const whole = quoted(SMALL_TEXT, '挂牌22处', 'i01-1-02', { id: 'whole' })
    expect(row(part, whole)['核验结果']).toBe('不自洽')
    expect(row(hazards)['核验结果']).toBe('')
  })

  test('guards text against formulas, and no number', () => {
    const fall = { ...growth, direction: 'down', name: '=1+1', note: '－注' } as const
    expect(row(fall, spending)).toMatchObject({ 指标名称: "'=1+1", 备注: "'－注", 变化值: '-3.8' })
  })
})

test('the words of a download are kept, and those of the interface are read as well', () => {
  const renamed = {
    办理事项: KIND_LABELS.cases,
    无限定: QUALIFIER_LABELS.exact,
    余或以上: QUALIFIER_LABELS.over,
  }
  const report = reportOf(hazards, material)
  const kept = write(report)
  const shown = Object.entries(renamed).reduce(
    (text, [old, word]) => text.replaceAll(`,${old},`, `,${word},`),
    kept
  )
  expect(shown).not.toBe(kept)
  expect(readDownload(shown, report.source)).toEqual(readDownload(kept, report.source))
})

describe('a download about items', () => {
  const report = reportOf(hazards)

  test('has a row for an item without figures that says so', () => {
    const { header, rows } = readCsv(writeDownload(coverageRows(report, [], [])))
    const cells = rows.map((one) => [
      one.cells[header.indexOf('事项')],
      one.cells[header.indexOf('指标编号')],
      one.cells[header.indexOf('备注')],
    ])
    expect(cells).toEqual([
      ['排查隐患', 'i01-1-01', ''],
      ['强化保障', '', NO_FIGURES],
    ])
  })

  test.each([[[]], [[1]], [[2]]])('has as many rows as the button says, of the areas %j', (areas) => {
    expect(coverageRowCount(report, areas)).toBe(coverageRows(report, [], areas).length)
  })

  test('keeps to the areas asked for, and gives back only indicators', () => {
    expect(coverageRows(report, [], [2])).toEqual([])
    expect(readDownload(writeDownload(coverageRows(report, [], [])), report.source)).toEqual([hazards])
  })
})

test('a word that is no choice of its column is read as none', () => {
  const text = write(reportOf(spending)).replace(`,${STATUS_LABELS.agreed},`, ',别的,')
  expect(readDownload(text, groundOf().source)).toMatchObject([{ id: spending.id, status: '' }])
})
