import { expect, test } from 'vitest'
import { chineseNumeral } from '../../src/domain/chinese-numeral'
import { toChineseNumber } from '../../src/domain/structure'
import { fc } from '../property'

test.each([
  ['两', '2', ''],
  ['十二', '12', ''],
  ['一百零五', '105', ''],
  ['三百二十四点七五', '324.75', ''],
  ['三百二十四点七五万', '324.75', '万'],
  ['二十三万', '23', '万'],
  ['三万五千', '35000', ''],
  ['一亿零二万', '100020000', ''],
  ['三亿二千万零五', '320000005', ''],
  ['三亿', '3', '亿'],
  ['一点二亿', '1.2', '亿'],
  ['零点零五', '0.05', ''],
  ['三百', '300', ''],
  ['二千零五', '2005', ''],
  ['十', '10', ''],
])('%s is %s%s', (numeral, value, scale) => {
  expect(chineseNumeral(numeral)).toEqual({ value, scale })
})

test.each([
  '十四五',
  '二三',
  '百',
  '千',
  '三百五',
  '万',
  '零点',
  '一点万',
  '',
  '零',
  '二三点五',
  '三点五十',
  '三点五十万',
  '一百元',
  '一百二百',
  '一十二百',
  '一百十',
  '零十',
  '一百零十',
  '三亿二三',
  '三亿二三万',
  '三万五亿',
  '三万五千万',
  '三万亿',
  '三万五',
  '一亿二',
])('%s measures nothing', (numeral) => {
  expect(chineseNumeral(numeral)).toBeNull()
})

/** A number as it is written in words: each place with its digit, a gap as one 零. */
function inWords(number: number): string {
  const below = (rest: number): string =>
    String(rest)
      .padStart(4, '0')
      .replace(/\d/g, (digit, at: number) =>
        digit === '0' ? '零' : `${'一二三四五六七八九'[Number(digit) - 1] ?? ''}${'千百十'[at] ?? ''}`
      )
      .replace(/零+/g, '零')
      .replace(/零$/, '')
  const [groups, scales] = [String(number).padStart(12, '0').match(/\d{4}/g) ?? [], ['亿', '万', '']]
  return groups
    .map((group, at) => (Number(group) === 0 ? '' : `${below(Number(group))}${scales[at] ?? ''}`))
    .join('')
    .replace(/^零/, '')
    .replace(/^一十/, '十')
}

test('numerals are read as they are written in words', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 999_999_999 })),
      (number) => {
        const read = chineseNumeral(inWords(number))
        const size = { '': 1, 万: 1e4, 亿: 1e8 }[read?.scale ?? '']
        expect(Number(read?.value) * size).toBe(number)
      }
    )
  )
})

test('numerals below one hundred are read as they are written', () => {
  for (let number = 1; number < 100; number += 1) {
    expect(chineseNumeral(toChineseNumber(number))?.value).toBe(String(number))
  }
})
