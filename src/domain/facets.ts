import {
  DIRECTION_LABELS,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  LISTED,
  QUALIFIER_LABELS,
  STATUS_LABELS,
  UNWRITTEN,
  type Indicator,
} from './indicator'
import { areaName, PROBLEM_WORD, placeOf, placedItems, type Report } from './report'
import { statedChange } from './stated-change'
import { toChineseNumber } from './structure'

/** The dimensions indicators are narrowed by; the id is the key of the address as well. */
export type FacetId =
  | 'area'
  | 'kind'
  | 'unit'
  | 'period'
  | 'change'
  | 'dir'
  | 'qual'
  | 'status'
  | 'judge'
  | 'problem'
  | 'items'

/** What a facet reads of a report. */
export type FacetReport = Pick<Report, 'meta' | 'structure' | 'indicators'>

/** One dimension: which value an indicator has, which values there may be and how each is said. */
export interface Facet {
  readonly id: FacetId
  readonly label: string
  /** The value as the address writes it; never empty. */
  readonly valueOf: (indicator: Indicator, report: FacetReport) => string
  readonly say: (value: string, report: FacetReport) => string
  /** Every value in the order in which it is offered; absent where the data alone says which there are. */
  readonly values?: (report: FacetReport) => readonly string[]
  /** What a value looks like in an address. */
  readonly pattern: RegExp
}

/** The value for what the text leaves unsaid. */
export const UNSAID = 'none'

const NUMBER = /^[1-9]\d{0,5}$/
/** As printed in the text: short, without control characters. */
const PRINTED = /^[^\u0000-\u001f]{1,40}$/

const oneOf = (labels: Readonly<Record<string, string>>): RegExp =>
  new RegExp(`^(?:${Object.keys(labels).join('|')})$`)

/** A facet over a closed set of words; the empty word is `none`. */
function labelled(
  id: FacetId,
  label: string,
  labels: Readonly<Record<string, string>>,
  valueOf: (indicator: Indicator) => string,
  unsaid = ''
): Facet {
  const words: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(labels).map(([value, word]) => [value === '' ? UNSAID : value, word || unsaid])
  )
  return {
    id,
    label,
    valueOf: (indicator) => valueOf(indicator) || UNSAID,
    say: (value) => words[value] ?? value,
    values: () => Object.keys(words),
    pattern: oneOf(words),
  }
}

/** A facet over words as printed. */
function printed(id: FacetId, label: string, valueOf: (indicator: Indicator) => string): Facet {
  return {
    id,
    label,
    valueOf: (indicator) => valueOf(indicator) || UNSAID,
    say: (value) => (value === UNSAID ? UNWRITTEN : value),
    pattern: PRINTED,
  }
}

/** The one schema of filters: state, address, reset, counts and the badges of active filters derive from it. */
export const FACETS: readonly Facet[] = [
  {
    id: 'area',
    label: '方面',
    valueOf: ({ item }, { structure }) =>
      String(placeOf(structure, { item, measure: 0 })?.area.number ?? UNSAID),
    say: (value, report) => `${toChineseNumber(Number(value))} ${areaName(report, Number(value))}`,
    values: ({ structure }) => structure.areas.map(({ number }) => String(number)),
    pattern: NUMBER,
  },
  labelled('kind', '类别', KIND_LABELS, ({ kind }) => kind),
  printed('unit', '单位', ({ unit }) => unit),
  printed('period', '时期', ({ period }) => period),
  {
    id: 'change',
    label: '增减',
    valueOf: (one, { indicators }) => (statedChange(one, indicators) === undefined ? 'no' : 'yes'),
    say: (value) => (value === 'yes' ? '有增减数据' : '无增减数据'),
    values: () => ['yes', 'no'],
    pattern: /^(?:yes|no)$/,
  },
  labelled('dir', '方向', DIRECTION_LABELS, ({ direction }) => direction, '无方向'),
  labelled('qual', '限定词', QUALIFIER_LABELS, ({ qualifier }) => qualifier),
  labelled('status', '状态', STATUS_LABELS, ({ status }) => status, LISTED),
  labelled('judge', '评价', JUDGEMENT_LABELS, ({ judgement }) => judgement, '未作评价'),
  {
    id: 'problem',
    label: PROBLEM_WORD,
    valueOf: ({ item }, { structure }) =>
      String(placeOf(structure, { item, measure: 0 })?.problem.number ?? UNSAID),
    say: (value, { structure }) => `${value}. ${problemTitles(structure).get(Number(value)) || '未列标题'}`,
    values: ({ structure }) => [...problemTitles(structure).keys()].map(String),
    pattern: NUMBER,
  },
  {
    id: 'items',
    label: '事项',
    valueOf: ({ item }) => String(item),
    say: (value, { structure }) =>
      `第${value}项 ${placeOf(structure, { item: Number(value), measure: 0 })?.item.title ?? ''}`,
    values: ({ structure }) => placedItems(structure).map(({ item }) => String(item.number)),
    pattern: NUMBER,
  },
]

/** The facet of an id. */
export function facetOf(id: FacetId): Facet {
  const found = FACETS.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no facet ${id}.`)
  return found
}

const TITLES = new WeakMap<Report['structure'], ReadonlyMap<number, string>>()

function problemTitles(structure: Report['structure']): ReadonlyMap<number, string> {
  const known = TITLES.get(structure)
  if (known !== undefined) return known
  const made = new Map(
    structure.areas.flatMap(({ problems }) => problems.map(({ number, title }) => [number, title] as const))
  )
  TITLES.set(structure, made)
  return made
}
