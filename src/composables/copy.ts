/**
 * Copies text. On plain http there is no `navigator.clipboard`, so a selected field and the old command serve.
 * @returns whether it was copied.
 */
export async function copyText(
  text: string,
  window: Window & typeof globalThis = globalThis.window
): Promise<boolean> {
  const { navigator, document } = window
  try {
    if (window.isSecureContext && navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused by the browser; the old command may still be allowed.
  }
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'visually-hidden'
  const holder = document.activeElement instanceof window.HTMLElement ? document.activeElement : null
  const parent = holder?.closest('[role="dialog"]') ?? document.body
  parent.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  holder?.focus()
  return done
}
