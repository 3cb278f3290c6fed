import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The folder of the package a module belongs to, or undefined for the project's own. */
export const packageFolder = (module: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replace(/\\/g, '/').replace(/^\0/, ''))?.[0]

/** Name, version and licence of a package, followed by the texts it asks to be passed on. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  // Apache ECharts keeps the licences of what it took over in a folder of that name.
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) =>
      /^[/\\](licen[cs]es[/\\]|licen[cs]e|notice|copying)[^/\\]*$/i.test(path.slice(folder.length))
    )
    .sort()
    .map((path) => readFileSync(path, 'utf8').replace(/\r\n?/g, '\n').trim())
  return [`${name} ${version} (${license ?? 'no licence stated'})`, '', ...texts].join('\n')
}

/** Writes licences.txt: every package whose code is in the bundle or in what is built beside it (`also`), and no other. */
export function licenceList(also: readonly string[] = []): Plugin {
  return {
    name: 'licence-list',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const beside = also.map((name) => join(process.cwd(), 'node_modules', name))
      const folders = [...new Set([...modules.flatMap((id) => packageFolder(id) ?? []), ...beside])]
        .filter((folder) => existsSync(join(folder, 'package.json')))
        .sort()
      const source = `${folders.map(licenceOf).join(`\n\n${'─'.repeat(60)}\n\n`)}\n`
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
    },
  }
}
