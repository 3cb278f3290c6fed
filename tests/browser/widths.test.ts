import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { rows } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { NOWHERE, OVERVIEW, PLACES, visit } from './places.ts'

const ALL = [...PLACES, ...NOWHERE]

/** How far the page can be scrolled to the side. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Text that reaches beyond the screen and no scroller holds, so that it cannot be read. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const within = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || within(element.parentElement))
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some(({ nodeType, data }: any) => nodeType === 3 && data.trim() !== '')
    return [...document.querySelectorAll('body *')]
      .filter((element) => hasText(element) && element.getClientRects().length > 0)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        // What stands wholly to the left of the page is there for screen readers or until it has the focus.
        return (
          (right > document.documentElement.clientWidth + 1 || (left < -1 && right > 0)) && !within(element)
        )
      })
      .map(({ textContent }) => textContent ?? '')
  })

describe.each([1920, 1366, 390, 320])('on a screen %i pixels wide', (width) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ width, height: 800 })
  })

  test.each(ALL)('$address needs no scrolling to the side and cuts nothing off', async (place) => {
    await visit(opened.page, place)
    expect(await sideways(opened.page)).toBe(0)
    expect(await cutOff(opened.page)).toEqual([])
  })

  test('the source of a number needs none either', async () => {
    const { page } = opened
    // The longest name, the longest quote and the longest note are the ones that would break out.
    const longest = (['name', 'quote', 'note'] as const).map(
      (column) => rows.reduce((most, one) => (one[column].length > most[column].length ? one : most)).id
    )
    for (const id of longest) {
      await visit(page, OVERVIEW, `?i=${id}`)
      await page.locator(`[data-source="${id}"]`).waitFor()
      expect(await sideways(page)).toBe(0)
      expect(
        await page
          .locator('[data-source]')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      ).toBe(0)
      expect(await cutOff(page)).toEqual([])
    }
    await visit(page, OVERVIEW)
  })
})
