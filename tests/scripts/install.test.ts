import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

interface Package {
  readonly version: string
  readonly integrity: string
  readonly optional?: boolean
}
type Packages = Readonly<Record<string, Package>>

const vue: Package = { version: '3.5.45', integrity: 'sha512-a' }

/** Calls ensureInstalled of scripts/install.mjs in a project of its own, where `npm` only says that it was called. */
function install(project: { wanted: Packages; present?: Packages; node?: string }) {
  const root = mkdtempSync(join(tmpdir(), 'shujian-install-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const folder of ['scripts', 'node_modules', 'bin']) mkdirSync(join(root, folder))
  const write = (path: string, value: unknown) => writeFileSync(join(root, path), JSON.stringify(value))
  write('package.json', { engines: { node: project.node ?? '>=20.19' } })
  write('package-lock.json', { packages: { '': {}, ...project.wanted } })
  if (project.present) write('node_modules/.package-lock.json', { packages: project.present })
  writeFileSync(join(root, 'bin/npm'), '#!/bin/sh\necho "called: npm $*"\n', { mode: 0o755 })
  copyFileSync('scripts/install.mjs', join(root, 'scripts/install.mjs'))
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH']}` }
  const call = "import { ensureInstalled } from './scripts/install.mjs'; ensureInstalled()"
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', call], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, hasCalledNpm: stdout.includes('called: npm ci'), stderr }
}

describe('installing what is missing', () => {
  test('does nothing where every package is there in its version', () => {
    const packages = { 'node_modules/vue': vue }
    expect(install({ wanted: packages, present: packages })).toMatchObject({ status: 0, hasCalledNpm: false })
  })

  test('installs where nothing is there', () => {
    expect(install({ wanted: { 'node_modules/vue': vue } })).toMatchObject({ status: 0, hasCalledNpm: true })
  })

  test.each<[string, Packages]>([
    ['missing', {}],
    ['of another version', { 'node_modules/vue': { ...vue, version: '3.5.44' } }],
    ['of another content', { 'node_modules/vue': { ...vue, integrity: 'sha512-b' } }],
  ])('installs where a package is %s', (_, present) => {
    expect(install({ wanted: { 'node_modules/vue': vue }, present }).hasCalledNpm).toBe(true)
  })

  test('does not miss the optional packages of other systems', () => {
    const wanted = { 'node_modules/vue': vue, 'node_modules/for-macos': { ...vue, optional: true } }
    expect(install({ wanted, present: { 'node_modules/vue': vue } }).hasCalledNpm).toBe(false)
  })

  test.each(['>=99', '^99.1.0 || >=100.0.0', '^1.0.0'])('says that Node has to be %s', (node) => {
    const { status, hasCalledNpm, stderr } = install({ wanted: {}, node })
    expect({ status, hasCalledNpm }).toEqual({ status: 1, hasCalledNpm: false })
    expect(stderr).toContain(`Shujian needs Node.js ${node}; this is ${process.versions.node}.`)
  })

  test.each(['>=20', '>=20.19', '^1.0.0 || >=20.19.0', `^${process.versions.node}`])(
    'works with %s',
    (node) => {
      expect(install({ wanted: {}, present: {}, node }).status).toBe(0)
    }
  )
})
