import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Package {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

/** All that is installed: every entry of the lock file but the project itself. */
const packages = Object.entries(read('package-lock.json')['packages'] as Record<string, Package>).filter(
  ([path]) => path !== ''
)
const paths = (wanted: (one: Package, path: string) => boolean): readonly string[] =>
  packages.filter(([path, one]) => wanted(one, path)).map(([path]) => path)

/** Packages that may run a program of their own while they are installed. */
const MAY_RUN_SCRIPTS: readonly string[] = []

describe('the lock file', () => {
  test('names no registry, so that any mirror serves it', () => {
    // Should this fail: npm install --omit-lockfile-registry-resolved
    expect(paths(({ resolved }) => resolved !== undefined)).toEqual([])
  })

  test('holds nothing but packages of a registry: no folder, no repository, no address', () => {
    expect(paths(({ link }, path) => link === true || !path.startsWith('node_modules/'))).toEqual([])
    expect(paths(({ version = '' }) => !/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version))).toEqual([])
  })

  test('knows the content of each', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(paths(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))).toEqual([])
  })

  test('lets no package run a program while it is installed, but those that are known', () => {
    expect(paths(({ hasInstallScript }) => hasInstallScript === true)).toEqual(MAY_RUN_SCRIPTS)
  })

  test('and package.json ask for nothing from elsewhere', () => {
    const { dependencies, devDependencies, overrides } = read('package.json') as Record<
      string,
      Record<string, string>
    >
    const ranges = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    expect(ranges.filter(([, range]) => !/^[\^~]?\d+(?:\.\d+){0,2}$/.test(range))).toEqual([])
  })
})
