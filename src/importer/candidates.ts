import type { ExplainedNumber } from '../domain/accounting'
import type { Decision, Entry } from '../domain/draft'
import type { Indicator } from '../domain/indicator'
import { resolveDraft } from '../domain/resolve-draft'
import { makeEntries } from './make-draft'

/** What a new report's two CSV files begin with; every row is a proposal that an editor reads and settles. */
export interface Candidates {
  readonly indicators: readonly Indicator[]
  readonly numbers: readonly ExplainedNumber[]
}

/**
 * Proposes indicators and explains the other numbers. A quantity that indicators.csv cannot hold (a range, a
 * ratio, a number outside of every item) is not bent to fit: its numbers go to the others, with a note. A relation is
 * proposed only where words of the text state it, and the note names them.
 */
export function candidates(text: string): Candidates {
  const entries = makeEntries(text).map((entry): Entry => ({ ...entry, decision: proposed(entry) }))
  const { indicators, numbers } = resolveDraft({ text, entries })
  return { indicators, numbers }
}

function proposed({ proposal, hint, confidence }: Entry): Decision {
  if (proposal.as === 'number') return proposal
  const note = `待核对；把握 ${confidence}`
  const indicator =
    hint === null
      ? { ...proposal.indicator, note }
      : {
          ...proposal.indicator,
          relation: hint.relation,
          relativeTo: hint.relativeTo,
          note: `${note}；关系据“${hint.words}”`,
        }
  return { as: 'indicator', indicator }
}
