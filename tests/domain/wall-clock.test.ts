import { expect, test } from 'vitest'
import {
  PAUSE_MS,
  paused,
  REFRESH_MS,
  retried,
  RETRY_MS,
  startClock,
  tick,
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
