import { expect } from 'vitest'
import { checksOf, VERDICT_LABELS, type Check } from '../../src/domain/checks'
import type { Indicator } from '../../src/domain/indicator'

/** The verdict of the only check of some indicators, in the reader's words. */
export function only(...indicators: readonly Indicator[]): { readonly says: string; readonly sum: string } {
  // Figures of these tests may bear one name; that they are then compared is tested by itself below.
  const checks = checksOf(indicators).filter(({ id }) => !id.endsWith(':equal'))
  expect(checks).toHaveLength(1)
  const [check] = checks as [Check]
  return { says: VERDICT_LABELS[check.verdict], sum: check.sum }
}

/** A part of a whole in percent as a clerk prints it: half a last digit is rounded up, exactly. */
export function percentOf(part: number, whole: number, places: number): string {
  const doubled = (BigInt(part) * 200n * 10n ** BigInt(places)) / BigInt(whole)
  const digits = String((doubled + 1n) / 2n).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
