import type { Relation } from '../domain/indicator'
import { scaleSize } from '../domain/quantity'
import type { FoundQuantity } from './extract'

/** What hangs on what, by the places of quantities in their list. */
export interface FoundRelation {
  readonly relation: Exclude<Relation, ''>
  /** Indexes of quantities; of a rate the part, then the whole. */
  readonly relativeTo: readonly number[]
  /** The words that state it, from the text. */
  readonly words: string
}

/** Between a level and its change stands nothing but basis and direction: 41件，同比增长95.2%. */
const CHANGE =
  /^(?:以上|以下|左右)?[,，、;(（ ]{0,2}(?:均|各|分别|都)?(?:(?:同比|环比|较|比|与)[^,，。;；\d]{0,10})?(?:增长|增加|上升|提高|提升|下降|减少|降低|增幅|降幅|上涨|下跌|回落|压减)(?:幅度)?(?:达到?|了|为|约|近|超过?|不足)?$/
/** The part follows its whole behind 其中. */
const PART = /^(?:以上|以下|左右)?[^,，。;；:：、\d]{0,16}[,，;；(（、]\s?其中[^。;；\d\n]{0,30}$/
/** 44项…中…达38项. */
const AMONG = /^[^,，。;；:：、\d]{1,14}中[^,，。;；:：、\d]{0,14}$/
/** Stages of dealing with one matter, each a verb alone. */
const STAGE =
  /^[,，、]\s?(?:已|均|共|全部|累计|其中已)?(?:挂牌督办|挂牌|督办|销号|完成整改|整改|办结|化解|处置|查处|结案|立案|移送|处分|核查|答复|解决|追缴|问责)(?:完毕|到位|销号)?$/

/** A rate of what was counted just before: 办理率86%. */
const RATE = /^[^,，。;；\d]{0,10}[,，]\s?[^,，。;；\d]{0,6}率(?:为|达到?|约)?$/

/** Relations that the words between two neighbouring quantities state. Linear in their number. */
export function relationsOf(
  between: (first: FoundQuantity, second: FoundQuantity) => string,
  quantities: readonly FoundQuantity[]
): ReadonlyMap<number, FoundRelation> {
  const out = new Map<number, FoundRelation>()
  quantities.forEach((one, index) => {
    const before = quantities[index - 1]
    if (before === undefined || one.start - before.end > 60) return
    const words = between(before, one)
    const found = relationOf(words, before, one, index, out)
    if (found !== null) out.set(index, { ...found, words: trimmed(words) })
  })
  return out
}

function relationOf(
  words: string,
  before: FoundQuantity,
  one: FoundQuantity,
  index: number,
  known: ReadonlyMap<number, FoundRelation>
): Omit<FoundRelation, 'words'> | null {
  const last = [index - 1]
  if (one.kind === 'change') {
    // Points are points of a rate; per cent of a rate could be either and is left to the reader.
    const fits = one.unit.endsWith('点') ? before.kind === 'percentage' : before.unit !== '%'
    return before.kind !== 'change' && fits && CHANGE.test(words)
      ? { relation: 'change_of', relativeTo: last }
      : null
  }
  const sameUnit = one.unit === before.unit && one.kind === before.kind
  if (sameUnit && (PART.test(words) || AMONG.test(words)) && amount(one) <= amount(before))
    return { relation: 'part_of', relativeTo: last }
  const part = known.get(index - 1)
  if (one.unit === '%' && part?.relation === 'part_of' && RATE.test(words))
    return { relation: 'rate_of', relativeTo: [index - 1, ...part.relativeTo] }
  return before.kind === 'cases' && STAGE.test(words) ? { relation: 'stage_after', relativeTo: last } : null
}

const amount = ({ value, scale }: FoundQuantity): number => Number(value) * scaleSize(scale)

function trimmed(words: string): string {
  return words.replace(/^[,，、;；(（\s]+/, '')
}
