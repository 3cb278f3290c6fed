import { pinyin } from 'pinyin-pro'

/**
 * The letters the readings of a Chinese character begin with, as bits (a is bit 0): 重 → z and c. 0 for any other
 * character. Several hundred kilobytes stand behind this file, so it is loaded when initials are first searched for.
 */
export function initialsOf(character: string): number {
  if (!/[\u3400-\u9fff]/.test(character)) return 0
  const readings = pinyin(character, { pattern: 'first', toneType: 'none', multiple: true, type: 'array' })
  return readings.reduce((bits, letter) => bits | bitOf(letter), 0)
}

function bitOf(letter: string): number {
  const at = letter.toLowerCase().charCodeAt(0) - 97
  return at >= 0 && at < 26 ? 1 << at : 0
}
