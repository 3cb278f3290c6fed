import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, site, type OpenedPage } from './harness.ts'
import { ABOUT, AREA_1, arrived, CHECK, NOWHERE, OVERVIEW, PLACES, REPORT, visit } from './places.ts'

const SCREENS = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const

describe.each(SCREENS)('on a $theme screen $width pixels wide', (screen) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage(screen)
  })

  test.each([...PLACES, ...NOWHERE])('$address shows its heading and nothing goes wrong', async (place) => {
    const before = (await opened.problems()).length
    await visit(opened.page, place)
    const headings = await opened.page.locator('h1:visible').allTextContents()
    expect(headings).toEqual([expect.stringContaining(place.heading)])
    expect((await opened.problems()).slice(before)).toEqual([])
  })
})

describe('opened on its own, without a way through another page', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: NOWHERE[0].address })
  })

  test.each([OVERVIEW, AREA_1, REPORT, CHECK, ABOUT, NOWHERE[0]])('$address is there', async (place) => {
    const { page, problems } = opened
    await page.goto('about:blank')
    await page.goto(site + place.address)
    await arrived(page, place)
    expect(await page.locator('h1').allTextContents()).toEqual([expect.stringContaining(place.heading)])
    expect(await problems()).toEqual([])
  })
})
