import { chromium } from 'playwright-core'
import { CHROMIUM_MISSING, findChromium, MEASURING_NAMES } from '../chromium.mjs'
import { load } from '../load.mjs'
import { serve } from './site.mjs'

/** The goals: filter to painted table and chart, in milliseconds; and the pressed state within two frames. */
const AIMS = { 200: 50, 20_000: 150, 200_000: 500 }
const FRAMES = 2

/** Figures for each item of a synthetic report, so that large reports have outlines of a plausible size. */
const DENSITY = { 200: 3, 20_000: 30, 200_000: 90 }

/** The facets that are pressed in turn, by their address key. */
const PRESSED = ['kind', 'unit', 'area', 'change']

/** A synthetic report of so many indicators, as files below `data/`. */
async function reportOf(count) {
  const { synthesize } = await load('tests/synthetic.ts')
  const density = DENSITY[count] ?? 30
  const perItem = 3 * Math.ceil(density / 3)
  // Each item is about this long; the text is made longer until it holds enough.
  for (let characters = (count / perItem) * (240 + perItem * 14); ; characters *= 1.1) {
    const made = synthesize(Math.ceil(characters), 7, density)
    if (made.indicators.length >= count) return made
  }
}

/**
 * Times one press in the page: the pressed state, the table, and the last of what changes in the pictures; each as painted.
 * Runs in the page, where only its text goes, so everything it needs stands inside.
 */
function timePress(facet) {
  return new Promise((resolve) => {
    const button = [...document.querySelectorAll(`[data-facet="${facet}"] li button`)].find(
      (one) => one.querySelector('.count')?.textContent !== '0'
    )
    if (button === undefined) return resolve(null)
    const start = performance.now()
    const times = {}
    let frames = 0
    let last = start
    let done = false
    const count = () => {
      frames += 1
      if (!done) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    // A task behind the frame: what was changed before it has been painted.
    const painted = (name) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          times[name] = performance.now() - start
          if (name === 'pressed') times.frames = frames
          port1.close()
        })
        port1.start()
        port2.postMessage(null)
      })
    const observer = new MutationObserver((changes) => {
      last = performance.now()
      if (changes.some(({ target, attributeName }) => target === button && attributeName === 'aria-pressed'))
        painted('pressed')
      if (changes.some(({ attributeName }) => attributeName === 'aria-rowcount')) painted('table')
      if (changes.some(({ target }) => (target.closest ? target : target.parentElement)?.closest('.panel')))
        painted('charts')
    })
    observer.observe(document.querySelector('main'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    const watch = setInterval(() => {
      const now = performance.now()
      if (now - last < 400 || (times.table === undefined && now - start < 15_000)) return
      clearInterval(watch)
      observer.disconnect()
      done = true
      resolve(times.table === undefined ? null : { charts: times.table, ...times })
    }, 50)
    button.click()
  })
}

/** Scrolls the table by some rows a frame and gives how long each frame took and in how many no row was in the middle. */
function timeScroll() {
  return new Promise((resolve) => {
    const grid = document.querySelector('[role="grid"]')
    grid.scrollIntoView({ block: 'center' })
    const { left, top, height } = grid.getBoundingClientRect()
    const intervals = []
    let blank = 0
    let before = performance.now()
    const step = () => {
      const now = performance.now()
      intervals.push(now - before)
      before = now
      if (document.elementFromPoint(left + 200, top + height / 2)?.closest('[data-row]') == null) blank += 1
      if (intervals.length > 120) return resolve({ intervals: intervals.slice(1), blank })
      grid.scrollTop += 300
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const show = (values) =>
  `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`

/** Presses filters on reports of every size, prints a table of medians, and gives every figure. */
export async function measureDesk(dist, sizes, rounds) {
  const executablePath = findChromium(process.env, MEASURING_NAMES)
  if (executablePath === null) throw new Error(CHROMIUM_MISSING)
  const site = await serve([{ at: '/', folder: dist }])
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  const results = []
  console.log(
    `Chromium ${browser.version()}, 1366×768; milliseconds, median (least–most) of ${rounds} presses`
  )
  for (const size of sizes) {
    const made = await reportOf(size)
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.route('**/data/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/data\//, '')
      const body = { ...made.files, 'settings.json': '{}' }[path]
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body, contentType: 'text/plain' })
    })
    await page.goto(`${site.address}#/explore`)
    const begun = performance.now()
    await page.locator('[role="grid"] [data-row]').first().waitFor({ timeout: 300_000 })
    const loaded = performance.now() - begun
    const presses = []
    for (let round = 0; presses.length < rounds && round < 3 * rounds; round += 1) {
      // Every second press takes the filter of the first away again, so that the rows stay many.
      const facet = PRESSED[Math.floor(round / 2) % PRESSED.length]
      const pressed = page.evaluate(timePress, facet)
      const late = new Promise((resolve) => setTimeout(() => resolve(null), 20_000))
      const times = await Promise.race([pressed, late])
      // The first presses warm the engine.
      if (times !== null && round >= 2) presses.push(times)
      await page.waitForTimeout(300)
    }
    const scrolled = await page.evaluate(timeScroll)
    await context.close()
    const aim = AIMS[size]
    const all = presses.map(({ table, charts }) => Math.max(table, charts))
    const frames = presses.map((one) => one.frames)
    results.push({ size, indicators: made.indicators.length, loaded, presses, scrolled })
    console.log(
      [
        `${made.indicators.length} indicators (loaded in ${(loaded / 1000).toFixed(1)} s)`,
        `  pressed state painted      ${show(presses.map((one) => one.pressed))}, frames ${show(frames)}  ${median(frames) <= FRAMES ? 'met' : 'NOT MET'} ≤ ${FRAMES} frames`,
        `  table painted              ${show(presses.map((one) => one.table))}`,
        `  table and charts painted   ${show(all)}${aim === undefined ? '' : `  ${median(all) <= aim ? 'met' : 'NOT MET'} ≤ ${aim} ms`}`,
        `  a frame while scrolling    ${show(scrolled.intervals)}, ${scrolled.intervals.filter((one) => one > 50).length} of ${scrolled.intervals.length} over 50 ms, ${scrolled.blank} without rows`,
      ].join('\n')
    )
  }
  await browser.close()
  await site.close()
  return results
}
