import { describe, expect, test } from 'vitest'
import { facetTable, narrow, type FacetTable, type Narrowing } from '../../src/domain/facet-table'
import { KIND_LABELS, type Indicator } from '../../src/domain/indicator'
import { figure, groundOf, metaOf } from '../factories'

const TEXT = [
  '(一)落实部署方面',
  '1.守住安全底线',
  '(1)排查隐患。',
  '(二)改善民生方面',
  '2.办好民生实事',
  '(2)强化保障。',
].join('\n')

const OPEN: Narrowing = { choice: {}, low: null, high: null, found: null }

const tableOf = (...indicators: readonly Indicator[]): FacetTable =>
  facetTable({ ...groundOf(TEXT), meta: metaOf(), indicators })

/** What the column says of each row. */
const spelled = ({ columns }: FacetTable, id: 'kind' | 'unit'): readonly (string | undefined)[] =>
  Array.from(columns[id].codes, (code) => columns[id].values[code])

describe('the values of a filter', () => {
  test('that are printed words come by how many rows have them, and no others', () => {
    const table = tableOf(
      figure('42处'),
      figure('3家'),
      figure('5家'),
      figure('7人'),
      figure('9家'),
      figure('2人')
    )
    expect(table.columns.unit.values).toEqual(['家', '人', '处'])
    expect(spelled(table, 'unit')).toEqual(['处', '家', '家', '人', '家', '人'])
  })

  test('that are a closed set come whole and in its order, whichever occur', () => {
    const table = tableOf(figure('42处', { kind: 'count' }), figure('3家', { kind: 'cases' }))
    expect(table.columns.kind.values).toEqual(Object.keys(KIND_LABELS))
    expect(spelled(table, 'kind')).toEqual(['count', 'cases'])
  })
})

describe('narrowing by an area', () => {
  const choice = { area: ['1'] }

  test('still counts what another area would give', () => {
    const table = tableOf(figure('42处', { item: 1 }), figure('3家', { item: 2 }), figure('5家', { item: 2 }))
    const { rows, counts, without } = narrow(table, { ...OPEN, choice })
    expect([...rows]).toEqual([0])
    expect([...counts.area]).toEqual([1, 2])
    expect(without.get('area')).toBe(3)
  })

  test('says nothing of each filter alone as long as something passes', () => {
    expect(narrow(tableOf(figure('42处', { item: 1 })), { ...OPEN, choice }).only.size).toBe(0)
  })

  test('says, where nothing passes, what each filter would let through by itself', () => {
    const table = tableOf(
      figure('42处', { item: 1 }),
      figure('300家', { item: 2 }),
      figure('500家', { item: 2 })
    )
    const found = Uint8Array.of(0, 1, 0)
    const { rows, only } = narrow(table, { choice, low: 100, high: null, found })
    expect([...rows]).toEqual([])
    expect(Object.fromEntries(only)).toEqual({ area: 1, range: 2, search: 1 })
  })
})
