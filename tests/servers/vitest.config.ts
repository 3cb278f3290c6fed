import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Called by scripts/servers.mjs, which looks for the servers first. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    name: 'servers',
    environment: 'node',
    include: ['tests/servers/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
