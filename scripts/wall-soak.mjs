/**
 * `npm run test:wall-soak`: a day of the wall at twenty seconds a page, 4,320 turns, with garbage collection forced
 * before each reading. In the second half the heap may grow by 1 % or 100 kB. Then the same with a wall that leaks on
 * purpose, which must fail, or the test sees nothing. `--turns N` for another number. Run `npm run build` first.
 */
import { parseArgs } from 'node:util'
import { openSite, wallShown } from './wall/site.mjs'

const { values } = parseArgs({ options: { turns: { type: 'string', default: '4320' } } })
const turns = Number(values.turns)
const READINGS = 12
const FLOOR = 100_000
const site = await openSite(['--js-flags=--expose-gc'])

async function reading(cdp) {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize = 0 } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { heap: usedSize, embedder: embedderHeapUsedSize, nodes, listeners: jsEventListeners }
}

async function soak(leaks) {
  const context = await site.browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${site.address}#/wall?rotate=0&theme=dark`)
  await wallShown(page)
  if (leaks) {
    await page.evaluate(() => {
      window.kept = []
      // What a page without its dispose leaves behind: its elements and a listener that holds them.
      addEventListener('keydown', () => {
        const lost = document.querySelector('.wall-page').cloneNode(true)
        const hold = () => lost
        document.addEventListener('visibilitychange', hold)
        window.kept.push(hold)
      })
    })
  }
  const cdp = await context.newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  // Rounds through all pages first, so that everything that is made once is there; each reading is of the same page.
  const pages = await page.locator('.dot').count()
  const part = Math.round(turns / READINGS / pages) * pages
  const turn = (count) =>
    page.evaluate(async (left) => {
      for (let at = 0; at < left; at += 1) {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
        await new Promise((resolve) => setTimeout(resolve))
      }
    }, count)
  await turn(pages * 40)
  const seen = [await reading(cdp)]
  for (let at = 0; at < READINGS; at += 1) {
    await turn(part)
    seen.push(await reading(cdp))
  }
  await context.close()
  const [middle, end] = [seen[READINGS / 2], seen[READINGS]]
  const grew = (key) => end[key] - middle[key]
  const holds = (key) => grew(key) <= Math.max(middle[key] * 0.01, FLOOR)
  const still = (key) => grew(key) <= Math.max(middle[key] * 0.01, 20)
  const passed = holds('heap') && holds('embedder') && still('nodes') && still('listeners')
  console.log(`${leaks ? 'control that leaks' : 'wall'}: ${part * READINGS} turns`)
  for (const key of ['heap', 'embedder', 'nodes', 'listeners']) {
    console.log(
      `  ${key}: ${seen.map((one) => one[key]).join(' ')}; second half ${grew(key) >= 0 ? '+' : ''}${grew(key)}`
    )
  }
  return passed
}

const start = performance.now()
const wall = await soak(false)
const control = await soak(true)
await site.close()
console.log(
  `${Math.round((performance.now() - start) / 1000)} s; the wall ${wall ? 'holds' : 'GROWS'}, the control ${control ? 'was NOT caught' : 'was caught'}`
)
process.exit(wall && !control ? 0 : 1)
