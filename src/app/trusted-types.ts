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
 * only the empty string, with which libraries clear an element.
 */
export function refuseMarkup(window: Window & { readonly trustedTypes?: PolicyFactory }): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text === '' ? text : null),
    createScript: () => null,
    createScriptURL: () => null,
  })
}
