import { UNNAMED, type DraftIndicator } from '../domain/draft'
import { arabicNumbers } from '../domain/arabic-number'
import { halfWidth } from '../domain/half-width'
import type { Scale, Span, Status } from '../domain/indicator'
import { qualifierBehind, qualifierOf } from '../domain/inexact'
import { printedForm } from '../domain/printed'
import type { SourceText } from '../domain/source-text'
import type { FoundQuantity } from './extract'

/** Verbs that tell how far a thing is. */
const STATUSES: readonly { readonly words: RegExp; readonly status: Status }[] = [
  { words: /协议/, status: 'agreed' },
  { words: /申报/, status: 'applied' },
  { words: /争取/, status: 'sought' },
  { words: /规划|计划|拟/, status: 'planned' },
]

/** Where a quote may lie. */
export interface Room {
  /** A quote begins behind the heading and behind the quote before. */
  readonly from: number
  readonly free: number
  /** Where the next quantity begins. */
  readonly next: number
}

/** Proposes an indicator of a quantity; null for what indicators.csv cannot hold (a range, a thousands separator). */
export function proposeIndicator(
  source: SourceText,
  found: FoundQuantity,
  room: Room,
  period: string
): DraftIndicator | null {
  const { start, end } = quoteOf(source, found, room)
  const quote = source.slice(start, end)
  const unit = printedUnit(quote, found.unit)
  const row = { quote, value: found.value, scale: found.scale as Scale, unit }
  const isPlain =
    /^\d{1,15}(?:\.\d{1,9})?$/.test(found.value) &&
    ['', '万', '亿'].includes(found.scale) &&
    found.unit !== ''
  const printed = isPlain ? printedForm(row) : null
  if (printed === null || arabicNumbers(quote).length > 1) return null
  if (qualifierOf(printed.inexact) !== found.qualifier) return null
  // The basis was read in half width and must stand in the text as it is.
  const near = source.slice(Math.max(0, found.start - 60), found.start)
  if (!near.includes(found.basis)) return null
  const words = quote.slice(0, quote.indexOf(found.text))
  return {
    name: nameOf(quote, found.text),
    kind: found.kind,
    ...row,
    qualifier: found.qualifier,
    status: STATUSES.find((one) => one.words.test(words))?.status ?? '',
    direction: found.direction,
    period,
    basis: found.basis,
    relation: '',
    relativeTo: [],
    judgement: '',
    start,
    end,
    note: '',
  }
}

/** A unit as the text prints it: ％ in full width. */
function printedUnit(quote: string, unit: string): string {
  const at = halfWidth(quote).indexOf(unit)
  return at < 0 ? unit : quote.slice(at, at + unit.length)
}

/** Most nouns have two characters; where two numbers share a clause, the first takes so many of the words between. */
const NOUN = 2

const STOP = /[,，。;；:：、!！?？\n|]/

/** The words of the number's clause, as far as they hold no other number: from the last stop to the unit. */
function quoteOf(source: SourceText, found: FoundQuantity, { from, free, next }: Room): Span {
  const least = Math.max(free, Math.min(from, found.start), found.start - 40)
  const before = Array.from(source.slice(least, found.start))
  let start = found.start
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const character = before[at] ?? ''
    if (STOP.test(character) || /[\d０-９》]/.test(character)) break
    start -= 1
  }
  // 2021年发放补助: the end of a date is no part of the words.
  if (/^[年月日]/.test(source.slice(start, start + 1)) && /\d/.test(source.slice(start - 1, start)))
    start += 1
  const behind = qualifierBehind(source.slice(found.end, found.end + 5), 0)?.word.length ?? 0
  const end = found.end + behind
  // 84家单位: where hardly a word stands before the number, its noun stands behind.
  if (found.start - start > 2) return { start, end }
  const noun = Array.from(source.slice(end, Math.min(end + 20, next)))
  const clauseEnd = noun.findIndex((character) => STOP.test(character) || /[\d０-９]/.test(character))
  // Another number in the clause has words of its own: 对26个部门开展培训412人次.
  const verb = clauseEnd < 0 ? noun.join('').search(/开展|进行|实施|发放|举办|完成|追回|中/) : -1
  // 5个专项滞留资金3420万元: the noun is of this number, the other words lead to the next.
  const isShared = clauseEnd < 0 && end + noun.length === next && noun.length >= NOUN + 2
  const stop = verb > 0 ? verb : isShared ? NOUN : clauseEnd
  return { start, end: end + (stop < 0 ? noun.length : stop) }
}

/** Behind the name of the level that a change starts from: 由85.2%提高到88.4%. */
const BEFORE_CHANGE = '（变化前）'

/** A name that says only how something changed, and of what the number before it was: 同比增长, 提高到. */
export function nameOfChange(name: string, before: string): string {
  const base = before.replace(BEFORE_CHANGE, '')
  if (base === '' || base.startsWith(UNNAMED)) return name
  if (/^(?:提高|提升|上升|增长|增加|下降|降低|减少|压缩|缩短|升|降)(?:到|至)$/.test(name)) return base
  const isBare =
    /^（?(?:待命名）)?(?:同比|环比|(?:较|比)[^，。]{1,8}?)?(?:增长|增加|上升|提高|提升|下降|降低|减少|压减)(?:[\d.]+ ?[%％].*)?$/.test(
      name
    )
  return isBare ? `${base}${name.replace(UNNAMED, '').replace(/[\d.]+.*$/, '')}` : name
}

/** 改造老旧小区14个、3260户: the second number counts the same in another unit. */
export function nameOfSecondCount(name: string, before: string, between: string, unit: string): string {
  const isSecond = name.startsWith(UNNAMED) && /^[、和及]$/.test(between)
  const isKnown = before !== '' && !before.startsWith(UNNAMED) && !before.endsWith(BEFORE_CHANGE)
  return isSecond && isKnown ? `${before.replace(/（[^（）]{1,6}）$/, '')}（${unit}）` : name
}

/** Words that lead to a name; 共享 and 对外 only begin like one. */
const LEADING = /^(?:其中|并(?![购网轨])|等(?!级)|对(?![口外比接标照])|共计|共(?![青享同产建和])|——)+/

/** A name to start from: the words before the number, without those that lead to it. */
function nameOf(quote: string, printed: string): string {
  const at = Math.max(0, quote.indexOf(printed))
  const before = quote
    .slice(0, at)
    .replace(/(?:约|近|超过?|不足|达到?|为|共有?|共计|累计|(?:稳定|保持|控制)在)$/, '')
    .replace(LEADING, '')
    .replace(/(?:由|从)$/, BEFORE_CHANGE)
    .trim()
  const end = at + printed.length
  const behind = quote.slice(end + (qualifierBehind(quote, end)?.word.length ?? 0)).trim()
  const words = before.length >= 2 ? before : behind
  return words === '' ? `${UNNAMED}${quote}` : words
}
