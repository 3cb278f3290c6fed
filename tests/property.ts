import * as fc from 'fast-check'

/** Property tests are deterministic: the same inputs on every machine and in every run. */
fc.configureGlobal({ seed: 20_240_618, numRuns: 300 })

export { fc }

/** Any text a file may hold: every UTF-16 unit, with astral characters and broken surrogate pairs. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units))
  )

/** Text put together from the given pieces, so that the interesting combinations occur. */
export const textOf = (pieces: readonly string[], maxLength = 30): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''))
