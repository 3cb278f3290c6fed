import { expect, test } from 'vitest'
import { covers, sourceText } from '../../src/domain/source-text'
import { anyText, fc } from '../property'

test('code points and UTF-16 units lead back to each other at every place of any text', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const source = sourceText(text)
      const points = Array.from({ length: source.length + 1 }, (_, at) => at)
      expect(points.map((at) => source.toPoints(source.toUnits(at)))).toEqual(points)
      expect(source.toUnits(source.length)).toBe(text.length)
    })
  )
})

test('a slice counts characters as people and Python do', () => {
  fc.assert(
    fc.property(anyText(), fc.nat(40), fc.nat(40), (text, a, b) => {
      const characters = Array.from(text)
      const source = sourceText(text)
      expect(source.length).toBe(characters.length)
      expect(source.slice(Math.min(a, b), Math.max(a, b))).toBe(
        characters.slice(Math.min(a, b), Math.max(a, b)).join('')
      )
    })
  )
})

test('a character outside the basic plane moves nothing behind it', () => {
  const source = sourceText('𠮷镇22处')
  expect(source.slice(2, 5)).toBe('22处')
  expect(source.toUnits(2)).toBe(3)
  expect(source.toPoints(3)).toBe(2)
})

test('a span covers itself and what lies inside, and nothing that sticks out', () => {
  const outer = { start: 3, end: 8 }
  expect(covers(outer, outer)).toBe(true)
  expect(covers(outer, { start: 4, end: 7 })).toBe(true)
  expect(covers(outer, { start: 2, end: 7 })).toBe(false)
  expect(covers(outer, { start: 4, end: 9 })).toBe(false)
})
