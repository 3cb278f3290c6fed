import { describe, expect, test } from 'vitest'
import { deskColumn, tableText, type Desk, type DeskColumn } from '../../src/domain/desk-columns'
import type { Indicator } from '../../src/domain/indicator'
import { orderRows } from '../../src/domain/row-order'
import { change, figure, groundOf, metaOf } from '../factories'

const TEXT = [
  '(一)落实部署方面',
  '1.守住安全底线',
  '(1)排查隐患。',
  '2.防范经济风险',
  '(2)清理拖欠。',
  '(二)改善民生方面',
  '3.办好民生实事',
  '(3)强化保障。',
].join('\n')

const deskOf = (indicators: readonly Indicator[]): Desk => ({
  report: { ...groundOf(TEXT), meta: metaOf(), indicators, numbers: [], stories: [], problems: [] },
  checks: [],
  converted: false,
})

const column = (id: string): DeskColumn => {
  const found = deskColumn(id)
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}

/** The printed forms in the order of a column. */
function sorted(id: string, indicators: readonly Indicator[], descending = false): readonly string[] {
  const units = [...new Set(indicators.map(({ unit }) => unit))]
  const unitOf = (row: number): number => units.indexOf(indicators[row]?.unit ?? '')
  const key = column(id).key(indicators, deskOf(indicators), unitOf)
  return [...orderRows(indicators.length, key, descending)].map((row) => indicators[row]?.quote ?? '')
}

describe('sorting the table', () => {
  test('by words goes by pinyin, what has none last', () => {
    const rows = [
      figure('1处', { name: '资金' }),
      figure('2处', { name: '安全' }),
      figure('3处', { name: '隐患' }),
    ]
    expect(sorted('name', rows)).toEqual(['2处', '3处', '1处'])
    const noted = rows.map((one, at) => ({ ...one, note: ['', '乙', '甲'][at] ?? '' }))
    expect(sorted('note', noted)).toEqual(['3处', '2处', '1处'])
  })

  test('by numbers compares within a unit, in base units, a fall below nothing', () => {
    const rows = [
      figure('2万元'),
      figure('300处'),
      figure('9000元'),
      figure('5处', { direction: 'down' }),
      figure('40处'),
    ]
    expect(sorted('value', rows)).toEqual(['9000元', '2万元', '5处', '40处', '300处'])
    expect(sorted('value', rows, true)).toEqual(['2万元', '9000元', '300处', '40处', '5处'])
  })

  test('by change goes by what the cell shows, rows without one last in both directions', () => {
    const [few, some, many] = [figure('41件'), figure('12件'), figure('7件')]
    const changes = [change('▲3%', few), change('▼44%', some)]
    const rows = [many, few, some, ...changes]
    const empty = [many, ...changes].map(({ quote }) => quote)
    expect(sorted('change', rows)).toEqual(['12件', '41件', ...empty])
    expect(sorted('change', rows, true)).toEqual(['41件', '12件', ...empty])
  })

  test.each(['area', 'problem', 'item', 'source'])('by %s follows the outline, not the words', (id) => {
    const rows = [3, 1, 2].map((item) => figure(`${item}处`, { item }))
    const places = sorted(id, rows)
    expect(places.at(-1)).toBe('3处')
    expect(sorted(id, rows, true)[0]).toBe('3处')
    if (id !== 'area') expect(places).toEqual(['1处', '2处', '3处'])
  })

  test.each(['area', 'problem'])('by %s puts first what stands in none', (id) => {
    const rows = [figure('3处', { item: 3 }), figure('9处', { item: 9 })]
    expect(sorted(id, rows)).toEqual(['9处', '3处'])
  })
})

test('the table as text keeps its cells and rows apart whatever stands in them', () => {
  const rows = [
    figure('42处', { name: '排查\t \n隐患', note: '甲' }),
    figure('3项', { name: '整改', note: '' }),
  ]
  const text = tableText(rows, [column('name'), column('value'), column('note')], deskOf(rows))
  expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
    ['指标', '数值', '备注'],
    ['排查 隐患', '42处', '甲'],
    ['整改', '3项', ''],
  ])
})
