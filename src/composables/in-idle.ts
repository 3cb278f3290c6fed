/** At the latest after this time something is done though the browser was never idle, in milliseconds. */
const PATIENCE_MS = 3000

const waiting: (() => void | Promise<void>)[] = []
let working = false

/** Does work when the browser has nothing else to do, each piece as a task of its own and one after the other. */
export function inIdle(
  work: () => void | Promise<void>,
  window: Window & typeof globalThis = globalThis.window
): void {
  waiting.push(work)
  if (!working) next(window)
}

function next(window: Window & typeof globalThis): void {
  const work = waiting.shift()
  working = work !== undefined
  if (work === undefined) return
  idle(window, async () => {
    try {
      await work()
    } finally {
      next(window)
    }
  })
}

function idle(window: Window & typeof globalThis, work: () => void): void {
  // Safari has no idle time to ask for.
  if (typeof window.requestIdleCallback === 'function')
    window.requestIdleCallback(work, { timeout: PATIENCE_MS })
  else window.setTimeout(work, 200)
}
