import type { Decision, Draft, Entry } from '../src/domain/draft'
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
