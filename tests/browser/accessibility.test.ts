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

/** What differs between the two themes, which have the same elements. */
const COLOURS = ['color-contrast', 'link-in-text-block']

const ALL_RULES = { type: 'tag', values: STANDARD }
const COLOUR_RULES = { type: 'rule', values: COLOURS }

/** What breaks WCAG 2.2 AA in some parts of a page, a line for each rule and reason. No rule is left out. */
async function breaches(
  page: Page,
  runOnly: typeof ALL_RULES = ALL_RULES,
  parts: readonly string[] = []
): Promise<readonly string[]> {
  const found = await page.evaluate(
    async ([include, only]) => {
      const { axe } = window as unknown as {
        readonly axe: { run: (context: object, options: object) => Promise<AxeResults> }
      }
      const options = { runOnly: only, resultTypes: ['violations'] }
      const { violations } = await axe.run(include.length === 0 ? document : { include }, options)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all, none }) => {
          const [reason] = [...any, ...all, ...none].map(({ message }) => message)
          return [`${id}: ${reason?.replace(/ \(.*/, '') ?? ''}`, html.slice(0, 120)] as const
        })
      )
    },
    [parts, runOnly] as const
  )
  const rules = [...new Set(found.map(([rule]) => rule))]
  return rules.map((rule) => {
    const broken = found.filter(([one]) => one === rule)
    const examples = broken.slice(0, 3).map(([, html]) => html)
    return `${rule} (${broken.length}): ${examples.join(' | ')}`
  })
}

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

const withAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE)

/** Every rule on each width and in each theme; in a further theme of a width the elements are the same. */
const SCREENS = [
  { width: 1366, height: 768, theme: 'light', rules: ALL_RULES },
  { width: 1366, height: 768, theme: 'dark', rules: COLOUR_RULES },
  { width: 390, height: 844, theme: 'dark', rules: ALL_RULES },
] as const

describe.each(SCREENS)(
  'WCAG 2.2 AA is kept on a $theme screen $width pixels wide',
  ({ rules, ...screen }) => {
    let opened: OpenedPage
    beforeAll(async () => {
      opened = await openPage({ ...screen, before: withAxe })
    })

    test.each([...PLACES, NOWHERE[0]])('at $address, a source closed or open', async (place) => {
      const { page } = opened
      await visit(page, place)
      const closed = [...(await breaches(page, rules)), ...(await tooSmall(page))]
      await visit(page, place, '?i=i22-2-02')
      await page.locator('[data-source="i22-2-02"]').waitFor()
      // The rest of the page is what it was, but for the marks of the number that is open.
      const parts = ['[data-source]', 'header', '[aria-current="true"]']
      const open = [...(await breaches(page, rules, parts)), ...(await tooSmall(page))]
      expect({ closed, open }).toEqual({ closed: [], open: [] })
    })
  }
)

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
