/**
 * `npm run test:wall-faults`: faults injected into a running wall, each on a clock that the test moves. Whatever
 * happens, the wall is never blank, keeps its last good data, and is as it was within sixty seconds. Run
 * `npm run build` first.
 */
import { layoutProblems } from './wall/layout.mjs'
import { openSite, wallShown } from './wall/site.mjs'

const site = await openSite()
const results = []

/** What a page has asked of the network and waits for. */
const awaited = new WeakMap()
function watch(page) {
  const open = new Set()
  awaited.set(page, open)
  page.on('request', (request) => open.add(request))
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => open.delete(request))
}

/**
 * Moves the wall's clock by whole seconds and lets what was asked of the network come in, so that the clock does not
 * outrun a busy machine. What never comes is waited for no longer than a moment.
 */
async function pass(page, seconds) {
  for (let left = seconds; left > 0; left -= 5) {
    await page.clock.runFor(Math.min(5, left) * 1000)
    await page.waitForTimeout(15)
    for (let wait = 0; wait < 20 && awaited.get(page).size > 0; wait += 1) await page.waitForTimeout(15)
  }
  await page.waitForTimeout(60)
}
const look = (page) =>
  page.evaluate(() => ({
    panels: document.querySelectorAll('.wall-page [data-chart]').length,
    figures: document.querySelectorAll('.wall-page [data-indicator]').length,
    broken: document.body.innerText.includes('此处暂未显示'),
    stale: document.body.innerText.includes('数据暂未更新'),
    blank: document.body.innerText.trim().length < 20,
    at: document.querySelector('.count')?.textContent,
    boots: Number(sessionStorage.getItem('boots')),
  }))
const ensure = (holds, words) => {
  if (!holds) throw new Error(words)
}
const whole = async (page, words = 'after a minute') => {
  // Where it is being loaded anew, the test's own waiting is no part of the wall's minute.
  await wallShown(page)
  const seen = await look(page)
  ensure(!seen.blank && seen.panels > 0 && seen.figures > 0, `${words}: no figures (${JSON.stringify(seen)})`)
  ensure(!seen.broken, `${words}: a panel is still broken`)
  ensure(!seen.stale, `${words}: the data are still old`)
}

async function fault(name, run, { before, address = '#/wall?rotate=10&theme=dark' } = {}) {
  const context = await site.browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  watch(page)
  try {
    await page.clock.install()
    await page.addInitScript(() =>
      sessionStorage.setItem('boots', String(Number(sessionStorage.getItem('boots')) + 1))
    )
    await before?.(page)
    await page.goto(site.address + address)
    if (before === undefined) await wallShown(page)
    await run(page)
    results.push(true)
    console.log(`✓ ${name}`)
  } catch (error) {
    results.push(false)
    console.log(`✗ ${name}: ${error.message.split('\n')[0]}`)
  }
  await context.close()
}

/** A data file that answers wrongly while the wall asks for it again, and rightly from then on. */
const badAnswer = (answer) => async (page) => {
  const figures = (await look(page)).figures
  await page.route('**/indicators.csv', answer)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await pass(page, 20)
  const during = await look(page)
  ensure(during.stale, 'the sign 数据暂未更新 is missing')
  ensure(during.figures > 0 && figures > 0, 'the last good data are gone')
  await page.unroute('**/indicators.csv')
  await pass(page, 60)
  await whole(page)
}
/** Drawing throws as long as this holds: the bars measure their lengths by it. */
const breakBars = (page) =>
  page.evaluate(() => {
    window.trueAbs = Math.abs
    Math.abs = () => {
      throw new Error('injected')
    }
  })
const mendBars = (page) => page.evaluate(() => (Math.abs = window.trueAbs))

await fault('a chart throws when it is mounted', async (page) => {
  await breakBars(page)
  // The next page comes by itself: a key would stop the rotation for a minute.
  await pass(page, 11)
  const during = await look(page)
  ensure(during.broken && during.figures > 0, `the other panels are gone (${JSON.stringify(during)})`)
  await mendBars(page)
  await pass(page, 30)
  await whole(page)
})
await fault('a chart throws when it is updated', async (page) => {
  await pass(page, 11)
  await breakBars(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await pass(page, 1)
  ensure((await look(page)).figures > 0, 'nothing is shown')
  await mendBars(page)
  await pass(page, 30)
  await whole(page)
})
await fault('a page goes blank', async (page) => {
  await page.evaluate(() => document.querySelector('.wall-page').replaceChildren())
  await pass(page, 15)
  await whole(page)
})
await fault(
  'a data file is gone',
  badAnswer((route) => route.fulfill({ status: 404, body: '' }))
)
await fault(
  'the server answers 500',
  badAnswer((route) => route.fulfill({ status: 500, body: '' }))
)
await fault(
  'a data file never comes',
  badAnswer(() => {})
)
await fault(
  'a data file is cut short',
  badAnswer(async (route) => {
    const text = await (await route.fetch()).text()
    await route.fulfill({ body: text.slice(0, text.length * 0.6), contentType: 'text/csv' })
  })
)
await fault(
  'a page comes instead of data',
  badAnswer((route) => route.fulfill({ body: '<h1>登录</h1>', contentType: 'text/html' }))
)
await fault(
  'the network is gone',
  badAnswer((route) => route.abort('internetdisconnected'))
)
await fault('the clock jumps ahead by a day', async (page) => {
  await page.clock.fastForward(24 * 3600 * 1000)
  await pass(page, 30)
  await whole(page)
})
await fault('the clock jumps back by an hour', async (page) => {
  const now = await page.evaluate(() => Date.now())
  await page.clock.setSystemTime(now - 3_600_000)
  const at = (await look(page)).at
  await pass(page, 30)
  await whole(page)
  ensure((await look(page)).at !== at, 'the rotation stands still')
})
await fault('the machine sleeps and wakes with another window', async (page) => {
  await page.setViewportSize({ width: 1080, height: 1920 })
  await page.clock.fastForward(3 * 3600 * 1000)
  await pass(page, 15)
  await whole(page)
  const { problems } = await page.evaluate(layoutProblems, { han: 24, digit: 24 })
  ensure(problems.length === 0, problems.join('; '))
})
await fault('a script throws: the page is loaded anew at the next boundary', async (page) => {
  await page.evaluate(() =>
    queueMicrotask(() => {
      throw new Error('injected')
    })
  )
  await pass(page, 15)
  await wallShown(page)
  ensure((await look(page)).boots === 2, 'it was not loaded anew')
  await whole(page)
})
await fault('a promise is refused: the page is loaded anew', async (page) => {
  await page.evaluate(() => void Promise.reject(new Error('injected')))
  await pass(page, 15)
  await wallShown(page)
  ensure((await look(page)).boots === 2, 'it was not loaded anew')
})
await fault('errors again and again reload it three times in ten minutes and no more', async (page) => {
  for (let time = 0; time < 6; time += 1) {
    await page.evaluate(() =>
      queueMicrotask(() => {
        throw new Error('injected')
      })
    )
    await pass(page, 15)
    await wallShown(page)
  }
  const { boots } = await look(page)
  ensure(boots === 4, `it was loaded ${boots} times`)
})
await fault('storage is full: it goes on without loading anew', async (page) => {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    queueMicrotask(() => {
      throw new Error('injected')
    })
  })
  await pass(page, 30)
  ensure((await look(page)).boots === 1, 'it was loaded anew')
  await whole(page)
})
await fault('a script throws while the server is gone: what is shown stays', async (page) => {
  await page.route('**/*', (route) => route.abort('connectionrefused'))
  await page.evaluate(() =>
    queueMicrotask(() => {
      throw new Error('injected')
    })
  )
  await pass(page, 30)
  const seen = await look(page)
  ensure(seen.boots === 1 && seen.figures > 0, `it gave up what it showed (${JSON.stringify(seen)})`)
})
await fault(
  'the data are not there at the start',
  async (page) => {
    await page.waitForFunction(() => document.body.innerText.includes('数据暂未载入'))
    await page.unroute('**/data/**')
    await pass(page, 45)
    await wallShown(page)
    await whole(page)
  },
  { before: (page) => page.route('**/data/**', (route) => route.fulfill({ status: 503, body: '' })) }
)
await fault('the graphics context is lost: nothing of the wall is drawn on one', async (page) => {
  ensure((await page.locator('.wall-stage canvas').count()) === 0, 'there is a canvas')
  await whole(page)
})

await site.close()
const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
