import { resolve } from 'node:path'

/** What a bundler tells of a module. */
interface Modules {
  readonly getModuleInfo: (
    id: string
  ) => { readonly isEntry: boolean; readonly importedIds: readonly string[] } | null
}

/** What the bundler adds to any file that imports another one later. */
const LOADER = '\0vite/preload-helper.js'

/**
 * Keeps what starts the page in one small file, and what the first page needs in another. Cut by who else uses it, it
 * would come in twenty, which compress worse.
 * @returns the groups of modules that come in one file each.
 */
export function firstPage() {
  const files = new Map<string, string>([[LOADER, 'first']])
  const add = (id: string, file: string, modules: Modules): void => {
    if (files.has(id)) return
    files.set(id, file)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) add(imported, file, modules)
  }
  const group = (file: string, priority: number) => ({
    name: (id: string, modules: Modules): string | null => {
      if (files.size === 1) {
        add(resolve('src/app/start.ts'), 'start', modules)
        add(resolve('src/app/main.ts'), 'first', modules)
      }
      return files.get(id) === file ? file : null
    },
    debugName: file,
    priority,
  })
  return [group('start', 2), group('first', 1)]
}
