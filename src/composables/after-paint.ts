/** After this time something is done though no frame was painted, as in a tab that is not seen. */
const PATIENCE_MS = 120

/** The next turn of the event loop: the browser may answer and paint in between, and is not made to. */
export function nextTurn(window: Window & typeof globalThis = globalThis.window): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new window.MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/** Once what was changed so far is on the screen. */
export function afterPaint(window: Window & typeof globalThis = globalThis.window): Promise<void> {
  return new Promise((resolve) => {
    const late = window.setTimeout(resolve, PATIENCE_MS)
    window.requestAnimationFrame(() => {
      window.clearTimeout(late)
      void nextTurn(window).then(resolve)
    })
  })
}
