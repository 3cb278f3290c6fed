import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuildRecord } from '../../scripts/build/build-record.ts'
import { openPage } from '../browser/harness.ts'
import { AREA_1, arrived, OVERVIEW, visit } from '../browser/places.ts'
import { ask } from './ask.ts'
import { SERVERS, startServer, type RunningServer } from './server.ts'

const record = JSON.parse(readFileSync('dist/build.json', 'utf8')) as BuildRecord
const assets = readdirSync('dist/assets').filter((name) => /\.(js|css)$/.test(name))
const script = assets.find((name) => name.startsWith('SvgDrawing') && name.endsWith('.js')) ?? ''
const style = assets.find((name) => /^first-.*\.css$/.test(name)) ?? ''
const DATA = [
  'data/datapackage.json',
  'data/reports/wanzhi-2024/indicators.csv',
  'data/reports/wanzhi-2024/source.txt',
]

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; ?charset=utf-8$/i,
  js: /^(text|application)\/javascript(; ?charset=utf-8)?$/i,
  css: /^text\/css; ?charset=utf-8$/i,
  json: /^application\/json(; ?charset=utf-8)?$/i,
  csv: /^text\/csv; ?charset=utf-8$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
}

describe.each(Object.entries(SERVERS))('%s with the shipped configuration', (name, recipe) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(recipe)
  })
  afterAll(() => server.stop())

  const brotli = name !== 'nginx'

  describe.each(['', 'sub/'])('at /%s', (under) => {
    const files = [
      { path: '', file: 'index.html', cache: 'no-cache', ready: true },
      {
        path: `assets/${script}`,
        file: `assets/${script}`,
        cache: 'public, max-age=31536000, immutable',
        ready: true,
      },
      {
        path: `assets/${style}`,
        file: `assets/${style}`,
        cache: 'public, max-age=31536000, immutable',
        ready: true,
      },
      ...DATA.map((path) => ({ path, file: path, cache: 'no-cache', ready: false })),
    ]

    test.each(files)('“$path” has its type, its headers and its lifetime', async ({ path, file, cache }) => {
      const { status, headers, body } = await ask(server.address + under + path)
      expect(status).toBe(200)
      expect(headers['content-type']).toMatch(TYPES[file.replace(/.*\./, '')] ?? /never/)
      expect(headers['content-security-policy']).toBe(record.policy)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cache-control']).toBe(cache)
      expect(headers['content-encoding']).toBeUndefined()
      expect(body.equals(readFileSync(`dist/${file}`))).toBe(true)
    })

    test.each(files)('“$path” is compressed for who takes gzip', async ({ path, file, ready }) => {
      const { headers, sent, body } = await ask(server.address + under + path, { 'accept-encoding': 'gzip' })
      expect(headers['content-encoding']).toBe('gzip')
      expect(headers.vary).toMatch(/accept-encoding/i)
      expect(headers['content-security-policy']).toBe(record.policy)
      expect(body.equals(readFileSync(`dist/${file}`))).toBe(true)
      expect(sent.length).toBeLessThan(body.length)
      if (ready) expect(sent.equals(readFileSync(`dist/${file}.gz`))).toBe(true)
    })

    test.each(files.filter(({ ready }) => brotli && ready))(
      '“$path” is sent as brotli for who takes it',
      async ({ path, file }) => {
        const { headers, sent } = await ask(server.address + under + path, { 'accept-encoding': 'gzip, br' })
        expect(headers['content-encoding']).toBe('br')
        expect(headers['content-security-policy']).toBe(record.policy)
        expect(sent.equals(readFileSync(`dist/${file}.br`))).toBe(true)
      }
    )

    test('what has not changed is not sent again', async () => {
      const first = await ask(server.address + under + DATA[1])
      const again = await ask(server.address + under + DATA[1], {
        'if-none-match': String(first.headers.etag),
      })
      expect(again.status).toBe(304)
      expect(again.headers['cache-control']).toBe('no-cache')
    })

    test('a file that is replaced is served at once, compressed or not', async () => {
      const path = `${under}data/settings.json`
      const settings = { site_name: '换过的名称', contact: '。'.repeat(400) }
      await ask(server.address + path, { 'accept-encoding': 'gzip' })
      writeFileSync(join(server.folder, path), JSON.stringify(settings))
      for (const encoding of ['identity', 'gzip', 'gzip, br']) {
        const { body } = await ask(server.address + path, { 'accept-encoding': encoding })
        expect(JSON.parse(body.toString('utf8'))).toEqual(settings)
      }
    })

    test('the product runs in a browser', async () => {
      const { page, problems } = await openPage({ product: server.address + under })
      await arrived(page, OVERVIEW)
      await visit(page, AREA_1)
      expect(await problems()).toEqual([])
    })
  })

  test.each(['nothing-here', 'assets/nothing-abc.js', '.git/config'])('“%s” is not there', async (path) => {
    const { status, headers, body } = await ask(server.address + path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret')
    expect(headers['content-security-policy']).toBe(record.policy)
    expect(headers['cache-control']).toBe('no-cache')
  })

  test('a folder without its slash leads to the one with it', async () => {
    const { status, headers } = await ask(`${server.address}sub`)
    expect([301, 302, 308]).toContain(status)
    expect(new URL(headers.location ?? '', server.address).pathname).toBe('/sub/')
  })
})
