import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { printed, row, stories } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { EXPLORE, visit } from './places.ts'
import { STATES } from './states.ts'

/** What a figure lacks of a name, words for those who do not see it, a way to a table, and marks that keys reach. */
const lacking = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('figure, svg, canvas')].flatMap((one) => {
      // A drawing is part of a figure and silent; so is a picture that words stand beside.
      if (one.tagName !== 'FIGURE')
        return one.closest('[aria-hidden="true"], figure') === null
          ? [`${one.tagName} outside of figures`]
          : []
      const name = one.getAttribute('aria-label') ?? ''
      // What is refused is no picture; it says why.
      if (one.textContent?.includes('未作图：') === true) return []
      const isTable = one.querySelector('table') !== null
      const marks = [...one.querySelectorAll<HTMLElement>('[data-indicator], [data-bar], [data-bin], .cell')]
      const words = one.querySelector('p.visually-hidden')?.textContent?.trim() ?? ''
      return [
        name === '' ? 'no name' : '',
        words === '' ? 'no description' : '',
        isTable ||
        [...one.querySelectorAll('button')].some(({ textContent }) => /^\s*看表/.test(textContent ?? ''))
          ? ''
          : 'no table view',
        isTable || marks.length > 0 ? '' : 'no marks',
        ...marks.filter((mark) => mark.tabIndex < 0).map((mark) => `out of reach: ${mark.textContent}`),
        ...marks
          .filter((mark) => (mark.getAttribute('aria-label') ?? mark.textContent ?? '').trim() === '')
          .map(() => 'a mark without a name'),
      ]
        .filter((lack) => lack !== '')
        .map((lack) => `${one.dataset['chart']} ${name}: ${lack}`)
    })
  )

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage()
})

test.each(STATES)(
  'each figure at $name has a name, a description, a table view and marks for keys',
  async ({ open }) => {
    await open(opened.page)
    expect(await lacking(opened.page)).toEqual([])
  }
)

/** The first story of each kind that the desk can show as well. */
const KINDS = [
  ...new Map(
    stories.filter(({ kind }) => !['coverage', 'pairs'].includes(kind)).map((story) => [story.kind, story])
  ).values(),
]

describe('a chart that the desk proposes', () => {
  test.each(KINDS)('as $kind shows, tells and lists every figure picked', async ({ kind, indicators }) => {
    const { page } = opened
    await visit(page, EXPLORE, `?pick=${indicators.join(',')}&chart=${kind}`)
    const figure = page.locator('[data-chart="explore-selection"]')
    const figures = indicators.map((id) => printed(row(id)))
    await figure.waitFor()
    const described = (await figure.locator('p.visually-hidden').first().textContent()) ?? ''
    expect(figures.filter((one) => !described.replace(/\s/g, '').includes(one))).toEqual([])
    const marks = () =>
      figure
        .locator('[data-indicator]')
        .evaluateAll((all) =>
          [...new Set(all.map((one) => (one as HTMLElement).dataset['indicator']))].sort()
        )
    await expect.poll(marks).toEqual([...indicators].sort())
    await figure.getByRole('button', { name: '看表' }).click()
    const rows = figure.locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(indicators.length)
    expect(
      (await rows.allTextContents()).filter(
        (text, at) => !text.replace(/\s/g, '').includes(figures[at] ?? '?')
      )
    ).toEqual([])
    await figure.getByRole('button', { name: '看图' }).click()
    await expect.poll(marks).toEqual([...indicators].sort())
  })

  test.each(['explore-counts', 'explore-spread'])('%s has a table of its counts', async (chart) => {
    const { page } = opened
    await visit(page, EXPLORE, `?unit=${encodeURIComponent('家')}`)
    const figure = page.locator(`[data-chart="${chart}"]`)
    const bars = await figure.locator('[data-bar], [data-bin]').count()
    await figure.getByRole('button', { name: '看表' }).click()
    await expect.poll(() => figure.locator('tbody tr').count()).toBe(bars)
    await figure.getByRole('button', { name: '看图' }).click()
    await expect.poll(() => figure.locator('[data-bar], [data-bin]').count()).toBe(bars)
  })
})
