import { useEventListener } from '@vueuse/core'
import { onErrorCaptured } from 'vue'
import { selfReload } from './self-reload'

/**
 * Notes what goes wrong on a wall and mends it at the next boundary of two pages, by loading the page anew; until then the
 * last good page stays. At such a boundary it also reloads once at night.
 */
export function useWallFaults(window: Window & typeof globalThis = globalThis.window): {
  readonly note: () => void
  /** To be called between two pages. */
  readonly mend: () => void
} {
  let isFaulty = false
  const note = (): void => {
    isFaulty = true
  }
  const { mend, nightly } = selfReload(window)
  onErrorCaptured(() => {
    note()
    return false
  })
  useEventListener(window, ['error', 'unhandledrejection'], (event) => {
    // A ResizeObserver that settles one frame later is reported as an error and is none.
    if (!(event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop'))) note()
  })
  return {
    note,
    mend: () => {
      void (isFaulty ? mend() : nightly())
      isFaulty = false
    },
  }
}
