import { defineConfig } from 'vitest/config'

/**
 * tests/engines and tests/servers stand apart: `npm run test:browsers` and `npm run test:servers` bring or look for what
 * they need.
 */
export default defineConfig({
  test: {
    // Browser tests wait more than they work; left to itself, vitest keeps one of two cores for others.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Loading the sources anew for each file took as long as the tests; none of them leaves anything behind.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/components/**', 'tests/browser/**', 'tests/engines/**', 'tests/servers/**'],
        },
      },
      {
        // Compiled as the product is.
        extends: './vite.config.ts',
        test: { name: 'components', environment: 'happy-dom', include: ['tests/components/**/*.test.ts'] },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // As long as the page itself is waited for (tests/browser/harness.ts); by itself it would be a second.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
