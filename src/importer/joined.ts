import { scaleSize } from '../domain/quantity'
import type { Reading } from './reading'

const RANGE = /^ ?(?:-|—{1,2}|–|~|～|−|至|到) ?$/
/** Between the numbers of a list. */
export const LIST = /^ ?(?:、|和|与|及|以及|,|,? ?和) ?$/
const RATIO = /^ ?(?::|比) ?$/

/** Two numbers that are one quantity: 3—5家, 10%至12%, 1:3, 三分之二. */
export function joinPairs(text: string, read: readonly Reading[]): readonly Reading[] {
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
  const between = text.slice(first.end, second.start)
  // 12.8:40.6:46.6 goes on.
  if (first.value.includes(':') && between === ':' && second.scale === '') return ratio(first, second, ':')
  if (first.shape !== 'single') return null
  if (between === '分之' && first.numeral.script === second.numeral.script) {
    return { ...ratio(first, second, '/'), value: `${second.value}/${inFull(first)}` }
  }
  if (RATIO.test(between) && first.unit === '' && isRatio(text, first, second, between)) {
    return ratio(first, second, ':')
  }
  const isRange =
    RANGE.test(between) &&
    second.unit + second.scale !== '' &&
    (first.unit === '' || first.unit === second.unit) &&
    (first.scale === '' || first.scale === second.scale) &&
    !/[由从]$/.test(text.slice(Math.max(0, first.start - 1), first.start))
  if (!isRange) return null
  const value = `${first.value}-${second.value}`
  return { ...second, start: first.start, value, shape: 'range', doubts: [...second.doubts, 'range'] }
}

/** 十万分之三: of a hundred thousand, not of ten. */
const inFull = ({ value, scale }: Reading): string =>
  scale === '' ? value : String(Number(value) * scaleSize(scale))

function ratio(first: Reading, second: Reading, sign: ':' | '/'): Reading {
  return {
    ...second,
    start: first.start,
    end: second.numeral.end,
    value: `${first.value}${sign}${second.value}`,
    unit: '',
    scale: '',
    family: 'share',
    shape: 'ratio',
    doubts: ['ratio'],
  }
}

/** 1:3 alone may be a score or a scale; 比 or 按 before it, or 比例 and 配套 behind it, say what it is. */
function isRatio(text: string, first: Reading, second: Reading, between: string): boolean {
  if (second.unit !== '' && between.includes(':')) return false
  // What has 万 or 亿 behind it is an amount.
  if (first.scale + second.scale !== '') return false
  const before = text.slice(Math.max(0, first.start - 8), first.start)
  const behind = text.slice(second.numeral.end, second.numeral.end + 4)
  return (
    /比|按|约|为|以|达|拉动|带动|撬动|杠杆/.test(before) || /^的?(?:比例|比|配套|配比|配备|标准)/.test(behind)
  )
}

/** Numbers of a list take the unit it ends with: 分别为12、15、20个. */
export function borrowUnits(text: string, read: readonly Reading[]): readonly Reading[] {
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
