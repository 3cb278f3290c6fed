import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Called by scripts/browsers.mjs, which names the Chromium in SHUJIAN_CHROMIUM and its version in SHUJIAN_CHROMIUM_VERSION. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    name: 'engines',
    environment: 'node',
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
})
