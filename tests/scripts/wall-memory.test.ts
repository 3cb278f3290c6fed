import { expect, test } from 'vitest'
import { growth } from '../../scripts/wall/memory.mjs'

const readings = (value: (at: number) => number) => Array.from({ length: 25 }, (_, at) => value(at))

test('what grows at each reading has grown by all readings of the second half', () => {
  expect(growth(readings((at) => 1000 + at * 10))).toEqual({ from: 1130, grew: 120 })
})

test('what is made once, and early, is no growth', () => {
  expect(growth(readings((at) => (at < 8 ? at * 500 : 4000))).grew).toBe(0)
})

test('one reading that stands out does not decide', () => {
  expect(growth(readings((at) => (at === 24 ? 900_000 : 4000))).grew).toBe(0)
  expect(growth(readings((at) => (at === 13 ? 0 : 4000 + at))).grew).toBe(12)
})
