import { describe, expect, test } from 'vitest'
import { comparisonWords, differences, openQuestions } from '../../src/domain/comparability'
import { change, figure } from '../factories'

const reasons = (...indicators: Parameters<typeof differences>[0]) =>
  differences(indicators).map(({ reason }) => reason)

describe('figures', () => {
  test('of one unit, period, qualifier and status have nothing against them', () => {
    const [a, b] = [figure('42处', { period: '2023年' }), figure('22处', { period: '2023年' })]
    expect(reasons(a, b)).toEqual([])
    expect(comparisonWords([a, b])).toBe('42处、22处：单位、时期、限定词、状态均一致')
  })

  test.each([
    ['单位不同', figure('42处'), figure('42件')],
    ['时期不同', figure('42处', { period: '2023年' }), figure('42处')],
    ['口径不同', figure('42处', { name: '累计入驻数' }), figure('42处', { name: '新增入驻数' })],
    ['限定词不同', figure('约42处'), figure('42处')],
    ['状态不同', figure('42亿元', { status: 'agreed' }), figure('40亿元')],
    ['总量、比率与增减幅度不同', figure('42%'), change('▲42%', undefined, { basis: '' })],
    [
      '比较基准不同',
      change('▲42%', undefined, { basis: '同比' }),
      change('▲4%', undefined, { basis: '较上年' }),
    ],
  ])('are told apart: %s', (reason, a, b) => {
    expect(reasons(a, b)).toContain(reason)
    expect(comparisonWords([a, b])).toContain(reason)
  })

  test.each([
    [
      '总量、比率与增减幅度不同',
      figure('42%', { kind: 'percentage' }),
      change('▲42%'),
      ['总量或比率', '增减幅度'],
    ],
    ['比较基准不同', change('▲42%', undefined, { basis: '同比' }), change('▲4%'), ['同比', '原文未写']],
    ['口径不同', figure('42处', { name: '累计新增入驻数' }), figure('2处'), ['累计、新增', '未标明']],
    ['口径不同', figure('42处', { quote: '其中42处' }), figure('2处'), ['其中', '未标明']],
    ['状态不同', figure('42亿元', { status: 'agreed' }), figure('40亿元'), ['协议', '未标状态']],
  ])('that differ are told with what each states: %s', (reason, a, b, values) => {
    expect(differences([a, b])).toContainEqual({ reason, values })
  })

  test('that are no changes have no basis to differ in', () => {
    const [a, b] = [figure('42处', { basis: '同比' }), figure('22处', { basis: '较上年' })]
    expect(reasons(a, b)).toEqual([])
  })

  test('say each what they state, in their order', () => {
    const found = differences([figure('42处', { period: '2023年' }), figure('22处'), figure('2处')])
    expect(found).toEqual([{ reason: '时期不同', values: ['2023年', '原文未写', '原文未写'] }])
  })

  test('are not said to be of one time where none states a period', () => {
    const of2023 = { period: '2023年' }
    expect(comparisonWords([figure('42处', of2023), figure('22处', of2023)])).toContain('单位、时期、')
    expect(comparisonWords([figure('42处'), figure('22处')])).toContain('单位、限定词、')
  })

  test('are said in one sentence, changes with their way and every reason named', () => {
    const rise = change('▲42%', undefined, { basis: '同比', period: '2023年' })
    const fall = change('▼4%', undefined, { basis: '较上年' })
    expect(comparisonWords([rise, fall])).toBe('上升42%、下降4%不宜直接比较：时期不同、比较基准不同')
  })

  test('without a period leave open whether they are of one time', () => {
    expect(openQuestions([figure('42处'), figure('22处')])).toEqual([
      '各数原文均未写时期，无从判断是否同期',
      '各指标所指事项不同，即使单位相同也不作排名',
    ])
    expect(openQuestions([figure('42处', { period: '2023年' }), figure('42处')])).toEqual([])
  })
})
