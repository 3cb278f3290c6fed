import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { NOWHERE, OVERVIEW, PLACES, visit, type Place } from './places.ts'

/** The page's policy lets no script in; one that Playwright adds before the page is made is not asked. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks WCAG 2.2 AA in some parts of a page, a line for each rule and reason. No rule is left out. */
async function breaches(page: Page, ...parts: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(
    async ([include, values]) => {
      const { axe } = window as unknown as {
        readonly axe: { run: (context: object, options: object) => Promise<AxeResults> }
      }
      const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
      const { violations } = await axe.run(include.length === 0 ? document : { include }, options)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all, none }) => {
          const [reason] = [...any, ...all, ...none].map(({ message }) => message)
          return [`${id}: ${reason?.replace(/ \(.*/, '') ?? ''}`, html.slice(0, 120)] as const
        })
      )
    },
    [parts, STANDARD] as const
  )
  const rules = [...new Set(found.map(([rule]) => rule))]
  return rules.map((rule) => {
    const broken = found.filter(([one]) => one === rule)
    return `${rule} (${broken.length}): ${broken
      .slice(0, 3)
      .map(([, html]) => html)
      .join(' | ')}`
  })
}

const withAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE)

const SCREENS = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const

describe.each(SCREENS)('WCAG 2.2 AA is kept on a $theme screen $width pixels wide', (screen) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ ...screen, before: withAxe })
  })

  test.each([...PLACES, NOWHERE[0]])('at $address, a source closed or open', async (place) => {
    await visit(opened.page, place)
    const closed = await breaches(opened.page)
    await visit(opened.page, place, '?i=i22-2-02')
    await opened.page.locator('[data-source="i22-2-02"]').waitFor()
    // The rest of the page is what it was, but for the marks of the number that is open.
    const open = await breaches(opened.page, '[data-source]', 'header', '[aria-current="true"]')
    expect({ closed, open }).toEqual({ closed: [], open: [] })
  })
})

describe('and in the other states of a page', () => {
  const STATES: readonly (readonly [what: string, place: Place, query: string])[] = [
    ['with a source over the page', OVERVIEW, '?i=i22-2-02'],
    ['with notices', OVERVIEW, '?area=banana&kind=x&i=i99-1-01'],
    ['narrowed to nothing', OVERVIEW, '?area=4&kind=funds'],
    ['narrowed', OVERVIEW, '?area=1,2&kind=change&trend=red-up'],
  ]
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ width: 390, height: 844, before: withAxe })
  })

  test.each(STATES)('%s', async (_, place, query) => {
    await visit(opened.page, place, query)
    expect(await breaches(opened.page)).toEqual([])
  })
})
