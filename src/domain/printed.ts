import type { Indicator } from './indicator'

/** A printed figure cut for display: `约` `2000` `亩`, or `` `9` `万余份`. All three are slices of the text. */
export interface PrintedForm {
  readonly before: string
  readonly number: string
  readonly after: string
  /** The word of inexactness among them: `约`, `余` …; empty where the text states the number as is. */
  readonly inexact: string
}

/**
 * A word of inexactness that stands directly before a number and belongs to its printed form; 签约116个 and
 * 附近3处 only look as if.
 */
const QUALIFIER_BEFORE = /(?:不足|超过|(?<![签节预违履合条公契邀制])约|(?<![附最临邻])近|超)$/

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

/** A whole Chinese numeral, so that 十二轮 is not read as two. */
const CHINESE_NUMERAL = /[零〇一二两三四五六七八九十百千]+/g

/**
 * The printed form inside a quote: in this order value, perhaps a blank, scale, perhaps 余, unit.
 * @returns null when the quote does not hold them so; such a row is refused.
 */
export function printedForm(
  indicator: Pick<Indicator, 'quote' | 'value' | 'scale' | 'unit'>
): PrintedForm | null {
  const { quote } = indicator
  for (const { start, end } of numeralsIn(quote, indicator.value)) {
    const behind = takeAfter(quote.slice(end), indicator.scale, indicator.unit)
    if (behind === null) continue
    const before = QUALIFIER_BEFORE.exec(quote.slice(0, start))?.[0] ?? ''
    const inexact = before === '' ? behind.inexact : before
    return { before, number: quote.slice(start, end), after: behind.taken, inexact }
  }
  return null
}

/** The printed slice as one string: `9万余份`, `约2000亩`, `20 %`. Empty when the quote does not hold it. */
export function printedText(indicator: Pick<Indicator, 'quote' | 'value' | 'scale' | 'unit'>): string {
  const form = printedForm(indicator)
  return form === null ? '' : form.before + form.number + form.after
}

/** Where the value may stand: the Arabic number or, in a quote without one, each Chinese numeral that is the value. */
function numeralsIn(
  quote: string,
  value: string
): readonly { readonly start: number; readonly end: number }[] {
  const arabic = /\d+(?:\.\d+)?/.exec(quote)
  const found = arabic === null ? Array.from(quote.matchAll(CHINESE_NUMERAL)) : [arabic]
  return found
    .filter(([numeral]) => (arabic === null ? CHINESE_DIGITS[numeral] : numeral) === value)
    .map(({ 0: numeral, index }) => ({ start: index, end: index + numeral.length }))
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
