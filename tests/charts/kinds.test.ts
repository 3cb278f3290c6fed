import { describe, expect, test } from 'vitest'
import { chartKind, CHART_KINDS } from '../../src/charts/kinds'
import type { Subject } from '../../src/charts/kind'
import type { Indicator } from '../../src/domain/indicator'
import { change, figure, partOf, rateOf, stagesOf, subjectOf } from '../factories'

const refusal = (kind: string, subject: Subject): string | null | undefined =>
  chartKind(kind)?.refuses(subject)
const many = (count: number): readonly Indicator[] =>
  Array.from({ length: count }, (_, index) => figure(`${index + 1}处`))

const whole = figure('84家', { id: 'whole' })
const [done, given] = [figure('38项', { id: 'done' }), figure('44项', { id: 'given' })]
const rate = rateOf('86%', done, given)
const [few, fewer] = [figure('6件', { id: 'few' }), figure('5件', { id: 'fewer' })]
const stationed = figure('17件', { kind: 'cases' })
const leads = figure('410件', { kind: 'cases' })
const funds = (printed: string, fields: Partial<Indicator> = {}): Indicator =>
  figure(printed, { kind: 'funds', ...fields })
const percent = (printed: string): Indicator => figure(printed, { kind: 'percentage' })

test('every kind has an id of its own and a name for readers', () => {
  const ids = CHART_KINDS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(CHART_KINDS.filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([])
  expect(chartKind('pie')).toBeUndefined()
  expect(chartKind('__proto__')).toBeUndefined()
})

describe('accepts', () => {
  test.each<[string, string, Subject]>([
    ['figure', 'one figure', subjectOf([figure('8708件')])],
    [
      'figure',
      'a count with its change, however small its base',
      subjectOf([stationed, change('▲183%', stationed)]),
    ],
    ['bars', 'counts in one unit', subjectOf([figure('122家'), figure('35家'), figure('3家')])],
    ['bars', 'counts of which one is open', subjectOf([figure('800余家'), figure('35家')])],
    ['bars', 'amounts printed in different scales', subjectOf([funds('2.8亿元'), funds('7000万元')])],
    ['diverging', 'falls beside rises', subjectOf([change('▼44%'), change('▲28%')])],
    ['diverging', 'a change on a large base', subjectOf([change('▲95.2%', leads)], [leads])],
    ['diverging', 'shifts of rates', subjectOf([change('▲59个百分点', percent('86%'))], [percent('86%')])],
    ['share', 'a whole and its part', subjectOf([whole, partOf('54家', whole)])],
    ['stages', 'stages in one unit', subjectOf(stagesOf('42处', '22处', '22处'))],
    ['steps', 'stages whose unit changes', subjectOf(stagesOf('284件次', '145件', '85人'))],
    ['rate', 'a rate alone', subjectOf([percent('7.9%')])],
    ['rate', 'a rate with its counts and shift', subjectOf([rate, done, given, change('▲59个百分点', rate)])],
    [
      'magnitude',
      'funds of any size and status',
      subjectOf([funds('434.6亿元', { status: 'agreed' }), funds('286.7万元')]),
    ],
    ['list', 'figures in any units', subjectOf([figure('25人'), figure('20起'), figure('2000余人次')])],
    [
      'pairs',
      'rows of how many and how much',
      subjectOf([figure('29家'), funds('约5.7亿元'), figure('19家'), funds('约7000万元')]),
    ],
    ['coverage', 'no figure at all', subjectOf([])],
  ])('%s: %s', (kind, _, subject) => {
    expect(refusal(kind, subject)).toBeNull()
  })
})

describe('refuses', () => {
  test.each<[string, string, Subject, string]>([
    ['figure', 'nothing', subjectOf([]), '至少'],
    ['figure', 'five figures', subjectOf(many(5)), '最多'],
    ['bars', 'one figure', subjectOf(many(1)), '至少'],
    ['bars', 'more than a page', subjectOf(many(25)), '最多'],
    ['bars', '人 with 人次', subjectOf([figure('102人'), figure('108人次')]), '单位不同'],
    ['bars', '% with 个百分点', subjectOf([percent('86%'), figure('59个百分点')]), '单位不同'],
    ['bars', 'a level with a change', subjectOf([percent('86%'), change('▲59%')]), '总量、比率与增减幅度'],
    ['bars', 'falls, which would run upwards', subjectOf([change('▼44%'), change('▼28%')]), '增减'],
    [
      'bars',
      'a change on a base of six',
      subjectOf([change('▲183%', stationed), change('▲95.2%', leads)], [stationed, leads]),
      '增减',
    ],
    [
      'bars',
      'rates of which one stands on six',
      subjectOf([rateOf('83%', fewer, few), rate], [few, fewer, done, given]),
      '基数',
    ],
    ['bars', 'values more than 50 times apart', subjectOf([figure('2358家'), figure('3家')]), '倍'],
    [
      'bars',
      'what is agreed with what is done',
      subjectOf([funds('2.8亿元', { status: 'agreed' }), funds('5.7亿元')]),
      '协议',
    ],
    ['diverging', 'a level', subjectOf([change('▼44%'), figure('28%')]), '仅适用于增减变化'],
    ['diverging', '% with 个百分点', subjectOf([change('▲5.6%'), change('▲5.6个百分点')]), '单位不同'],
    [
      'diverging',
      '+183% of 17件, which stands on six',
      subjectOf([change('▲183%', stationed)], [stationed]),
      '基数',
    ],
    ['share', 'a part alone', subjectOf([whole]), '至少'],
    [
      'share',
      'numbers that the text does not join',
      subjectOf([figure('8708件'), figure('420件')]),
      '未写明',
    ],
    [
      'share',
      'a part of something else',
      subjectOf([figure('84家', { id: 'other' }), partOf('54家', whole)], [whole]),
      '未写明',
    ],
    ['share', 'a part in another unit', subjectOf([whole, partOf('54人', whole)]), '单位不同'],
    [
      'share',
      'a planned part of what is done',
      subjectOf([whole, partOf('54家', whole, { status: 'planned' })]),
      '规划',
    ],
    [
      'share',
      'a part too small to be seen',
      subjectOf([figure('8708件'), partOf('3件', figure('8708件'))]),
      '倍',
    ],
    ['stages', 'stages that the text does not state', subjectOf([figure('42处'), figure('22处')]), '未写明'],
    ['stages', 'stages out of order', subjectOf([...stagesOf('42处', '22处', '20处')].reverse()), '未写明'],
    ['stages', 'stages whose unit changes', subjectOf(stagesOf('284件次', '145件')), '单位不同'],
    ['stages', 'stages more than 50 times apart', subjectOf(stagesOf('8708处', '22处')), '倍'],
    [
      'steps',
      'stages that the text does not state',
      subjectOf([figure('150余条'), figure('116个')]),
      '未写明',
    ],
    ['rate', 'a count', subjectOf([figure('38项')]), '比率'],
    ['rate', 'a shift', subjectOf([change('▲59个百分点')]), '比率'],
    ['rate', 'two rates', subjectOf([percent('86%'), percent('100%')]), '一个比率'],
    [
      'rate',
      'the change of something else',
      subjectOf([rate, change('▲3.8%', funds('14.07亿元'))]),
      '不是这个比率的',
    ],
    ['rate', 'more than everything', subjectOf([percent('120%')]), '100%'],
    ['rate', 'a rate that stands on six', subjectOf([rateOf('83%', fewer, few)], [few, fewer]), '基数'],
    ['magnitude', 'anything but funds', subjectOf([funds('434.6亿元'), figure('116个')]), '资金'],
    ['magnitude', 'nothing, which has no logarithm', subjectOf([funds('434.6亿元'), funds('0元')]), '零'],
    ['list', 'one figure', subjectOf(many(1)), '至少'],
    ['pairs', 'three figures', subjectOf(many(3)), '成对'],
    [
      'pairs',
      'a column of two units',
      subjectOf([figure('29家'), funds('1亿元'), figure('19人'), funds('2亿元')]),
      '单位',
    ],
  ])('%s: %s', (kind, _, subject, hint) => {
    expect(refusal(kind, subject)).toContain(hint)
  })
})
