import { expect, test } from 'vitest'
import { halfWidth } from '../../src/domain/half-width'
import { anyText, fc } from '../property'

test('digits, letters and marks become half-width ones', () => {
  expect(halfWidth('（１２）ＡＢ，：％．　｜')).toBe('(12)AB,:%. |')
  expect(halfWidth('！～')).toBe('!~')
})

test('every character keeps its place', () => {
  fc.assert(fc.property(anyText(), (text) => halfWidth(text).length === text.length))
})

test('blanks of every kind are one, and marks of other rows are those they stand for', () => {
  expect(halfWidth('甲\u00a0乙\ufeff丙\r丁\u3000')).toBe('甲 乙 丙 丁 ')
  expect(halfWidth('3∶1，5﹪')).toBe('3:1,5%')
})

test('what has no half-width form stays as it is', () => {
  expect(halfWidth('整改、落实。《办法》（试行）')).toBe('整改、落实。《办法》(试行)')
})
