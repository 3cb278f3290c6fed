import { expect, test } from 'vitest'
import { readIndicators, writeIndicators } from '../../src/data/indicators'
import { accountFor } from '../../src/domain/accounting'
import { sourceText } from '../../src/domain/source-text'
import { parseStructure } from '../../src/domain/structure'
import { candidates } from '../../src/importer/candidates'
import { fc, textOf } from '../property'
import { SENTENCES } from './sentences'
import { SENTENCES_OF_OTHER_PLACES } from './sentences-of-other-places'

const report = (body: string) => `一、情况\n(一)方面\n1.问题\n(1)事项。一是举措。${body}`

test('an indicator quotes the words of its clause and stands in its item and measure', () => {
  const { indicators } = candidates(report('办理诉求8708件，走访企业800余家。'))
  expect(indicators.map(({ id, name, quote, qualifier }) => [id, name, quote, qualifier])).toEqual([
    ['i01-1-01', '办理诉求', '办理诉求8708件', 'exact'],
    ['i01-1-02', '走访企业', '走访企业800余家', 'over'],
  ])
})

test('two counts of one thing are named by it, and words between two numbers are shared out', () => {
  const names = (body: string) => candidates(report(body)).indicators.map(({ name }) => name)
  expect(names('改造老旧小区14个、3260户。')).toEqual(['改造老旧小区', '改造老旧小区（户）'])
  expect(names('抽查发现，5个专项滞留资金3420万元。')).toEqual(['专项', '滞留资金'])
})

test('where no word stands before the number, the noun behind it is quoted', () => {
  expect(candidates(report('对84家单位开展检查。')).indicators[0]).toMatchObject({
    quote: '对84家单位开展检查',
    name: '单位开展检查',
  })
})

test('a number that indicators.csv cannot hold goes to the others with a note', () => {
  const { indicators, numbers } = candidates(report('每村3—5名。'))
  expect(indicators).toEqual([])
  expect(numbers.filter(({ note }) => note.startsWith('疑为指标')).map(({ quote }) => quote)).toEqual([
    '3',
    '5',
  ])
})

test.each([
  ['收缴资金2,315.6万元。', '2315.6', 'exact'],
  ['完成投资１２．６亿元。', '12.6', 'exact'],
  ['走访企业逾300家。', '300', 'over'],
  ['压缩至30个以内。', '30', 'under'],
  ['选树三十名典型。', '30', 'exact'],
])('%s is an indicator with its value in plain digits', (body, value, qualifier) => {
  expect(candidates(report(body)).indicators).toMatchObject([{ value, qualifier }])
})

test('a mark of another width between digits ends a clause, so nothing is put together', () => {
  expect(candidates(report('投资3，120人参加。')).indicators.map(({ value }) => value)).not.toContain('3120')
})

test('a number before the first heading belongs to no item, and is accounted for with a note', () => {
  const { indicators, numbers } = candidates('办理诉求8708件。\n一、情况\n(一)方面\n1.问题\n(1)事项。')
  expect(indicators).toEqual([])
  expect(numbers[0]).toMatchObject({ quote: '8708', note: '疑为指标：8708件；所在处不属于任何事项' })
})

test('a row carries the period that its sentence states, but none of a title', () => {
  const periods = (body: string) => candidates(report(body)).indicators.map(({ period }) => period)
  expect(periods('2023年，处置线索41件，立案17件。新建学校2所。')).toEqual(['2023年', '2023年', ''])
  expect(periods('巡视集中整改以来，立案17件。')).toEqual(['巡视集中整改以来'])
  expect(periods('印发《2023年工作要点》，检查单位84家。')).toEqual([''])
})

test('a row carries the relation that the words state, and names the words', () => {
  const rows = (body: string) =>
    candidates(report(body)).indicators.map(({ value, relation, relativeTo }) => [
      value,
      relation,
      ...relativeTo,
    ])
  expect(rows('实现收益826.9万元，其中经营性收益286.7万元。')).toEqual([
    ['826.9', ''],
    ['286.7', 'part_of', 'i01-1-01'],
  ])
  expect(rows('教育支出14.07亿元，较上年增长3.8%。')).toEqual([
    ['14.07', ''],
    ['3.8', 'change_of', 'i01-1-01'],
  ])
  expect(rows('排查隐患42处，挂牌督办22处，销号22处。')).toEqual([
    ['42', ''],
    ['22', 'stage_after', 'i01-1-01'],
    ['22', 'stage_after', 'i01-1-02'],
  ])
  expect(candidates(report('教育支出14.07亿元，较上年增长3.8%。')).indicators[1]?.note).toMatch(
    /“较上年增长”/
  )
})

test('a row says nothing of numbers that only stand side by side', () => {
  const rows = candidates(
    report('办理诉求8708件，受理房屋质量诉求420件，群众满意率98%，新建学校2所。')
  ).indicators
  expect(rows.map(({ relation }) => relation)).toEqual(['', '', '', ''])
})

test('whatever the text says, the loader takes every row and no number is left or counted twice', () => {
  const sentences = [...SENTENCES, ...SENTENCES_OF_OTHER_PLACES]
    .map(({ text }) => text)
    .filter((text) => !/^[（1一]/.test(text))
  fc.assert(
    fc.property(textOf([...sentences, '\n'], 12), (body) => {
      const text = report(body)
      const source = sourceText(text)
      const { indicators, numbers } = candidates(text)
      const read = readIndicators('x', writeIndicators(indicators), {
        source,
        structure: parseStructure(source),
      })
      expect(read.problems).toEqual([])
      expect(accountFor(source, read.indicators, numbers)).toMatchObject({ unexplained: [], twice: [] })
    }),
    // Each is a page of up to twelve sentences.
    { numRuns: 120 }
  )
})
