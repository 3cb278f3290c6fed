/**
 * `npm run test:wall`: what must hold on every page of the wall at every size in both themes, with and without a
 * distance (scripts/wall/layout.mjs says what). `--shots FOLDER` also writes a picture of each page. Run
 * `npm run build` first.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { layoutProblems } from './wall/layout.mjs'
import { openSite, wallShown } from './wall/site.mjs'
import { WALL_SIZES } from './wall/sizes.mjs'

const { values } = parseArgs({
  options: { shots: { type: 'string' }, only: { type: 'string' }, theme: { type: 'string' } },
})
const site = await openSite()
let looked = 0
const wrong = []
const themes = values.theme ? [values.theme] : ['dark', 'light']
for (const size of WALL_SIZES.filter(({ name }) => !values.only || values.only.split(',').includes(name))) {
  for (const theme of themes) {
    const context = await site.browser.newContext({
      viewport: { width: size.width, height: size.height },
      deviceScaleFactor: size.ratio ?? 1,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(`${site.address}#/wall?rotate=0&theme=${theme}${size.query}`)
    await wallShown(page)
    const pages = await page.locator('.dot').count()
    const units = []
    for (let at = 1; at <= pages; at += 1) {
      const { problems, filled, unit } = await page.evaluate(layoutProblems, size.limits)
      looked += 1
      wrong.push(...problems.map((problem) => `${size.name} ${theme} page ${at}: ${problem}`))
      const left = (await page.locator('.sign').allTextContents())
        .filter((sign) => sign.includes('还有'))
        .join()
      units.push(`${unit}px ${filled}%${left && ` ${left.replace('，见桌面版', '')}`}`)
      if (values.shots) {
        mkdirSync(values.shots, { recursive: true })
        await page.screenshot({ path: join(values.shots, `${size.name}-${theme}-${at}.png`) })
      }
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(60)
    }
    console.log(`${size.name} ${theme}: ${units.join(' · ')}`)
    await context.close()
  }
}
await site.close()
for (const problem of wrong) console.log(`✗ ${problem}`)
console.log(`${looked} pages looked at, ${wrong.length} problems`)
process.exit(wrong.length === 0 ? 0 : 1)
