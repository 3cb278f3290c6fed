/**
 * `npm run bench`: how fast and how large the built product's overview is, against a bare page (scripts/bench/bare)
 * that draws the same pictures from the same data with echarts/core and no framework, and against the same page as SVG
 * without any script. Visits take turns within one run, each in a fresh context: absolute times drift, ratios hold.
 * `--rounds 15` visits each page so often under each condition (9, at least 7); `--json FILE` writes every single figure. The desk is measured last, as by `npm run bench:explore`. It measures and
 * never fails.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildBare, buildProduct } from './bench/build.mjs'
import { measureDesk } from './bench/desk.mjs'
import { serve } from './bench/site.mjs'
import { buildStatic } from './bench/static.mjs'
import { report } from './bench/table.mjs'
import { lookAt, visit, visitKept } from './bench/visit.mjs'
import { CHROMIUM_MISSING, findChromium, MEASURING_NAMES } from './chromium.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    json: { type: 'string' },
  },
})
const rounds = Math.max(7, Number(values.rounds) || 0)

/** Slow 4G: 150 ms a round trip, 1.6 Mbit/s, in bytes a second. */
const SLOW_NETWORK = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

const conditions = [
  { name: 'machine as it is', slowdown: 1 },
  { name: 'CPU 4 × slower', slowdown: 4 },
  { name: 'CPU 4 × slower, slow 4G', slowdown: 4, network: SLOW_NETWORK },
]

const executablePath = findChromium(process.env, MEASURING_NAMES)
if (executablePath === null) {
  console.error(CHROMIUM_MISSING)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'shujian-bench-'))
console.log('Building the product and the bare page …')
const dist = await buildProduct()
await buildBare(folder)
const sites = {
  product: await serve([{ at: '/', folder: dist }]),
  bare: await serve([
    { at: '/', folder },
    { at: '/data/', folder: join(dist, 'data') },
  ]),
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
const still = join(folder, 'static')
await buildStatic(browser, sites.product, dist, still)
sites.static = await serve([
  { at: '/', folder: still },
  { at: '/assets/', folder: join(dist, 'assets') },
])
rmSync(folder, { recursive: true, force: true })
const charts = {
  product: await lookAt(browser, sites.product),
  bare: await lookAt(browser, sites.bare),
  static: await lookAt(browser, sites.static),
}

/** The list begun at another place. */
const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)]

const visits = []
for (let round = 1; round <= rounds; round += 1) {
  if (process.stdout.isTTY) process.stdout.write(`\rRound ${round} of ${rounds} `)
  for (const condition of conditions) {
    // Who comes first changes from round to round.
    for (const page of turned(['product', 'bare', 'static'], round)) {
      const result = await visit(browser, sites[page], charts[page], condition)
      // Only these two are held against each other on a second visit.
      const kept =
        page === 'bare' ? undefined : await visitKept(browser, sites[page], charts[page], condition)
      visits.push({ round, page, condition: condition.name, result: { ...result, kept } })
    }
  }
}

const [model] = cpus().map((cpu) => cpu.model)
console.log(`\nChromium ${browser.version()}, 1366×768, ${cpus().length} × ${model}, ${rounds} rounds`)
console.log(report({ charts, conditions, visits }))
if (values.json) {
  const machine = { chromium: browser.version(), node: process.version, cpus: cpus().length, model }
  writeFileSync(values.json, JSON.stringify({ machine, rounds, conditions, charts, visits }, null, 2))
}

await browser.close()
await Promise.all(Object.values(sites).map((site) => site.close()))

console.log('\nThe desk')
await measureDesk(dist, [200, 20_000, 200_000], rounds)
