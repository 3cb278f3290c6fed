import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, site, type OpenedPage } from './harness.ts'
import { AREA_1, OVERVIEW, visit } from './places.ts'

const theme = (page: Page) => page.locator('html').getAttribute('data-theme')
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const switchTo = (page: Page, name: string) => page.locator('header').getByRole('button', { name }).click()

/** The colour that a token has in the theme and by the choice in force. */
const named = (page: Page, token: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = `var(--${name})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, token)

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage({ theme: 'dark' })
  await visit(opened.page, OVERVIEW)
})

describe('light or dark', () => {
  test('follows the system, and follows it at once when that changes', async () => {
    const { page } = opened
    expect(await theme(page)).toBe('dark')
    const night = await paper(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => theme(page)).toBe('light')
    expect(await paper(page)).not.toBe(night)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => theme(page)).toBe('dark')
    expect(await paper(page)).toBe(night)
  })

  test.each(['light', 'dark'])(
    'is %s where the address says so, whatever the system prefers',
    async (wanted) => {
      const { page } = opened
      await visit(page, OVERVIEW, `?theme=${wanted}`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expect.poll(() => theme(page)).toBe(wanted)
      }
    }
  )

  test('is switched by a button, stands in the address then, and Back undoes it', async () => {
    const { page } = opened
    await page.emulateMedia({ colorScheme: 'light' })
    await visit(page, OVERVIEW)
    await switchTo(page, '深色')
    await page.waitForURL(`${site}#/?theme=dark`)
    await expect.poll(() => theme(page)).toBe('dark')
    await switchTo(page, '浅色')
    await page.waitForURL(`${site}#/?theme=light`)
    await expect.poll(() => theme(page)).toBe('light')
    await page.goBack()
    await expect.poll(() => theme(page)).toBe('dark')
    await page.reload()
    await expect.poll(() => theme(page)).toBe('dark')
  })

  test('goes along to other places and leaves an open source open', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?theme=dark&i=i12-1-01')
    await page.locator('[data-source="i12-1-01"]').waitFor()
    await page.locator('header').getByRole('button', { name: '浅色' }).press('Enter')
    await expect.poll(() => theme(page)).toBe('light')
    expect(await page.locator('[data-source="i12-1-01"]').count()).toBe(1)
    await page.locator('header nav').getByRole('link', { name: '关于' }).click()
    await page.waitForURL(`${site}#/about?theme=light`)
  })

  test('holds in drawings as well', async () => {
    const { page } = opened
    const words = () =>
      page
        .locator('[data-chart="a1-ladder"] svg text')
        .first()
        .evaluate((one) => getComputedStyle(one).fill)
    await visit(page, AREA_1, '?theme=light')
    const ink = await named(page, 'ink')
    // A picture of the theme before may still stand there.
    await expect.poll(words).toBe(ink)
    await switchTo(page, '深色')
    await expect.poll(words).not.toBe(ink)
    expect(await words()).toBe(await named(page, 'ink'))
  })
})

describe('the colours of rise and fall', () => {
  /** Pictures are drawn anew one after the other; resolves once those that are looked at wear the colours in force. */
  const settled = async (page: Page) => {
    const [up, down] = [await named(page, 'up'), await named(page, 'down')]
    await expect.poll(() => colours(page)).toEqual({ set: up, drawn: up, fallen: down })
    return colours(page)
  }
  const colours = async (page: Page) => ({
    set: await page
      .locator('[data-chart="a1-education"] .up')
      .first()
      .evaluate((one) => getComputedStyle(one).color),
    drawn: await page
      .locator('[data-chart="a1-growth"] svg text')
      .filter({ hasText: '▲' })
      .first()
      .evaluate((one) => getComputedStyle(one).fill),
    fallen: await page
      .locator('[data-chart="a1-declines"] svg text')
      .filter({ hasText: '▼' })
      .first()
      .evaluate((one) => getComputedStyle(one).fill),
  })

  test('are one in type and in drawings, and rise is not fall', async () => {
    await visit(opened.page, AREA_1, '?theme=light')
    const { set, fallen } = await settled(opened.page)
    expect(fallen).not.toBe(set)
  })

  test.each(['light', 'dark'])('are switched in the header and stand in the address (%s)', async (name) => {
    const { page } = opened
    await visit(page, AREA_1, `?theme=${name}`)
    const before = await settled(page)
    await page.getByLabel('升降配色').selectOption('red-up')
    await page.waitForURL(new RegExp(`theme=${name}&trend=red-up$`))
    await expect.poll(() => page.locator('html').getAttribute('data-trend')).toBe('red-up')
    const red = await settled(page)
    expect(red.drawn).not.toBe(before.drawn)
    await page.getByLabel('升降配色').selectOption('green-up')
    await expect.poll(() => page.locator('html').getAttribute('data-trend')).toBe('green-up')
    expect(await settled(page)).toEqual({ set: red.fallen, drawn: red.fallen, fallen: red.drawn })
  })

  test('are never the only sign: each change has arrow, sign and word', async () => {
    const { page } = opened
    await visit(page, AREA_1)
    for (const id of ['a1-growth', 'a1-declines']) {
      const words = (await page.locator(`[data-chart="${id}"] svg text`).allTextContents()).filter((one) =>
        /[▲▼]/.test(one)
      )
      expect(words).not.toEqual([])
      expect(words.filter((one) => !/^(▲ \+.*上升|▼ −.*下降)$/.test(one))).toEqual([])
    }
  })
})

test('nothing went wrong on the way', async () => {
  expect(await opened.problems()).toEqual([])
})
