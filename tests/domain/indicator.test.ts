import { expect, test } from 'vitest'
import {
  DIRECTION_LABELS,
  DIRECTION_SIGNS,
  inReadingOrder,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  QUALIFIER_LABELS,
  RELATION_LABELS,
  sourceCode,
  STATUS_LABELS,
} from '../../src/domain/indicator'

test.each([
  ['kinds', KIND_LABELS],
  ['qualifiers', QUALIFIER_LABELS],
  ['statuses', STATUS_LABELS],
  ['directions', DIRECTION_LABELS],
  ['signs of direction', DIRECTION_SIGNS],
  ['relations', RELATION_LABELS],
  ['judgements', JUDGEMENT_LABELS],
])(
  'no two %s share a word, so that a word leads back to its value',
  (_, labels: Readonly<Record<string, string>>) => {
    const words = Object.values(labels)
    expect(new Set(words).size).toBe(words.length)
    expect(Object.keys(labels).filter((value) => value !== '' && labels[value] === '')).toEqual([])
  }
)

test('a figure names its source by the number of its item', () => {
  expect(sourceCode({ item: 12 })).toBe('第12项')
})

test('spans are ordered by their place in the text', () => {
  const spans = [
    { start: 7, end: 8 },
    { start: 0, end: 2 },
    { start: 3, end: 5 },
  ]
  expect(spans.sort(inReadingOrder).map(({ start }) => start)).toEqual([0, 3, 7])
})
