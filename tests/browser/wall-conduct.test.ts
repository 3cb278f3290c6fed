import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { layoutProblems } from '../../scripts/wall/layout.mjs'
import { openPage } from './harness.ts'

const shown = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.wall-page [data-story]') !== null)
const WALL = { width: 1920, height: 1080 } as const

/** The page's policy lets no script in; one that Playwright adds before the page is made is not asked. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What breaks WCAG 2.2 AA, no rule left out: the rule and where. */
const breaches = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (on: Document, how: object) => Promise<AxeResults> } }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  })

describe.each(['dark', 'light'] as const)('on a %s wall', (theme) => {
  test('WCAG 2.2 AA is kept on every page and with a sentence open', async () => {
    const { page } = await openPage({
      ...WALL,
      address: `#/wall?rotate=0&theme=${theme}&dist=5&screen=86`,
      reducedMotion: 'reduce',
      before: (one) => one.addInitScript(AXE),
    })
    await shown(page)
    const pages = await page.locator('.dot').count()
    for (let at = 1; at <= pages; at += 1) {
      expect(await breaches(page)).toEqual([])
      await page.keyboard.press('PageDown')
    }
    await page.locator('[data-wall="i12-1-01"]').first().click()
    await page.waitForSelector('.wall-sentence')
    expect(await breaches(page)).toEqual([])
  })

  test('and on the page that sets it up', async () => {
    const { page } = await openPage({
      ...WALL,
      address: `#/wall/setup?theme=${theme}&dist=5&screen=86`,
      before: (one) => one.addInitScript(AXE),
    })
    await page.locator('.card').waitFor()
    expect(await breaches(page)).toEqual([])
  })
})

test('two pixels for each of the page leave type and layout as they are, and draw them finer', async () => {
  const sizes = []
  for (const deviceScaleFactor of [1, 2]) {
    const { page } = await openPage({
      ...WALL,
      address: '#/wall?rotate=0&page=5',
      deviceScaleFactor,
      reducedMotion: 'reduce',
    })
    await shown(page)
    const { problems, unit } = await page.evaluate(layoutProblems, { han: 24, digit: 24 })
    expect(problems).toEqual([])
    // Width and height of a PNG stand at its bytes 16 to 23.
    const picture = await page.screenshot()
    sizes.push({ unit, width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) })
  }
  const [one, two] = sizes
  expect(two).toEqual({ unit: one?.unit, width: 3840, height: 2160 })
  expect(one).toMatchObject({ width: 1920, height: 1080 })
})

describe('a page comes in', () => {
  const moving = (page: Page) =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map((one) => one.effect?.getComputedTiming())
        .map((timing) => ({ ends: timing?.endTime, times: timing?.iterations }))
    )
  test('by one short movement', async () => {
    const { page } = await openPage({ ...WALL, address: '#/wall?rotate=0' })
    await shown(page)
    await page.evaluate(() => {
      document.documentElement.style.setProperty('animation-play-state', 'paused')
    })
    await page.keyboard.press('PageDown')
    expect(await moving(page)).toEqual([{ ends: 500, times: 1 }])
  })

  test('by none for a reader who asked for less motion', async () => {
    const { page } = await openPage({ ...WALL, address: '#/wall?rotate=0', reducedMotion: 'reduce' })
    await shown(page)
    await page.keyboard.press('PageDown')
    expect(await moving(page)).toEqual([])
  })
})

describe('at night', () => {
  const boots = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('boots')))
  const counted = async (page: Page) => {
    await page.clock.install({ time: new Date('2024-06-18T12:00:00') })
    await page.addInitScript(() =>
      sessionStorage.setItem('boots', String(Number(sessionStorage.getItem('boots')) + 1))
    )
  }
  test('a wall that has run since the day before is loaded anew, once, between two pages', async () => {
    const { page } = await openPage({ ...WALL, address: '#/wall?rotate=10', before: counted })
    await shown(page)
    await page.clock.setSystemTime(new Date('2024-06-18T23:10:00'))
    await page.clock.runFor(15_000)
    expect(await boots(page)).toBe(1)
    await page.clock.setSystemTime(new Date('2024-06-19T03:10:00'))
    await page.clock.runFor(15_000)
    await page.waitForFunction(() => sessionStorage.getItem('boots') === '2')
    await shown(page)
    await page.clock.runFor(30_000)
    expect(await boots(page)).toBe(2)
  })

  test('not while the server does not answer: what is shown stays', async () => {
    const { page } = await openPage({ ...WALL, address: '#/wall?rotate=10', before: counted })
    await shown(page)
    await page.route('**/*', (route) => route.abort('connectionrefused'))
    await page.clock.setSystemTime(new Date('2024-06-19T03:10:00'))
    await page.clock.runFor(30_000)
    expect(await boots(page)).toBe(1)
    expect(await page.locator('.wall-page [data-wall]').count()).toBeGreaterThan(0)
  })
})
