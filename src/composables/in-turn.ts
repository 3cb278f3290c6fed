const waiting = new Map<object, () => void>()

/**
 * Does work by and by, each piece as a task of its own, so that input and painting come in between. Of several pieces
 * for one `owner` that still wait, only the last is done.
 */
export function inTurn(owner: object, work: () => void): void {
  if (waiting.size === 0) setTimeout(next)
  waiting.set(owner, work)
}

/** Takes back what still waits for `owner`. */
export function forget(owner: object): void {
  waiting.delete(owner)
}

function next(): void {
  const [first] = waiting
  if (first === undefined) return
  const [owner, work] = first
  waiting.delete(owner)
  try {
    work()
  } finally {
    if (waiting.size > 0) setTimeout(next)
  }
}
