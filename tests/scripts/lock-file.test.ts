import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the lock file names no registry, so that any mirror serves it', () => {
  // Should this fail: npm install --omit-lockfile-registry-resolved
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string }>
  }
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
