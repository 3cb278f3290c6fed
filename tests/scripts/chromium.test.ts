import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium, MEASURING_NAMES } from '../../scripts/chromium.mjs'

/** Two folders on the PATH, with the programs named in them. */
function machine(first: readonly string[], second: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'shujian-path-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folders = [first, second].map((names, index) => {
    const folder = join(root, String(index))
    mkdirSync(folder)
    for (const name of names) writeFileSync(join(folder, name), '', { mode: 0o755 })
    return folder
  })
  return { root, PATH: folders.join(delimiter) }
}

test('chromium is preferred to google-chrome wherever it stands', () => {
  const { root, PATH } = machine(['google-chrome'], ['chromium'])
  expect(findChromium({ PATH })).toBe(join(root, '1/chromium'))
})

test('CHROMIUM is preferred to the PATH', () => {
  const { root, PATH } = machine(['chromium'], ['mine'])
  expect(findChromium({ PATH, CHROMIUM: join(root, '1/mine') })).toBe(join(root, '1/mine'))
})

test('there is none where CHROMIUM names nothing, or the PATH has none', () => {
  const { PATH } = machine(['chromium'], [])
  expect(findChromium({ PATH, CHROMIUM: '/nowhere/chromium' })).toBeNull()
  expect(findChromium({ PATH: machine(['firefox'], []).PATH })).toBeNull()
})

test('what measures time prefers the shell without an address bar', () => {
  const { root, PATH } = machine(['chromium'], ['chromium-headless-shell'])
  expect(findChromium({ PATH }, MEASURING_NAMES)).toBe(join(root, '1/chromium-headless-shell'))
  expect(findChromium({ PATH })).toBe(join(root, '0/chromium'))
})
