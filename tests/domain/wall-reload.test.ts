import { expect, test } from 'vitest'
import { isNightly, oneMoreReload, readReloads } from '../../src/domain/wall-reload'

test('three reloads in ten minutes and no more', () => {
  const now = 1_000_000_000
  const kept = [0, 1, 2].reduce<string>(
    (text, minute) => oneMoreReload(readReloads(text, now + minute * 60_000), now + minute * 60_000) ?? '',
    ''
  )
  expect(oneMoreReload(readReloads(kept, now + 180_000), now + 180_000)).toBeNull()
  expect(oneMoreReload(readReloads(kept, now + 11 * 60_000), now + 11 * 60_000)).not.toBeNull()
})

test('what storage holds and is no time is none', () => {
  expect(readReloads('x,,NaN,-1', 1000)).toEqual([])
  expect(readReloads(null, 1000)).toEqual([])
})

test('at night, once it has run half a day', () => {
  const night = new Date(2024, 5, 18, 3, 20)
  expect(isNightly(night, new Date(2024, 5, 17, 9))).toBe(true)
  expect(isNightly(night, new Date(2024, 5, 18, 3, 5))).toBe(false)
  expect(isNightly(new Date(2024, 5, 18, 14), new Date(2024, 5, 17, 9))).toBe(false)
})
