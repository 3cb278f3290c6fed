import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isWhole } from '../browser/ahead.ts'
import { row, rows, selected } from '../browser/dataset.ts'
import { file, openPage, site, type OpenedPage } from '../browser/harness.ts'
import { isDataKept } from '../browser/kept.ts'
import { AREA_1, NOWHERE, OVERVIEW, PLACES, visit } from '../browser/places.ts'

/**
 * The oldest Chromium that has to work is 83. Playwright looks at what is visible through a function that it lacks:
 * so no `click()`, `waitForSelector()` or `expect(locator)` here, but `page.evaluate`, `page.keyboard` and this.
 */
function appears(page: Page, selector: string): Promise<unknown> {
  return page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector)
}

const vanishes = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((gone) => document.querySelector(gone) === null, selector)

/** Clicks the first element that a selector and words in it find. */
function click(page: Page, selector: string, words = ''): Promise<void> {
  return page.evaluate(
    ([wanted, text]) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) =>
        (one.textContent ?? '').includes(text)
      )
      if (found === undefined) throw new Error(`no ${wanted} with “${text}”`)
      found.click()
    },
    [selector, words] as const
  )
}

/** How far the page can be scrolled to the side. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the Chromium that is meant runs these tests', async () => {
  const { page } = await openPage()
  const [major] = (process.env['SHUJIAN_CHROMIUM_VERSION'] ?? '').split('.')
  expect(await page.evaluate(() => navigator.userAgent)).toContain(`Chrome/${major}.`)
})

/** Both deliveries: a folder on a server, and one file opened by a double click. */
const PRODUCTS = [
  { delivery: 'the folder', product: site },
  { delivery: 'the one file', product: file },
]

describe.each(PRODUCTS)('$delivery', ({ product }) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ product })
  })

  test.each([...PLACES, ...NOWHERE])('draws $address without an error', async (place) => {
    const { page, problems } = opened
    await visit(page, place)
    expect(await page.evaluate(() => document.querySelector('main h1')?.textContent)).toContain(place.heading)
    expect(await sideways(page)).toBe(0)
    expect(await problems()).toEqual([])
  })

  test('opens the source of a number by keyboard, walks on from it and closes it', async () => {
    const { page, problems } = opened
    await visit(page, OVERVIEW)
    const mark = '[data-chart="headline-hazards"] [data-indicator="i05-3-04"]'
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), mark)
    await page.keyboard.press('Enter')
    await appears(page, '[data-source="i05-3-04"] mark[data-indicator="i05-3-04"]')
    expect(await page.evaluate(() => document.querySelector('mark')?.textContent)).toBe(row('i05-3-04').quote)
    // The sentence is painted first, the rest of the panel after it.
    await appears(page, '[data-source] [rel="next"]')
    await click(page, '[data-source] [rel="next"]')
    await appears(page, '[data-source="i06-2-01"]')
    await page.keyboard.press('Escape')
    await vanishes(page, '[data-source]')
    expect(await problems()).toEqual([])
  })

  test('shows the wall', async () => {
    const { page, problems } = await openPage({ product, address: '#/wall' })
    await appears(page, '.wall-page [data-chart]')
    expect(await problems()).toEqual([])
  })

  test('opens the source of every indicator by its address', async () => {
    const { page, problems } = opened
    await visit(page, OVERVIEW)
    for (const { id, quote } of rows) {
      await page.evaluate((one) => {
        location.hash = `#/?i=${one}`
      }, id)
      await appears(page, `[data-source="${id}"]`)
      expect(await page.evaluate(() => document.querySelector('[data-source] mark')?.textContent)).toBe(quote)
    }
    expect(await problems()).toEqual([])
  })

  test('narrows the page to a kind and back', async () => {
    const { page, problems } = opened
    await visit(page, AREA_1)
    const listed = () => page.evaluate(() => document.querySelectorAll('article [data-indicator]').length)
    const all = await listed()
    await click(page, '[aria-label="按类别筛选"] button', '资金')
    await page.waitForFunction(() => location.hash.includes('kind=funds'))
    await page.waitForFunction(
      (before) => document.querySelectorAll('article [data-indicator]').length < before,
      all
    )
    expect(await listed()).toBe(selected({ areas: [1], kinds: ['funds'] }).length)
    await click(page, 'button', '清除筛选')
    await page.waitForFunction(
      (before) => document.querySelectorAll('article [data-indicator]').length === before,
      all
    )
    expect(await problems()).toEqual([])
  })

  test('shows a table and hands a download to the browser', async () => {
    const { page, problems } = opened
    await visit(page, AREA_1)
    await click(page, '[data-chart="a1-declines"] button', '看表')
    await appears(page, '[data-chart="a1-declines"] tbody tr')
    // It does not tell Playwright of downloads; what the page asks for is seen in the page.
    await page.evaluate(() => {
      const note = ({ target }: Event) => {
        if (target instanceof HTMLAnchorElement && target.download !== '') document.title = target.download
      }
      document.addEventListener('click', note, true)
    })
    await click(page, '[data-chart="a1-declines"] button', '下载CSV')
    await page.waitForFunction(() => /_v\d+\.\d+\.\d+_\d{8}\.csv$/.test(document.title))
    expect(await problems()).toEqual([])
  })

  test('changes theme and colours', async () => {
    const { page, problems } = opened
    await visit(page, AREA_1)
    await click(page, 'header button', '深色')
    await appears(page, 'html[data-theme="dark"]')
    await visit(page, AREA_1, '?theme=light&trend=red-up')
    await appears(page, 'html[data-theme="light"][data-trend="red-up"]')
    expect(await problems()).toEqual([])
  })
})

/** How wide each picture of the page drawn ahead is, and its room. */
const picturesAhead = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#ahead .ahead')].map((one) => {
      const laidOut = [...one.children].filter((drawing) => drawing.getClientRects().length > 0)
      return { room: one.clientWidth, drawn: laidOut.map((drawing) => drawing.clientWidth) }
    })
  )

describe('the first page stands before the program, each picture as wide as its room', () => {
  const keepProgramAway = (page: Page) => page.route('**/assets/first-*.js', () => undefined)
  const expectFilled = async (page: Page) => {
    await isWhole(page)
    const pictures = await picturesAhead(page)
    expect(pictures.length).toBeGreaterThan(3)
    for (const { room, drawn } of pictures) expect(drawn).toEqual([room])
  }

  test.each([390, 1366, 1920])('on a screen %i pixels wide', async (width) => {
    const { page, problems } = await openPage({ width, before: keepProgramAway })
    await expectFilled(page)
    expect(await problems()).toEqual([])
  })

  test('where the style comes after all else', async () => {
    const { page, problems } = await openPage({
      width: 390,
      before: async (one) => {
        await keepProgramAway(one)
        await one.route('**/assets/first-*.css', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500))
          await route.continue()
        })
      },
    })
    await expectFilled(page)
    expect(await problems()).toEqual([])
  })
})

test.each([390, 320])('on a screen %i pixels wide no place needs scrolling to the side', async (width) => {
  const { page, problems } = await openPage({ width, height: 800 })
  for (const place of PLACES) {
    await visit(page, place)
    expect(await sideways(page), place.address).toBe(0)
  }
  expect(await problems()).toEqual([])
})

test('what was kept opens without the server, figures and their sentences included', async () => {
  const { page, problems } = await openPage({ serviceWorkers: 'allow' })
  // Kept five seconds after the page.
  await expect.poll(() => isDataKept(page), { timeout: 30_000 }).toBe(true)
  expect(await problems()).toEqual([])
  await page.context().setOffline(true)
  await page.reload()
  await appears(page, '#app [data-chart="headline-hazards"] [data-indicator]')
  const printed = () => page.evaluate(() => document.querySelectorAll('#app main [data-indicator]').length)
  expect(await printed()).toBeGreaterThan(20)
  await visit(page, AREA_1, '?i=i05-3-02')
  await appears(page, '[data-source="i05-3-02"] mark')
})
