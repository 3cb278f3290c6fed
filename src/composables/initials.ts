import type { InitialsOf } from '../domain/row-search'

/** Fetches the table of readings, which is large and seldom needed; null where it does not come. */
export async function loadInitials(): Promise<InitialsOf | null> {
  try {
    const { initialsOf } = await import('../data/initials')
    return initialsOf
  } catch {
    return null
  }
}
