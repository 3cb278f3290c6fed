import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** The page's policy lets no script in; one that Playwright adds before the page is made is not asked. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE)

/** Every rule of WCAG 2.2 A and AA; none is left out. */
export const ALL_RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}

/** What differs between looks that have the same elements. */
export const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What breaks WCAG 2.2 AA, a line for each rule and reason. */
export async function breaches(page: Page, runOnly = ALL_RULES): Promise<readonly string[]> {
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      readonly axe: { run: (context: Document, options: object) => Promise<AxeResults> }
    }
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => {
        const [reason] = [...any, ...all, ...none].map(({ message }) => message)
        return [`${id}: ${reason?.replace(/ \(.*/, '') ?? ''}`, html.slice(0, 120)] as const
      })
    )
  }, runOnly)
  const rules = [...new Set(found.map(([rule]) => rule))]
  return rules.map((rule) => {
    const broken = found.filter(([one]) => one === rule)
    const examples = broken.slice(0, 3).map(([, html]) => html)
    return `${rule} (${broken.length}): ${examples.join(' | ')}`
  })
}
