import { expect, test } from 'vitest'
import type { DraftIndicator } from '../../src/domain/draft'
import { makeEntries } from '../../src/importer/make-draft'
import { nameOfChange, nameOfSecondCount } from '../../src/importer/propose'

/** What is proposed for the quantities of an item's words, in reading order. */
const proposalsOf = (body: string): readonly DraftIndicator[] =>
  makeEntries(`一、情况\n(一)方面\n1.问题\n(1)事项。${body}`).flatMap(({ proposal }) =>
    proposal.as === 'indicator' ? [proposal.indicator] : []
  )
const quotesOf = (body: string) => proposalsOf(body).map(({ quote }) => quote)
const namesOf = (body: string) => proposalsOf(body).map(({ name }) => name)

test('a proposal is a row with what the text says, and nothing that an editor has to say', () => {
  expect(proposalsOf('办理诉求8708件。')).toMatchObject([
    {
      name: '办理诉求',
      kind: 'cases',
      quote: '办理诉求8708件',
      value: '8708',
      scale: '',
      unit: '件',
      qualifier: 'exact',
      status: '',
      direction: '',
      period: '',
      basis: '',
      relation: '',
      relativeTo: [],
      judgement: '',
      note: '',
    },
  ])
})

test.each([
  ['合格率98.5%。', '98.5', '%'],
  ['合格率98.5％。', '98.5', '％'],
  ['占比３０％。', '30', '％'],
  ['占比３０%。', '30', '%'],
])('of %s the unit is as the text prints it', (body, value, unit) => {
  expect(proposalsOf(body)).toMatchObject([{ value, unit }])
})

test.each([
  ['签订协议资金5万元。', 'agreed'],
  ['申报资金5万元。', 'applied'],
  ['争取资金5万元。', 'sought'],
  ['规划投资5万元。', 'planned'],
  ['计划投资5万元。', 'planned'],
  ['拟投资5万元。', 'planned'],
  ['投资5万元。', ''],
  // Words behind the number say nothing of it.
  ['投5万元协议资金。', ''],
])('of %s the status is %j', (body, status) => {
  expect(proposalsOf(body)).toMatchObject([{ status }])
})

test.each([
  ['走访123456789012345件。', 1],
  ['走访1234567890123456件。', 0],
  ['合格率3.123456789%。', 1],
  ['合格率3.1234567891%。', 0],
  ['走访3万。', 0],
  ['走访三万户。', 1],
  ['较上年度支出增长3.8%。', 1],
])('of %s a row is proposed only where it can be held: %i', (body, count) => {
  expect(proposalsOf(body)).toHaveLength(count)
})

test('a change whose basis the text prints in full width is left to the editor', () => {
  expect(proposalsOf('支出较2022年增长3.8%。')).toMatchObject([{ basis: '较2022年' }])
  expect(proposalsOf('支出较２０２２年增长3.8%。')).toEqual([])
})

test.each([
  ['2021年发放补助50万元。', ['发放补助50万元']],
  ['2021年1月检查3件。', ['检查3件']],
  ['12日检查甲乙3件。', ['检查甲乙3件']],
  ['12日3件。', ['3件']],
  ['年发放补助50万元。', ['年发放补助50万元']],
  ['月检查3件。', ['月检查3件']],
  ['甲月检查3件。', ['甲月检查3件']],
  ['《工作2》要点3件。', ['要点3件']],
])('of %s the quote begins behind a date and behind a title', (body, quotes) => {
  expect(quotesOf(body)).toEqual(quotes)
})

test.each([
  // Two characters before the number are too few to say what it counts.
  ['检3件单位。', ['检3件单位']],
  ['检查3件单位。', ['检查3件单位']],
  ['检查件3件单位。', ['检查件3件']],
  ['对26个部门开展培训412人次。', ['对26个部门', '开展培训412人次']],
  ['5个专项滞留资金3420万元。', ['5个专项', '滞留资金3420万元']],
  ['3个甲乙丙3420万元。', ['3个甲乙丙', '3420万元']],
  ['3个甲乙丙丁3420万元。', ['3个甲乙', '丙丁3420万元']],
  ['3个区县3420万元。', ['3个区县', '3420万元']],
  ['3个开展培训的部门4件。', ['3个开展', '培训的部门4件']],
  ['84家单位开展检查。', ['84家单位开展检查']],
  ['3个|甲。', ['3个']],
  ['3户以上居民。', ['3户以上居民']],
])('of %s the noun behind a number is quoted where no words stand before it', (body, quotes) => {
  expect(quotesOf(body)).toEqual(quotes)
})

test('a noun behind a number without a stop is quoted for a bounded stretch', () => {
  const words = '甲乙丙丁戊己庚辛壬癸'
  expect(quotesOf(`8件${words.repeat(4)}`)[0]?.length).toBeLessThan(words.length * 4)
})

test.each([
  ['支出3亿元。', '支出'],
  ['支出约3亿元。', '支出'],
  ['支出近3亿元。', '支出'],
  ['支出超3亿元。', '支出'],
  ['支出超过3亿元。', '支出'],
  ['支出不足3亿元。', '支出'],
  ['支出达3亿元。', '支出'],
  ['支出达到3亿元。', '支出'],
  ['支出为3亿元。', '支出'],
  ['支出共3亿元。', '支出'],
  ['支出共有3亿元。', '支出'],
  ['支出共计3亿元。', '支出'],
  ['支出累计3亿元。', '支出'],
  ['支出稳定在3亿元。', '支出'],
  ['支出控制在3亿元。', '支出'],
  ['人口约定为3人。', '人口约定'],
  ['检查中约3件。', '检查中'],
  ['资金 约3亿元。', '资金'],
  ['开放 3件。', '开放'],
  ['由甲方办理3件。', '由甲方办理'],
  ['甲由乙方办3件。', '甲由乙方办'],
  ['甲的其中办理3件。', '甲的其中办理'],
  ['其中并对甲村走访约300人。', '甲村走访'],
  ['等对其中检查4件。', '检查'],
  ['——检查3件。', '检查'],
  ['共检查3家。', '检查'],
  ['共计检查3家。', '检查'],
  ['3件 单位。', '单位'],
])('of %s the name to start from is %s', (body, name) => {
  expect(namesOf(body)).toEqual([name])
})

test.each([
  ['共青团员30人。', '共青团员'],
  ['共享单车30辆。', '共享单车'],
  ['共同富裕示范村30个。', '共同富裕示范村'],
  ['对外投资3亿元。', '对外投资'],
  ['对口帮扶30户。', '对口帮扶'],
  ['等级医院30家。', '等级医院'],
  ['并购企业30家。', '并购企业'],
])('of %s the name keeps a word that only begins like one leading to it', (body, name) => {
  expect(namesOf(body)).toEqual([name])
})

test('a word of inexactness behind the number is no part of the name', () => {
  expect(namesOf('3户以上居民。')).toEqual(['居民'])
  expect(namesOf('30人左右代表。')).toEqual(['代表'])
})

test('a number without words is named after what it prints, and is still to be named', () => {
  expect(namesOf('3万户。')).toEqual(['（待命名）3万户'])
  expect(namesOf('检3件。')).toEqual(['（待命名）检3件'])
})

test('the level that a change starts from says so in its name, the level reached has the name alone', () => {
  expect(namesOf('合格率由85.2%提高到88.4%。')).toEqual(['合格率（变化前）', '合格率'])
  expect(namesOf('合格率从85.2%提高到88.4%。')).toEqual(['合格率（变化前）', '合格率'])
})

test.each([
  ['提高到', '合格率', '合格率'],
  ['提高到', '合格率（变化前）', '合格率'],
  ['下降至', '办件时长', '办件时长'],
  ['压缩到', '办件时长', '办件时长'],
  ['提高到', '（变化前）', '提高到'],
  ['提高到', '', '提高到'],
  ['提高到', '（待命名）3%', '提高到'],
  ['提高到位', '办理率', '提高到位'],
  ['合格率提高到', '办理率', '合格率提高到'],
  ['同比增长', '支出', '支出同比增长'],
  ['同比增长', '支出（变化前）', '支出同比增长'],
  ['环比下降', '支出', '支出环比下降'],
  ['增长', '支出', '支出增长'],
  ['较上年增长', '支出', '支出较上年增长'],
  ['比去年同期提高', '支出', '支出比去年同期提高'],
  ['较前三个季度平均增长', '支出', '支出较前三个季度平均增长'],
  ['较前三个季度平均水平增长', '支出', '较前三个季度平均水平增长'],
  ['较上，年增长', '支出', '较上，年增长'],
  ['同比增长', '', '同比增长'],
  ['同比增长', '（待命名）3%', '同比增长'],
  ['同比增长较快', '支出', '同比增长较快'],
  ['收入同比增长', '支出', '收入同比增长'],
  ['增长5件', '支出', '增长5件'],
  ['（待命名）同比增长3.8%', '支出', '支出同比增长'],
  ['（待命名）增长12.5 %左右', '支出', '支出增长'],
  ['（待命名）增长95.26％以上', '支出', '支出增长'],
  ['（待命名）收入增长3.8%', '支出', '（待命名）收入增长3.8%'],
])('a number named %j behind one named %j is called %j', (name, before, called) => {
  expect(nameOfChange(name, before)).toBe(called)
})

test.each([
  ['（待命名）3260户', '小区', '、', '小区（户）'],
  ['（待命名）3260户', '小区', '和', '小区（户）'],
  ['（待命名）3260户', '小区', '及', '小区（户）'],
  ['（待命名）3260户', '小区', '、和', '（待命名）3260户'],
  ['（待命名）3260户', '小区', '，', '（待命名）3260户'],
  ['（待命名）3260户', '', '、', '（待命名）3260户'],
  ['（待命名）3260户', '（待命名）14个', '、', '（待命名）3260户'],
  ['（待命名）3260户', '小区（变化前）', '、', '（待命名）3260户'],
  ['入住3260户', '小区', '、', '入住3260户'],
  // The unit of the count before gives way to this one's.
  ['（待命名）3260户', '小区（个）', '、', '小区（户）'],
  ['（待命名）3260户', '小区（平方公里）', '、', '小区（户）'],
  ['（待命名）3260户', '小区（一）改造', '、', '小区（一）改造（户）'],
])('a second count named %j behind %j and %j is called %j', (name, before, between, called) => {
  expect(nameOfSecondCount(name, before, between, '户')).toBe(called)
})
