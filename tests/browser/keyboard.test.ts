import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { AREA_1, visit } from './places.ts'

describe('by keyboard', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: AREA_1.address })
    await visit(opened.page, AREA_1)
  })

  test('the first stop leads past the header to the content', async () => {
    const { page } = opened
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
    const { page } = opened
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
