import { describe, expect, test } from 'vitest'
import {
  changeDesk,
  choiceOf,
  chosen,
  DEFAULT_DESK,
  MAX_PICKED,
  NO_FILTER,
  readDesk,
  writeDesk,
  type DeskView,
} from '../../src/address/explore'
import { changeAddress, readAddress } from '../../src/address/view'
import { DESK_COLUMNS } from '../../src/domain/desk-columns'
import { FACETS, type FacetId } from '../../src/domain/facets'
import { fc, textOf } from '../property'
import { anyView } from './any-view'

const someOf = (values: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.subarray([...values]).map((list) => list.sort())
const printed = fc
  .uniqueArray(
    textOf(['亩', '%', ',', '个百分点', ' ', '2', '年', '#', '&'], 4).filter((text) => text !== '')
  )
  .map((list) => list.sort())
const amount = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: -999_999_999, max: 99_999_999_999 }), fc.constantFrom(0, 0.5, 0.25))
    .map(([a, b]) => a + b)
)
const columns = DESK_COLUMNS.map(({ id }) => id)

/** One for each field, so that a new field without one does not compile. */
const FIELDS: { readonly [K in keyof DeskView]: fc.Arbitrary<DeskView[K]> } = {
  unit: printed,
  period: printed,
  change: someOf(['yes', 'no']),
  dir: someOf(['none', 'up', 'down']),
  status: someOf(['none', 'agreed', 'planned']),
  judge: someOf(['none', 'higher', 'lower']),
  problem: someOf(['1', '10', '2']),
  items: someOf(['1', '39', '100']),
  low: amount,
  high: amount,
  sort: fc.oneof(
    fc.constant({ column: '', descending: false }),
    fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() })
  ),
  columns: fc.shuffledSubarray(columns, { minLength: 1 }),
  pinned: fc.integer({ min: 0, max: 4 }),
  dense: fc.boolean(),
  converted: fc.boolean(),
  picked: fc.shuffledSubarray(['i05-3-02', 'i01-0-01', 'i100-12-100']),
  chart: fc.constantFrom('', 'bars', 'list'),
  by: fc.constantFrom<FacetId>('kind', 'unit', 'items'),
  panel: fc.constantFrom('charts', 'compare', 'none'),
}
const anyDesk = fc.record(FIELDS) as fc.Arbitrary<DeskView>

describe('the address of the desk', () => {
  test('restores the very desk it was written from', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        expect(readDesk(writeDesk(desk))).toEqual({ view: desk, rejected: [] })
      })
    )
  })

  test('restores it through the text of a link, beside the common view', () => {
    fc.assert(
      fc.property(anyView, anyDesk, (view, desk) => {
        const query = changeDesk(changeAddress({}, view), desk)
        const link = new URLSearchParams(query as Record<string, string>).toString()
        const read = Object.fromEntries(new URLSearchParams(link))
        expect(readDesk(read).view).toEqual(desk)
        expect(readAddress(read).view).toEqual(view)
      })
    )
  })

  test('takes what is said although it would be so anyway', () => {
    const said = { rows: 'dense', as: 'printed', pin: '1', panel: 'charts' }
    expect(readDesk(said)).toEqual({ view: DEFAULT_DESK, rejected: [] })
    expect(readDesk({ rows: 'wide', as: 'base' }).view).toMatchObject({ dense: false, converted: true })
  })

  test('says one choice in one way, whatever the order it was made in', () => {
    const query = (unit: string) => writeDesk(readDesk({ unit }).view)
    expect(query('亩,件,亩')).toEqual(query('件,亩'))
    const areas = (values: readonly string[]) => chosen('area', values).view.areas
    expect(areas(['10', '2', '1'])).toEqual([1, 2, 10])
    expect(chosen('unit', ['亩', '件']).desk.unit).toEqual(chosen('unit', ['件', '亩']).desk.unit)
    expect(chosen('kind', ['funds', 'cases']).view.kinds).toEqual(['cases', 'funds'])
  })

  test('writes bounds as people do, without zeros behind', () => {
    const written = (low: number) => writeDesk({ ...DEFAULT_DESK, low }).min
    expect([0.5, 100, -3.25, 1e12].map(written)).toEqual(['0.5', '100', '-3.25', '1000000000000'])
  })

  test('holds as many picked rows as can be picked', () => {
    const picked = Array.from({ length: MAX_PICKED }, (_, at) => `i01-0-${at + 10}`)
    expect(readDesk({ pick: picked.join() }).view.picked).toEqual(picked)
  })

  test('says nothing of what is as it would be anyway', () => {
    expect(writeDesk(DEFAULT_DESK)).toEqual({})
  })

  test.each([
    ['unit', '一'.repeat(41)],
    ['change', 'maybe'],
    ['dir', 'sideways'],
    ['status', 'agreed,unheard'],
    ['problem', '0'],
    ['items', '1,zwei'],
    ['min', '1e9'],
    ['max', 'Infinity'],
    ['sort', 'colour'],
    ['cols', 'name,name'],
    ['cols', 'name,__proto__'],
    ['pin', '9'],
    ['rows', 'thin'],
    ['as', 'toString'],
    ['pick', 'i05-3-02,nothing'],
    ['chart', '<svg>'],
    ['by', 'constructor'],
    ['panel', 'kitchen'],
    ['min', 'x1'],
    ['max', '1x'],
    ['pin', '5'],
    ['pick', 'xi05-3-02'],
    ['pick', 'i05-3-02x'],
    ['pick', 'i05-3-02,i05-3-02'],
    ['pick', Array.from({ length: MAX_PICKED + 1 }, (_, at) => `i01-0-${at + 10}`).join()],
    ['chart', '1bars'],
    ['chart', 'bars1'],
    ['chart', 'a'.repeat(21)],
    ['sort', 'name-'],
    ['sort', 'na-me'],
  ])('of nonsense in %s = %o falls back in that field alone and tells it', (key, value) => {
    const other = key === 'pin' ? { rows: 'wide' } : { pin: '2' }
    const { view, rejected } = readDesk({ ...other, [key]: value })
    expect(view).toEqual({ ...DEFAULT_DESK, ...(key === 'pin' ? { dense: false } : { pinned: 2 }) })
    expect(rejected.map((one) => one.key)).toEqual([key])
  })
})

describe('a facet', () => {
  test('is set and read back alike, whichever of the two views holds it', () => {
    for (const { id } of FACETS) {
      const values = { area: ['1', '10', '2'], kind: ['cases', 'funds'], qual: ['about'] }[id as 'area'] ?? [
        '1',
        '2',
      ]
      const { view, desk } = chosen(id, values)
      const query = changeDesk(changeAddress({}, view), desk)
      const choice = choiceOf({ ...readAddress({}).view, ...view }, { ...DEFAULT_DESK, ...desk })
      expect([...choice[id]].sort()).toEqual([...values].sort())
      expect(Object.keys(query)).toEqual([id])
    }
  })

  test('is let go by the reset, with everything else that filters and nothing that does not', () => {
    fc.assert(
      fc.property(anyView, anyDesk, (view, desk) => {
        const cleared = { view: { ...view, ...NO_FILTER.view }, desk: { ...desk, ...NO_FILTER.desk } }
        expect(Object.values(choiceOf(cleared.view, cleared.desk)).flat()).toEqual([])
        expect([cleared.desk.low, cleared.desk.high, cleared.view.search]).toEqual([null, null, ''])
        expect(cleared.desk.columns).toEqual(desk.columns)
        expect(cleared.desk.picked).toEqual(desk.picked)
      })
    )
  })
})
