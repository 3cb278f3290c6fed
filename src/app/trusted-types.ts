/** The address of the service worker, relative to the page. */
export const SERVICE_WORKER = './sw.js'

interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: Readonly<
      Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string | null>
    >
  ) => unknown
}

/**
 * Where a browser enforces Trusted Types, text becomes markup through this policy alone, and it lets through
 * only the empty string, with which libraries clear an element, and the address of the service worker.
 */
export function refuseMarkup(window: Window & { readonly trustedTypes?: PolicyFactory }): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text === '' ? text : null),
    createScript: () => null,
    createScriptURL: (address) => (address === SERVICE_WORKER ? address : null),
  })
}
