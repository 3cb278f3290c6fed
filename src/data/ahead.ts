import type { DataSource } from './data-source'

/**
 * A source that begins at once to read files that are surely asked for, so that they are on their way while the program
 * still starts. Each is handed out once; whoever asks again gets it anew.
 */
export function readAhead(data: DataSource, paths: readonly string[]): DataSource {
  const begun = new Map(paths.map((path) => [path, data.read(path)]))
  // Whether it failed is for whoever asks.
  for (const one of begun.values()) one.catch(() => undefined)
  return {
    ...data,
    read: (path) => {
      const found = begun.get(path)
      begun.delete(path)
      return found ?? data.read(path)
    },
  }
}
