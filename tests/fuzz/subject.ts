import { fc } from '../property'

/** What is fed with any input: a reader and what always holds of what it makes of it. */
export interface Subject {
  readonly name: string
  /** Feeds so many inputs; throws with the smallest input that breaks what must hold. */
  readonly feed: (inputs: number) => Slowest
}

/** The longest that one input took, in milliseconds, and the beginning of that input. */
export interface Slowest {
  readonly milliseconds: number
  readonly input: string
}

/** An input that took longer is fed again: a busy machine may have stopped in between. */
const NOTABLE = 20

/** Makes a subject; `holds` throws where something does not hold. */
export function subject<T>(name: string, inputs: fc.Arbitrary<T>, holds: (input: T) => void): Subject {
  const timed = (input: T): number => {
    const start = performance.now()
    holds(input)
    return performance.now() - start
  }
  return {
    name,
    feed: (numRuns) => {
      let slowest: { readonly milliseconds: number; readonly input?: T } = { milliseconds: 0 }
      const property = fc.property(inputs, (input) => {
        let milliseconds = timed(input)
        for (let turn = 0; turn < 3 && milliseconds > NOTABLE; turn += 1)
          milliseconds = Math.min(milliseconds, timed(input))
        if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input }
      })
      fc.assert(property, { numRuns })
      return { milliseconds: slowest.milliseconds, input: fc.stringify(slowest.input).slice(0, 200) }
    },
  }
}

/** Throws with the words where something does not hold; quicker than `expect`, which counts over many thousand inputs. */
export function hold(condition: boolean, words: string): void {
  if (!condition) throw new Error(words)
}
