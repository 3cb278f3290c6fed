import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage } from '../browser/harness.ts'

/**
 * The oldest Chromium that has to work. Playwright looks at what is visible through a function that it lacks:
 * so no `click()`, `waitForSelector()` or `expect(locator)` here, but `page.evaluate`, `page.keyboard` and this.
 */
function appears(page: Page, selector: string): Promise<unknown> {
  return page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector)
}

describe('Chromium 83', () => {
  test('draws the overview without an error', async () => {
    const { page, problems } = await openPage({ address: '#/' })
    await appears(page, '[data-chart]')
    expect(await page.evaluate(() => navigator.userAgent)).toContain('Chrome/83.')
    expect(await problems()).toEqual([])
  })

  test('opens the source of a number', async () => {
    const { page, problems } = await openPage({ address: '#/' })
    await appears(page, '[data-indicator]')
    const id = await page.evaluate(() => {
      const number = document.querySelector<HTMLElement>('[data-indicator]')
      number?.click()
      return number?.dataset['indicator']
    })
    await appears(page, `[data-source="${id}"] mark[data-indicator="${id}"]`)
    expect(await problems()).toEqual([])
  })
})
