import { beforeAll, describe, expect, test } from 'vitest'
import { rows } from './dataset.ts'
import { openPage, site, type OpenedPage } from './harness.ts'
import { panelOf } from './panel.ts'
import { ABOUT, AREA_1, arrived, CHECK, NOWHERE, PLACES, REPORT, visit } from './places.ts'
import { cutOff, sideways } from './sizes.ts'

const SCREENS = [
  { width: 1920, height: 1080, theme: 'light' },
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
  { width: 320, height: 800, theme: 'dark' },
] as const

describe.each(SCREENS)('on a $theme screen $width pixels wide', (screen) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage(screen)
  })

  test.each([...PLACES, NOWHERE[0]])(
    '$address shows its heading, fits and nothing goes wrong',
    async (place) => {
      const { page, problems } = opened
      const before = (await problems()).length
      await visit(page, place)
      const headings = await page.locator('h1:visible').allTextContents()
      expect(headings).toEqual([expect.stringContaining(place.heading)])
      expect(await sideways(page)).toBe(0)
      expect(await cutOff(page)).toEqual([])
      expect((await problems()).slice(before)).toEqual([])
    }
  )

  test('the source of a number fits as well', async () => {
    const { page } = opened
    // The longest name, quote and note are what would break out.
    const longest = (['name', 'quote', 'note'] as const).map(
      (column) => rows.reduce((most, one) => (one[column].length > most[column].length ? one : most)).id
    )
    for (const id of longest) {
      await visit(page, ABOUT, `?i=${id}`)
      const panel = panelOf(page, id)
      await panel.waitFor()
      expect(await sideways(page)).toBe(0)
      expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
      expect(await cutOff(page)).toEqual([])
    }
  })
})

describe('opened on its own, without a way through another page', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: ABOUT.address })
  })

  test.each([AREA_1, REPORT, CHECK, ABOUT, ...NOWHERE])('$address is there', async (place) => {
    const { page, problems } = opened
    await page.goto('about:blank')
    await page.goto(site + place.address)
    await arrived(page, place)
    expect(await page.locator('h1').allTextContents()).toEqual([expect.stringContaining(place.heading)])
    expect(await problems()).toEqual([])
  })
})
