import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { EXPLORE, IMPORT, OVERVIEW, PLACES, REPORT, visit, type Place } from './places.ts'

/** A place as a reader may find it, with what is open or chosen there. */
export interface State {
  readonly name: string
  /** Goes there in an open page, as a link does, with more in the address if wanted (`theme=dark`). */
  readonly open: (page: Page, more?: string) => Promise<void>
}

const INVENTED = fileURLToPath(new URL('../reports/invented-audit.txt', import.meta.url))

/** Two figures of one unit, and two that cannot be compared. */
const LIKE = 'i05-3-02,i05-3-03,i05-3-04'
const UNLIKE = 'i22-2-02,i05-3-02'

const at = (place: Place, query = '', shows = 'main h1'): State => ({
  name: place.address + query,
  open: async (page, more = '') => {
    const [path = '', own = ''] = (place.address + query).split('?')
    await visit(page, { ...place, address: path }, asQuery(own, more))
    await page.locator(shows).first().waitFor()
  },
})

const asQuery = (...parts: readonly string[]): string => {
  const filled = parts.filter((part) => part !== '')
  return filled.length === 0 ? '' : `?${filled.join('&')}`
}

const BRIEFING: Place = { address: '#/explore/brief', heading: '摘编', says: '附原文句子' }

const review = (name: string, go: (page: Page) => Promise<unknown>): State => ({
  name: `#/import, ${name}`,
  open: async (page, more = '') => {
    // A draft that is open stays open; the empty place takes the next text.
    await visit(page, OVERVIEW, asQuery(more))
    // In review the heading is the text's own.
    await visit(page, { ...IMPORT, heading: '' }, asQuery(more))
    await page.locator('.desk, input[type=file]').first().waitFor({ state: 'attached' })
    if ((await page.locator('.desk').count()) === 0)
      await page.locator('input[type=file]').first().setInputFiles(INVENTED)
    await page.locator('.desk').waitFor()
    await go(page)
  },
})

/** Every place, and those of its states that look different. */
export const STATES: readonly State[] = [
  ...PLACES.map((place) => at(place)),
  at(OVERVIEW, '?i=i22-2-02', '[data-source="i22-2-02"] .evidence'),
  at(REPORT, '?i=i05-3-02', '[data-source="i05-3-02"] .evidence'),
  at(EXPLORE, `?pick=${LIKE}&unit=${encodeURIComponent('处')}`, '[data-chart="explore-selection"]'),
  at(EXPLORE, `?panel=compare&pick=${UNLIKE}`, '[data-compare]'),
  at(BRIEFING, `?pick=${UNLIKE}`, '[data-sheet]'),
  review('in review', (page) => page.locator('[data-review]').waitFor()),
  review('at its end', (page) => page.getByRole('button', { name: '完成与导出' }).click()),
]
