import { expect, test } from 'vitest'
import { isMissingPiece, usePiece } from '../../src/composables/piece'

test('a piece is there once it was fetched, and is fetched once', async () => {
  let asked = 0
  const { held, fetch } = usePiece(() => Promise.resolve({ default: `piece ${(asked += 1)}` }))
  expect(held.value).toBeNull()
  await fetch()
  await fetch()
  expect(held.value).toBe('piece 1')
  expect(asked).toBe(1)
})

test('a piece that did not come may be asked for again', async () => {
  let asked = 0
  const { held, fetch } = usePiece(() =>
    (asked += 1) === 1 ? Promise.reject(new Error('network')) : Promise.resolve({ default: 'piece' })
  )
  await expect(fetch()).rejects.toThrow('network')
  expect(held.value).toBeNull()
  await fetch()
  expect(held.value).toBe('piece')
})

test.each([
  'Failed to fetch dynamically imported module: http://x/assets/AreaView-1.js',
  'error loading dynamically imported module: http://x/assets/AreaView-1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/AreaView-1.css',
])('%s tells that a piece did not come', (words) => {
  expect(isMissingPiece(words)).toBe(true)
})

test('other errors are told as what they are', () => {
  expect(isMissingPiece("Cannot read properties of undefined (reading 'id')")).toBe(false)
})
