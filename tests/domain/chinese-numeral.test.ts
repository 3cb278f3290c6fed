import { expect, test } from 'vitest'
import { chineseNumeral } from '../../src/domain/chinese-numeral'
import { toChineseNumber } from '../../src/domain/structure'

test.each([
  ['两', '2', ''],
  ['十二', '12', ''],
  ['一百零五', '105', ''],
  ['三百二十四点七五', '324.75', ''],
  ['三百二十四点七五万', '324.75', '万'],
  ['二十三万', '23', '万'],
  ['三万五千', '35000', ''],
  ['一亿零二万', '100020000', ''],
])('%s is %s%s', (numeral, value, scale) => {
  expect(chineseNumeral(numeral)).toEqual({ value, scale })
})

test.each(['十四五', '二三', '百', '千', '三百五', '万', '零点', '一点万', ''])(
  '%s measures nothing',
  (numeral) => {
    expect(chineseNumeral(numeral)).toBeNull()
  }
)

test('numerals below one hundred are read as they are written', () => {
  for (let number = 1; number < 100; number += 1) {
    expect(chineseNumeral(toChineseNumber(number))?.value).toBe(String(number))
  }
})
