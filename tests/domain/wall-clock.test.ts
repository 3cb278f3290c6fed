import { expect, test } from 'vitest'
import {
  isPaused,
  PAUSE_MS,
  paused,
  REFRESH_MS,
  retried,
  RETRY_MS,
  startClock,
  tick,
  TICK_MS,
  turned,
  type WallClock,
} from '../../src/domain/wall-clock'

const RHYTHM = { pages: 3, rotate: 5000 }

/** Beats once a second for so long and tells what happened. */
function run(clock: WallClock, seconds: number, rhythm = RHYTHM) {
  const events: string[] = []
  let now = clock
  for (let at = 1; at <= seconds; at += 1) {
    const beat = tick(now, clock.last + at * 1000, rhythm)
    now = beat.clock
    events.push(...beat.events)
  }
  return { clock: now, events }
}

test('pages turn when their time is over, in a ring', () => {
  const { clock, events } = run(startClock(0, 0), 15)
  expect(events).toEqual(['turn', 'turn', 'turn'])
  expect(clock.page).toBe(0)
})

test('a rotation of zero stays on its page', () => {
  expect(run(startClock(1, 0), 100, { pages: 3, rotate: 0 }).events).toEqual([])
})

test('input stops it for a minute', () => {
  const still = paused(startClock(0, 0), 0)
  expect(run(still, PAUSE_MS / 1000 - 1).events).toEqual([])
  expect(run(still, PAUSE_MS / 1000 + 6).events).toEqual(['turn'])
})

test('a gap of more than five beats is a sleep: the page is shown afresh and the data are asked for', () => {
  const { clock, events } = tick(startClock(2, 0), 3_600_000, RHYTHM)
  expect(events).toEqual(['wake', 'refresh'])
  expect(clock).toMatchObject({ page: 2, shown: 0 })
})

test('a clock that is set back is taken as it is and ends a pause that would never end', () => {
  const beat = tick(paused(startClock(0, 10_000_000), 10_000_000), 5_000_000, RHYTHM)
  expect(beat.events).toContain('wake')
  expect(run(beat.clock, 6).events).toEqual(['turn'])
})

test('the data are asked for every ten minutes, and soon again where they could not be had', () => {
  const count = (events: readonly string[]) => events.filter((event) => event === 'refresh').length
  expect(count(run(startClock(0, 0), REFRESH_MS / 1000).events)).toBe(1)
  expect(count(run(retried(startClock(0, 0), 0), RETRY_MS / 1000).events)).toBe(1)
})

test('turning back from the first page leads to the last', () => {
  expect(turned(startClock(0, 0), -1, 7).page).toBe(6)
})

test('a page turns at the beat at which its time is over, and not the one before', () => {
  const shown = { ...startClock(1, 0), shown: RHYTHM.rotate - TICK_MS }
  expect(tick(shown, TICK_MS, RHYTHM)).toMatchObject({
    clock: { page: 2, shown: 0, last: TICK_MS },
    events: ['turn'],
  })
  const before = tick(shown, TICK_MS - 1, RHYTHM)
  expect(before).toMatchObject({ clock: { page: 1, shown: RHYTHM.rotate - 1 }, events: [] })
})

test('a single page is never turned, two are', () => {
  expect(run(startClock(0, 0), 12, { ...RHYTHM, pages: 1 }).events).toEqual([])
  expect(run(startClock(0, 0), 12, { ...RHYTHM, pages: 2 }).events).toEqual(['turn', 'turn'])
})

test('a pause counts for no page’s time and ends at its end', () => {
  const clock = { ...startClock(0, 0), shown: 3000 }
  const still = paused(clock, 0)
  expect(isPaused(still, PAUSE_MS - 1)).toBe(true)
  expect(isPaused(still, PAUSE_MS)).toBe(false)
  expect(isPaused(clock, 0)).toBe(false)
  const during = tick(still, TICK_MS, RHYTHM).clock
  expect(during).toMatchObject({ shown: 3000, last: TICK_MS, pausedUntil: PAUSE_MS })
  const over = tick({ ...still, last: PAUSE_MS - TICK_MS }, PAUSE_MS, RHYTHM)
  expect(over).toMatchObject({ clock: { shown: 4000, pausedUntil: 0 }, events: [] })
  const turns = tick({ ...still, shown: 4000, last: PAUSE_MS - TICK_MS }, PAUSE_MS, RHYTHM)
  expect(turns).toMatchObject({ clock: { page: 1, shown: 0, pausedUntil: 0 }, events: ['turn'] })
})

test('five beats late is late, more is a sleep, after which all is as at the start', () => {
  const still = { ...paused(startClock(2, 0), 0), shown: 3000 }
  expect(tick(still, 5 * TICK_MS, RHYTHM).events).toEqual([])
  const now = 5 * TICK_MS + 1
  const { clock, events } = tick(still, now, RHYTHM)
  expect(events).toEqual(['wake', 'refresh'])
  expect(clock).toEqual(startClock(2, now))
  const awake = tick(startClock(2, now), now, RHYTHM)
  expect(awake.events).toEqual([])
})

test('the data are asked for at their time, in a pause and at a turn too, and then after the period again', () => {
  const at = REFRESH_MS
  const clock = { ...startClock(0, 0), last: at - TICK_MS }
  expect(tick(clock, at - 1, RHYTHM)).toMatchObject({ clock: { refreshAt: at }, events: [] })
  expect(tick(clock, at, RHYTHM)).toMatchObject({ clock: { refreshAt: 2 * at }, events: ['refresh'] })
  expect(tick(paused(clock, at - TICK_MS), at, RHYTHM)).toMatchObject({
    clock: { refreshAt: 2 * at, shown: 0 },
    events: ['refresh'],
  })
  expect(tick({ ...clock, shown: RHYTHM.rotate }, at, RHYTHM).events).toEqual(['refresh', 'turn'])
  expect(retried(clock, at)).toEqual({ ...clock, refreshAt: at + RETRY_MS })
})

test.each([
  { page: 2, steps: 1, pages: 7, to: 3 },
  { page: 6, steps: 1, pages: 7, to: 0 },
  { page: 0, steps: -8, pages: 7, to: 6 },
  { page: 5, steps: 0, pages: 3, to: 2 },
  { page: 3, steps: 1, pages: 0, to: 0 },
])('from page $page of $pages, $steps further is $to, shown afresh', ({ page, steps, pages, to }) => {
  const clock = { ...startClock(page, 0), shown: 3000 }
  expect(turned(clock, steps, pages)).toEqual({ ...clock, page: to, shown: 0 })
})
