import { NUMBER_CLASS_LABELS, type NumberClass, type View } from '../../src/address/view'
import { KIND_LABELS, QUALIFIER_LABELS, type IndicatorKind, type Qualifier } from '../../src/domain/indicator'
import { fc, textOf } from '../property'

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
  reading: fc.constantFrom('normal', 'large'),
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
/** Any view that an address can say. */
export const anyView = fc.record(FIELDS) as fc.Arbitrary<View>
