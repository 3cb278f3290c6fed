import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../src/domain/indicator'
import { picturesOf, related, stated, told } from './by-rule'

/** The pictures of some figures but for lists and figures that stand alone. */
const drawn = (indicators: readonly Indicator[]): readonly (readonly unknown[])[] =>
  picturesOf(indicators)
    .filter(({ kind }) => kind !== 'list' && kind !== 'figure')
    .map(told)

const unitsOf = (indicators: readonly Indicator[]): readonly string[] =>
  picturesOf(indicators)
    .filter(({ kind }) => kind !== 'list' && kind !== 'figure')
    .map(({ unit }) => unit)

describe('a rate', () => {
  const rateOf = (
    part: Indicator,
    whole: Indicator,
    printed = '整改完成率86%',
    fields: Partial<Indicator> = {}
  ) => related(printed, 'rate_of', [part, whole], { kind: 'percentage', ...fields })
  const [done, all] = [stated(1, '完成整改38项'), stated(1, '整改任务44项')]

  test('is drawn with the counts it is of, in percent', () => {
    const figures = [all, done, rateOf(done, all)]
    expect(drawn(figures)).toEqual([
      ['rate', '整改完成率', ['整改完成率86%', '完成整改38项', '整改任务44项']],
    ])
    expect(unitsOf(figures)).toEqual(['%'])
  })

  test('has the change beside it that the text states of it', () => {
    const rate = rateOf(done, all)
    const shift = related('提高5.6个百分点', 'change_of', [rate], { kind: 'change', direction: 'up' })
    expect(drawn([all, done, rate, shift])).toEqual([
      ['rate', '整改完成率', ['整改完成率86%', '完成整改38项', '整改任务44项', '提高5.6个百分点']],
    ])
  })

  test.each([
    ['is a hundred percent', [done, all, rateOf(done, all, '整改完成率100%')], 1],
    ['is more than a hundred percent', [done, all, rateOf(done, all, '任务完成率120%')], 0],
    ['is printed in per mille', [done, all, rateOf(done, all, '差错率3‰')], 0],
    ['is no rate but a change', [done, all, rateOf(done, all, '增长86%', { kind: 'change' })], 0],
    ['is related as a change', [done, all, { ...rateOf(done, all), relation: 'change_of' as const }], 0],
    ['stands without its part', [all, rateOf(done, all)], 0],
    ['stands without its whole', [done, rateOf(done, all)], 0],
    ['stands without either', [rateOf(done, all)], 0],
  ])('that %s', (_, figures, pictures) => {
    expect(drawn(figures)).toHaveLength(pictures)
  })

  test.each([
    ['a rate', stated(1, '办结率90%', { kind: 'percentage' })],
    ['a change', stated(1, '新增任务40项', { kind: 'change', direction: 'up' })],
  ])('whose part or whole is %s itself is not drawn', (_, other) => {
    expect(drawn([other, all, rateOf(other, all)])).toEqual([])
    expect(drawn([done, other, rateOf(done, other)])).toEqual([])
  })

  test.each([
    ['整改任务29项', 0],
    ['整改任务30项', 1],
    ['整改任务31项', 1],
    ['整改任务3万项', 1],
  ])('of %s is drawn only from thirty on', (whole, pictures) => {
    const [part, base] = [stated(1, '完成整改6项'), stated(1, whole)]
    expect(drawn([part, base, rateOf(part, base, '整改完成率20%')])).toHaveLength(pictures)
  })
})

describe('stages', () => {
  const chain = (...words: readonly string[]): readonly Indicator[] =>
    words.reduce<readonly Indicator[]>((before, one) => {
      const last = before[before.length - 1]
      return [...before, last === undefined ? stated(1, one) : related(one, 'stage_after', [last])]
    }, [])

  test('in one unit are drawn as bars, in the order that the text states', () => {
    const figures = chain('排查隐患42处', '挂牌督办22处', '整改销号20处')
    const expected = [
      'stages',
      '排查隐患、挂牌督办、整改销号',
      ['排查隐患42处', '挂牌督办22处', '整改销号20处'],
    ]
    expect(drawn(figures)).toEqual([expected])
    expect(drawn([...figures].reverse())).toEqual([expected])
    expect(unitsOf(figures)).toEqual(['处'])
  })

  test('in several units are equal steps, with each unit named once', () => {
    const figures = chain('排查问题42个', '移送线索22条', '立案调查6件', '给予处分8人', '完善制度3个')
    expect(drawn(figures).map(([kind, title]) => [kind, title])).toEqual([
      ['steps', '排查问题、移送线索、立案调查、给予处分、完善制度'],
    ])
    expect(unitsOf(figures)).toEqual(['个、条、件、人'])
  })

  test('more than five are no steps, but may be bars', () => {
    const words = ['接到诉求60', '受理诉求50', '转办诉求40', '办理诉求30', '办结诉求20', '回访诉求10']
    expect(drawn(chain(...words.map((one, index) => `${one}${index === 5 ? '人' : '件'}`)))).toEqual([])
    expect(drawn(chain(...words.map((one) => `${one}件`))).map(([kind]) => kind)).toEqual(['stages'])
  })

  test('that are not stages of what is there are none', () => {
    const [found, closed] = chain('排查隐患42处', '整改销号20处')
    expect(drawn([found ?? stated(1, ''), stated(1, '整改销号20处')])).toEqual([])
    expect(drawn([closed ?? stated(1, '')])).toEqual([])
    expect(
      drawn([found ?? stated(1, ''), { ...(closed ?? stated(1, '')), relation: 'part_of' }]).map(
        ([kind]) => kind
      )
    ).toEqual(['share'])
  })

  test.each([
    { words: ['签约项目50个', '开工项目1个'], kind: 'stages' },
    { words: ['签约项目51个', '开工项目1个'], kind: 'steps' },
    { words: ['筹集资金1亿元', '拨付资金200万元'], kind: 'stages' },
    { words: ['筹集资金2亿元', '拨付资金2万元'], kind: 'steps' },
    { words: ['排查隐患3处', '整改销号0处'], kind: 'stages' },
    { words: ['排查隐患0处', '整改销号0处'], kind: 'stages' },
  ])('$words are $kind: no bar is a sliver', ({ words, kind }) => {
    expect(drawn(chain(...words)).map(([drawnAs]) => drawnAs)).toEqual([kind])
  })

  test('of which one is only agreed do not share an axis', () => {
    const [signed, begun] = chain('签约项目22个', '开工项目20个')
    if (signed === undefined || begun === undefined) throw new Error('no such stages')
    expect(drawn([{ ...signed, status: 'agreed' }, begun]).map(([kind]) => kind)).toEqual(['steps'])
    expect(
      drawn([
        { ...signed, status: 'agreed' },
        { ...begun, status: 'agreed' },
      ]).map(([kind]) => kind)
    ).toEqual(['stages'])
  })
})

describe('a whole and its parts', () => {
  const firms = stated(1, '走访企业800家')
  const above = related('其中规上企业540家', 'part_of', [firms])
  const small = related('其中小微企业60家', 'part_of', [firms])

  test('share a picture, and the title names the parts without saying 其中 twice', () => {
    expect(drawn([firms, above, small])).toEqual([
      [
        'share',
        '走访企业，其中规上企业、小微企业',
        ['走访企业800家', '其中规上企业540家', '其中小微企业60家'],
      ],
    ])
    expect(drawn([firms, related('规上企业其中工业60家', 'part_of', [firms])])[0]?.[1]).toBe(
      '走访企业，其中规上企业其中工业'
    )
  })

  test('are told in the whole’s scale and unit', () => {
    const spent = stated(1, '教育支出14亿元')
    expect(unitsOf([spent, related('其中基建支出3亿元', 'part_of', [spent])])).toEqual(['亿元'])
    expect(unitsOf([firms, above])).toEqual(['家'])
  })

  test.each([
    ['in another unit', related('其中规上企业540人', 'part_of', [firms])],
    ['of another whole', related('其中规上企业540家', 'part_of', [stated(1, '新增企业900家')])],
    ['with another relation', related('随后签约企业540家', 'change_of', [firms])],
    ['that is only planned', related('其中规上企业540家', 'part_of', [firms], { status: 'planned' })],
    ['too small to be seen', related('其中规上企业15家', 'part_of', [firms])],
  ])('do not: a part %s', (_, part) => {
    expect(drawn([firms, part])).toEqual([])
  })

  test('do with a part that is a fiftieth', () => {
    expect(drawn([firms, related('其中规上企业16家', 'part_of', [firms])])).toHaveLength(1)
  })
})
