import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes the page that nothing is faster than: the overview as the product first shows it, its pictures as SVG, its style, and no
 * script. Taken from the product itself, whose program is kept away, so that both show the same.
 */
export async function buildStatic(browser, site, dist, folder) {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    locale: 'zh-CN',
  })
  await page.route('**/assets/first-*.js', () => undefined)
  await page.goto(site.address, { waitUntil: 'commit' })
  await page.waitForFunction(
    () =>
      document.querySelector('#ahead:not([hidden], .unproven)') !== null &&
      document.querySelector('#ahead .below') === null
  )
  const body = await page.evaluate(() => {
    const ahead = document.getElementById('ahead')
    for (const element of ahead.querySelectorAll('[data-style]')) element.removeAttribute('data-style')
    for (const drawing of ahead.querySelectorAll('.ahead svg:not(.fits)')) drawing.remove()
    return ahead.outerHTML
  })
  await page.close()
  site.take()
  const style = readdirSync(join(dist, 'assets')).find((name) => /^first-.*\.css$/.test(name))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>数见</title><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/${style}"></head><body>${body}</body></html>`
  )
}
