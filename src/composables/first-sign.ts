import { onScopeDispose } from 'vue'

/** What a person does before anything else can be asked for: points, touches or types. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel'] as const

/** Does something once, at the first sign that somebody is there. */
export function onFirstSign(work: () => void, window: Window & typeof globalThis = globalThis.window): void {
  const stop = (): void => SIGNS.forEach((sign) => window.removeEventListener(sign, begin, true))
  const begin = (): void => {
    stop()
    work()
  }
  SIGNS.forEach((sign) => window.addEventListener(sign, begin, { capture: true, passive: true }))
  onScopeDispose(stop)
}
