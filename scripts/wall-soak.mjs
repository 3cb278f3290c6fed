/**
 * `npm run test:wall-soak`: a day of the wall at twenty seconds a page, 4,320 turns, with the data asked for again every
 * ten minutes of that day (each 30 turns) and garbage collection forced before each reading. In the second half the heap may grow by 1 % or
 * 100 kB, nodes and listeners by 1 % or 20. Then the same with a wall that leaks a little at each turn on purpose, which
 * must be caught, or the test sees nothing. `--turns N` for another number; the limits stay. Run `npm run build` first.
 */
import { parseArgs } from 'node:util'
import { idleLoad } from './wall/idle.mjs'
import { growth, reading } from './wall/memory.mjs'
import { openSite, wallShown } from './wall/site.mjs'

const { values } = parseArgs({ options: { turns: { type: 'string', default: '4320' } } })
const turns = Number(values.turns)
const READINGS = 24
/** Nothing is read before so many rounds through all pages: caches are full by then. */
const WARM_ROUNDS = 20
const REFRESH_TURNS = 30
/** Milliseconds of the main thread that each second between two turns may take. */
const IDLE_MS = 5
const LIMITS = { heap: 100_000, embedder: 100_000, nodes: 20, listeners: 20 }

/**
 * The engine keeps the machine code that it makes of what runs often, for hours: 100 kB in a day that are none of the
 * wall's. So it shall only interpret, and keep what it has read.
 */
const INTERPRET = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode'

/** What a page without its clean-up leaves behind at each turn: a detached panel, and a listener that holds it. */
function leak() {
  addEventListener('keydown', () => {
    const lost = document.querySelector('.wall-panel').cloneNode(true)
    document.addEventListener('visibilitychange', () => lost)
  })
}

/**
 * Files come from memory once they were read: the inspector that watches the page keeps a record of each request for as
 * long as the page is open, and that is no growth of the wall.
 */
function answerFromMemory() {
  const read = window.fetch.bind(window)
  const kept = new Map()
  window.fetch = async (address, options) => {
    const key = String(address)
    if (!kept.has(key)) kept.set(key, await (await read(address, options)).arrayBuffer())
    return new Response(kept.get(key))
  }
}

/** What leaks is caught in a quarter of the turns, and slows down with each. */
const CONTROL = 0.25

async function soak(site, leaks) {
  const context = await site.browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript(answerFromMemory)
  await page.goto(`${site.address}#/wall?rotate=0&theme=dark`)
  await wallShown(page)
  if (leaks) await page.evaluate(leak)
  const cdp = await context.newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  const turn = (count) =>
    page.evaluate(
      async ([left, each]) => {
        for (let at = 1; at <= left; at += 1) {
          dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
          if (at % each === 0) dispatchEvent(new Event('online'))
          await new Promise((resolve) => setTimeout(resolve))
        }
      },
      [count, REFRESH_TURNS]
    )
  // Whole rounds, so that each reading is of the same page.
  const pages = await page.locator('.dot').count()
  const wanted = leaks ? turns * CONTROL : turns
  const part = Math.max(1, Math.ceil(wanted / READINGS / pages)) * pages
  await turn(pages * WARM_ROUNDS)
  const seen = [await reading(page, cdp)]
  for (let at = 0; at < READINGS; at += 1) {
    await turn(part)
    seen.push(await reading(page, cdp))
  }
  await context.close()
  console.log(`${leaks ? 'control that leaks' : 'wall'}: ${part * READINGS} turns`)
  return Object.entries(LIMITS)
    .map(([key, floor]) => {
      const { grew, from } = growth(seen.map((one) => one[key]))
      const allowed = Math.round(Math.max(from * 0.01, floor))
      const holds = grew <= allowed
      const list = seen.map((one) => (floor > 1000 ? Math.round(one[key] / 1000) : one[key])).join(' ')
      console.log(`  ${holds ? '✓' : '✗'} ${key}: +${grew} in the second half, ${allowed} allowed (${list})`)
      return holds
    })
    .every(Boolean)
}

const start = performance.now()
const usual = await openSite()
const idle = await idleLoad(usual)
await usual.close()
console.log(`idle: ${idle.toFixed(2)} ms of the main thread each second, ${IDLE_MS} allowed`)
const site = await openSite([INTERPRET])
const wall = await soak(site, false)
const control = await soak(site, true)
await site.close()
const told = [
  `${Math.round((performance.now() - start) / 1000)} s`,
  `the wall ${wall ? 'holds' : 'GROWS'}`,
  `the control ${control ? 'was NOT caught' : 'was caught'}`,
  `between turns the wall ${idle <= IDLE_MS ? 'rests' : 'is BUSY'}`,
]
console.log(told.join('; '))
process.exit(wall && !control && idle <= IDLE_MS ? 0 : 1)
