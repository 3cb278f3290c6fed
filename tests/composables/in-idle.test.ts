import { describe, expect, test } from 'vitest'
import { inIdle } from '../../src/composables/in-idle'

/** A window whose idle times come when the test says so. */
function quietWindow() {
  const asked: (() => void)[] = []
  const window = {
    requestIdleCallback: (work: () => void) => asked.push(work),
    setTimeout,
  } as unknown as Window & typeof globalThis
  const beIdle = async (): Promise<void> => {
    asked.shift()?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { window, beIdle, waiting: () => asked.length }
}

describe('work for idle times', () => {
  test('is done one piece a time, in order', async () => {
    const { window, beIdle } = quietWindow()
    const done: string[] = []
    for (const name of ['a', 'b', 'c']) inIdle(() => void done.push(name), window)
    expect(done).toEqual([])
    await beIdle()
    expect(done).toEqual(['a'])
    await beIdle()
    await beIdle()
    expect(done).toEqual(['a', 'b', 'c'])
  })

  test('waits for what takes long before the next piece is asked for', async () => {
    const { window, beIdle, waiting } = quietWindow()
    let finish = (): void => undefined
    inIdle(() => new Promise<void>((resolve) => (finish = resolve)), window)
    inIdle(() => undefined, window)
    await beIdle()
    expect(waiting()).toBe(0)
    finish()
    await beIdle()
    expect(waiting()).toBe(1)
    await beIdle()
  })
})
