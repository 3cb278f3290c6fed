import { describe, expect, test } from 'vitest'
import { FACETS, facetOf, UNSAID, type FacetId, type FacetReport } from '../../src/domain/facets'
import { DIRECTION_LABELS, KIND_LABELS, UNWRITTEN, type Indicator } from '../../src/domain/indicator'
import { anyReport } from '../generated'
import { change, figure, groundOf, metaOf } from '../factories'
import { fc } from '../property'

const TEXT = [
  '(一)落实部署方面',
  '1.守住安全底线',
  '(1)排查隐患。',
  '2.',
  '(2)清理拖欠。',
  '(二)改善民生方面',
  '3.办好民生实事',
  '(3)强化保障。',
].join('\n')

const reportOf = (...indicators: readonly Indicator[]): FacetReport => ({
  ...groundOf(TEXT),
  meta: metaOf({ areaNames: ['部署', '民生'] }),
  indicators,
})

/** The value an indicator has among others, and how it is said. */
function valued(id: FacetId, ...indicators: readonly Indicator[]): readonly (string | undefined)[] {
  const report = reportOf(...indicators)
  const [first] = indicators
  const value = first && facetOf(id).valueOf(first, report)
  return [value, value && facetOf(id).say(value, report)]
}

describe('where a number stands', () => {
  test.each<[FacetId, number, string, string]>([
    ['area', 1, '1', '一 部署'],
    ['area', 3, '2', '二 民生'],
    ['problem', 1, '1', '1. 守住安全底线'],
    ['problem', 2, '2', '2. 未列标题'],
    ['problem', 3, '3', '3. 办好民生实事'],
    ['items', 2, '2', '第2项 清理拖欠'],
    ['items', 3, '3', '第3项 强化保障'],
  ])('%s of item %i', (id, item, value, says) => {
    expect(valued(id, figure('42处', { item }))).toEqual([value, says])
  })

  test.each<FacetId>(['area', 'problem'])('%s is left unsaid for an item the text does not have', (id) => {
    expect(facetOf(id).valueOf(figure('42处', { item: 9 }), reportOf())).toBe(UNSAID)
  })

  test('is said by its number alone where an address asks for an item the text does not have', () => {
    expect(facetOf('items').say('9', reportOf()).trim()).toBe('第9项')
  })

  test.each<[FacetId, readonly string[]]>([
    ['area', ['1', '2']],
    ['problem', ['1', '2', '3']],
    ['items', ['1', '2', '3']],
  ])('is offered whole in the order of the text, with figures or without: %s', (id, values) => {
    expect(facetOf(id).values?.(reportOf())).toEqual(values)
  })
})

describe('what the text says of a number', () => {
  test.each<[FacetId, Partial<Indicator>, string, string]>([
    ['kind', { kind: 'funds' }, 'funds', '资金'],
    ['unit', { unit: '亿元' }, '亿元', '亿元'],
    ['period', { period: '2023年' }, '2023年', '2023年'],
    ['period', { period: '' }, UNSAID, UNWRITTEN],
    ['dir', { direction: 'down' }, 'down', '下降'],
    ['dir', { direction: '' }, UNSAID, '无方向'],
    ['qual', { qualifier: 'about' }, 'about', '约'],
    ['qual', { qualifier: 'exact' }, 'exact', '无限定词'],
    ['status', { status: 'agreed' }, 'agreed', '协议'],
    ['status', { status: '' }, UNSAID, '未标状态'],
    ['judge', { judgement: 'higher' }, 'higher', '上升为好（整理者判断）'],
    ['judge', { judgement: '' }, UNSAID, '未作评价'],
  ])('%s of %j', (id, fields, value, says) => {
    expect(valued(id, figure('42处', fields))).toEqual([value, says])
  })

  test('is offered as the closed set of its words, what is unsaid as a word too', () => {
    expect(facetOf('kind').values?.(reportOf())).toEqual(Object.keys(KIND_LABELS))
    const directions = Object.keys(DIRECTION_LABELS).map((value) => (value === '' ? UNSAID : value))
    expect(facetOf('dir').values?.(reportOf())).toEqual(directions)
    expect(facetOf('unit').values).toBeUndefined()
  })

  test('is said as it stands where a word is not among them', () => {
    expect(facetOf('kind').say('unheard', reportOf())).toBe('unheard')
  })
})

describe('whether the text states a change', () => {
  const level = figure('41件')
  const rise = change('▲95.2%', level)

  test.each<[string, readonly Indicator[], string, string]>([
    ['of a number', [level, rise], 'yes', '有增减数据'],
    ['that is the number itself', [rise, level], 'yes', '有增减数据'],
    ['of none', [figure('7件'), level, rise], 'no', '无增减数据'],
  ])('%s', (_, indicators, value, says) => {
    expect(valued('change', ...indicators)).toEqual([value, says])
  })

  test('is offered as yes and no', () => {
    expect(facetOf('change').values?.(reportOf())).toEqual(['yes', 'no'])
  })
})

test('every value of a number may stand in an address, and is among the values offered', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const { valueOf, pattern, values } of FACETS) {
        const found = report.indicators.map((one) => valueOf(one, report))
        const offered = new Set(values?.(report) ?? found)
        expect(found.filter((value) => !pattern.test(value) || !offered.has(value))).toEqual([])
      }
    })
  )
})

test('a facet that there is not is a mistake of the programmer', () => {
  expect(() => facetOf('unheard' as FacetId)).toThrow('unheard')
})
