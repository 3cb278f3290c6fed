import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a file is served as and counted as, by its extension. */
const TYPES = {
  '.html': ['text/html; charset=utf-8', 'other'],
  '.js': ['text/javascript; charset=utf-8', 'js'],
  '.css': ['text/css; charset=utf-8', 'css'],
  '.svg': ['image/svg+xml', 'other'],
  '.json': ['application/json', 'data'],
  '.csv': ['text/csv; charset=utf-8', 'data'],
  '.txt': ['text/plain; charset=utf-8', 'data'],
}

/** The kinds of bytes that are told apart, in the order in which they are printed. */
export const BYTE_KINDS = ['js', 'css', 'data', 'other']

/** Every file of the folders by its address, gzipped once; of two folders the first one's file holds. */
function load(folders) {
  const files = new Map()
  for (const { at, folder } of folders) {
    for (const name of readdirSync(folder, { recursive: true })) {
      const path = join(folder, name)
      const address = at + relative(folder, path).split(sep).join('/')
      if (files.has(address) || !statSync(path).isFile()) continue
      const [type, kind] = TYPES[extname(name)] ?? ['application/octet-stream', 'other']
      files.set(address, { type, kind, ...packed(readFileSync(path)) })
    }
  }
  return files
}

/** A body gzipped, with the tag by which a browser asks whether it is still the same. */
function packed(bytes) {
  const body = gzipSync(bytes, { level: 6 })
  return { body, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` }
}

/**
 * Serves folders from memory on a free port, everything gzipped, and keeps a list of what it sent: `{ path, kind,
 * bytes }`, without headers. `take()` gives the list and begins a new one.
 */
export async function serve(folders) {
  const files = load(folders)
  let sent = []
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path)
    if (file === undefined) {
      response.writeHead(404).end()
      return
    }
    const { type, kind, body, etag } = file
    // As the configurations in deploy/ have it: what carries its checksum in its name is kept for good.
    const cache = path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag, 'cache-control': cache }).end()
      return
    }
    sent.push({ path, kind, bytes: body.length })
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': cache,
      etag,
      'x-content-type-options': 'nosniff',
    })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    take: () => {
      const taken = sent
      sent = []
      return taken
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
