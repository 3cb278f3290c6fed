import { expect, test } from 'vitest'
import { legibilityLimits } from '../../src/domain/legibility'

const HD = { width: 1920, height: 1080 }

test('86 inches with 1080 lines from five metres take digits of 33 px and Han of 40 px', () => {
  expect(legibilityLimits(HD, { dist: 5, screen: 86 })).toEqual({ han: 40, digit: 33 })
})

test('without a distance nothing is below 24 px on 1080 lines, and in proportion on others', () => {
  expect(legibilityLimits(HD, { dist: 0, screen: 0 })).toEqual({ han: 24, digit: 24 })
  expect(legibilityLimits({ width: 3840, height: 2160 }, { dist: 0, screen: 0 }).han).toBe(48)
  expect(legibilityLimits({ width: 1080, height: 1920 }, { dist: 0, screen: 0 }).han).toBe(24)
})

test('a limit is a whole pixel, rather larger than smaller', () => {
  expect(legibilityLimits({ width: 800, height: 500 }, { dist: 0, screen: 0 }).han).toBe(12)
})

test('a distance without a diagonal says nothing of how large a pixel looks', () => {
  const unsaid = legibilityLimits(HD, { dist: 0, screen: 0 })
  expect(legibilityLimits(HD, { dist: 5, screen: 0 })).toEqual(unsaid)
  expect(legibilityLimits(HD, { dist: 0, screen: 86 })).toEqual(unsaid)
})

test('twice as far needs twice the type, twice the screen half of it', () => {
  const near = legibilityLimits(HD, { dist: 4, screen: 100 }).han
  expect(Math.abs(legibilityLimits(HD, { dist: 8, screen: 100 }).han - 2 * near)).toBeLessThanOrEqual(2)
  expect(Math.abs(legibilityLimits(HD, { dist: 8, screen: 200 }).han - near)).toBeLessThanOrEqual(1)
})
