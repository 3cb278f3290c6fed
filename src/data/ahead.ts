import type { DataSource } from './data-source'

/** A source some of whose files are already on their way. */
export interface AheadSource extends DataSource {
  /** A file that is on its way, or begins to be, without taking it from whoever reads it later; rejects where it cannot be had. */
  readonly peek: (path: string) => Promise<Uint8Array>
}

/**
 * A source that begins at once to read files that are surely asked for, so that they are on their way while the program
 * still starts. Each is handed out once; whoever asks for one again, as after a failure, gets that and all others anew.
 */
export function readAhead(data: DataSource, paths: readonly string[]): AheadSource {
  const begun = new Map<string, Promise<Uint8Array>>()
  const handedOut = new Set<string>()
  const peek = (path: string): Promise<Uint8Array> => {
    const one = begun.get(path) ?? data.read(path)
    begun.set(path, one)
    // Whether it failed is for whoever asks.
    one.catch(() => undefined)
    return one
  }
  paths.forEach(peek)
  return {
    ...data,
    peek,
    read: (path) => {
      if (handedOut.has(path)) begun.clear()
      handedOut.add(path)
      const found = begun.get(path)
      begun.delete(path)
      return found ?? data.read(path)
    },
  }
}
