import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Called by scripts/browsers.mjs, which names the Chromium 83 in SHUJIAN_CHROMIUM83. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    name: 'oldest',
    environment: 'node',
    include: ['tests/oldest/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
