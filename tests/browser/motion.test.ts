import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { AREAS, OVERVIEW, visit } from './places.ts'

/** What is set to move: longest time in seconds of any transition or animation, running or to come. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seconds = (list: string) => list.split(',').map((time) => Number.parseFloat(time))
    const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element))
    return Math.max(
      ...styles.flatMap(({ transitionDuration, animationName, animationDuration }) => [
        ...seconds(transitionDuration),
        ...(animationName === 'none' ? [0] : seconds(animationDuration)),
      ])
    )
  })

describe('what moves', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage()
    await visit(opened.page, OVERVIEW, '?i=i05-3-04')
    await opened.page.locator('[data-source]').waitFor()
  })

  test('stops by itself within five seconds', async () => {
    expect(await longest(opened.page)).toBeLessThan(5)
    const endless = await opened.page.evaluate(() =>
      document.getAnimations().map((one) => one.effect?.getComputedTiming().iterations)
    )
    expect(endless.filter((times) => times === Infinity)).toEqual([])
  })

  test('stands still for a reader who asked for less motion', async () => {
    const { page } = opened
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await longest(page)).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    await page.emulateMedia({ reducedMotion: null })
  })

  test('is never a figure: a drawing says at once what it says in the end', async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    // Every text that a drawing ever holds, from its first moment on.
    await page.evaluate(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const look = () => {
        for (const word of document.querySelectorAll('main svg text')) seen.add(word.textContent ?? '')
      }
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
    await visit(page, AREAS[0] ?? OVERVIEW)
    const figures = (words: readonly string[]) =>
      words.filter((word) => /\d/.test(word) && !word.includes('…'))
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
    const stay = await page.locator('main svg text').allTextContents()
    const overview = new Set(stay)
    await visit(page, OVERVIEW)
    for (const word of await page.locator('main svg text').allTextContents()) overview.add(word)
    expect(figures(seen).filter((word) => !overview.has(word))).toEqual([])
  })
})
