import { exactly, UNKNOWN, type Interval } from './interval'
import type { Indicator, Scale } from './indicator'

/** How many zeros a scale stands for. */
const SCALE_DIGITS: Readonly<Record<Scale, number>> = { '': 0, 万: 4, 亿: 8 }

/** What a scale multiplies by: 10,000 for 万, 100,000,000 for 亿, 1 for any other word. */
export const scaleSize = (scale: string): number => 10 ** (SCALE_DIGITS[scale as Scale] ?? 0)

/** Units of a share or of a shift between shares; a whole number of them is rounded, not counted. */
const PROPORTION_UNITS: ReadonlySet<string> = new Set(['%', '％', '‰', '个百分点', '倍'])

/** What is needed to know how large a number is. */
export type Quantity = Pick<Indicator, 'value' | 'scale' | 'unit' | 'qualifier'>

/**
 * A decimal number moved by `digits` places, as text, so that 434.6 and eight places give 43460000000 and not
 * a neighbour in binary floating point.
 */
export function shiftDecimal(value: string, digits: number): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const padded = fraction.padEnd(digits, '0')
  const shifted = `${whole}${padded.slice(0, digits)}`.replace(/^0+(?=\d)/, '')
  const rest = padded.slice(digits).replace(/0+$/, '')
  return rest === '' ? shifted : `${shifted}.${rest}`
}

/** The number in its base unit, as text: 434.6亿元 → `43460000000`. */
export function convertedText(quantity: Quantity): string {
  return shiftDecimal(quantity.value, SCALE_DIGITS[quantity.scale])
}

/** The number in its base unit: 434.6亿元 → 43460000000 (元). */
export function converted(quantity: Quantity): number {
  return Number(convertedText(quantity))
}

/** Whether the number was counted one by one, so that it is exact: whole, unscaled and no share. */
export function isCounted(quantity: Quantity): boolean {
  return !quantity.value.includes('.') && quantity.scale === '' && !PROPORTION_UNITS.has(quantity.unit)
}

/** Whether the unit is one of shares (%, 个百分点 …). */
export function isProportion(quantity: Pick<Quantity, 'unit'>): boolean {
  return PROPORTION_UNITS.has(quantity.unit)
}

/**
 * The printed number half a unit of its last digit up (`5n`) or down (`-5n`), in the base unit: 434.6亿 → 434.65亿.
 * Reckoned in whole numbers, so that no bound falls beside the number however many digits are printed.
 */
function halfLastDigitAway(quantity: Quantity, half: 5n | -5n): number {
  const [whole = '', fraction = ''] = quantity.value.split('.')
  const digits = BigInt(whole + fraction) * 10n + half
  return Number(`${digits}e${SCALE_DIGITS[quantity.scale] - fraction.length - 1}`)
}

/**
 * The interval a printed number stands for, in its base unit. A whole unscaled count is exact; decimals,
 * scaled values and shares are ± half a unit of the last printed digit; 余 and 以上 give a lower bound only,
 * 不足 an upper one, 约 none.
 */
export function intervalOf(quantity: Quantity): Interval {
  const value = converted(quantity)
  if (quantity.qualifier === 'about') return UNKNOWN
  if (quantity.qualifier === 'over') return { low: value, high: null }
  if (quantity.qualifier === 'under') return { low: null, high: value }
  if (isCounted(quantity)) return exactly(value)
  return { low: halfLastDigitAway(quantity, -5n), high: halfLastDigitAway(quantity, 5n) }
}

/** Removes the dust of binary floating point (0.1 + 0.2) far below any printed digit. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** A change as a signed number: ▼44% → −44. A quantity without direction keeps its sign. */
export function signedValue(
  change: Pick<Indicator, 'value' | 'scale' | 'unit' | 'qualifier' | 'direction'>
): number {
  return change.direction === 'down' ? -converted(change) : converted(change)
}
