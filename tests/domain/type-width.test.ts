import { expect, test } from 'vitest'
import { emWidth, flowLines, lineCount } from '../../src/domain/type-width'

test('a Han character is about one em, a digit less', () => {
  expect(emWidth('整改')).toBeCloseTo(2.02)
  expect(emWidth('42')).toBeLessThan(emWidth('整改'))
})

test('a text takes one line where it fits and more where it does not', () => {
  expect(lineCount('整改落实', 5)).toBe(1)
  expect(lineCount('整改落实整改落实', 5)).toBeGreaterThan(1)
})

test('a text that just fits takes one line; one that does not loses some of each line to where it breaks', () => {
  const text = '整改'.repeat(10)
  expect(lineCount(text, emWidth(text))).toBe(1)
  expect(lineCount(text, 12.5)).toBe(Math.ceil(emWidth(text) / 10))
  expect(lineCount(text, 2)).toBe(Math.ceil(emWidth(text)))
})

test('pieces that do not break fill line after line, with a gap between two', () => {
  expect(flowLines([], 10, 1)).toBe(0)
  expect(flowLines([4, 5], 10, 1)).toBe(1)
  expect(flowLines([4, 5.1], 10, 1)).toBe(2)
  expect(flowLines([4, 4, 9, 2], 10, 1)).toBe(3)
  expect(flowLines([2, 2, 2, 2], 8, 1)).toBe(2)
  expect(flowLines([12, 1], 10, 1)).toBe(2)
})
