import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until a draft with so many settled numbers is kept in the browser, which happens a moment after the last of them. */
export async function keptWith(page: Page, settled: number): Promise<void> {
  await expect.poll(() => page.evaluate(settledOf)).toContain(settled)
}

/** Runs in the page: how many numbers are settled in each draft that is kept. */
function settledOf(): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shujian-import')
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').get('index')
      reading.addEventListener('success', () => {
        opening.result.close()
        const drafts = (reading.result ?? []) as readonly { readonly settled: number }[]
        resolve(drafts.map(({ settled }) => settled))
      })
    })
  })
}
