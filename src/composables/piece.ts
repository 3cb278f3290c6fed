import { shallowRef, type ShallowRef } from 'vue'

/** A piece of the program that comes when it is first needed, or ahead of it. */
export interface Piece<T> {
  /** What it holds, null until it is there: then it is shown at once, without a further wait. */
  readonly held: Readonly<ShallowRef<T | null>>
  /** Fetches it unless it is there; rejects where it does not come, and may be asked again. */
  readonly fetch: () => Promise<void>
}

/** Whether an error says that a piece did not come; each engine has its own words for it. */
export const isMissingPiece = (message: string): boolean =>
  /dynamically imported module|importing a module script|Unable to preload|Loading chunk/i.test(message)

/** A piece that a dynamic import brings. */
export function usePiece<T>(load: () => Promise<{ readonly default: T }>): Piece<T> {
  const held = shallowRef<T | null>(null)
  const fetch = async (): Promise<void> => {
    held.value ??= (await load()).default
  }
  return { held, fetch }
}
