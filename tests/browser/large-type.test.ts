import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, site, type OpenedPage } from './harness.ts'
import { OVERVIEW, visit } from './places.ts'
import { cutOff, sideways, smallTargets, smallType } from './sizes.ts'
import { STATES } from './states.ts'

/** 长辈版: what a reader with weaker eyes or a less steady hand is given. */
const LEAST_TYPE = 18
const LEAST_TARGET = 44

describe.each([
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])('large type on a screen $width pixels wide', (screen) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage(screen)
  })

  test.each(STATES)('$name is large in type and targets and fits', async ({ open }) => {
    const { page } = opened
    await open(page, 'reading=large')
    expect(await smallType(page, LEAST_TYPE)).toEqual([])
    expect(await smallTargets(page, LEAST_TARGET)).toEqual([])
    expect(await sideways(page)).toBe(0)
    expect(await cutOff(page)).toEqual([])
  })
})

describe('large type', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage()
  })
  const reading = () => opened.page.locator('html').getAttribute('data-reading')
  const header = () => opened.page.locator('header')

  test('is switched in the header, stands in the address, goes along and is switched back', async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    expect(await reading()).toBe('normal')
    await header().getByRole('button', { name: '长辈版' }).click()
    await page.waitForURL(`${site}#/?reading=large`)
    await expect.poll(reading).toBe('large')
    await header().getByRole('link', { name: '核验' }).click()
    await page.waitForURL(`${site}#/check?reading=large`)
    await header().getByRole('button', { name: '标准版' }).click()
    await page.waitForURL(`${site}#/check`)
    await expect.poll(reading).toBe('normal')
  })

  test('leaves a wall as its distance asks', async () => {
    const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall?rotate=0&reading=large' })
    await page.locator('.wall-page [data-chart]').first().waitFor()
    expect(await page.locator('html').getAttribute('data-reading')).toBe('normal')
  })
})
