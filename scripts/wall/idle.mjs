import { wallShown } from './site.mjs'

const SECONDS = 20

/** Milliseconds of processor time the wall's main thread takes each second while one page is shown. */
export async function idleLoad(site) {
  const context = await site.browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  await page.goto(`${site.address}#/wall?rotate=3600&theme=dark`)
  await wallShown(page)
  await page.waitForTimeout(5000)
  const cdp = await context.newCDPSession(page)
  // Time on the processor, so that what else runs on the machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value
  const before = await spent()
  await page.waitForTimeout(SECONDS * 1000)
  const after = await spent()
  await context.close()
  return ((after - before) * 1000) / SECONDS
}
