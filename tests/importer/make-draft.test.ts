import { expect, test } from 'vitest'
import { keyOf, type Entry } from '../../src/domain/draft'
import { sourceText } from '../../src/domain/source-text'
import { holdsNumbers, makeEntries } from '../../src/importer/make-draft'
import { anyText, fc, textOf } from '../property'
import { SENTENCES } from './sentences'

const report = (body: string) => `一、情况\n(一)方面\n1.问题\n(1)事项。${body}`
const printed = (text: string, { start, end }: Entry) => sourceText(text).slice(start, end)
/** The entries of a report's body, without those of the labels of its headings. */
const entriesOf = (body: string) => {
  const text = report(body)
  const start = sourceText(report('')).length
  return makeEntries(text)
    .filter((entry) => entry.start >= start)
    .map((entry) => ({ entry, words: printed(text, entry) }))
}
const wordsOf = (body: string) => entriesOf(body).map(({ words }) => words)
const indicatorsOf = (text: string) =>
  makeEntries(text).flatMap(({ proposal }) => (proposal.as === 'indicator' ? [proposal.indicator] : []))
const namesOf = (body: string) => indicatorsOf(report(body)).map(({ name }) => name)

test('every number is an entry, open, of the importer and in reading order; none overlap', () => {
  fc.assert(
    fc.property(
      fc.oneof(textOf([...SENTENCES.map(({ text }) => text), '\n', '𠀀'], 8), anyText()),
      (body) => {
        const entries = makeEntries(report(body))
        for (const entry of entries) {
          expect(entry).toMatchObject({ decision: null, added: false })
          expect(entry.confidence).toBeGreaterThan(0)
          expect(entry.confidence).toBeLessThanOrEqual(1)
        }
        entries
          .slice(1)
          .forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(entries[index]?.end ?? 0))
      }
    ),
    { numRuns: 60 }
  )
})

test('a text without a number has no entry', () => {
  expect(makeEntries('')).toEqual([])
  expect(makeEntries('诉求已全部办结。')).toEqual([])
})

test.each([
  ['于2023年2月27日至5月10日召开', ['2023年2月27日至5月10日']],
  ['2023 年 6 月底召开', ['2023 年 6 月']],
  ['2023年5月、7月召开', ['2023年5月', '7月']],
  ['2023年5月，7月召开', ['2023年5月', '7月']],
  ['2023年5月；7月召开', ['2023年5月', '7月']],
  ['会议：2023年5月。2024年召开', ['2023年5月', '2024年']],
  ['2023年5月\n2024年召开', ['2023年5月', '2024年']],
  ['2023年5月在全国范围内2024年召开', ['2023年5月', '2024年']],
  ['第3条2023年5月', ['3', '2023年5月']],
  ['代号A3、B5', ['3', '5']],
  ['始于2023年', ['2023年']],
  ['第3号文件', ['3']],
])('of %j what is written in one go is one entry, a date with its last word', (body, words) => {
  expect(wordsOf(body)).toEqual(words)
})

test('behind a character outside the basic plane entries are still the words that they print', () => {
  expect(wordsOf('𠀀新建𠀀校3所、20处，于2023年5月')).toEqual(['3所', '20处', '2023年5月'])
  expect(namesOf('𠀀新建𠀀校3所、20处。')).toEqual(['𠀀新建𠀀校', '𠀀新建𠀀校（处）'])
})

test.each([
  ['投资3，120万元。', '3，120万元', '含千位分隔符，指标表不能填入'],
  ['每村3—5名。', '3—5名', '是范围或比例，指标表每行只能填一个数'],
  ['男女比例为1:3。', '1:3', '是范围或比例，指标表每行只能填一个数'],
  ['完成3千万元。', '3千万元', '这种写法指标表不能填入'],
])('%s is proposed as a number, with the reason why no row can hold it', (body, words, why) => {
  expect(entriesOf(body)).toMatchObject([
    { words, entry: { proposal: { as: 'number', reason: 'other', note: `疑为指标：${words}；${why}` } } },
  ])
})

test('a quantity in no item says so, before the first heading as in a text without any', () => {
  const note = '疑为指标：8件；所在处不属于任何事项'
  expect(makeEntries(`办理8件。\n${report('立案5件。')}`)[0]?.proposal).toMatchObject({ as: 'number', note })
})

test('a number that no shape explains is surer to be looked at than one that measures nothing by its shape', () => {
  const [unknown, date] = entriesOf('编为300，于2023年5月')
  expect(unknown?.entry.proposal).toEqual({ as: 'number', reason: 'other', note: '' })
  expect(date?.entry.proposal).toEqual({ as: 'number', reason: 'date', note: '' })
  expect(unknown?.entry.confidence).toBeLessThan(0.5)
  expect(date?.entry.confidence).toBeGreaterThan(0.5)
})

test('a quote begins behind the label of its heading and behind the quote before it', () => {
  const quotes = indicatorsOf(
    '一、情况\n(一)方面\n1.问题\n(1)新建学校3所。建设医院4所。一是开设床位50张。改造道路6处。\n(2)立案7件，查处8人'
  ).map(({ quote }) => quote)
  expect(quotes).toEqual(['新建学校3所', '建设医院4所', '开设床位50张', '改造道路6处', '立案7件', '查处8人'])
})

test('a number right behind the heading of its item, and one at the end of the text, are quoted whole', () => {
  expect(indicatorsOf('一、情况\n(一)方面\n1.问题\n(1)事项。8件诉求').map(({ quote }) => quote)).toEqual([
    '8件诉求',
  ])
})

test('two items that touch each hold their own numbers', () => {
  const text = '一、情况\n(一)方面\n1.问题\n(1)甲。立案5件\n(2)乙。立案7件\n2.问题\n(1)丙。立案9件'
  expect(indicatorsOf(text).map(({ quote }) => quote)).toEqual(['立案5件', '立案7件', '立案9件'])
})

test.each(['下一步打算', '今后的安排', '目标任务', '重点任务', '工作安排'])(
  'what stands under %s is planned, unless its own words say how far it is',
  (heading) => {
    const under = (area: string, problem: string) =>
      indicatorsOf(`一、情况\n(一)${area}\n1.${problem}\n(1)事项。建设学校3所，签订协议资金5万元。`).map(
        ({ status }) => status
      )
    expect(under(heading, '问题')).toEqual(['planned', 'agreed'])
    expect(under('方面', heading)).toEqual(['planned', 'agreed'])
    expect(under('方面', '问题')).toEqual(['', 'agreed'])
  }
)

test('a change or a second count is named by the number close before it, not by one far away', () => {
  const far = '，各部门按照既定方案逐项推进并定期通报'
  expect(namesOf('教育支出14亿元，较上年增长3.8%。')).toEqual(['教育支出', '教育支出较上年增长'])
  expect(namesOf(`教育支出14亿元${far}，较上年增长3.8%。`)).toEqual(['教育支出', '较上年增长'])
  expect(namesOf('较上年增长3.8%。')).toEqual(['较上年增长'])
})

test('words that state a relation are a hint, with the keys of the entries it hangs on', () => {
  const [whole, part] = entriesOf('实现收益826.9万元，其中经营性收益286.7万元。')
  expect(whole?.entry.hint).toBeNull()
  expect(part?.entry.hint).toEqual({
    relation: 'part_of',
    relativeTo: whole === undefined ? [] : [keyOf(whole.entry)],
    words: expect.stringMatching(/^其中/),
  })
})

test.each([
  ['实现收益3，120万元，其中经营性收益286.7万元。'],
  ['实现收益826.9万元，其中经营性收益3，120万元。'],
])('%s hints at nothing: one of the two is no indicator', (body) => {
  expect(entriesOf(body).map(({ entry }) => entry.hint)).toEqual([null, null])
})

test.each([
  ['办结5件', true],
  ['办结５件', true],
  ['开展两轮巡察', true],
  ['十', true],
  ['诉求已全部办结', false],
  ['', false],
])('%j holds numbers: %s', (text, holds) => {
  expect(holdsNumbers(text)).toBe(holds)
})
