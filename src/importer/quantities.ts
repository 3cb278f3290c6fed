import type { Direction, IndicatorKind, Qualifier } from '../domain/indicator'
import { qualifierBehind } from '../domain/inexact'
import { changeBefore, NO_CHANGE, type Change } from './change'
import { kindOf } from './kinds'
import { numerals } from './numeral'
import { borrowUnits, joinPairs, LIST } from './joined'
import type { Ruled } from './no-quantity'
import { exactnessBefore } from './qualifiers'
import { confidenceOf, reading, type ColumnUnits, type Reading } from './reading'
import { measuresChinese } from './units'

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

/** All quantities of half-width text, in reading order. Linear in its length. */
export function measure(text: string, ruled: Ruled, columns: ColumnUnits): readonly Measured[] {
  const candidates = numerals(text).filter(({ start }) => ruled(start) === undefined)
  const read = candidates.map((numeral, index) =>
    reading(text, numeral, columns, candidates[index - 1]?.end ?? 0)
  )
  const joined = borrowUnits(text, joinPairs(text, read))
  const kept = joined.filter((one) => isMeasure(text, one))
  return qualify(text, kept)
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
    !(/[A-Za-z]{2}/.test(tight) && /[^A-Za-z]$/.test(one.unit || one.scale))
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
  if (/[第之初数几每同某另其唯周某这那逐任何\d]/.test(before)) return false
  const written = text.slice(one.numeral.start, one.numeral.end)
  if (one.unit === '') return false
  if (!/^[一二两三四五六七八九十百千]/.test(written)) return false
  if (one.family === 'money' || one.unit === '%' || one.unit === '‰' || one.unit.endsWith('百分点'))
    return true
  if (one.unit === '成') return !/[一有促达完]/.test(before)
  if (one.unit === '倍' || one.unit === '番') return true
  if (written === '一' || written === '二') return false
  if (one.unit.startsWith('个') && /[一“]/.test(text.charAt(one.end))) return false
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
    const isMinus = /[-−]/.test(text.charAt(one.start - 1))
    const own: Change = one.isGrowth
      ? { ...NO_CHANGE, direction: isMinus ? 'down' : 'up' }
      : changeBefore(text, one.start)
    const change: Change =
      own.direction !== '' || previous === null || !inList || previous.reading.family !== one.family
        ? own
        : isDistributed(text, previous.reading.start) || previous.reading.family === 'share'
          ? previous.change
          : NO_CHANGE
    const signed =
      one.shape === 'single' &&
      ((isMinus && change.direction === 'down') ||
        (text.charAt(one.start - 1) === '+' && change.direction === 'up'))
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
    const qualifier = exactnessBefore(text, one.start) ?? (one.inexact || (behind?.qualifier ?? 'exact'))
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

/** As codes: a character read out of Chinese text would be a new string each time. */
const CLAUSE_ENDS = new Set(Array.from(',。;:!?、\n', (mark) => mark.charCodeAt(0)))

/** The words before and behind a number in its clause, a bounded stretch of them. */
function clauseAround(
  text: string,
  start: number,
  end: number
): { readonly before: string; readonly behind: string } {
  const [least, most] = [Math.max(0, start - 40), Math.min(text.length, end + 16)]
  const isWord = (at: number): boolean => !CLAUSE_ENDS.has(text.charCodeAt(at))
  let first = start
  while (first > least && isWord(first - 1)) first -= 1
  let last = end
  while (last < most && isWord(last)) last += 1
  return { before: text.slice(first, start), behind: text.slice(end, last) }
}
