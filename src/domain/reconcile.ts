import { entryAt, type Decision, type Draft, type Entry } from './draft'

/** A number that two readers settled differently, or that only one of them settled. */
export interface Difference {
  /** Key of the entry. */
  readonly key: number
  readonly mine: Decision | null
  readonly theirs: Decision | null
  /** The other reader's entry, to be taken over where the first has none there. */
  readonly entry: Entry
  /** Fields of the indicator that differ; empty where the decisions are of different sorts. */
  readonly fields: readonly string[]
}

/** Two readings of one text held against each other. */
export interface Comparison {
  readonly agreed: number
  readonly openInBoth: number
  readonly differences: readonly Difference[]
}

/** Lays a second reader's draft over the first; null where they are not of the same text. */
export function compareDrafts(mine: Draft, theirs: Draft): Comparison | null {
  if (mine.text !== theirs.text) return null
  const keys = [...new Set([...mine.entries, ...theirs.entries].map(({ start }) => start))].sort(
    (a, b) => a - b
  )
  const pairs = keys.map((key) => {
    const [own, other] = [entryAt(mine.entries, key), entryAt(theirs.entries, key)]
    return { key, own: own?.decision ?? null, other: other?.decision ?? null, entry: other ?? own }
  })
  const differences = pairs.flatMap(({ key, own, other, entry }): readonly Difference[] =>
    entry === undefined || same(own, other)
      ? []
      : [{ key, mine: own, theirs: other, entry, fields: fieldsOf(own, other) }]
  )
  const open = pairs.filter(({ own, other }) => own === null && other === null).length
  return { agreed: keys.length - open - differences.length, openInBoth: open, differences }
}

/** Takes the other reader's decision over. */
export function takeTheirs(mine: Draft, { key, theirs, entry }: Difference): Draft {
  const known = entryAt(mine.entries, key)
  const taken: Entry = { ...(known ?? entry), decision: theirs }
  const others = mine.entries.filter((one) => one.end <= taken.start || taken.end <= one.start)
  return { ...mine, entries: [...others, taken].sort((a, b) => a.start - b.start) }
}

function same(a: Decision | null, b: Decision | null): boolean {
  if (a === null || b === null) return a === b
  return a.as === b.as && fieldsOf(a, b).length === 0
}

function fieldsOf(a: Decision | null, b: Decision | null): readonly string[] {
  if (a === null || b === null || a.as !== b.as) return []
  const [one, other] = [plain(a), plain(b)]
  return Object.keys(one).filter((field) => String(one[field]) !== String(other[field]))
}

/** What a decision says, field by field. */
function plain(decision: Decision): Readonly<Record<string, unknown>> {
  if (decision.as === 'indicator') return { ...decision.indicator }
  return { reason: decision.reason, note: decision.note }
}
