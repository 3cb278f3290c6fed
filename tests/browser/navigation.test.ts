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

  const addresses = new Set<string>()
  const collectLinks = async (): Promise<void> => {
    const links = opened.page.locator('a[href]')
    const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))
    for (const one of found) addresses.add(one.replace(/\?.*$/, ''))
  }

  test.each(PLACES)(
    'leads to $address, and header and window say that this is where the reader is',
    async (place) => {
      const { page } = opened
      await page.locator(`header nav a[href$="${place.address}"]`).click()
      await arrived(page, place)
      expect(await page.locator('h1').textContent()).toContain(place.heading)
      const here = page.locator('header nav a[aria-current="page"]')
      expect(await here.count()).toBe(1)
      const name = (await here.textContent()) ?? ''
      expect(await page.title()).toContain(name.replace(/^\s*[一二三四]\s*/, '').trim())
      await collectLinks()
    }
  )

  test('no link of any place leads to nothing', async () => {
    // The first link of a page moves the focus to its content; the wall and the briefing have no link in the header; the
    // list of licences is a file.
    const known = ['#main', '#/wall', '#/explore/brief', '', ...PLACES.map(({ address }) => address)]
    expect([...addresses].filter((address) => !known.includes(address))).toEqual([])
    expect(addresses.size).toBeGreaterThan(PLACES.length)
  })

  test('leads back to the overview from an address of nothing', async () => {
    const { page } = opened
    for (const place of NOWHERE) {
      await visit(page, place)
      await page.locator('main').getByRole('link', { name: '返回总览' }).click()
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
