import * as fc from 'fast-check'
import { TestRunner } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** How many inputs the properties of a test were held against; docs/figures.md sums them. */
    inputs?: number
    /** The longest that one input took, in milliseconds. */
    slowest?: number
  }
}

/**
 * Property tests are deterministic: the same inputs on every machine and in every run. Fewer of them are enough where
 * each test runs thousands of times (`npm run test:mutation`).
 */
fc.configureGlobal({
  seed: 20_240_618,
  numRuns: Number(process.env['SHUJIAN_RUNS'] ?? 300),
  reporter: (details) => {
    const meta = TestRunner.getCurrentTest()?.meta
    if (meta !== undefined) meta.inputs = (meta.inputs ?? 0) + details.numRuns
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance })
  },
})

export { fc }

/** Any code point, the first and the astral ones often, and halves of surrogate pairs. */
const anyPoint = fc.oneof(
  fc.nat(0x7f),
  fc.nat(0xffff),
  fc.constantFrom(0xffff, 0x10000),
  fc.integer({ min: 0x10000, max: 0x10ffff }),
  fc.integer({ min: 0xd800, max: 0xdfff })
)

/** Any text a file may hold. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.array(anyPoint, { maxLength }).map((points) => String.fromCodePoint(...points))

/** Text put together from the given pieces, so that the interesting combinations occur. */
export const textOf = (pieces: readonly string[], maxLength = 30): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''))
