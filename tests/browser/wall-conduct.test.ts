import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { layoutProblems } from '../../scripts/wall/layout.mjs'
import { breaches, withAxe } from './axe.ts'
import { openPage, site, type OpenedPage } from './harness.ts'
import { turnTo, wallAt, wallShown } from './wall-page.ts'

const WALL = { width: 1920, height: 1080 } as const

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage({
    ...WALL,
    address: '#/wall?rotate=0',
    reducedMotion: 'reduce',
    before: withAxe,
  })
  await wallShown(opened.page)
})

describe.each(['dark', 'light'] as const)('on a %s wall', (theme) => {
  test('WCAG 2.2 AA is kept on every page and with a sentence open', async () => {
    const { page } = opened
    await wallAt(page, theme, '&dist=5&screen=86')
    const pages = await page.locator('.dot').count()
    for (let at = 1; at <= pages; at += 1) {
      expect(await breaches(page)).toEqual([])
      await page.keyboard.press('PageDown')
    }
    await page.locator('[data-indicator="i12-1-01"]').first().click()
    await page.waitForSelector('.wall-sentence')
    expect(await breaches(page)).toEqual([])
  })

  test('and on the page that sets it up', async () => {
    const { page } = opened
    await page.goto(`${site}#/wall/setup?theme=${theme}&dist=5&screen=86`)
    await page.locator('.card').waitFor()
    expect(await breaches(page)).toEqual([])
  })
})

describe('a page comes in', () => {
  const moving = (page: Page) =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map((one) => one.effect?.getComputedTiming())
        .map((timing) => ({ ends: timing?.endTime, times: timing?.iterations }))
    )
  test('by none for a reader who asked for less motion', async () => {
    const { page } = opened
    await wallAt(page, 'dark')
    await page.keyboard.press('PageDown')
    expect(await moving(page)).toEqual([])
  })

  test('by one short movement', async () => {
    const { page } = opened
    await wallAt(page, 'dark')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.evaluate(() => {
      document.documentElement.style.setProperty('animation-play-state', 'paused')
    })
    await page.keyboard.press('PageDown')
    expect(await moving(page)).toEqual([{ ends: 500, times: 1 }])
  })
})

test('two pixels for each of the page leave type and layout as they are, and draw them finer', async () => {
  const sizes = []
  const fine = await openPage({
    ...WALL,
    address: '#/wall?rotate=0',
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  })
  for (const { page } of [opened, fine]) {
    await wallAt(page, 'dark')
    await turnTo(page, 5)
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

describe('at night', () => {
  const boots = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('boots')))
  let night: OpenedPage
  beforeAll(async () => {
    night = await openPage({
      ...WALL,
      address: '#/wall?rotate=10',
      before: async (page) => {
        await page.clock.install({ time: new Date('2024-06-18T12:00:00') })
        await page.addInitScript(() =>
          sessionStorage.setItem('boots', String(Number(sessionStorage.getItem('boots')) + 1))
        )
      },
    })
    await wallShown(night.page)
  })

  test('a wall is not loaded anew while the server does not answer: what is shown stays', async () => {
    const { page } = night
    await page.clock.setSystemTime(new Date('2024-06-18T23:10:00'))
    await page.clock.runFor(15_000)
    expect(await boots(page)).toBe(1)
    await page.route('**/*', (route) => route.abort('connectionrefused'))
    await page.clock.setSystemTime(new Date('2024-06-19T03:10:00'))
    await page.clock.runFor(30_000)
    expect(await boots(page)).toBe(1)
    expect(await page.locator('.wall-page [data-indicator]').count()).toBeGreaterThan(0)
    await page.unroute('**/*')
  })

  test('one that has run since the day before is loaded anew, once, between two pages', async () => {
    const { page } = night
    await page.clock.runFor(15_000)
    await page.waitForFunction(() => sessionStorage.getItem('boots') === '2')
    await wallShown(page)
    await page.clock.runFor(30_000)
    expect(await boots(page)).toBe(2)
  })
})
