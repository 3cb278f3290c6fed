import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const POLICY = "default-src 'none'"
const PROGRAM: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>',
  'assets/index-abc.js': 'run()',
  'assets/index-abc.css': 'p{}',
}
const SOURCE = '一、办结22件。'
const META = { id: 'one', title: '某报告', version: '1.0.0', sha256: hash(SOURCE) }
const CATALOGUE = {
  resources: [
    { path: 'reports/one/report.json' },
    { path: 'reports/one/source.txt', hash: `sha256:${hash(SOURCE)}` },
  ],
}

/** A copy without a fault, file by file. */
const SOUND: Readonly<Record<string, string>> = {
  ...PROGRAM,
  'build.json': JSON.stringify({
    version: '1.2.3',
    policy: POLICY,
    files: Object.fromEntries(Object.entries(PROGRAM).map(([path, text]) => [path, hash(text)])),
  }),
  'data/datapackage.json': JSON.stringify(CATALOGUE),
  'data/reports/one/report.json': JSON.stringify(META),
  'data/reports/one/source.txt': SOURCE,
  'data/settings.json': '{"site_name": ""}',
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  txt: 'text/plain',
}

interface Faults {
  /** Files that are other than in a sound copy; undefined where one is missing. */
  readonly files?: Readonly<Record<string, string | undefined>>
  /** Headers that are other, on every file; undefined where one is not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** What is sent compressed instead of the file. */
  readonly packed?: string
}

let server: Server | undefined
afterEach(() => server?.close())

/** Serves a copy below `/sub/` and has it examined. */
async function examine({ files = {}, headers = {}, packed }: Faults = {}): Promise<{
  readonly status: number
  readonly said: string
}> {
  const all = { ...SOUND, ...files }
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/sub\//, '') || 'index.html'
    const text = all[path]
    if (text === undefined) {
      response.writeHead(404).end()
      return
    }
    const asked = request.headers['accept-encoding'] !== undefined
    const sent = Object.entries({
      'content-type': TYPES[path.replace(/.*\./, '')],
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': path.startsWith('assets/') ? 'max-age=31536000' : 'no-cache',
      'content-encoding': asked ? 'gzip' : undefined,
      ...headers,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
    response.writeHead(200, Object.fromEntries(sent))
    const isPacked = sent.some(([name, value]) => name === 'content-encoding' && value === 'gzip')
    response.end(isPacked ? gzipSync(packed ?? text) : text)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/doctor.mjs', `http://127.0.0.1:${port}/sub/#/about`], (error, out) =>
      resolve({ status: Number(error?.code ?? 0), said: out })
    )
  })
}

test('a sound copy passes everywhere', async () => {
  const { status, said } = await examine()
  expect(said).not.toMatch(/^(注意|不符) /m)
  expect(said).toContain('程序版本 1.2.3')
  expect(said).toContain('某报告')
  expect(status).toBe(0)
})

describe('what is wrong is found, named and ends with status 1', () => {
  const stale = { version: '1.2.3', policy: POLICY, files: { 'index.html': hash('another') } }
  test.each<readonly [string, Faults, RegExp]>([
    ['no page', { files: { 'index.html': undefined } }, /首页读不到：服务器答复 404/],
    ['another site', { files: { 'build.json': undefined } }, /没有 build\.json/],
    ['a missing piece', { files: { 'assets/index-abc.js': undefined } }, /index-abc\.js 读不到/],
    [
      'a piece of another build',
      { files: { 'build.json': JSON.stringify(stale) } },
      /index\.html 与构建时不同/,
    ],
    [
      'another policy',
      { headers: { 'content-security-policy': "default-src 'self'" } },
      /内容安全策略与本版本不同/,
    ],
    ['a page kept too long', { headers: { 'cache-control': 'max-age=3600' } }, /首页 的缓存期限/],
    [
      'script sent as text',
      { headers: { 'content-type': 'text/plain' } },
      /index-abc\.js 的类型为“text\/plain”/,
    ],
    ['an old compressed file', { packed: 'what was here before' }, /压缩后发送的内容与原文件不同/],
    ['no catalogue', { files: { 'data/datapackage.json': '<html>' } }, /datapackage\.json 读不到或不是 JSON/],
    [
      'a file of the catalogue that is missing',
      { files: { 'data/reports/one/source.txt': undefined } },
      /source\.txt 读不到/,
    ],
    [
      'another text',
      { files: { 'data/reports/one/source.txt': '改过' } },
      /原文与 report\.json 所记的 SHA-256 不同/,
    ],
    ['broken settings', { files: { 'data/settings.json': '{' } }, /settings\.json 不是 JSON/],
  ])('%s', async (_, faults, finding) => {
    const { status, said } = await examine(faults)
    const wrong = said.split('\n').filter((line) => line.startsWith('不符'))
    expect(wrong.join('\n')).toMatch(finding)
    expect(status).toBe(1)
  })
})

describe('what only costs something is noted', () => {
  test.each<readonly [string, Faults, RegExp]>([
    ['no policy', { headers: { 'content-security-policy': undefined } }, /没有发送内容安全策略/],
    ['guessed types', { headers: { 'x-content-type-options': undefined } }, /nosniff/],
    ['no compression', { headers: { 'content-encoding': undefined } }, /首页 没有压缩/],
    ['pieces asked for each time', { headers: { 'cache-control': 'no-cache' } }, /index-abc\.js 的缓存期限/],
    ['no settings', { files: { 'data/settings.json': undefined } }, /没有 data\/settings\.json/],
  ])('%s', async (_, faults, finding) => {
    const { status, said } = await examine(faults)
    const noted = said.split('\n').filter((line) => line.startsWith('注意'))
    expect(noted.join('\n')).toMatch(finding)
    expect(status).toBe(0)
  })
})

test.each(['', 'elsewhere', 'ftp://server/'])('“%s” is no address to look at', async (address) => {
  const status = await new Promise((resolve) => {
    execFile(process.execPath, ['scripts/doctor.mjs', address], (error) => resolve(error?.code))
  })
  expect(status).toBe(2)
})
