import { isNightly, oneMoreReload, readReloads } from '../domain/wall-reload'

const KEY = 'wall-reloads'

/**
 * Reloads the page, when something has gone wrong or at night, if the server answers: a wall must not trade what it
 * shows for the browser's own error page. Without storage it cannot count, so it does not reload.
 */
export function selfReload(window: Window & typeof globalThis = globalThis.window): {
  /** @returns whether the page is being reloaded. */
  readonly mend: () => Promise<boolean>
  readonly nightly: () => Promise<boolean>
} {
  const started = new Date()
  const answers = async (): Promise<boolean> => {
    try {
      const { ok } = await window.fetch(window.location.pathname, { cache: 'no-store' })
      return ok
    } catch {
      return false
    }
  }
  const counted = (): boolean => {
    try {
      const now = Date.now()
      const text = oneMoreReload(readReloads(window.sessionStorage.getItem(KEY), now), now)
      if (text !== null) window.sessionStorage.setItem(KEY, text)
      return text !== null
    } catch {
      return false
    }
  }
  const reload = async (): Promise<boolean> => {
    if (!(await answers()) || !counted()) return false
    window.location.reload()
    return true
  }
  return { mend: reload, nightly: async () => isNightly(new Date(), started) && reload() }
}
