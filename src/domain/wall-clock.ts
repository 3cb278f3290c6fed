/** Where the rotation of a wall stands. Times are milliseconds of one steady clock. */
export interface WallClock {
  readonly page: number
  /** How long the page has been shown, pauses left out. */
  readonly shown: number
  /** When a pause ends; 0 when it runs. */
  readonly pausedUntil: number
  readonly last: number
  /** When the data is asked for again. */
  readonly refreshAt: number
}

export interface WallRhythm {
  readonly pages: number
  /** Milliseconds a page is shown; 0 stays on one. */
  readonly rotate: number
}

/** What is to be done after a tick; `turn` comes at the boundary of two pages. */
export type WallEvent = 'turn' | 'wake' | 'refresh'

export const TICK_MS = 1000
/** Any input stops the rotation for so long. */
export const PAUSE_MS = 60_000
export const REFRESH_MS = 10 * 60_000
/** What failed is tried again after this. */
export const RETRY_MS = 20_000
/** A gap between ticks over five periods: the machine slept, or its clock jumped. */
const WAKE_GAP_MS = 5 * TICK_MS

export function startClock(page: number, now: number): WallClock {
  return { page, shown: 0, pausedUntil: 0, last: now, refreshAt: now + REFRESH_MS }
}

/** One beat. After a sleep the page is not turned for the time that was slept: it is shown afresh. */
export function tick(
  clock: WallClock,
  now: number,
  { pages, rotate }: WallRhythm
): { readonly clock: WallClock; readonly events: readonly WallEvent[] } {
  const gap = now - clock.last
  if (gap < 0 || gap > WAKE_GAP_MS) {
    return {
      clock: { ...clock, last: now, shown: 0, pausedUntil: 0, refreshAt: now + REFRESH_MS },
      events: ['wake', 'refresh'],
    }
  }
  const due = now >= clock.refreshAt
  const next = { ...clock, last: now, ...(due ? { refreshAt: now + REFRESH_MS } : {}) }
  const refresh: readonly WallEvent[] = due ? ['refresh'] : []
  if (isPaused(clock, now)) return { clock: next, events: refresh }
  const shown = clock.shown + gap
  if (rotate === 0 || pages < 2 || shown < rotate)
    return { clock: { ...next, pausedUntil: 0, shown }, events: refresh }
  return { clock: { ...turned(next, 1, pages), pausedUntil: 0 }, events: [...refresh, 'turn'] }
}

export function isPaused({ pausedUntil }: WallClock, now: number): boolean {
  return now < pausedUntil
}

/** Another page, in a ring. */
export function turned(clock: WallClock, steps: number, pages: number): WallClock {
  const count = Math.max(1, pages)
  return { ...clock, page: (((clock.page + steps) % count) + count) % count, shown: 0 }
}

export function paused(clock: WallClock, now: number): WallClock {
  return { ...clock, pausedUntil: now + PAUSE_MS }
}

/** What failed is asked for again soon, not after the whole period. */
export function retried(clock: WallClock, now: number): WallClock {
  return { ...clock, refreshAt: now + RETRY_MS }
}
