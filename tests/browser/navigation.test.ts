import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { AREA_1, arrived, NOWHERE, OVERVIEW, PLACES, visit } from './places.ts'
import { meta } from './dataset.ts'

describe('the navigation', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage()
    await arrived(opened.page, OVERVIEW)
  })

  test('holds the places that work and no other', async () => {
    const links = opened.page.getByRole('navigation', { name: '主导航' }).getByRole('link')
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))
    expect(addresses).toEqual(PLACES.map(({ address }) => address))
  })

  test.each(PLACES)('leads to $address, and says that this is where the reader is', async (place) => {
    const { page } = opened
    await page.locator(`header nav a[href$="${place.address}"]`).click()
    await arrived(page, place)
    expect(await page.locator('h1').textContent()).toContain(place.heading)
    expect(await page.locator('header nav a[aria-current="page"]').count()).toBe(1)
  })

  test('names the place in the title of the window, for tabs, history and screen readers', async () => {
    const { page } = opened
    const titles: string[] = []
    for (const place of PLACES) {
      await visit(page, place)
      const name = await page.locator('header nav a[aria-current="page"]').textContent()
      const title = await page.title()
      titles.push(
        title.includes((name ?? '').replace(/^[一二三四]\s*/, '').trim()) ? '' : `${place.address}: ${title}`
      )
    }
    expect(titles.filter((title) => title !== '')).toEqual([])
  })

  test('leads from every link of every place to a place that is there', async () => {
    const { page } = opened
    const addresses = new Set<string>()
    for (const place of [...PLACES, ...NOWHERE]) {
      await visit(page, place)
      const found = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.replace(/\?.*$/, '')))
      for (const one of found) addresses.add(one)
    }
    // The first link of a page moves the focus to its content.
    addresses.delete('#main')
    expect([...addresses].sort()).toEqual(PLACES.map(({ address }) => address).sort())
  })

  test('leads back to the overview from an address of nothing', async () => {
    const { page } = opened
    for (const place of NOWHERE) {
      await visit(page, place)
      await page.locator('main').getByRole('link', { name: '回到总览' }).click()
      await arrived(page, OVERVIEW)
      expect(await page.locator('h1').textContent()).toContain(meta.title)
    }
  })

  test('leads to the overview from the name of the product', async () => {
    const { page } = opened
    await visit(page, AREA_1)
    await page.locator('header').getByRole('link', { name: '数见', exact: true }).click()
    await arrived(page, OVERVIEW)
    expect(await page.locator('h1').textContent()).toContain(meta.title)
  })

  test('leads to the top of a place', async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await visit(page, AREA_1)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  })
})
