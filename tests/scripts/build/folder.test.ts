import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeBuildRecord, type BuildRecord } from '../../../scripts/build/build-record.ts'
import { dataFiles } from '../../../scripts/build/data-files.ts'
import { precompress } from '../../../scripts/build/precompress.ts'

const LONG = '数'.repeat(400)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shujian-folder-'))
  for (const name of ['assets', 'data']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'index.html'), LONG)
  writeFileSync(join(folder, 'assets/short.js'), '1')
  writeFileSync(join(folder, 'assets/picture.png'), LONG)
  writeFileSync(join(folder, 'data/settings.json'), LONG)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('text of the program lies beside itself compressed, both ways', async () => {
  await precompress(folder)
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(LONG)
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(LONG)
})

test('data, pictures and what fits into a packet are not, since data are replaced', async () => {
  await precompress(folder)
  expect(readdirSync(join(folder, 'data'))).toEqual(['settings.json'])
  expect(readdirSync(join(folder, 'assets')).sort()).toEqual(['picture.png', 'short.js'])
})

test('the record names every file of the program, and none of the data', async () => {
  await precompress(folder)
  await writeBuildRecord(folder)
  const record = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as BuildRecord
  expect(Object.keys(record.files)).toEqual(['assets/picture.png', 'assets/short.js', 'index.html'])
  // printf 1 | sha256sum
  expect(record.files['assets/short.js']).toBe(
    '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b'
  )
})

test('the one file holds what the page reads, and not the pages about the data', async () => {
  const files = await dataFiles()
  expect(Object.keys(files)).toContain('reports/wanzhi-2024/source.txt')
  expect(files['reports/wanzhi-2024/source.txt']).toBe(
    readFileSync('data/reports/wanzhi-2024/source.txt', 'utf8')
  )
  expect(Object.keys(files).filter((path) => path.endsWith('.md'))).toEqual([])
})
