import { arabicTokens } from './accounting'
import { entryAt, indexOfKey, takenFor, type Decision, type Draft, type Entry } from './draft'
import type { SourceText } from './source-text'

/** How far a review is. */
export interface ReviewProgress {
  /** Numbers, as the accounting counts them: a date that is one entry is three. */
  readonly total: number
  readonly settled: number
  /** Indicators among what is settled. */
  readonly indicators: number
}

/** Counts the numbers of a text that are settled; one in Chinese numerals alone counts as one. */
export function progressOf(entries: readonly Entry[], source: SourceText): ReviewProgress {
  const tokens = arabicTokens(source)
  let at = 0
  const progress = { total: 0, settled: 0, indicators: 0 }
  for (const { start, end, decision } of entries) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1
    const from = at
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at += 1
    const numbers = Math.max(1, at - from)
    progress.total += numbers
    if (decision !== null) progress.settled += numbers
    if (decision?.as === 'indicator') progress.indicators += 1
  }
  return progress
}

/** Settles an entry, or opens it again (null). An entry made by hand that is opened again is gone. */
export function decide(draft: Draft, key: number, decision: Decision | null): Draft {
  const at = indexOfKey(draft.entries, key)
  const entry = draft.entries[at]
  if (entry === undefined) return draft
  const changed = entry.added && decision?.as !== 'indicator' ? [] : [{ ...entry, decision }]
  return { ...draft, entries: [...draft.entries.slice(0, at), ...changed, ...draft.entries.slice(at + 1)] }
}

/** Settles every open entry that passes as it is proposed. */
export function acceptAll(draft: Draft, passes: (entry: Entry) => boolean): Draft {
  const entries = draft.entries.map((entry) =>
    entry.decision === null && passes(entry) ? { ...entry, decision: entry.proposal } : entry
  )
  return { ...draft, entries }
}

/** Adds an entry marked by hand; the draft as it is where it would overlap another. */
export function addEntry(draft: Draft, entry: Entry): Draft {
  const clash = draft.entries.some((one) => one.start < entry.end && entry.start < one.end)
  if (clash) return draft
  return { ...draft, entries: [...draft.entries, entry].sort((a, b) => a.start - b.start) }
}

/** The key of the next open entry from one on, in reading order and around the end; undefined when none is open. */
export function nextOpen(entries: readonly Entry[], from: number): number | undefined {
  const open = entries.filter(({ decision }) => decision === null)
  return (open.find(({ start }) => start > from) ?? open[0])?.start
}

/** The indicators an entry may hang on: those nearest before it, the nearest first, then those behind. */
export function relatable(entries: readonly Entry[], key: number, most = 12): readonly Entry[] {
  const figures = entries.filter((one) => takenFor(one).as === 'indicator')
  const before = figures.filter(({ start }) => start < key).reverse()
  const behind = figures.filter(({ start }) => start > key)
  return [...before.slice(0, most), ...behind.slice(0, Math.floor(most / 3))]
}

/** The decision an entry begins an edit with. */
export function startingPoint(entries: readonly Entry[], key: number): Decision | null {
  const entry = entryAt(entries, key)
  return entry === undefined ? null : takenFor(entry)
}
