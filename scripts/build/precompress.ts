import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What is text; pictures of pixels are compressed in themselves. */
const TEXT = /\.(html|js|css|svg|json|txt|csv)$/

/** Below this a packet is a packet. */
const LEAST_BYTES = 512

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
const GZIP = { level: 9 }

/**
 * Puts a `.br` and a `.gz` beside every text file of the program, for servers that send them as they are. Files below
 * `data/` get none: an operator replaces them, and a server would go on sending what was compressed before.
 */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'data')))
  await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path)
      if (bytes.length < LEAST_BYTES) return
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, BROTLI))
      await writeFile(`${path}.gz`, await promisify(gzip)(bytes, GZIP))
    })
  )
}
