import type { Decision, Draft, Entry } from '../src/domain/draft'
import { quoted } from './factories'
import { guessMeta } from '../src/importer/guess-meta'
import { makeEntries } from '../src/importer/make-draft'

/** A draft of a text, nothing of it settled. */
export function draftOf(text: string): Draft {
  return {
    fileName: 'a.txt',
    text,
    meta: guessMeta('a.txt', text, '2024-01-01'),
    entries: makeEntries(text),
    notes: [],
  }
}

/** The entry whose number is printed so. */
export function entryOf({ text, entries }: Draft, printed: string): Entry {
  const found = entries.find(({ start, end }) => Array.from(text).slice(start, end).join('') === printed)
  if (found === undefined) throw new Error(`no number ${printed}`)
  return found
}

export const asNumber: Decision = { as: 'number', reason: 'scope', note: '' }

/** An entry made by hand: proposed as a number that is no indicator, and open. */
export const entryFrom = (start: number, end = start + 1, fields: Partial<Entry> = {}): Entry => ({
  start,
  end,
  proposal: asNumber,
  decision: null,
  confidence: 0.5,
  hint: null,
  added: false,
  ...fields,
})

/** The decision that a quote of the text is an indicator. */
export function asIndicator(text: string, quote: string, relativeTo: readonly number[] = []): Decision {
  const { id: _, item: __, measure: ___, ...indicator } = quoted(text, quote, 'i00-0-00')
  const relation = relativeTo.length === 0 ? '' : 'part_of'
  return { as: 'indicator', indicator: { ...indicator, relation, relativeTo } }
}
