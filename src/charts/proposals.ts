import type { ChartKind, Subject } from './kind'
import { CHART_KINDS } from './kinds'
import type { Rule } from './rules'

/** A kind of chart with the reason why it will not show the figures; null where it will. */
export interface Proposal {
  readonly kind: ChartKind
  readonly refusal: string | null
}

/** More marks than this could not be read in one picture. */
export const MAX_MARKS = 24

/** Kinds that live by a curator's choice of figures or that show items rather than figures. */
const CURATED: readonly string[] = ['pairs', 'coverage']

/** A big figure takes its name from the title, so those beside it have to be its own: its change, its counts. */
const ownFigures: Rule = ({ indicators: [first, ...rest] }) =>
  rest.every((one) => one.relativeTo.includes(first?.id ?? '') || first?.relativeTo.includes(one.id) === true)
    ? null
    : '单项数字仅适用于一个指标及原文写明属于它的数'

/** What the desk asks beyond a kind's own rules, where nobody chose the figures for it. */
const FURTHER: Readonly<Record<string, Rule>> = { figure: ownFigures }

/** The telling kinds first: what the text says of its figures, then what they measure, then a list. */
const ORDER = ['stages', 'share', 'rate', 'diverging', 'bars', 'magnitude', 'steps', 'figure', 'list']

const rank = ({ id }: ChartKind): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

/** Every kind for these figures: first those that show them honestly, then the others with the reason. */
export function proposals(subject: Subject): readonly Proposal[] {
  const count = subject.indicators.length
  const tooMany = count > MAX_MARKS ? `有${count}个指标，超过单图上限（${MAX_MARKS}个）` : null
  const kinds = CHART_KINDS.filter(({ id }) => !CURATED.includes(id)).sort((a, b) => rank(a) - rank(b))
  const all = kinds.map((kind) => ({
    kind,
    refusal: tooMany ?? kind.refuses(subject) ?? FURTHER[kind.id]?.(subject) ?? null,
  }))
  return [...all.filter(({ refusal }) => refusal === null), ...all.filter(({ refusal }) => refusal !== null)]
}
