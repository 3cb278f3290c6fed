import type { Page } from 'playwright-core'
import { layoutProblems } from '../../scripts/wall/layout.mjs'
import { site } from './harness.ts'

/** Lets a page look at its own layout; before it is loaded. */
export const withLayoutCheck = (page: Page): Promise<unknown> =>
  page.addInitScript(`window.layoutProblems = ${layoutProblems}`)

type Limits = Parameters<typeof layoutProblems>[0]
type Checking = typeof globalThis & { readonly layoutProblems: typeof layoutProblems }

/** Waits until the wall shows a page. */
export async function wallShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.wall-page [data-chart]') !== null)
}

/** Waits until the wall shows the page of a number, as `2/7`. */
export async function pageShown(page: Page, count: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('.count')?.textContent === wanted, count)
}

/** Turns to the page of a number, forwards. */
export async function turnTo(page: Page, wanted: number): Promise<void> {
  const [at = 1, pages = 1] = (await page.locator('.count').textContent())?.split('/').map(Number) ?? []
  for (let left = (wanted - at + pages) % pages; left > 0; left -= 1) await page.keyboard.press('PageDown')
  await pageShown(page, `${wanted}/${pages}`)
}

/** Another address of the wall that is open, in a theme; it is not loaded anew. */
export async function wallAt(page: Page, theme: 'dark' | 'light', query = ''): Promise<void> {
  await page.goto(`${site}#/wall?rotate=0&theme=${theme}${query}`)
  await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme)
  await wallShown(page)
}

/** What is wrong with the layout of each page, one list for each, all the way round to the first. */
export function layoutProblemsOfPages(page: Page, limits: Limits): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async (least) => {
    const settled = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const found: (readonly string[])[] = []
    await settled()
    for (let left = document.querySelectorAll('.dot').length; left > 0; left -= 1) {
      found.push((globalThis as Checking).layoutProblems(least).problems)
      dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
      await settled()
    }
    return found
  }, limits)
}
