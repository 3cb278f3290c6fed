/**
 * `npm run test:fuzz`: everything that reads what others wrote, fed with 100,000 inputs each. None may crash, break what
 * tests/fuzz/subjects.ts says of it, or take longer than 200 ms. `-- 5000` feeds another number.
 */
import { keepResult } from './figures/results.mjs'
import { finish, runVitest } from './vitest.mjs'

const [inputs = '100000'] = process.argv.slice(2)
const SLOWEST = '200'

const env = { ...process.env, SHUJIAN_INPUTS: inputs, SHUJIAN_SLOWEST: SLOWEST }
const sums = runVitest(['--project=unit', 'tests/fuzz'], {
  env,
  keep: (result) => keepResult('fuzz', { ...result, limit: Number(SLOWEST) }),
})
finish(sums)
