import { describe, expect, test } from 'vitest'
import { SUBJECTS } from './subjects'

/** `npm run test:fuzz` feeds more inputs, and holds each to a time: beside other tests that would say little. */
const { SHUJIAN_INPUTS: inputs = '20000', SHUJIAN_SLOWEST: slowest = 'Infinity' } = process.env

describe('whatever it is fed, it keeps its promises and its time:', () => {
  for (const subject of SUBJECTS) {
    test(subject.name, { timeout: 600_000 }, ({ task }) => {
      const { milliseconds, input } = subject.feed(Number(inputs))
      task.meta.slowest = milliseconds
      expect(milliseconds, input).toBeLessThanOrEqual(Number(slowest))
    })
  }
})
