import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/** The same for every file, so that the same sources give the same archive: the earliest that ZIP knows. */
const TIME = new Date(1980, 0, 1, 12)

const forward = (path) => path.split(sep).join('/')

function filesBelow(path) {
  if (statSync(path).isFile()) return [[basename(path), path]]
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [forward(relative(path, file)), file])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * A ZIP with everything in one folder `top`. `entries` are `{ from, to }`: a file, or a folder with all that is in it, and
 * the folder of the archive it goes to.
 */
export function archive(top, entries) {
  const files = entries.flatMap(({ from, to }) =>
    filesBelow(from).map(([name, file]) => [
      [top, to, name].filter(Boolean).join('/'),
      [readFileSync(file), { level: /\.(br|gz)$/.test(name) ? 0 : 9, mtime: TIME }],
    ])
  )
  return zipSync(Object.fromEntries(files))
}
