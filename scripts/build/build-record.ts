import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { serverPolicy } from './policy.ts'

/** The file that says what a built folder holds. */
export const BUILD_RECORD = 'build.json'

/** What was built; `npm run doctor` holds a deployed copy to it. */
export interface BuildRecord {
  /** Version of the program. */
  readonly version: string
  /** The content security policy that the server is to send. */
  readonly policy: string
  /** SHA-256 of every file of the program by its path; `data/` is the operator's and not in it. */
  readonly files: Readonly<Record<string, string>>
}

/** SHA-256 of every file of the program in a folder, by its path. */
export async function hashProgram(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('data/') && path !== BUILD_RECORD && !/\.(br|gz)$/.test(path))
    .sort()
  const hashes = await Promise.all(
    paths.map(async (path) =>
      createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex')
    )
  )
  return Object.fromEntries(paths.map((path, index) => [path, hashes[index] ?? '']))
}

/** Writes the record of a folder into it, once every other file is there. */
export async function writeBuildRecord(folder: string): Promise<void> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
  const record: BuildRecord = { version, policy: serverPolicy, files: await hashProgram(folder) }
  await writeFile(join(folder, BUILD_RECORD), `${JSON.stringify(record, null, 2)}\n`)
}
