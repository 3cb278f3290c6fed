/** Work done in small steps: it yields the share that is done (0 to 1) and returns what it made. */
export type Task<T> = Generator<number, T>

/** Rows written between two steps: a few milliseconds of work. */
export const ROWS_PER_STEP = 250

/** Goes through entries step by step, `weight` of the whole work beginning at `from`. */
export function* stepwise<T>(
  entries: readonly T[],
  write: (batch: readonly T[], first: number) => void,
  from = 0,
  weight = 1
): Task<void> {
  for (let at = 0; at < entries.length; at += ROWS_PER_STEP) {
    write(entries.slice(at, at + ROWS_PER_STEP), at)
    yield from + (weight * Math.min(entries.length, at + ROWS_PER_STEP)) / entries.length
  }
}
