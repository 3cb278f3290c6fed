import { expect, test } from 'vitest'
import { contrast, luminance } from '../../src/theme/contrast'
import { fc } from '../property'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('white has all the light and black none', () => {
  expect(luminance('#ffffff')).toBeCloseTo(1, 12)
  expect(luminance('#000000')).toBe(0)
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 12)
})

test('a grey that WCAG calls just readable on white is just readable', () => {
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
})

test('contrast is the same both ways, never below 1, and 1 with itself', () => {
  fc.assert(
    fc.property(colour, colour, (a, b) => {
      expect(contrast(a, b)).toBe(contrast(b, a))
      expect(contrast(a, b)).toBeGreaterThanOrEqual(1)
      expect(contrast(a, a)).toBe(1)
    })
  )
})
