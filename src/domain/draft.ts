import type { NumberReason } from './accounting'
import type { Indicator, Relation, Span } from './indicator'
import type { ReportMeta } from './report'

/** An indicator under review: its id and place come from the text when the report is put together. */
export interface DraftIndicator extends Omit<Indicator, 'id' | 'item' | 'measure' | 'relativeTo'> {
  /** Keys of the entries it hangs on. */
  readonly relativeTo: readonly number[]
}

/** A proposed name begins so where no words before the number name it; an editor has to. */
export const UNNAMED = '（待命名）'

/** What a number of the text is taken for. */
export type Decision =
  | { readonly as: 'indicator'; readonly indicator: DraftIndicator }
  | { readonly as: 'number'; readonly reason: NumberReason; readonly note: string }

/** A relation the words of the text point to; it holds only once an editor takes it. */
export interface RelationHint {
  readonly relation: Exclude<Relation, ''>
  /** Keys of the entries, as `relative_to` names them. */
  readonly relativeTo: readonly number[]
  /** The words that state it. */
  readonly words: string
}

/** A number of the text under review. Its span is the number as printed; where it begins is its key. */
export interface Entry extends Span {
  readonly proposal: Decision
  /** What the editor settled; null as long as it is open. */
  readonly decision: Decision | null
  /** Between 0 and 1: how sure the proposal is. */
  readonly confidence: number
  readonly hint: RelationHint | null
  /** Marked by hand: the importer had not seen a number there. */
  readonly added: boolean
}

/** A report on its way in. */
export interface Draft {
  readonly fileName: string
  readonly text: string
  /** What report.json will say; the checksum is computed from the text. */
  readonly meta: Omit<ReportMeta, 'sha256'>
  /** In reading order; no two overlap. */
  readonly entries: readonly Entry[]
  /** What reading the file left out or could not do, in Chinese sentences. */
  readonly notes: readonly string[]
}

/** The key of an entry: permanent within a text. */
export function keyOf(entry: Entry): number {
  return entry.start
}

/** What an entry is taken for now: the decision, or the proposal while it is open. */
export function takenFor(entry: Entry): Decision {
  return entry.decision ?? entry.proposal
}

/** The entry of a key; undefined when there is none. Binary search, since a text may hold thousands. */
export function entryAt(entries: readonly Entry[], key: number): Entry | undefined {
  return entries[indexOfKey(entries, key)]
}

/** The index of a key; -1 when there is none. */
export function indexOfKey(entries: readonly Entry[], key: number): number {
  const at = firstFrom(entries, key)
  return entries[at]?.start === key ? at : -1
}

/** The index of the first entry that begins at or behind an offset. */
export function firstFrom(entries: readonly Entry[], offset: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle] as Entry).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What became of an entry. */
export function entryState({ decision }: Pick<Entry, 'decision'>): 'open' | 'indicator' | 'number' {
  return decision?.as ?? 'open'
}
