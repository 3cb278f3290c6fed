import { describe, expect, test } from 'vitest'
import { keyOf, type Draft, type Entry } from '../../src/domain/draft'
import {
  acceptAll,
  addEntry,
  decide,
  nextOpen,
  progressOf,
  relatable,
  startingPoint,
} from '../../src/domain/review'
import { sourceText } from '../../src/domain/source-text'
import { asIndicator, asNumber, draftOf, entryFrom } from '../drafts'

const TEXT = '排查隐患42处,挂牌22处。'
const figure = asIndicator(TEXT, '排查隐患42处')
const holding = (...entries: readonly Entry[]): Draft => ({ ...draftOf(TEXT), entries })
const keys = (entries: readonly Entry[]): readonly number[] => entries.map(keyOf)

describe('deciding', () => {
  test('changes the entry of that key alone', () => {
    const draft = holding(entryFrom(1), entryFrom(4), entryFrom(7))
    expect(decide(draft, 4, figure).entries).toEqual([
      entryFrom(1),
      { ...entryFrom(4), decision: figure },
      entryFrom(7),
    ])
  })

  test('on a number that there is not changes nothing', () => {
    const draft = holding(entryFrom(1))
    expect(decide(draft, 2, figure)).toBe(draft)
  })

  test('keeps what was marked by hand only as an indicator', () => {
    const draft = holding(entryFrom(1), entryFrom(4, 6, { added: true }))
    expect(keys(decide(draft, 4, figure).entries)).toEqual([1, 4])
    expect(keys(decide(draft, 4, asNumber).entries)).toEqual([1])
    expect(keys(decide(draft, 4, null).entries)).toEqual([1])
    expect(keys(decide(draft, 1, null).entries)).toEqual([1, 4])
  })

  test('on all takes each open proposal that passes, and leaves what an editor settled', () => {
    const settled = entryFrom(1, 2, { decision: figure })
    const draft = holding(settled, entryFrom(4), entryFrom(7))
    expect(acceptAll(draft, ({ start }) => start < 7).entries).toEqual([
      settled,
      { ...entryFrom(4), decision: asNumber },
      entryFrom(7),
    ])
  })

  test('begins with the decision, or with the proposal while it is open', () => {
    const entries = [entryFrom(1), entryFrom(4, 5, { decision: figure })]
    expect(startingPoint(entries, 1)).toBe(asNumber)
    expect(startingPoint(entries, 4)).toBe(figure)
    expect(startingPoint(entries, 9)).toBeNull()
  })
})

describe('marking a number by hand', () => {
  const draft = holding(entryFrom(2, 4), entryFrom(8, 10))

  test.each([
    [0, 2],
    [4, 8],
    [10, 12],
  ])('puts it in its place where it touches others at most: %i to %i', (start, end) => {
    const { entries } = addEntry(draft, entryFrom(start, end))
    expect(keys(entries)).toEqual([2, 8, start].sort((a, b) => a - b))
  })

  test.each([
    [0, 3],
    [3, 8],
    [9, 12],
    [0, 20],
  ])('changes nothing where it would overlap: %i to %i', (start, end) => {
    expect(addEntry(draft, entryFrom(start, end))).toBe(draft)
  })
})

test('the next open number is never the one at hand while another is open', () => {
  const entries = [entryFrom(1), entryFrom(4, 5, { decision: figure }), entryFrom(7)]
  expect(nextOpen(entries, 1)).toBe(7)
  expect(nextOpen(entries, 7)).toBe(1)
  expect(nextOpen(entries, 5)).toBe(7)
})

test('progress counts the numbers that entries hold, and passes over those of no entry', () => {
  const last = TEXT.indexOf('22')
  const entries = [entryFrom(last, last + 3, { decision: figure })]
  expect(progressOf(entries, sourceText(TEXT))).toEqual({ total: 1, settled: 1, indicators: 1 })
})

describe('what a number may hang on', () => {
  const entries = Array.from({ length: 30 }, (_, at) => entryFrom(at, at + 1, { proposal: figure }))

  test('are the nearest before it, the nearest first, and a third as many behind', () => {
    expect(keys(relatable(entries, 15, 6))).toEqual([14, 13, 12, 11, 10, 9, 16, 17])
    expect(keys(relatable(entries, 1, 6))).toEqual([0, 2, 3])
    expect(relatable(entries, 20)).toHaveLength(12 + 4)
  })

  test('is taken for an indicator now, by the decision or else by the proposal', () => {
    const mixed = [
      entryFrom(1),
      entryFrom(2, 3, { decision: figure }),
      entryFrom(3, 4, { proposal: figure, decision: asNumber }),
      entryFrom(5, 6, { proposal: figure }),
    ]
    expect(keys(relatable(mixed, 9))).toEqual([5, 2])
    expect(keys(relatable(mixed, 5))).toEqual([2])
  })
})
