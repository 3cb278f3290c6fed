import {
  describeCharts,
  findFigures,
  findFilter,
  isKept,
  isLive,
  watchCharts,
  watchConduct,
  watchSource,
} from './in-page.mjs'
import { BYTE_KINDS } from './site.mjs'

/** How long a page may go on fetching and drawing after its pictures are there, before it counts as settled. */
const SETTLED_MS = 1000

/** How long a page may take before the benchmark gives up. */
const TIMEOUT_MS = 60_000

/** The text that calls a function in the page with a value. */
const call = (run, argument) => `(${run})(${JSON.stringify(argument) ?? ''})`

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A page of a fresh context, the machine slowed `slowdown` times, with a way to ask it something. */
async function open(browser, { slowdown = 1, network = null }, serviceWorkers = 'block') {
  const viewport = { width: 1366, height: 768 }
  const context = await browser.newContext({
    viewport,
    colorScheme: 'light',
    locale: 'zh-CN',
    // What is kept for offline is fetched after the page; where one stays long enough it would be counted as the page's.
    serviceWorkers,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (network !== null) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network })
  }
  const ask = async (expression) => {
    const asked = { expression, awaitPromise: true, returnByValue: true, timeout: TIMEOUT_MS }
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  return { context, page, session, ask }
}

/** The pictures that a site shows once it has settled; not measured. */
export async function lookAt(browser, site) {
  const { context, page, ask } = await open(browser, {})
  await page.goto(site.address, { waitUntil: 'load' })
  await pause(3 * SETTLED_MS)
  const charts = await ask(call(describeCharts))
  await context.close()
  site.take()
  return charts
}

/**
 * Visits a site once in a fresh context: when what was there, what was transferred, how it behaved meanwhile, and when all was
 * there on a second visit. Where figures can be clicked, also how long the first source and a second one took, what was
 * transferred for them, and how long a filter took to be answered.
 */
export async function visit(browser, site, charts, condition) {
  const { context, page, ask } = await open(browser, condition)
  site.take()
  await page.addInitScript({ content: `${call(watchCharts, drawnAndAll(charts))};${call(watchConduct)}` })
  await page.goto(site.address, { waitUntil: 'commit' })
  const times = await seen(ask)
  const bytes = sum(site.take())
  const { blocked, shifted } = await ask('conductBench')
  // On a page without script a figure is a link that leads nowhere.
  const [first, second] = (await ask('document.scripts.length')) > 0 ? await ask(call(findFigures)) : []
  const source = first && (await click(page, ask, first))
  const next = first && second && (await clickAgain(page, ask, first.id))
  const clickBytes = sum(site.take())
  await page.goto('about:blank')
  await page.goto(site.address, { waitUntil: 'commit' })
  const again = await seen(ask)
  const answered = await filter(page, ask)
  await context.close()
  return { ...times, bytes, blocked, shifted, again: again.painted, answered, source, next, clickBytes }
}

/**
 * Visits a site, where it keeps itself for offline until it has done so, and tells when all was there on a second visit, the worker
 * asleep as after a night. What the worker itself does is not slowed with the page.
 */
export async function visitKept(browser, site, charts, { slowdown, network = null }) {
  const { context, page, session, ask } = await open(browser, { slowdown }, 'allow')
  await page.addInitScript({ content: call(watchCharts, drawnAndAll(charts)) })
  await page.goto(site.address, { waitUntil: 'commit' })
  await seen(ask)
  for (const end = Date.now() + TIMEOUT_MS; !(await ask(call(isKept))); await pause(100))
    if (Date.now() > end) throw new Error('The page was not kept for offline.')
  // A visit that is kept already, as all later ones are: the first one came from the server.
  await page.goto('about:blank')
  await page.goto(site.address, { waitUntil: 'commit' })
  await seen(ask)
  await page.goto('about:blank')
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await pause(SETTLED_MS)
  // Emulation by the browser would not reach what the worker asks for.
  site.shape(network)
  await page.goto(site.address, { waitUntil: 'commit' })
  const { painted } = await seen(ask)
  site.shape(null)
  await context.close()
  site.take()
  return painted
}

/** The charts that have to be there, and those of them that are drawn. */
const drawnAndAll = (charts) => ({
  charts: charts.map(({ id }) => id),
  drawn: charts.filter(({ width }) => width !== null).map(({ id }) => id),
})

/**
 * When the pictures were there and on the screen; resolves once the page has settled. Of a page that was painted before it was let
 * be seen the browser tells nothing; it counts as on the screen when the frame after that one begins, which is later.
 */
async function seen(ask) {
  const { next, ...times } = await within(TIMEOUT_MS, ask('chartsBench.visible'))
  await settle(ask)
  const presented = await ask('chartsBench.presented()')
  return { ...times, painted: presented < times.visible ? next : Math.max(times.painted, presented) }
}

/** Waits until the live page has taken over, and a while longer. */
async function settle(ask) {
  for (const end = Date.now() + TIMEOUT_MS; !(await ask(call(isLive))); await pause(100))
    if (Date.now() > end) throw new Error('The live page did not take over.')
  await pause(SETTLED_MS)
}

/** Presses a filter; how long the slowest answer took to be painted, in milliseconds. */
async function filter(page, ask) {
  const place = await ask(call(findFilter))
  if (place === null) return undefined
  await page.mouse.move(place.x, place.y)
  await ask('conductBench.answered = 0')
  await page.mouse.click(place.x, place.y)
  await pause(SETTLED_MS)
  return ask('conductBench.answered')
}

async function click(page, ask, { id, x, y }) {
  await page.mouse.move(x, y)
  await pause(200)
  await ask(call(watchSource, id))
  await page.mouse.click(x, y)
  const times = await within(TIMEOUT_MS, ask('chartsBench.source'))
  await pause(SETTLED_MS)
  return times
}

/** The page has made room for the panel, so what is clicked next is looked for anew. */
async function clickAgain(page, ask, before) {
  const other = (await ask(call(findFigures))).find(({ id }) => id !== before)
  return other && click(page, ask, other)
}

function sum(sent) {
  const of = (kind) => sent.filter((one) => one.kind === kind).reduce((all, { bytes }) => all + bytes, 0)
  const kinds = Object.fromEntries(BYTE_KINDS.map((kind) => [kind, of(kind)]))
  return { ...kinds, all: sent.reduce((all, { bytes }) => all + bytes, 0) }
}

function within(milliseconds, promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not show what was waited for.')), milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
