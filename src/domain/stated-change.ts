import type { Indicator } from './indicator'

/** Changes by the id of what they change, made once for a list of indicators, since every row asks for it. */
const CHANGES = new WeakMap<readonly Indicator[], ReadonlyMap<string, Indicator>>()

function changesOf(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const known = CHANGES.get(indicators)
  if (known !== undefined) return known
  const made = new Map<string, Indicator>()
  for (const one of indicators) {
    const changed = one.relativeTo[0]
    if (one.relation === 'change_of' && changed !== undefined && !made.has(changed)) made.set(changed, one)
  }
  CHANGES.set(indicators, made)
  return made
}

/** The change that belongs to an indicator: itself where it is one, or the change the text states of it. */
export function statedChange(indicator: Indicator, indicators: readonly Indicator[]): Indicator | undefined {
  return indicator.kind === 'change' ? indicator : changesOf(indicators).get(indicator.id)
}
