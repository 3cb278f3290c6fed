import { expect, test } from 'vitest'
import { usePiece } from '../../src/composables/piece'

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
