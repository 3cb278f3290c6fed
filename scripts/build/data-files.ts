import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts `data/` beside the built page as files, so that an operator replaces a report without a build. */
export const copyData = (folder: string): Promise<void> =>
  cp('data', join(folder, 'data'), { recursive: true })

/** Every file below `data/` that the page reads, as text by its path: the pages about the data stay outside. */
export async function dataFiles(folder = 'data'): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = names
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replace(/\\/g, '/')
    )
    .sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']))
}
