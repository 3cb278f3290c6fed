import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Task } from '../data/task'
import { nextTurn } from './after-paint'

/** The page answers within this time however long the task. */
const SLICE_MS = 12

/** A task under way: how far it is, how to end it. */
export interface SlowTask {
  /** 0 to 1 while a task runs; null otherwise. */
  readonly progress: ShallowRef<number | null>
  /** Runs a task in slices; null where it was stopped. */
  readonly run: <T>(task: Task<T>) => Promise<T | null>
  readonly stop: () => void
}

/** Runs one long task at a time, without keeping the page from answering. */
export function useSlowTask(now: () => number = () => performance.now()): SlowTask {
  const progress = shallowRef<number | null>(null)
  let latest = 0

  async function run<T>(task: Task<T>): Promise<T | null> {
    const turn = (latest += 1)
    progress.value = 0
    await nextTurn()
    // It ends when `stop` or another task takes the turn.
    // oxlint-disable-next-line no-unmodified-loop-condition
    while (turn === latest) {
      const end = now() + SLICE_MS
      do {
        const step = task.next()
        if (step.done === true) {
          progress.value = null
          return step.value
        }
        progress.value = step.value
      } while (now() < end)
      // One slice, one task: input comes between.
      // oxlint-disable-next-line no-await-in-loop
      await nextTurn()
    }
    return null
  }
  function stop(): void {
    latest += 1
    progress.value = null
  }
  onScopeDispose(stop)
  return { progress, run, stop }
}
