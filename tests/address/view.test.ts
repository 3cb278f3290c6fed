import { describe, expect, test } from 'vitest'
import {
  changeAddress,
  DEFAULT_VIEW,
  NUMBER_CLASS_LABELS,
  readAddress,
  writeAddress,
  type NumberClass,
  type View,
} from '../../src/address/view'
import { KIND_LABELS, QUALIFIER_LABELS, type IndicatorKind, type Qualifier } from '../../src/domain/indicator'
import { anyText, fc, textOf } from '../property'

/** A choice of some of a set, in the order the address writes it. */
const some = <T extends string | number>(choices: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.subarray([...choices]).map((chosen) => chosen.sort((a, b) => (a < b ? -1 : 1)))
const keysOf = <T extends string>(labels: Readonly<Record<T, string>>): readonly T[] =>
  Object.keys(labels) as T[]
const orNone = <T>(none: T, values: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof(fc.constant(none), values)

/** One for each field, so that a new field without one does not compile. */
const FIELDS: { readonly [K in keyof View]: fc.Arbitrary<View[K]> } = {
  report: orNone('', fc.constantFrom('wanzhi-2024', 'a', '2023-b')),
  indicator: orNone('', fc.constantFrom('i05-3-02', 'i39-0-11', 'i100-12-100')),
  areas: some(Array.from({ length: 12 }, (_, index) => index + 1)),
  kinds: some<IndicatorKind>(keysOf(KIND_LABELS)),
  qualifiers: some<Qualifier>(keysOf(QUALIFIER_LABELS)),
  search: orNone('', textOf(['隐患', '%', '&', '=', '#', ' ', '+', '"', '<', '𠮷'], 20)),
  item: fc.integer({ min: 0, max: 999 }),
  number: fc.integer({ min: -1, max: 9_999_999 }),
  passage: orNone(
    [] as readonly number[],
    fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 })).map(([start, length]) => [start, start + length])
  ),
  hidden: some<NumberClass>(keysOf(NUMBER_CLASS_LABELS)),
  tables: some(['a1-hazards', 'coverage']),
  theme: fc.constantFrom('', 'light', 'dark'),
  trend: fc.constantFrom('blue-orange', 'red-up', 'green-up'),
  rotate: orNone(0, fc.integer({ min: 5, max: 3600 })),
  dist: orNone(
    0,
    fc.integer({ min: 50, max: 6000 }).map((centimetres) => centimetres / 100)
  ),
  screen: orNone(
    0,
    fc.integer({ min: 100, max: 20_000 }).map((tenths) => tenths / 10)
  ),
  page: fc.integer({ min: 1, max: 99 }),
}
const anyView = fc.record(FIELDS) as fc.Arbitrary<View>
const KEYS = [
  'r',
  'i',
  'area',
  'kind',
  'qual',
  'q',
  'item',
  'n',
  's',
  'hide',
  'table',
  'theme',
  'trend',
  'rotate',
  'dist',
  'screen',
  'page',
]

describe('an address', () => {
  test('restores the very view it was written from', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readAddress(writeAddress(view))).toEqual({ view, rejected: [] })
      })
    )
  })

  test('restores it through the text of a link', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = new URLSearchParams(writeAddress(view)).toString()
        expect(readAddress(Object.fromEntries(new URLSearchParams(link))).view).toEqual(view)
      })
    )
  })

  test('does not write what is as it would be anyway', () => {
    expect(writeAddress(DEFAULT_VIEW)).toEqual({})
    expect(writeAddress({ ...DEFAULT_VIEW, areas: [2] })).toEqual({ area: '2' })
  })

  test('has the keys of the product', () => {
    const everything = {
      ...DEFAULT_VIEW,
      report: 'x',
      indicator: 'i05-3-02',
      areas: [1],
      kinds: ['funds'],
      search: '隐患',
      theme: 'dark',
    } as const
    expect(writeAddress(everything)).toEqual({
      r: 'x',
      i: 'i05-3-02',
      area: '1',
      kind: 'funds',
      q: '隐患',
      theme: 'dark',
    })
  })

  test('says the same whatever the order of a list and however often it names an entry', () => {
    expect(readAddress({ area: '10,2,1,2' }).view.areas).toEqual([1, 2, 10])
    expect(readAddress({ kind: 'funds,cases' }).view).toEqual(readAddress({ kind: 'cases,funds,cases' }).view)
  })

  test('of an empty or absent value is the default, and no complaint', () => {
    expect(readAddress({ area: '', kind: null, i: undefined, q: [] })).toEqual({
      view: DEFAULT_VIEW,
      rejected: [],
    })
  })

  test('with a key given twice is read by the first', () => {
    expect(readAddress({ theme: ['dark', 'light'] }).view.theme).toBe('dark')
  })
})

describe('nonsense', () => {
  test.each([
    ['r', '../secret'],
    ['r', 'A'],
    ['i', '5-3-2'],
    ['i', 'i05-3-02 '],
    ['i', '__proto__'],
    ['area', '0'],
    ['area', '1,zwei'],
    ['area', '100'],
    ['kind', 'money'],
    ['kind', 'constructor'],
    ['qual', 'exactly'],
    ['q', '长'.repeat(61)],
    ['item', '-1'],
    ['item', '1.5'],
    ['n', '1e3'],
    ['s', '9-9'],
    ['s', '10-2'],
    ['s', '5'],
    ['hide', 'everything'],
    ['table', '<script>'],
    ['theme', 'neon'],
    ['trend', 'rainbow'],
  ])('in %s = %o falls back to the default and is told, the rest stands', (key, value) => {
    const other = key === 'theme' ? { trend: 'red-up' } : { theme: 'dark' }
    const { view, rejected } = readAddress({ ...other, [key]: value })
    expect(view).toEqual({ ...DEFAULT_VIEW, ...other })
    expect(rejected.map((one) => one.key)).toEqual([key])
    expect(value.startsWith(rejected[0]?.value.replace(/…$/, '') ?? '')).toBe(true)
  })

  test('of any kind gives a view that can be written, and never throws', () => {
    const query = fc.dictionary(
      fc.constantFrom(...KEYS, '__proto__', 'x'),
      fc.oneof(anyText(), fc.constantFrom('1', '1-2', 'i05-3-02', 'exact'))
    )
    fc.assert(
      fc.property(query, (any) => {
        const { view, rejected } = readAddress(any)
        expect(readAddress(writeAddress(view))).toEqual({ view, rejected: [] })
        for (const { key } of rejected) expect(KEYS).toContain(key)
      })
    )
  })

  test('is repeated only in its beginning', () => {
    expect(readAddress({ i: 'x'.repeat(5000) }).rejected[0]?.value.length).toBeLessThan(50)
  })
})

describe('a change', () => {
  test('changes its fields and keeps the others and the keys of other pages', () => {
    const query = { i: 'i05-3-02', area: '1', zoom: '20', mode: ['5', '6'] }
    expect(changeAddress(query, { areas: [2], indicator: '' })).toEqual({
      area: '2',
      zoom: '20',
      mode: ['5', '6'],
    })
  })

  test('to any view is that view, whatever the address was', () => {
    const foreign = fc.dictionary(fc.constantFrom('zoom', 'mode', 'x'), anyText(5))
    fc.assert(
      fc.property(anyView, anyView, foreign, (before, after, others) => {
        const changed = changeAddress({ ...writeAddress(before), ...others }, after)
        expect(readAddress(changed).view).toEqual(after)
        expect(changed).toMatchObject(others)
      })
    )
  })

  test('drops what made no sense', () => {
    expect(changeAddress({ theme: 'neon', i: 'i05-3-02' }, {})).toEqual({ i: 'i05-3-02' })
  })
})
