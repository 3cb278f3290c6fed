/** How long a page may be busy at a stretch, in milliseconds: less than a frame at 60 a second. */
const BUSY = 14

/**
 * Takes the steps of a long computation in slices of time, with a turn for the page between them.
 * @returns what the steps end with; null when it was stopped.
 */
export async function inSlices<T>(
  steps: Generator<number, T>,
  told: (share: number) => void,
  stopped: () => boolean,
  clock: () => number = () => performance.now()
): Promise<T | null> {
  for (;;) {
    const start = clock()
    while (clock() - start < BUSY) {
      const step = steps.next()
      if (step.done === true) return step.value
      told(step.value)
    }
    await new Promise((resolve) => setTimeout(resolve))
    if (stopped()) return null
  }
}
