import { MissingFile, type DataSource } from '../../src/data/data-source'

/** A report's folder held in memory, as the product reads it. */
export function memoryFiles(id: string, files: Readonly<Record<string, Uint8Array>>): DataSource {
  return {
    read: async (path) => {
      const bytes = files[path.slice(`reports/${id}/`.length)]
      if (bytes === undefined) throw new MissingFile(path, '不在内存中')
      return bytes
    },
  }
}
