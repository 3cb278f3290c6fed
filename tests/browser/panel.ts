import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** The source of a number, where it is open. */
export const panelOf = (page: Page, id: string): Locator => page.locator(`[data-source="${id}"]`)

/** Waits until a source is open with all that is known of it, which follows the sentence a moment later. */
export const wholePanel = (page: Page, id: string): Promise<void> =>
  panelOf(page, id).locator('[rel="next"], [rel="prev"]').first().waitFor()

/** Waits until no source is open. */
export const closed = (page: Page): Promise<void> =>
  page.locator('[data-source]').waitFor({ state: 'detached' })

/** The number that a mark stands for. */
export const idOf = async (mark: Locator): Promise<string> =>
  (await mark.getAttribute('data-indicator')) ?? ''

/** Whether the very element has the focus. */
export const isFocused = (mark: Locator): Promise<boolean> =>
  mark.evaluate((one) => one === document.activeElement)

/** Waits until it has. */
export const expectFocus = (mark: Locator): Promise<void> => expect.poll(() => isFocused(mark)).toBe(true)
