import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archive } from '../../scripts/release/archive.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shujian-archive-'))
  mkdirSync(join(folder, 'www/data'), { recursive: true })
  writeFileSync(join(folder, 'www/index.html'), '数见')
  writeFileSync(join(folder, 'www/data/a.csv'), 'a\r\n')
  writeFileSync(join(folder, 'LICENSE'), 'MIT')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pack = () =>
  archive('shujian-1', [
    { from: join(folder, 'www'), to: 'www' },
    { from: join(folder, 'LICENSE'), to: '' },
  ])

test('files and folders stand in one folder, byte for byte', () => {
  const files = Object.entries(unzipSync(pack())).map(([path, bytes]) => [path, strFromU8(bytes)])
  expect(Object.fromEntries(files)).toEqual({
    'shujian-1/www/index.html': '数见',
    'shujian-1/www/data/a.csv': 'a\r\n',
    'shujian-1/LICENSE': 'MIT',
  })
})

test('the same files give the same archive, whenever they were written', () => {
  const first = pack()
  utimesSync(join(folder, 'LICENSE'), new Date(2020, 1, 1), new Date(2020, 1, 1))
  expect(Buffer.from(pack()).equals(Buffer.from(first))).toBe(true)
})
