import type { Direction, IndicatorKind, Qualifier } from '../domain/indicator'
import { changeBefore, NO_CHANGE, type Change } from './change'
import { kindOf } from './kinds'
import { numerals, type Numeral } from './numeral'
import type { Ruled } from './no-quantity'
import { qualifierBefore, qualifierBehind, qualifierInside } from './qualifiers'
import { unitAt, measuresChinese, type UnitFamily } from './units'

/** A number that measures something, as the text states it. Offsets are UTF-16 units of half-width text. */
export interface Measured {
  /** Number, scale and unit: `9万余份`. A range or a ratio is one quantity. */
  readonly start: number
  readonly end: number
  /** In digits, without scale: `9`; of a range `3-5`, of a ratio `1:3`. */
  readonly value: string
  /** As printed: 万, 亿, also 千, 百万, 万亿; empty without one. */
  readonly scale: string
  /** As printed behind the scale; of a number in a list the unit the list ends with. */
  readonly unit: string
  readonly qualifier: Qualifier
  readonly direction: Direction
  readonly basis: string
  readonly kind: IndicatorKind
  /** Between 0 and 1: how surely this is a quantity, read rightly. */
  readonly confidence: number
}

/** Unit and scale that a column's heading gives to the numbers below it, by the number's position. */
export type ColumnUnits = ReadonlyMap<number, { readonly scale: string; readonly unit: string }>

/** A number with what stands behind it. */
interface Reading {
  readonly start: number
  readonly end: number
  readonly numeral: Numeral
  readonly value: string
  readonly scale: string
  readonly unit: string
  readonly family: UnitFamily | ''
  readonly inexact: Qualifier | ''
  readonly shape: 'single' | 'range' | 'ratio'
  /** What lowers the confidence. */
  readonly doubts: readonly Doubt[]
}

/** How much each doubt takes from full confidence. */
const DOUBTS = {
  chinese: 0.25,
  borrowed: 0.1,
  unitless: 0.35,
  time: 0.2,
  place: 0.2,
  column: 0.1,
  range: 0.1,
  ratio: 0.15,
} as const
type Doubt = keyof typeof DOUBTS

const SCALES = ['万亿', '千万', '百万', '十万', '万', '亿', '千', '百']
const RANGE = /^ ?(?:-|—{1,2}|–|~|～|−|至|到) ?$/
const LIST = /^ ?(?:、|和|与|及|以及|,|,? ?和) ?$/
const RATIO = /^ ?(?::|比) ?$/

/** All quantities of half-width text, in reading order. Linear in its length. */
export function measure(text: string, ruled: Ruled, columns: ColumnUnits): readonly Measured[] {
  const candidates = numerals(text).filter(({ start }) => ruled(start) === undefined)
  const read = candidates.map((numeral) => reading(text, numeral, columns))
  const joined = borrowUnits(text, joinPairs(text, read))
  const kept = joined.filter((one) => isMeasure(text, one))
  return qualify(text, kept)
}

/** Reads what stands behind a number: 余, scale, unit. */
function reading(text: string, numeral: Numeral, columns: ColumnUnits): Reading {
  const { start, end, value } = numeral
  const doubts: Doubt[] = numeral.script === 'chinese' ? ['chinese'] : []
  const base = { numeral, value, shape: 'single' as const, inexact: '' as const }
  const prefix = /(百|千|万)分之$/.exec(text.slice(Math.max(0, start - 3), start))
  if (prefix !== null) {
    const unit = { 百: '%', 千: '‰', 万: '‱' }[prefix[1] ?? ''] ?? ''
    return { ...base, start: start - 3, end, scale: '', unit, family: 'share', doubts }
  }
  const tail = tailAt(text, end, numeral.scale)
  if (tail.unit === '' && tail.scale === '') {
    const column = columns.get(start)
    if (column !== undefined) {
      const family = unitAt(column.unit, 0)?.family ?? 'counter'
      return { ...base, start, end, ...column, family, doubts: [...doubts, 'column'] }
    }
  }
  const doubt: Doubt[] =
    tail.unit === '' ? ['unitless'] : tail.family === 'time' || tail.family === 'place' ? [tail.family] : []
  return { ...base, start, ...tail, doubts: [...doubts, ...doubt] }
}

type Tail = Pick<Reading, 'end' | 'scale' | 'unit' | 'family' | 'inexact'>

function tailAt(text: string, end: number, ownScale: string): Tail {
  const none: Tail = { end, scale: ownScale, unit: '', family: '', inexact: '' }
  let at = skipBlanks(text, end)
  // 千米 and 百分点 are units, so a unit is tried before a scale.
  const direct = unitAt(text, at)
  if (direct !== null) {
    return { ...none, end: at + direct.word.length, unit: direct.word, family: direct.family }
  }
  const first = qualifierInside(text, at)
  if (first !== undefined) at += first.word.length
  const bare = first === undefined ? null : unitAt(text, at)
  const scale =
    bare === null && ownScale === '' ? (SCALES.find((word) => text.startsWith(word, at)) ?? '') : ''
  at += scale.length
  const behindScale = at
  const second = scale === '' ? undefined : qualifierInside(text, at)
  if (second !== undefined) at += second.word.length
  at = skipBlanks(text, at)
  const unit = unitAt(text, at)
  const inexact = first?.qualifier ?? second?.qualifier ?? ''
  if (unit !== null) {
    return {
      end: at + unit.word.length,
      scale: scale || ownScale,
      unit: unit.word,
      family: unit.family,
      inexact,
    }
  }
  // 百 and 千 without a unit are mostly parts of words.
  return scale === '万' || scale === '亿' || scale === '万亿'
    ? { ...none, end: behindScale + (second?.word.length ?? 0), scale, inexact }
    : none
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (next < at + 3 && (text.charAt(next) === ' ' || text.charAt(next) === '\t')) next += 1
  return next
}

/** Two numbers that are one quantity: 3—5家, 10%至12%, 1:3, 三分之二. */
function joinPairs(text: string, read: readonly Reading[]): readonly Reading[] {
  const out: Reading[] = []
  for (const one of read) {
    const before = out[out.length - 1]
    const joined = before === undefined ? null : pairOf(text, before, one)
    if (joined === null) out.push(one)
    else out[out.length - 1] = joined
  }
  return out
}

function pairOf(text: string, first: Reading, second: Reading): Reading | null {
  if (first.shape !== 'single' || second.start < first.end || second.start - first.end > 4) return null
  const between = text.slice(first.end, second.start)
  const doubts = [...second.doubts]
  if (between === '分之' && first.numeral.script === second.numeral.script) {
    const value = `${second.value}/${first.value}`
    return {
      ...second,
      start: first.start,
      end: second.numeral.end,
      value,
      unit: '',
      scale: '',
      family: 'share',
      shape: 'ratio',
      doubts: ['ratio'],
    }
  }
  if (RATIO.test(between) && first.unit === '' && isRatio(text, first, second, between)) {
    const value = `${first.value}:${second.value}`
    return {
      ...second,
      start: first.start,
      end: second.numeral.end,
      value,
      unit: '',
      scale: '',
      family: 'share',
      shape: 'ratio',
      doubts: ['ratio'],
    }
  }
  const isRange =
    RANGE.test(between) &&
    second.unit !== '' &&
    (first.unit === '' || first.unit === second.unit) &&
    (first.scale === '' || first.scale === second.scale) &&
    !/[由从]$/.test(text.slice(Math.max(0, first.start - 1), first.start))
  if (!isRange) return null
  const value = `${first.value}-${second.value}`
  return { ...second, start: first.start, value, shape: 'range', doubts: [...doubts, 'range'] }
}

/** 1:3 alone may be a score or a scale; 比 or 按 before it, or 比例 and 配套 behind it, say what it is. */
function isRatio(text: string, first: Reading, second: Reading, between: string): boolean {
  if (second.unit !== '' && between.includes(':')) return false
  const before = text.slice(Math.max(0, first.start - 8), first.start)
  const behind = text.slice(second.numeral.end, second.numeral.end + 4)
  return /比|按|约|为|以|达/.test(before) || /^的?(?:比例|比|配套|配比|配备|标准)/.test(behind)
}

/** Numbers of a list take the unit it ends with: 分别为12、15、20个. */
function borrowUnits(text: string, read: readonly Reading[]): readonly Reading[] {
  const out = [...read]
  for (let index = out.length - 2; index >= 0; index -= 1) {
    const [one, next] = [out[index], out[index + 1]]
    if (one === undefined || next === undefined || one.unit !== '' || one.scale !== '' || next.unit === '')
      continue
    if (next.start - one.end > 3 || !LIST.test(text.slice(one.end, next.start))) continue
    if (!/分别|依次|各为|各有/.test(text.slice(Math.max(0, one.start - 40), one.start))) continue
    const { unit, family, scale } = next
    out[index] = { ...one, unit, family, scale, doubts: ['borrowed'] }
  }
  return out
}

/** Whether a reading measures, or is only a number in words. */
function isMeasure(text: string, one: Reading): boolean {
  const before = text.charAt(one.start - 1)
  const behind = text.charAt(one.end)
  if (one.shape !== 'single') return true
  if (one.unit === '' && one.scale === '') return false
  const tight = text.slice(Math.max(0, one.numeral.start - 2), one.numeral.start)
  // G60, AEC2.0, COVID-19 are names; GDP1234亿元 measures.
  if (
    /[A-Za-z][-_.]?$/.test(tight) &&
    !(/[A-Za-z]{2}$/.test(tight) && /[^A-Za-z]$/.test(one.unit || one.scale))
  )
    return false
  if (one.unit === '' && /[A-Za-z\d]/.test(behind)) return false
  if (one.numeral.script === 'arabic') return true
  return measuresInChinese(text, one, before)
}

/** Words before a Chinese numeral that make a span of time a measure. */
const LASTING = /(?:连续|历时|累计|长达|达|共|已)$/
/** Words of number that mostly begin a word: 一个 and 一次 are articles, 二次 and 百家 no counts. */
function measuresInChinese(text: string, one: Reading, before: string): boolean {
  if (/[第之初数几每同某另其唯周某近这那逐任何\d]/.test(before)) return false
  const written = text.slice(one.numeral.start, one.numeral.end)
  if (one.unit === '') return false
  if (!/^[一二两三四五六七八九十]/.test(written)) return false
  if (one.family === 'money' || one.unit === '%' || one.unit === '‰' || one.unit.endsWith('百分点'))
    return true
  if (one.unit === '成') return !/[一有促达完]$/.test(before)
  if (one.unit === '倍' || one.unit === '番') return true
  if (written === '一' || written === '二') return false
  if (one.unit.startsWith('个') && /^[一“]/.test(text.slice(one.end, one.end + 1))) return false
  if (one.family === 'time' && !one.unit.endsWith('时'))
    return LASTING.test(text.slice(Math.max(0, one.start - 2), one.start))
  return measuresChinese(one.unit)
}

/** Adds qualifier, direction, basis and kind, which hang on the words around and on the number before. */
function qualify(text: string, kept: readonly Reading[]): readonly Measured[] {
  const out: Measured[] = []
  let previous: { readonly reading: Reading; readonly change: Change; readonly kind: IndicatorKind } | null =
    null
  for (const one of kept) {
    const between = previous === null ? null : text.slice(previous.reading.end, one.start)
    const inList = between !== null && between.length <= 4 && LIST.test(between)
    const own = changeBefore(text, one.start)
    const change: Change =
      own.direction !== '' || previous === null || !inList || previous.reading.family !== one.family
        ? own
        : isDistributed(text, previous.reading.start) || previous.reading.family === 'share'
          ? previous.change
          : NO_CHANGE
    const signed =
      one.shape === 'single' && /[-−－]$/.test(text.charAt(one.start - 1)) && change.direction === 'down'
    const clause = clauseAround(text, one.start, one.end)
    const goesOn =
      previous !== null &&
      previous.kind === 'cases' &&
      previous.reading.unit === one.unit &&
      between !== null &&
      between.length < 24 &&
      !between.includes('。')
    const kind = kindOf({ unit: one.unit, family: one.family, ...change, ...clause }, goesOn)
    const behind = qualifierBehind(text, one.end)
    const qualifier =
      qualifierBefore(text, one.start)?.qualifier ?? (one.inexact || (behind?.qualifier ?? 'exact'))
    out.push({
      start: signed ? one.start - 1 : one.start,
      end: one.end,
      value: one.value,
      scale: one.scale,
      unit: one.unit,
      qualifier,
      direction: change.direction,
      basis: change.basis,
      kind,
      confidence: confidenceOf(one.doubts),
    })
    previous = { reading: one, change, kind }
  }
  return out
}

function isDistributed(text: string, at: number): boolean {
  return /分别|依次/.test(text.slice(Math.max(0, at - 30), at))
}

function confidenceOf(doubts: readonly Doubt[]): number {
  const lost = doubts.reduce((sum, doubt) => sum + DOUBTS[doubt], 0)
  return Math.round((0.97 - lost) * 100) / 100
}

const CLAUSE_ENDS = ',。;:!?、\n'

/** The words before and behind a number in its clause, a bounded stretch of them. */
function clauseAround(
  text: string,
  start: number,
  end: number
): { readonly before: string; readonly behind: string } {
  const isWord = (at: number): boolean =>
    at >= 0 && at < text.length && !CLAUSE_ENDS.includes(text.charAt(at))
  let first = start
  while (first > start - 40 && isWord(first - 1)) first -= 1
  let last = end
  while (last < end + 16 && isWord(last)) last += 1
  return { before: text.slice(first, start), behind: text.slice(end, last) }
}
