import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage } from './harness.ts'

/** Opens a place where one piece of the program is no longer on the server, as after an update of it. */
const without = (piece: string, address = '#/') =>
  openPage({
    address,
    before: (page: Page) => page.route(`**/assets/${piece}-*.js`, (route) => route.abort('failed')),
  })

/** What a reader is told. */
const said = (page: Page) => page.getByRole('alert').innerText()

describe('a piece of the program that does not come is said, and the rest of the page works', () => {
  test('the drawings', async () => {
    const { page } = await without('SvgDrawing', '#/area/1')
    await page.getByRole('alert').waitFor()
    expect(await said(page)).toContain('部分内容未能载入')
    const link = page.locator('main [data-indicator]').first()
    const id = await link.getAttribute('data-indicator')
    await link.click()
    await page.locator(`[data-source="${id}"]`).waitFor()
  })

  test('a place', async () => {
    const { page } = await without('AreaView')
    await page.locator('#app main h1').waitFor()
    await page.locator('header nav a[href*="area/1"]').click()
    await page.getByRole('alert').waitFor()
    expect(await said(page)).toContain('部分内容未能载入')
    expect(await page.locator('h1').count()).toBe(1)
  })

  test('the very place that is opened, and the others are there', async () => {
    const { page } = await openPage({
      address: '#/area/1',
      before: (one) => one.route('**/assets/AreaView-*.js', (route) => route.abort('failed')),
    })
    await page.getByRole('alert').waitFor()
    expect(await said(page)).toContain('部分内容未能载入')
    await page.locator('header nav a[href*="check"]').first().click()
    await page.locator('main h1').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('the source of a number', async () => {
    const { page } = await without('SourcePanel')
    await page.locator('[data-chart="headline-hazards"] [data-indicator]').first().click()
    await page.getByRole('alert').waitFor()
    expect(await said(page)).toContain('部分内容未能载入')
    expect(await page.locator('h1').count()).toBe(1)
  })
})
