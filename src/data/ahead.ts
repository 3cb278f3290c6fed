/** Files that are on their way before anybody reads them. */
export interface Ahead {
  /** As the browser's own, but for a file that is on its way, which it hands out. What insists on the server (`reload`) is asked for anew. */
  readonly fetch: typeof globalThis.fetch
  /** A file that is on its way, or begins to be, without taking it from whoever reads it later; rejects where it cannot be had. */
  readonly peek: (address: string) => Promise<Uint8Array>
}

/**
 * Begins at once to fetch files that are surely asked for, so that they are on their way while the program itself still is. Each
 * is handed out once; whoever asks for one again, as after a failure, gets that and all others anew.
 */
export function fetchAhead(addresses: readonly string[], fetch: typeof globalThis.fetch): Ahead {
  const begun = new Map<string, Promise<Response>>()
  const handedOut = new Set<string>()
  const begin = (address: string): Promise<Response> => {
    const one = begun.get(address) ?? fetch(address, { cache: 'no-cache' })
    begun.set(address, one)
    // Whether it failed is for whoever asks.
    one.catch(() => undefined)
    return one
  }
  addresses.forEach(begin)
  return {
    peek: async (address) => {
      const response = await begin(address)
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      return new Uint8Array(await response.clone().arrayBuffer())
    },
    fetch: (input, options) => {
      if (typeof input !== 'string' || options?.cache === 'reload') return fetch(input, options)
      if (handedOut.has(input)) begun.clear()
      handedOut.add(input)
      const found = begun.get(input)
      begun.delete(input)
      return found ?? fetch(input, options)
    },
  }
}
