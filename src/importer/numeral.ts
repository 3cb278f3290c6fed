import { chineseNumeral } from '../domain/chinese-numeral'

/** A number as it is written, before it is known what it measures. Offsets are UTF-16 units of half-width text. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** As printed, without thousands separators; of a Chinese numeral in digits. */
  readonly value: string
  /** 万 or 亿 where a Chinese numeral ends in it; empty otherwise. */
  readonly scale: string
  readonly script: 'arabic' | 'chinese'
}

const ARABIC = /\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]{1,24}(?:点[零〇一二三四五六七八九]{1,9}[万亿]?)?/g

/** 百余家, 千余人: alone no numeral, in front of 余 the number itself. */
const HUNDREDS: Readonly<Record<string, ReturnType<typeof readable>>> = {
  百: { length: 1, numeral: { value: '100', scale: '' } },
  千: { length: 1, numeral: { value: '1000', scale: '' } },
}

/** All numbers of half-width text in reading order. */
export function numerals(text: string): readonly Numeral[] {
  const arabic = Array.from(text.matchAll(ARABIC), ({ 0: match, index }): Numeral => ({
    start: index,
    end: index + match.length,
    value: match.replace(/,/g, ''),
    scale: '',
    script: 'arabic',
  }))
  const chinese = Array.from(text.matchAll(CHINESE)).flatMap(({ 0: match, index }): Numeral[] => {
    // 5万, 3千: a scale behind digits.
    if (/[\d余多几]/.test(text.charAt(index - 1))) return []
    const read =
      /^[百千]$/.test(match) && /[余多]/.test(text.charAt(index + 1)) ? HUNDREDS[match] : readable(match)
    return read == null
      ? []
      : [{ start: index, end: index + read.length, ...read.numeral, script: 'chinese' }]
  })
  return [...arabic, ...chinese].sort((a, b) => a.start - b.start)
}

/** The numeral a run begins with; 三千米 is three times 千米, so a last 千 or 百 may belong to the unit. */
function readable(
  run: string
): { readonly length: number; readonly numeral: { value: string; scale: string } } | null {
  const numeral = chineseNumeral(run)
  return numeral === null ? null : { length: run.length, numeral: { ...numeral } }
}
