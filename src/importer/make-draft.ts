import type { Decision, DraftIndicator, Entry, RelationHint } from '../domain/draft'
import { halfWidth } from '../domain/half-width'
import type { Span } from '../domain/indicator'
import { placedItems } from '../domain/report'
import { covers, sourceText, type SourceText } from '../domain/source-text'
import { parseStructure } from '../domain/structure'
import { extract, type Extraction, type FoundNumber, type FoundQuantity } from './extract'
import { periodBefore } from './period'
import { nameOfChange, nameOfSecondCount, proposeIndicator } from './propose'
import { relationsOf, type FoundRelation } from './relations'

/** Every number of a text as an entry of a review, open, with what is proposed for it. Linear in the text's length. */
export function makeEntries(text: string, extraction: Extraction = extract(text)): readonly Entry[] {
  const source = sourceText(text)
  const { quantities, numbers } = extraction
  const figures = proposals(source, quantities)
  const plain = halfWidth(text)
  const between = (first: Span, second: Span): string =>
    plain.slice(source.toUnits(first.end), source.toUnits(second.start))
  const relations = relationsOf(between, quantities)
  const entries = quantities.map((found, index): Entry => ({
    start: found.start,
    end: found.end,
    proposal: figures[index] ?? { as: 'number', reason: 'other', note: '' },
    decision: null,
    confidence: found.confidence,
    hint: hintOf(relations.get(index), quantities, figures, index),
    added: false,
  }))
  return merge(entries, numberEntries(source, numbers))
}

function proposals(source: SourceText, quantities: readonly FoundQuantity[]): readonly Decision[] {
  const places = placesOf(source)
  const plain = halfWidth(source.text)
  let free = 0
  let last = { end: -100, name: '' }
  return quantities.map((found, index): Decision => {
    const from = places(found)
    const next = quantities[index + 1]?.start ?? source.length
    const at = periodBefore(plain, source.toUnits(found.start))
    const period = at === null ? '' : source.text.slice(at.start, at.end)
    const made =
      from === null ? null : proposeIndicator(source, found, { from: from.start, free, next }, period)
    if (made !== null) {
      const isNext = found.start - last.end < 20
      const between = source.slice(last.end, found.start)
      const counted = nameOfSecondCount(made.name, last.name, between, made.unit)
      const named = { ...made, name: isNext ? nameOfChange(counted, last.name) : made.name }
      const indicator: DraftIndicator =
        from?.planned === true && made.status === '' ? { ...named, status: 'planned' } : named
      free = indicator.end
      last = { end: found.end, name: indicator.name }
      return { as: 'indicator', indicator }
    }
    const why = from === null ? '所在处不属于任何事项' : whyNot(found)
    return { as: 'number', reason: 'other', note: `疑为指标：${found.text}；${why}` }
  })
}

/** Why indicators.csv cannot hold a quantity as it is written, which takes one number per quote. */
function whyNot({ value, text }: FoundQuantity): string {
  if (/\d[,，]\d/.test(text)) return '含千位分隔符，指标表不能填入'
  if (/[-:/]/.test(value)) return '是范围或比例，指标表每行只能填一个数'
  return '这种写法指标表不能填入'
}

/** Headings of what is still to be done. */
const AHEAD = /下一步|下步|打算|今后|目标|(?:工作|重点|任务)安排|重点任务|主要任务/

interface Footing {
  /** Where the words begin in which a number may be quoted: behind the heading of its item or measure. */
  readonly start: number
  /** The heading above says that this is still to be done. */
  readonly planned: boolean
}

function placesOf(source: SourceText): (span: Span) => Footing | null {
  const places = placedItems(parseStructure(source)).map(({ area, problem, item }) => ({
    item,
    planned: [area, problem].some(({ title }) => AHEAD.test(title)),
  }))
  let next = 0
  return (span) => {
    while ((places[next]?.item.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1
    const { item, planned } = places[next] ?? { item: undefined, planned: false }
    if (item === undefined || !covers(item, span)) return null
    const section = item.measures.find((one) => covers(one, span)) ?? item
    // A number in the words of the heading itself is quoted from behind the label.
    const isBody = span.start >= section.bodyStart
    return { start: isBody ? section.bodyStart : section.start + [...section.label].length, planned }
  }
}

function hintOf(
  found: FoundRelation | undefined,
  quantities: readonly FoundQuantity[],
  figures: readonly Decision[],
  index: number
): RelationHint | null {
  if (found === undefined) return null
  const all = [index, ...found.relativeTo]
  if (all.some((one) => figures[one]?.as !== 'indicator')) return null
  const relativeTo = found.relativeTo.map((one) => quantities[one]?.start ?? 0)
  return { relation: found.relation, relativeTo, words: found.words }
}

/** Numbers of one reason that are written in one go are one entry: 2023年2月27日. */
function numberEntries(source: SourceText, numbers: readonly FoundNumber[]): readonly Entry[] {
  const out: Entry[] = []
  let last: FoundNumber | undefined
  for (const one of numbers) {
    const before = out[out.length - 1]
    const joins =
      before !== undefined &&
      last?.reason === one.reason &&
      one.start - before.end <= 3 &&
      /^[^,，。;；、:：\n]*$/.test(source.slice(before.end, one.start))
    if (joins) out[out.length - 1] = { ...before, end: one.end }
    else out.push(numberEntry(one))
    last = one
  }
  return out.map((entry) => (isDate(entry) ? { ...entry, end: endOfDate(source, entry.end) } : entry))
}

const isDate = ({ proposal }: Entry): boolean => proposal.as === 'number' && proposal.reason === 'date'

/** A date is shown with the word behind its last number: `5月10日`. */
const endOfDate = (source: SourceText, end: number): number =>
  end + (/^ ?[年月日号]/.exec(source.slice(end, end + 2))?.[0].length ?? 0)

function numberEntry({ start, end, reason }: FoundNumber): Entry {
  return {
    start,
    end,
    proposal: { as: 'number', reason, note: '' },
    decision: null,
    confidence: reason === 'other' ? 0.4 : 0.9,
    hint: null,
    added: false,
  }
}

/** Both lists are in reading order and apart. */
function merge(first: readonly Entry[], second: readonly Entry[]): readonly Entry[] {
  return [...first, ...second].sort((a, b) => a.start - b.start)
}

/** Whether a text holds any number at all, in either script. */
export function holdsNumbers(text: string): boolean {
  return /[\d０-９一二两三四五六七八九十]/.test(text)
}
