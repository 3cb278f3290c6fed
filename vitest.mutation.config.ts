import { defineConfig } from 'vitest/config'

/** Used by `npm run test:mutation` alone: the tests of one room, which stand in the folder of its name. */
export default defineConfig({
  test: { environment: 'node', include: [`tests/${process.env['SHUJIAN_ROOM']}/**/*.test.ts`] },
})
