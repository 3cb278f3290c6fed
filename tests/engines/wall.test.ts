import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { layoutProblems } from '../../scripts/wall/layout.mjs'
import { openPage } from '../browser/harness.ts'

/** No `waitForSelector()` or `click()` here: see smoke.test.ts. */
const shown = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.wall-page [data-chart]') !== null)

const WALLS = [
  { width: 1920, height: 1080, query: '&dist=5&screen=86', limits: { han: 40, digit: 33 } },
  { width: 5760, height: 1080, query: '', limits: { han: 24, digit: 24 } },
]

describe.each(WALLS)('on a wall of $width × $height', ({ width, height, query, limits }) => {
  test('every page is filled without scroll, overlap or small type, and a figure shows its sentence', async () => {
    const { page, problems } = await openPage({
      width,
      height,
      address: `#/wall?rotate=0&theme=dark${query}`,
      reducedMotion: 'reduce',
    })
    await shown(page)
    const pages = await page.evaluate(() => document.querySelectorAll('.dot').length)
    for (let at = 0; at < pages; at += 1) {
      expect((await page.evaluate(layoutProblems, limits)).problems).toEqual([])
      await page.keyboard.press('PageDown')
    }
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-indicator="i12-1-01"]')?.click())
    await page.waitForFunction(() => document.querySelector('.wall-sentence mark') !== null)
    expect(await page.evaluate(() => document.querySelector('.wall-sentence mark')?.textContent)).toBe(
      '办理群众各类诉求8708件'
    )
    expect(await problems()).toEqual([])
  })
})
