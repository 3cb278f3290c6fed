import { expect, test } from 'vitest'
import { halfWidth } from '../../src/domain/half-width'
import { anyText, fc } from '../property'

test('digits, letters and marks become half-width ones', () => {
  expect(halfWidth('（１２）ＡＢ，：％．　｜')).toBe('(12)AB,:%. |')
})

test('every character keeps its place', () => {
  fc.assert(fc.property(anyText(), (text) => halfWidth(text).length === text.length))
})
