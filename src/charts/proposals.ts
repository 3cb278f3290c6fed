import type { ChartKind, Subject } from './kind'
import { CHART_KINDS } from './kinds'
import type { Story } from '../domain/story'

/** A kind of chart with the reason why it will not show the figures; null where it will. */
export interface Proposal {
  readonly kind: ChartKind
  readonly refusal: string | null
}

/** More marks than this could not be read in one picture. */
export const MAX_MARKS = 24

/** Kinds that live by a curator's choice of figures or that show items rather than figures. */
const CURATED: readonly string[] = ['pairs', 'coverage']

/** Kinds with one axis for all their figures: those a curator put into such a picture are of one meaning. */
const ONE_AXIS: readonly string[] = ['bars', 'diverging', 'stages', 'share']

/** Ids of figures that a curator has joined on one axis, group by group. */
export type Joined = readonly (readonly string[])[]

/** What the report's stories join. */
export const joinedBy = (stories: readonly Story[]): Joined =>
  stories.filter(({ kind }) => ONE_AXIS.includes(kind)).map(({ indicators }) => indicators)

/** A rule that also asks what a curator has joined. */
type FurtherRule = (subject: Subject, joined: Joined) => string | null

/** A big figure takes its name from the title, so those beside it have to be its own: its change, its counts. */
const ownFigures: FurtherRule = ({ indicators: [first, ...rest] }) =>
  rest.every((one) => one.relativeTo.includes(first?.id ?? '') || first?.relativeTo.includes(one.id) === true)
    ? null
    : '单项数字仅适用于一个指标及原文写明属于它的数'

const areJoined = ({ indicators }: Subject, joined: Joined): boolean =>
  joined.some((group) => indicators.every(({ id }) => group.includes(id)))

/** A whole and its parts, or parts of one whole. */
const arePartsOfOne = ({ indicators }: Subject): boolean => {
  const wholes = new Set(
    indicators.map(({ id, relation, relativeTo }) => (relation === 'part_of' ? relativeTo[0] : id))
  )
  return wholes.size === 1
}

/** One unit is not yet one meaning: hazards found and hazards listed share an axis only where text or curator joins them. */
const oneSubject: FurtherRule = (subject, joined) =>
  arePartsOfOne(subject) || areJoined(subject, joined)
    ? null
    : '单位虽同，所指不一：原文未写明这些数的关系，整理者也未将其归为一组，不宜共用坐标轴'

/** A rise on last year and one since an inspection are no neighbours. */
const oneBasis: FurtherRule = (subject, joined) => {
  const bases = [...new Set(subject.indicators.map(({ basis }) => basis || '未写明'))]
  return bases.length === 1 || areJoined(subject, joined)
    ? null
    : `比较基准不同（${bases.join('、')}），不宜共用坐标轴`
}

/** What the desk asks beyond a kind's own rules, where nobody chose the figures for it. */
const FURTHER: Readonly<Record<string, FurtherRule>> = {
  figure: ownFigures,
  bars: oneSubject,
  diverging: oneBasis,
}

/** The telling kinds first: what the text says of its figures, then what they measure, then a list. */
const ORDER = ['stages', 'share', 'rate', 'diverging', 'bars', 'magnitude', 'steps', 'figure', 'list']

const rank = ({ id }: ChartKind): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

/**
 * Every kind for these figures: first those that show them honestly, then the others with the reason. Figures that neither
 * the text relates nor a curator has `joined` share no axis, whatever their unit.
 */
export function proposals(subject: Subject, joined: Joined): readonly Proposal[] {
  const count = subject.indicators.length
  const tooMany = count > MAX_MARKS ? `有${count}个指标，超过单图上限（${MAX_MARKS}个）` : null
  const kinds = CHART_KINDS.filter(({ id }) => !CURATED.includes(id)).sort((a, b) => rank(a) - rank(b))
  const all = kinds.map((kind) => ({
    kind,
    refusal: tooMany ?? kind.refuses(subject) ?? FURTHER[kind.id]?.(subject, joined) ?? null,
  }))
  return [...all.filter(({ refusal }) => refusal === null), ...all.filter(({ refusal }) => refusal !== null)]
}
