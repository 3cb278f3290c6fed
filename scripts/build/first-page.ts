import { resolve } from 'node:path'

/** What a bundler tells of a module. */
interface Modules {
  readonly getModuleInfo: (
    id: string
  ) => { readonly isEntry: boolean; readonly importedIds: readonly string[] } | null
}

/**
 * Keeps what the first page needs in one file. Cut by who else uses it, it would come in twenty, which compress worse.
 * @returns the name of the file for a module; null leaves it to the bundler.
 */
export function firstPage(): (id: string, modules: Modules) => string | null {
  const needed = new Set<string>()
  const add = (id: string, modules: Modules): void => {
    if (needed.has(id)) return
    needed.add(id)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) add(imported, modules)
  }
  return (id, modules) => {
    if (needed.size === 0) add(resolve('src/app/main.ts'), modules)
    return needed.has(id) ? 'first' : null
  }
}
