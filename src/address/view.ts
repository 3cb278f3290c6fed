import { REASON_LABELS, type NumberReason } from '../domain/accounting'
import { KIND_LABELS, QUALIFIER_LABELS, type IndicatorKind, type Qualifier } from '../domain/indicator'
import {
  changeFields,
  fieldOf,
  listOf,
  matching,
  oneOf,
  readFields,
  writeFields,
  type Field,
  type Query,
  type Rejected,
} from './fields'

/** What a number of the text is: an indicator, or one of the reasons why it is none. */
export type NumberClass = 'indicator' | NumberReason

/** Everything the address says besides the place: each field has a default, which is not written. */
export interface View {
  /** Id of the report; empty for the first of the catalogue. */
  readonly report: string
  /** The indicator whose source is open; empty for none. */
  readonly indicator: string
  /** Areas shown; empty for all. */
  readonly areas: readonly number[]
  /** Kinds shown; empty for all. */
  readonly kinds: readonly IndicatorKind[]
  /** Qualifiers shown; empty for all. */
  readonly qualifiers: readonly Qualifier[]
  /** Text searched for; empty for none. */
  readonly search: string
  /** Number of the item the text is opened at; 0 for none. */
  readonly item: number
  /** Code-point offset of a number that is no indicator and whose explanation is open; -1 for none. */
  readonly number: number
  /** Code-point offsets of a passage that is lit, start then end; empty for none. */
  readonly passage: readonly number[]
  /** Classes of numbers that are not lit in the text. */
  readonly hidden: readonly NumberClass[]
  /** Ids of the charts that are shown as tables. */
  readonly tables: readonly string[]
  /** Empty follows the system. */
  readonly theme: '' | 'light' | 'dark'
  /** How rise and fall are coloured. */
  readonly trend: 'blue-orange' | 'red-up' | 'green-up'
  /** `large`: larger type, larger targets and stronger contrast; not on the wall. */
  readonly reading: 'normal' | 'large'
  /** Seconds that the wall shows a page; 0 stays on one. */
  readonly rotate: number
  /** Distance in metres from which the wall is read; 0 where nobody says. */
  readonly dist: number
  /** Diagonal of the wall in inches; 0 where nobody says. */
  readonly screen: number
  /** The page the wall begins with, from 1. */
  readonly page: number
}

export const DEFAULT_VIEW: View = {
  report: '',
  indicator: '',
  areas: [],
  kinds: [],
  qualifiers: [],
  search: '',
  item: 0,
  number: -1,
  passage: [],
  hidden: [],
  tables: [],
  theme: '',
  trend: 'blue-orange',
  reading: 'normal',
  rotate: 20,
  dist: 0,
  screen: 0,
  page: 1,
}

const field = fieldOf<View>()

const areaNumber = (text: string): number | undefined => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined)

const keyOf =
  <T extends string>(labels: Readonly<Record<T, string>>) =>
  (text: string): T | undefined =>
    Object.hasOwn(labels, text) ? (text as T) : undefined

const offset = (text: string): number | undefined => (/^\d{1,7}$/.test(text) ? Number(text) : undefined)

const numberWithin =
  (pattern: RegExp, low: number, high: number) =>
  (text: string): number | undefined =>
    pattern.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : undefined

const passage = (text: string): readonly number[] | undefined => {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(text) ?? []
  return Number(start) < Number(end) ? [Number(start), Number(end)] : undefined
}

/** The classes a number of the text can be of, with their words. */
export const NUMBER_CLASS_LABELS: Readonly<Record<NumberClass, string>> = {
  indicator: '指标',
  ...REASON_LABELS,
}

/** Longest text that is searched for. */
const MAX_SEARCH = 60

/** The one table of address keys: reading, writing, reset and the notice all derive from it. */
const FIELDS: readonly Field[] = [
  field('r', 'report', matching(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  field('i', 'indicator', matching(/^i\d{2,}-\d{1,2}-\d{2,}$/)),
  field('area', 'areas', listOf(areaNumber), (areas) => areas.join(',')),
  field('kind', 'kinds', listOf(keyOf(KIND_LABELS)), (kinds) => kinds.join(',')),
  field('qual', 'qualifiers', listOf(keyOf(QUALIFIER_LABELS)), (qualifiers) => qualifiers.join(',')),
  field('q', 'search', (text) => (text.length <= MAX_SEARCH ? text : undefined)),
  field('item', 'item', (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined)),
  field('n', 'number', offset),
  field('s', 'passage', passage, (span) => span.join('-')),
  field('hide', 'hidden', listOf(keyOf(NUMBER_CLASS_LABELS)), (hidden) => hidden.join(',')),
  field('table', 'tables', listOf(matching(/^[a-z0-9][a-z0-9-]{0,63}$/)), (tables) => tables.join(',')),
  field('theme', 'theme', oneOf('light', 'dark')),
  field('trend', 'trend', oneOf('blue-orange', 'red-up', 'green-up')),
  field('reading', 'reading', oneOf('normal', 'large')),
  field('rotate', 'rotate', (text) => (text === '0' ? 0 : numberWithin(/^\d{1,4}$/, 5, 3600)(text))),
  field('dist', 'dist', numberWithin(/^\d{1,2}(\.\d{1,2})?$/, 0.5, 60)),
  field('screen', 'screen', numberWithin(/^\d{1,4}(\.\d)?$/, 10, 2000)),
  field('page', 'page', numberWithin(/^[1-9]\d?$/, 1, 99)),
]

/** Reads an address field by field; what makes no sense falls back to its default and is reported. */
export function readAddress(query: Query): { readonly view: View; readonly rejected: readonly Rejected[] } {
  return readFields(FIELDS, DEFAULT_VIEW, query)
}

/** Writes a view as a query; the inverse of {@link readAddress}. Defaults are left out. */
export function writeAddress(view: View): Record<string, string> {
  return writeFields(FIELDS, DEFAULT_VIEW, view)
}

/** An address with some fields changed; keys that belong to a page and not to the view stay as they are. */
export function changeAddress(query: Query, changes: Partial<View>): Query {
  return changeFields(FIELDS, DEFAULT_VIEW, query, changes)
}
