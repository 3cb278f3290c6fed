import { figureWords } from './figure-label'
import { LISTED, QUALIFIER_LABELS, STATUS_LABELS, UNWRITTEN, type Indicator } from './indicator'

/** One thing in which figures differ so that they do not compare, with what each states. */
export interface Difference {
  /** What differs, as a reader would say it: `时期不同`. */
  readonly reason: string
  /** What each figure states, in the order of the figures. */
  readonly values: readonly string[]
}

/** What has to be the same for figures to be set against each other; one row for each reason. */
const ASPECTS: readonly { readonly reason: string; readonly of: (indicator: Indicator) => string }[] = [
  { reason: '单位不同', of: ({ unit }) => unit },
  { reason: '总量、比率与增减幅度不同', of: ({ kind }) => (kind === 'change' ? '增减幅度' : '总量或比率') },
  { reason: '时期不同', of: ({ period }) => period || UNWRITTEN },
  { reason: '口径不同', of: scopeOf },
  { reason: '比较基准不同', of: ({ basis, kind }) => (kind === 'change' ? basis || UNWRITTEN : '') },
  {
    reason: '限定词不同',
    of: ({ qualifier }) => QUALIFIER_LABELS[qualifier],
  },
  { reason: '状态不同', of: ({ status }) => STATUS_LABELS[status] || LISTED },
]

/** Words that say what kind of total a name speaks of; figures of different kinds are not of one scope. */
const SCOPES = ['累计', '新增', '新引进', '年均', '人均', '平均', '其中', '净增'] as const

function scopeOf({ name, quote }: Indicator): string {
  const words = SCOPES.filter((word) => name.includes(word) || quote.includes(word))
  return words.length === 0 ? '未标明' : words.join('、')
}

/** Why two to six figures are not comparable; none where nothing speaks against it. */
export function differences(indicators: readonly Indicator[]): readonly Difference[] {
  return ASPECTS.map(({ reason, of }) => ({ reason, values: indicators.map(of) })).filter(
    ({ values }) => new Set(values).size > 1
  )
}

/** What cannot be told from the text though it matters: a period that none of the figures states. */
export function openQuestions(indicators: readonly Indicator[]): readonly string[] {
  const unsaid = indicators.every(({ period }) => period === '')
  const names = new Set(indicators.map(({ name }) => name)).size
  return [
    ...(unsaid ? ['各数原文均未写时期，无从判断是否同期'] : []),
    ...(names > 1 ? ['各指标所指事项不同，即使单位相同也不作排名'] : []),
  ]
}

/** A figure as printed, a change with its way: `下降44%`. */
const figureText = (one: Indicator): string => figureWords(one).replace(/\s/g, '')

/** The verdict in one sentence. */
export function comparisonWords(indicators: readonly Indicator[]): string {
  const found = differences(indicators)
  const figures = indicators.map(figureText).join('、')
  return found.length === 0
    ? `${figures}：单位、${indicators.every(({ period }) => period === '') ? '' : '时期、'}限定词、状态均一致`
    : `${figures}不宜直接比较：${found.map(({ reason }) => reason).join('、')}`
}
