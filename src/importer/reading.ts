import type { Qualifier } from '../domain/indicator'
import { qualifierInside } from '../domain/inexact'
import type { Numeral } from './numeral'
import { unitAt, type UnitFamily } from './units'

/** What a table's headings say of a bare number in it. */
export interface ColumnUnit {
  readonly scale: string
  readonly unit: string
  /** The column holds changes: 增速(%), 比上年增长(%). */
  readonly isGrowth: boolean
}

/** By the number's position. */
export type ColumnUnits = ReadonlyMap<number, ColumnUnit>

/** A number with what stands behind it. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly numeral: Numeral
  readonly value: string
  readonly scale: string
  readonly unit: string
  readonly family: UnitFamily | ''
  readonly inexact: Qualifier | ''
  readonly shape: 'single' | 'range' | 'ratio'
  /** It stands in a column of changes. */
  readonly isGrowth: boolean
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

/** 百分之, 千分之, 万分之 by their first character. */
const PARTS_OF: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }

/** Reads what stands behind a number: 余, scale, unit. `free` is where the number before it ends. */
export function reading(text: string, numeral: Numeral, columns: ColumnUnits, free: number): Reading {
  const { start, end, value } = numeral
  const doubts: Doubt[] = numeral.script === 'chinese' ? ['chinese'] : []
  const base = { numeral, value, shape: 'single' as const, inexact: '' as const, isGrowth: false }
  // In 三百分之二百 the first 百 belongs to 三百.
  const isPart = start - 3 >= free && text.startsWith('分之', start - 2)
  const unit = isPart ? PARTS_OF[text.charAt(start - 3)] : undefined
  if (unit !== undefined) {
    return { ...base, start: start - 3, end, scale: '', unit, family: 'share', doubts }
  }
  const tail = tailAt(text, end, numeral.scale)
  // Only a cell that is a number and nothing else asks its column.
  const column = columns.get(start)
  if (column !== undefined) {
    const family = unitAt(column.unit, 0)?.family ?? 'counter'
    return { ...base, start, end, ...column, family, doubts: [...doubts, 'column'] }
  }
  if (tail.unit === '成' && numeral.script === 'chinese')
    return tenths({ ...base, start, ...tail, doubts }, text)
  const doubt: Doubt[] =
    tail.unit === '' ? ['unitless'] : tail.family === 'time' || tail.family === 'place' ? [tail.family] : []
  return { ...base, start, ...tail, doubts: [...doubts, ...doubt] }
}

/** 七成五 is 7.5 成. */
function tenths(read: Reading, text: string): Reading {
  // The text may end here, and a search for nothing finds it anywhere.
  const digit = Array.from('一二三四五六七八九').indexOf(text.charAt(read.end)) + 1
  const isNumber = digit > 0 && unitAt(text, read.end + 1) === null
  return isNumber ? { ...read, end: read.end + 1, value: `${read.value}.${digit}` } : read
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

/** How surely a number is a quantity, read rightly: between 0 and 1. */
export function confidenceOf(doubts: readonly Doubt[]): number {
  const lost = doubts.reduce((sum, doubt) => sum + DOUBTS[doubt], 0)
  return Math.round((0.97 - lost) * 100) / 100
}
