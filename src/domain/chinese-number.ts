const NUMERALS = '零一二三四五六七八九'

/** Reads a Chinese numeral below one hundred: 三 → 3, 十二 → 12, 二十一 → 21; NaN for anything else. */
export function chineseNumber(numeral: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral)
  if (match === null || numeral === '') return Number.NaN
  const [, first, ten, last] = match
  if (ten === undefined) return last === undefined ? NUMERALS.indexOf(first ?? '') : Number.NaN
  return (
    (first === undefined ? 1 : NUMERALS.indexOf(first)) * 10 +
    (last === undefined ? 0 : NUMERALS.indexOf(last))
  )
}

/** Writes a number below one hundred as a Chinese numeral: 12 → 十二. */
export function toChineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : NUMERALS.charAt(ones))
}
