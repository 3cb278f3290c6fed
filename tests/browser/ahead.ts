import type { Page } from 'playwright-core'
import { openPage, type PageOptions } from './harness.ts'

/** Opens the overview while the program waits; `go` lets it come. */
export async function openAhead(options: PageOptions = {}) {
  let go = (): void => undefined
  const gate = new Promise<void>((resolve) => (go = resolve))
  const opened = await openPage({
    ...options,
    before: async (page) => {
      await options.before?.(page)
      await page.route('**/assets/first-*.js', async (route) => {
        await gate
        await route.continue()
      })
    },
  })
  return { ...opened, go }
}

/** Resolves once the page drawn ahead is seen. */
export const isSeen = (page: Page) => page.waitForSelector('#ahead:not(.unproven)')

/** Resolves once all of it is laid out, down to its end. */
export const isWhole = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('#ahead:not(.unproven)') !== null &&
      document.querySelector('#ahead .below') === null
  )

/** Resolves once the live page has taken its place. */
export const handedOver = (page: Page) =>
  page.waitForFunction(() => document.getElementById('ahead') === null)
