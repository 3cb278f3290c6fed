import { describe, expect, test } from 'vitest'
import { extract } from '../../src/importer/extract'
import { KNOWN_MISSES, SENTENCES } from './sentences'
import { SENTENCES_OF_OTHER_PLACES } from './sentences-of-other-places'

const read = (text: string) =>
  extract(text).quantities.map(
    ({ text: printed, start, end, value, scale, unit, qualifier, direction, basis }) => ({
      text: printed,
      start,
      end,
      value,
      scale,
      unit: unit.replace('％', '%'),
      qualifier,
      direction,
      basis,
    })
  )

const all = [...SENTENCES, ...SENTENCES_OF_OTHER_PLACES]
const known = all.filter(({ text }) => !KNOWN_MISSES.includes(text))

test.each(known.map((one) => [one.text, one.quantities] as const))('%s', (text, quantities) => {
  expect(read(text)).toEqual(quantities)
})

test('there are at least three hundred sentences, no two alike', () => {
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(300)
})

describe('the family of a number', () => {
  test.each([
    ['协议总投资434.6亿元', ['funds']],
    ['通过率100%', ['percentage']],
    ['同比下降44%', ['change']],
    ['由12.5%降至7.9%', ['percentage', 'percentage']],
    ['排查隐患42处，挂牌督办22处，销号22处', ['cases', 'cases', 'cases']],
    ['处置问题线索284件次，立案145件、处分85人', ['cases', 'cases', 'count']],
    ['摸排招商线索150余条', ['count']],
    ['制作短视频21件', ['count']],
    ['审查合同154件', ['cases']],
    ['对92件案件进行评查', ['cases']],
    ['抽查企业2358家，隐患专题会5次', ['count', 'count']],
  ])('%s', (text, kinds) => {
    expect(extract(text).quantities.map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('a number that measures nothing has a reason', () => {
  test.each([
    ['2023年2月27日', ['date', 'date', 'date']],
    ['〔2022〕4号', ['title', 'title']],
    ['《2023年规划》', ['title']],
    ['电话0553-8912001，邮编241100', ['contact', 'contact', 'contact']],
    ['第3次会议', ['ordinal']],
    ['G60走廊和“双50强企业”', ['name', 'name']],
    ['围绕5个方面16个领域', ['scope', 'scope']],
    ['见注［1］', ['list-marker']],
    ['（12）提升水平', []],
  ])('%s', (text, reasons) => {
    expect(
      extract(text.replace('（12）提升水平', '（十二）提升水平')).numbers.map(({ reason }) => reason)
    ).toEqual(reasons)
  })
})

test('a column of a table gives its unit to the bare numbers below it', () => {
  const table = '|项目|投入(万元)|数量(个)|\n|---|---|---|\n|道路|120.5|3|\n'
  expect(extract(table).quantities.map(({ text, scale, unit }) => [text, scale, unit])).toEqual([
    ['120.5', '万', '元'],
    ['3', '', '个'],
  ])
})

test('what is less certain says so', () => {
  const [printed, spelt] = extract('召开会议5次，开展两轮自查。').quantities
  expect(printed?.confidence).toBeGreaterThan(spelt?.confidence ?? 1)
})
