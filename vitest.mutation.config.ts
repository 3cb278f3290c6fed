import { defineConfig } from 'vitest/config'

/** Used by `npm run test:mutation` alone: the tests of one room, in the folder of its name, and the corpus of bad files. */
export default defineConfig({
  test: {
    environment: 'node',
    // Each change runs a few tests again: loading the sources anew for each file of tests would take most of the time.
    isolate: false,
    include: [`tests/${process.env['SHUJIAN_ROOM']}/**/*.test.ts`, 'tests/corpus/*.test.ts'],
  },
})
