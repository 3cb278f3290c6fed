import type { Scale } from './indicator'

/** What a Chinese numeral says: 三百二十四点七五万 → value `324.75`, scale 万. */
export interface ChineseNumeral {
  readonly value: string
  readonly scale: Scale
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/**
 * Reads a measuring Chinese numeral, or null for characters that only look like one (十四五, 二三, 百).
 * It begins with a digit or 十; each place is smaller than the one before.
 */
export function chineseNumeral(text: string): ChineseNumeral | null {
  const [whole = '', fraction] = text.split('点')
  const last = text.charAt(text.length - 1)
  const scale = last === '万' || last === '亿' ? last : ''
  if (fraction !== undefined) {
    const value = belowTenThousand(whole)
    const digits = (scale === '' ? fraction : fraction.slice(0, -1)).split('').map((digit) => DIGITS[digit])
    if (value === null || digits.length === 0 || digits.some((digit) => digit === undefined)) return null
    return { value: `${value}.${digits.join('')}`, scale }
  }
  const mantissa = scale === '' ? null : belowTenThousand(whole.slice(0, -1))
  if (mantissa !== null) return { value: String(mantissa), scale }
  const value = ofGroups(whole)
  return value === null ? null : { value: String(value), scale: '' }
}

/** 三亿二千万零五 and the like: groups below ten thousand, each with a smaller scale than the one before. */
function ofGroups(text: string): number | null {
  // 三万五 stands for 35,000 in speech: not read.
  if (/[万亿][一二两三四五六七八九]$/.test(text)) return null
  let sum = 0
  let least = Number.POSITIVE_INFINITY
  for (const group of text.split(/(?<=[万亿])/)) {
    const size = SCALES[group.charAt(group.length - 1)] ?? 1
    const value = belowTenThousand(size === 1 ? group : group.slice(0, -1))
    if (value === null || size >= least) return null
    sum += value * size
    least = size
  }
  return sum > 0 ? sum : null
}

function belowTenThousand(text: string): number | null {
  let sum = 0
  let digit: number | null = null
  let least = 10_000
  let first = true
  for (const character of text) {
    const place = PLACES[character]
    if (place === undefined) {
      const next = DIGITS[character]
      // 二三 and 十四五 are no positional numerals; 一百零五 is.
      if (next === undefined || (digit !== null && digit !== 0)) return null
      digit = next
    } else {
      if (place >= least || (digit === null && !(first && place === 10)) || digit === 0) return null
      sum += (digit ?? 1) * place
      least = place
      digit = null
    }
    first = false
  }
  const ones = digit ?? 0
  // 一百五 stands for 150 in speech: not read.
  if (text === '' || (ones > 0 && least > 10 && least < 10_000 && !/[零〇]/.test(text))) return null
  return sum + ones
}
