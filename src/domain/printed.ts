import type { Indicator } from './indicator'

/** A printed figure cut for display: `约` `2000` `亩`, or `` `9` `万余份`. All three are slices of the text. */
export interface PrintedForm {
  readonly before: string
  readonly number: string
  readonly after: string
  /** The word of inexactness among them: `约`, `余` …; empty where the text states the number as is. */
  readonly inexact: string
}

/** Words of inexactness that may stand directly before a number and belong to its printed form. */
const QUALIFIERS_BEFORE = ['不足', '超过', '约', '近', '超'] as const

/** Words of inexactness that may stand between number, scale and unit, or behind the unit. */
const QUALIFIERS_INSIDE = ['余', '多'] as const
const QUALIFIERS_BEHIND = ['以上', '以下', '左右'] as const

/** Chinese numerals a curator may have read as the value; 两轮 → 2. */
const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
}

/**
 * The printed form inside a quote: in this order value, perhaps a blank, scale, perhaps 余, unit.
 * @returns null when the quote does not hold them so; such a row is refused.
 */
export function printedForm(
  indicator: Pick<Indicator, 'quote' | 'value' | 'scale' | 'unit'>
): PrintedForm | null {
  const { quote } = indicator
  const numeral = numeralIn(quote, indicator.value)
  if (numeral === null) return null
  const behind = takeAfter(quote.slice(numeral.end), indicator.scale, indicator.unit)
  if (behind === null) return null
  const head = quote.slice(0, numeral.start)
  const before = QUALIFIERS_BEFORE.find((word) => head.endsWith(word)) ?? ''
  const number = quote.slice(numeral.start, numeral.end)
  return { before, number, after: behind.taken, inexact: before === '' ? behind.inexact : before }
}

/** The printed slice as one string: `9万余份`, `约2000亩`, `20 %`. Empty when the quote does not hold it. */
export function printedText(indicator: Pick<Indicator, 'quote' | 'value' | 'scale' | 'unit'>): string {
  const form = printedForm(indicator)
  return form === null ? '' : form.before + form.number + form.after
}

function numeralIn(quote: string, value: string): { start: number; end: number } | null {
  const arabic = /\d+(?:\.\d+)?/.exec(quote)
  if (arabic !== null) {
    return arabic[0] === value ? { start: arabic.index, end: arabic.index + value.length } : null
  }
  const start = quote.split('').findIndex((character) => CHINESE_DIGITS[character] === value)
  return start < 0 ? null : { start, end: start + 1 }
}

/** The slice behind the number up to and including the unit, or null when it is not there. */
function takeAfter(rest: string, scale: string, unit: string): { taken: string; inexact: string } | null {
  let taken = /^\s*/.exec(rest)?.[0] ?? ''
  const take = (word: string): boolean => {
    const found = rest.startsWith(word, taken.length)
    if (found) taken += word
    return found
  }
  const words: (string | undefined)[] = [QUALIFIERS_INSIDE.find(take)]
  if (!take(scale)) return null
  words.push(QUALIFIERS_INSIDE.find(take))
  if (!take(unit)) return null
  words.push(QUALIFIERS_BEHIND.find(take))
  return { taken, inexact: words.find((word) => word !== undefined) ?? '' }
}
