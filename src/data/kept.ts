/** Where data are kept for when the server cannot be reached. */
export const DATA_CACHE = 'shujian-data'

/**
 * As `fetch`, but where the server cannot be reached it gives what is kept. An answer of the server holds, whatever it says, and who
 * insists on the server (`reload`) gets nothing else: a wall has to know that its data are old.
 * @param kept what is kept of an address, or undefined.
 */
export function orKept(
  fetch: typeof globalThis.fetch,
  kept: (address: RequestInfo | URL) => Promise<Response | undefined>
): typeof globalThis.fetch {
  return async (address, options) => {
    try {
      return await fetch(address, options)
    } catch (error) {
      const found = options?.cache === 'reload' ? undefined : await kept(address).catch(() => undefined)
      if (found === undefined) throw error
      return found
    }
  }
}
