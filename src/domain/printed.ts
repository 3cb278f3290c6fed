import { arabicNumbers } from './arabic-number'
import { chineseNumeral } from './chinese-numeral'
import type { Indicator, Span } from './indicator'
import { qualifierBefore, qualifierBehind, qualifierInside } from './inexact'

/** A printed figure cut for display: `约` `2000` `亩`, or `` `9` `万余份`. All three are slices of the text. */
export interface PrintedForm {
  readonly before: string
  readonly number: string
  readonly after: string
  /** The word of inexactness among them: `约`, `余` …; empty where the text states the number as is. */
  readonly inexact: string
}

/** A whole Chinese numeral, so that 十二轮 is not read as two. Scale and unit stand behind it. */
const CHINESE_NUMERAL = /[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?/g

/**
 * The printed form inside a quote: in this order value, perhaps a blank, scale, perhaps 余, unit.
 * @returns null when the quote does not hold them so; such a row is refused.
 */
export function printedForm(
  indicator: Pick<Indicator, 'quote' | 'value' | 'scale' | 'unit'>
): PrintedForm | null {
  const known = FORMS.get(indicator)
  if (known !== undefined) return known
  const form = cut(indicator)
  FORMS.set(indicator, form)
  return form
}

/** A wall asks for the form of the same figure hundreds of times while it looks for the largest type. */
const FORMS = new WeakMap<Pick<Indicator, 'quote'>, PrintedForm | null>()

function cut(indicator: Pick<Indicator, 'quote' | 'value' | 'scale' | 'unit'>): PrintedForm | null {
  const { quote } = indicator
  for (const { start, end } of numeralsIn(quote, indicator.value)) {
    const behind = takeAfter(quote.slice(end), indicator.scale, indicator.unit)
    if (behind === null) continue
    const before = qualifierBefore(quote, start)?.word ?? ''
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
function numeralsIn(quote: string, value: string): readonly Span[] {
  const [arabic] = arabicNumbers(quote)
  if (arabic !== undefined) return arabic.value === value ? [arabic] : []
  return Array.from(quote.matchAll(CHINESE_NUMERAL))
    .filter(([numeral]) => chineseNumeral(numeral)?.value === value)
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
  const takeInexact = (at: typeof qualifierInside): string | undefined => {
    const word = at(rest, taken.length)?.word
    taken += word ?? ''
    return word
  }
  const words = [takeInexact(qualifierInside)]
  if (!take(scale)) return null
  words.push(takeInexact(qualifierInside))
  if (!take(unit)) return null
  words.push(takeInexact(qualifierBehind))
  return { taken, inexact: words.find((word) => word !== undefined) ?? '' }
}
