import { expect, test } from 'vitest'
import { halfWidth } from '../../src/domain/half-width'
import { periodBefore } from '../../src/importer/period'
import { fc, textOf } from '../property'

/** The period that is read for the last number of a text. */
const periodOf = (text: string) => {
  const plain = halfWidth(text)
  const at = plain.search(/\d+\D*$/)
  const period = periodBefore(plain, at)
  return period === null ? null : plain.slice(period.start, period.end)
}

test.each([
  '2023年',
  '2023 年',
  '1999年',
  '2023年度',
  '2023年全年',
  '2023年上半年',
  '2023年一季度',
  '2023年前3季度',
  '2023年6月',
  '2023年6月底',
  '2023年6月份',
  '2023年6月18日',
  '2023年1-6月',
  '2023年1月至6月',
  '2023年底',
  '2023年末',
  '2023年年底',
  '2022年至2023年',
  '2022年6月-2023年5月',
  '2023年2月27日至5月10日',
  '2023年2月27日至10日',
  '2023年6月以来',
  '2023年期间',
  '2023年至今',
  '截至2023年6月底',
  '截止2023年6月底',
  '自2023年6月以来',
  '从2023年至今',
  '今年',
  '今年1-6月',
  '今年1—6月',
  '今年上半年',
  '今年以来',
  '上半年',
  '前三季度',
  '去年',
  '巡视集中整改以来',
  '党的十九大以来',
])(
  'the period %s holds for what is counted behind it, at the start of a text, sentence or clause',
  (period) => {
    for (const before of ['', '整改有序。', '一、情况\n', '全县按照部署,', '如下:', '全县('])
      expect([before, periodOf(`${before}${period},立案17件`)]).toEqual([before, period])
  }
)

test.each([
  ['2023年立案', '2023年'],
  ['2023年全县处置线索41件,其中立案', '2023年'],
  ['2022年处置线索41件,2023年立案', '2023年'],
  ['2023年(上年同期为12件)立案', '2023年'],
  ['截至2022年底共有3所,去年新建', '去年'],
  ['　2023年　立案', '2023年'],
  ['全县 2023年 立案', '2023年'],
])('for the number behind %j it is the last that the sentence states, %s', (words, period) => {
  expect(periodOf(`${words}17件`)).toBe(period)
})

test.each([
  ['of the sentence before', '2023年,整改有序。立案'],
  ['of the line before', '2023年\n立案'],
  ['of a document', '印发《2023年工作要点》,立案'],
  ['of a document that is still being named', '印发《2023年,'],
  ['of a document with a clause', '印发《要点,2023年,试行》,立案'],
  ['of a name in quotation marks', '开展“,2023年,”行动,立案'],
  ['that is part of a word', '于2023年,立案'],
  ['of another century', '1823年,立案'],
  ['that belongs to the noun behind it', '2023年的立案'],
  ['of a school year', '2023年度《要点》印发'],
  ['that is the number itself', ''],
  ['further off than two hundred characters', `2023年,${'全县按照部署,'.repeat(30)}立案`],
])('a date %s is no period of a number', (_, words) => {
  expect(periodOf(`${words}17件`)).toBeNull()
})

test('nothing is read behind the number', () => {
  const text = '立案17件,2023年,查处8人'
  expect(periodBefore(text, text.indexOf('17'))).toBeNull()
  expect(periodBefore('', 0)).toBeNull()
})

test('a period is words of the sentence before the number, without blanks around', () => {
  const words = textOf(
    [
      '2023年',
      '1-6月',
      '今年',
      '至',
      '以来',
      ',',
      '。',
      '\n',
      ' ',
      '《',
      '》',
      '“',
      '”',
      '立案',
      '17件',
      '截至',
    ],
    14
  )
  fc.assert(
    fc.property(words, words, (before, behind) => {
      const period = periodBefore(before + behind, before.length)
      if (period === null) return
      const read = before.slice(period.start, period.end)
      expect(period.end).toBeLessThanOrEqual(before.length)
      expect(read).toBe(read.trim())
      expect(read).not.toBe('')
      expect(before.slice(period.start)).not.toMatch(/[。\n]/)
    })
  )
})
