import { describe, expect, test } from 'vitest'
import { entryAt, entryState, firstFrom, indexOfKey, keyOf, takenFor } from '../../src/domain/draft'
import { entryFrom } from '../drafts'
import { fc } from '../property'

const anyStarts = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((starts) => starts.sort((a, b) => a - b))

describe('an entry', () => {
  test('is found by where it begins, and only by that', () => {
    fc.assert(
      fc.property(anyStarts, fc.nat(62), (starts, key) => {
        const entries = starts.map((start) => entryFrom(start))
        expect(indexOfKey(entries, key)).toBe(starts.indexOf(key))
        expect(entryAt(entries, key)).toBe(entries.find((one) => keyOf(one) === key))
      })
    )
  })

  test('is not found behind the last or among none', () => {
    expect(indexOfKey([entryFrom(3)], 9)).toBe(-1)
    expect(entryAt([entryFrom(3)], 9)).toBeUndefined()
    expect(indexOfKey([], 0)).toBe(-1)
  })

  test('is the first of a passage where none before it begins in it', () => {
    fc.assert(
      fc.property(anyStarts, fc.nat(62), (starts, offset) => {
        const before = starts.filter((start) => start < offset)
        expect(
          firstFrom(
            starts.map((start) => entryFrom(start)),
            offset
          )
        ).toBe(before.length)
      })
    )
  })

  test('is open until an editor decides, and then what was decided', () => {
    const open = entryFrom(3)
    expect(entryState(open)).toBe('open')
    expect(takenFor(open)).toBe(open.proposal)
    const decision = { as: 'number', reason: 'date', note: '' } as const
    expect(entryState({ decision })).toBe('number')
    expect(takenFor({ ...open, decision })).toBe(decision)
  })
})
