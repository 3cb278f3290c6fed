import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import {
  isPaused,
  paused,
  retried,
  startClock,
  tick,
  TICK_MS,
  turned,
  type WallEvent,
  type WallRhythm,
} from '../domain/wall-clock'

/** Keys of keyboards, presenters and television remotes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  MediaTrackNext: 1,
  ChannelUp: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  MediaTrackPrevious: -1,
  ChannelDown: -1,
}

/** A finger has to go so far sideways, in pixels, to turn a page. */
const SWIPE = 60

/**
 * Turns the pages of a wall by one beat a second, which is all the work there is between pages. Input pauses it and a
 * minute without input lets it go on.
 */
export function useRotation(
  rhythm: () => WallRhythm,
  first: number,
  on: (event: WallEvent) => void,
  window: Window & typeof globalThis = globalThis.window
): {
  readonly page: ComputedRef<number>
  readonly isPaused: Readonly<ShallowRef<boolean>>
  /** How much of its time the page has been shown, 0 to 1. */
  readonly progress: () => number
  readonly retry: () => void
  readonly onBeat: (listener: () => void) => void
} {
  let clock = startClock(first, Date.now())
  const at = shallowRef(clock.page)
  const isStill = shallowRef(false)
  const beats: (() => void)[] = []
  const settle = (): void => {
    at.value = clock.page
    isStill.value = isPaused(clock, Date.now())
    beats.forEach((beat) => beat())
  }
  const turn = (steps: number): void => {
    clock = turned(clock, steps, rhythm().pages)
    settle()
    on('turn')
  }
  const pause = (): void => {
    clock = paused(clock, Date.now())
    isStill.value = true
  }
  const timer = window.setInterval(() => {
    const beat = tick(clock, Date.now(), rhythm())
    clock = beat.clock
    settle()
    beat.events.forEach(on)
  }, TICK_MS)
  onScopeDispose(() => window.clearInterval(timer))

  let touched: number | null = null
  useEventListener(window, ['pointerdown', 'wheel', 'touchmove'], pause, { passive: true })
  useEventListener(window, 'keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    pause()
    const steps = STEPS[event.key]
    if (steps === undefined) return
    event.preventDefault()
    turn(steps)
  })
  useEventListener(window, 'touchstart', ({ touches }) => (touched = touches[0]?.clientX ?? null), {
    passive: true,
  })
  useEventListener(window, 'touchend', ({ changedTouches }) => {
    const way = touched === null ? 0 : (changedTouches[0]?.clientX ?? touched) - touched
    touched = null
    if (Math.abs(way) > SWIPE) turn(way < 0 ? 1 : -1)
  })
  return {
    page: computed(() => at.value % Math.max(1, rhythm().pages)),
    isPaused: isStill,
    progress: () => (rhythm().rotate === 0 ? 1 : Math.min(1, clock.shown / rhythm().rotate)),
    retry: () => (clock = retried(clock, Date.now())),
    onBeat: (listener) => void beats.push(listener),
  }
}
