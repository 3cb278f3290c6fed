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

/** How often a slow line carries something, in milliseconds. */
const TICK_MS = 5

/**
 * The line between a server and a browser: with `{ latency, downloadThroughput }` (ms, bytes a second) every answer begins so much
 * later, and all that are on their way share what the line carries.
 */
function makeLine() {
  let network = null
  let underWay = []
  const carry = () => {
    const share = (network.downloadThroughput * TICK_MS) / 1000 / underWay.length
    for (const one of underWay) {
      const piece = one.body.subarray(Math.round(one.at), Math.round((one.at += share)))
      if (one.at < one.body.length) one.response.write(piece)
      else one.response.end(piece)
    }
    underWay = underWay.filter(({ at, body }) => at < body.length)
    if (underWay.length > 0) setTimeout(carry, TICK_MS)
  }
  return {
    shape: (to) => (network = to),
    answer: (response, status, headers, body = Buffer.alloc(0)) => {
      const begin = () => {
        response.writeHead(status, headers)
        if (network === null || body.length === 0) response.end(body)
        else if (underWay.push({ response, body, at: 0 }) === 1) setTimeout(carry, TICK_MS)
      }
      if (network === null) begin()
      else setTimeout(begin, network.latency)
    },
  }
}

/**
 * Serves folders from memory on a free port, everything gzipped, and keeps a list of what it sent: `{ path, kind,
 * bytes }`, without headers. `take()` gives the list and begins a new one; `shape(network)` makes the line slow, for whoever
 * asks, and `shape(null)` as it is.
 */
export async function serve(folders) {
  const files = load(folders)
  const line = makeLine()
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
      line.answer(response, 304, { etag, 'cache-control': cache })
      return
    }
    sent.push({ path, kind, bytes: body.length })
    const headers = {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': cache,
      etag,
      'x-content-type-options': 'nosniff',
    }
    line.answer(response, 200, headers, body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    take: () => {
      const taken = sent
      sent = []
      return taken
    },
    shape: line.shape,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
