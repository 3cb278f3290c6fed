import { arabicTokens, type ExplainedNumber } from './accounting'
import type { Decision, Draft, Entry } from './draft'
import type { Indicator } from './indicator'
import { placedItems } from './report'
import { covers, sourceText } from './source-text'
import { parseStructure, type ReportStructure } from './structure'

/** What a draft gives: the rows of the two files, and what did not fit, by the key of its entry. */
export interface Resolved {
  readonly indicators: readonly Indicator[]
  readonly numbers: readonly ExplainedNumber[]
  readonly ids: ReadonlyMap<number, string>
  readonly problems: readonly { readonly key: number; readonly message: string }[]
}

type Settled = Entry & { readonly decision: Decision }

/**
 * Puts the settled entries together as rows. Indicators take item, measure and a running number from where they stand
 * in the text; open entries give no row.
 */
export function resolveDraft(
  draft: Pick<Draft, 'text' | 'entries'>,
  structure: ReportStructure = parseStructure(draft.text)
): Resolved {
  const source = sourceText(draft.text)
  const settled = draft.entries.filter((entry): entry is Settled => entry.decision !== null)
  const items = placedItems(structure).map(({ item }) => item)
  const ids = new Map<number, string>()
  const counts = new Map<string, number>()
  const placed: { readonly entry: Settled; readonly item: number; readonly measure: number }[] = []
  const problems: { readonly key: number; readonly message: string }[] = []
  let next = 0
  for (const entry of settled) {
    if (entry.decision.as !== 'indicator') continue
    const { indicator } = entry.decision
    while ((items[next]?.end ?? Number.POSITIVE_INFINITY) <= indicator.start) next += 1
    const item = items[next]
    if (item === undefined || !covers(item, indicator)) {
      problems.push({ key: entry.start, message: '引文不在任何事项之内，不能列为指标' })
      continue
    }
    const measure = item.measures.find((one) => covers(one, indicator))?.number ?? 0
    const key = `i${String(item.number).padStart(2, '0')}-${measure}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    ids.set(entry.start, `${key}-${String(count).padStart(2, '0')}`)
    placed.push({ entry, item: item.number, measure })
  }
  const indicators = placed.flatMap(({ entry, item, measure }): readonly Indicator[] => {
    if (entry.decision.as !== 'indicator') return []
    const { indicator } = entry.decision
    const relativeTo = indicator.relativeTo.map((key) => ids.get(key) ?? '')
    const isWhole = !relativeTo.includes('')
    if (!isWhole) problems.push({ key: entry.start, message: '所关联的数字没有列为指标，关系未写入' })
    return [
      {
        ...indicator,
        id: ids.get(entry.start) ?? '',
        item,
        measure,
        relation: isWhole ? indicator.relation : '',
        relativeTo: isWhole ? relativeTo : [],
      },
    ]
  })
  return { indicators, numbers: numberRows(source, settled, indicators), ids, problems }
}

/** A row for each Arabic token of the numbers that measure nothing. */
function numberRows(
  source: ReturnType<typeof sourceText>,
  settled: readonly Settled[],
  indicators: readonly Indicator[]
): readonly ExplainedNumber[] {
  const others = settled.filter(({ decision }) => decision.as === 'number')
  let next = 0
  let held = 0
  return arabicTokens(source).flatMap((token): readonly ExplainedNumber[] => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1
    while ((indicators[held]?.end ?? Number.POSITIVE_INFINITY) <= token.start) held += 1
    const [entry, figure] = [others[next], indicators[held]]
    if (entry === undefined || !covers(entry, token) || entry.decision.as !== 'number') return []
    // A quote may be widened over a number that was explained before: then it holds it.
    if (figure !== undefined && covers(figure, token)) return []
    const { reason, note } = entry.decision
    return [{ ...token, quote: source.slice(token.start, token.end), reason, note }]
  })
}
