import { effectScope, nextTick, shallowRef } from 'vue'
import { expect, test } from 'vitest'
import { useRoom } from '../../src/composables/room'

/** A window whose frames and tasks come when they are told to. */
function steppedWindow() {
  let waiting: (() => void)[] = []
  const ask = (work: () => void): number => waiting.push(work)
  const step = (): void => {
    const now = waiting
    waiting = []
    now.forEach((work) => work())
  }
  const window = { requestAnimationFrame: ask, setTimeout: ask } as unknown as Window & typeof globalThis
  return { window, step }
}

function roomOf() {
  const { window, step } = steppedWindow()
  const beside = shallowRef(false)
  const room = effectScope().run(() => useRoom(() => beside.value, window))
  return { beside, step, has: () => room?.value }
}

test('room is made only when the panel has been on the screen', async () => {
  const { beside, step, has } = roomOf()
  beside.value = true
  await nextTick()
  expect(has()).toBe(false)
  step()
  step()
  expect(has()).toBe(false)
  step()
  expect(has()).toBe(true)
})

test('room is taken back at once, and made again with the next panel', async () => {
  const { beside, step, has } = roomOf()
  for (const _ of [1, 2]) {
    beside.value = true
    await nextTick()
    for (const __ of [1, 2, 3]) step()
    expect(has()).toBe(true)
    beside.value = false
    expect(has()).toBe(false)
    await nextTick()
  }
})

test('a panel that is closed before it was painted makes no room', async () => {
  const { beside, step, has } = roomOf()
  beside.value = true
  await nextTick()
  beside.value = false
  await nextTick()
  for (const _ of [1, 2, 3]) step()
  expect(has()).toBe(false)
})
