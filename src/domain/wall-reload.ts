/** A wall reloads itself at most so often in so long; a fault that a reload does not mend must not become a flicker. */
const MOST = 3
const WITHIN_MS = 10 * 60_000

/** The hour in which a wall that has run since the day before reloads once, for what no one foresaw. */
const NIGHT_HOUR = 3
const DAY_MS = 12 * 60 * 60_000

/** Reads the times of past reloads; what makes no sense is none. */
export function readReloads(text: string | null, now: number): readonly number[] {
  return (text ?? '')
    .split(',')
    .map(Number)
    .filter((time) => time > 0 && time <= now && now - time < WITHIN_MS)
}

/** The times of reloads with one more, as they are kept; null where there were too many. */
export function oneMoreReload(past: readonly number[], now: number): string | null {
  return past.length >= MOST ? null : [...past, now].join(',')
}

/** Whether the nightly reload is due. */
export function isNightly(now: Date, startedAt: Date): boolean {
  return now.getHours() === NIGHT_HOUR && now.getTime() - startedAt.getTime() > DAY_MS
}
