/**
 * `npm run bench:explore`: how long the desk takes from the press of a filter to what is painted, on synthetic reports of
 * 200, 20,000 and 200,000 indicators from a seeded generator. It measures the built product and never fails.
 * `--rounds 15` presses so often at each size (17); `--sizes 200,20000` measures only those; `--json FILE` writes every figure.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildProduct } from './bench/build.mjs'
import { measureDesk } from './bench/desk.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '17' },
    sizes: { type: 'string', default: '200,20000,200000' },
    json: { type: 'string' },
  },
})
console.log('Building the product …')
const dist = await buildProduct()
const sizes = values.sizes.split(',').map(Number)
const results = await measureDesk(dist, sizes, Math.max(3, Number(values.rounds) || 0))
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2))
