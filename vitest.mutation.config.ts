import { defineConfig } from 'vitest/config'

/** Used by `npm run test:mutation` alone: the tests of one room, in the folder of its name, and the corpus of bad files. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [`tests/${process.env['SHUJIAN_ROOM']}/**/*.test.ts`, 'tests/corpus/*.test.ts'],
  },
})
