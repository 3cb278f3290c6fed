import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { AREA_1, OVERVIEW, PLACES, visit } from './places.ts'

/** What can be clicked and is smaller than 24 by 24 pixels, but for links in lines of text. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.locator(':is(a, button, select, input, summary, [tabindex="0"]):visible').evaluateAll((all) =>
    all
      .filter((one) => {
        const inSentence =
          getComputedStyle(one).display === 'inline' && one.closest('p, blockquote, dd, label, li') !== null
        const { width, height, right } = one.getBoundingClientRect()
        const isHidden = right <= 0 || width <= 1
        return !inSentence && !isHidden && (width < 23.9 || height < 23.9)
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect()
        return `${one.tagName} “${(one.textContent ?? '').trim().slice(0, 30)}” ${width.toFixed(1)} × ${height.toFixed(1)}`
      })
  )

describe.each([1366, 390])(
  'on a screen %i pixels wide everything to click is at least 24 pixels large',
  (width) => {
    let opened: OpenedPage
    beforeAll(async () => {
      opened = await openPage({ width })
    })

    test.each(PLACES)('at $address', async (place) => {
      await visit(opened.page, place)
      expect(await tooSmall(opened.page)).toEqual([])
    })

    test('in the source of a number', async () => {
      await visit(opened.page, OVERVIEW, '?i=i22-2-02')
      await opened.page.locator('[data-source="i22-2-02"]').waitFor()
      expect(await tooSmall(opened.page)).toEqual([])
    })
  }
)

describe('by keyboard', () => {
  test('the first stop leads past the header to the content', async () => {
    const { page } = await openPage()
    await visit(page, AREA_1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    expect(
      await page.locator('a[href="#main"]').evaluate((link) => link.getBoundingClientRect().left)
    ).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    expect(page.url()).toContain('#/area/1')
  })

  test('each stop is seen: what has the focus has an outline and is not hidden', async () => {
    const { page } = await openPage()
    await visit(page, AREA_1)
    const unseen: string[] = []
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab')
      const problem = await page.evaluate(() => {
        const one = document.activeElement
        if (one === null || one === document.body) return ''
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        const { left, top, width, height } = one.getBoundingClientRect()
        const shown = document.elementFromPoint(left + width / 2, top + height / 2)
        const isSeen = shown !== null && (one.contains(shown) || shown.contains(one))
        const isLit = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return isSeen && isLit
          ? ''
          : `${one.tagName} “${one.textContent?.trim().slice(0, 30)}” ${isSeen ? '' : 'hidden'} ${isLit ? '' : 'no outline'}`
      })
      if (problem !== '') unseen.push(problem)
    }
    expect(unseen).toEqual([])
  })
})
