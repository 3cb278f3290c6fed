import { beforeAll, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { layoutProblemsOfPages, pageShown, wallAt, wallShown, withLayoutCheck } from './wall-page.ts'

const SIZES = [
  { width: 1920, height: 1080, query: '&dist=5&screen=86', limits: { han: 40, digit: 33 } },
  { width: 1080, height: 1920, query: '', limits: { han: 24, digit: 24 } },
]
const NOTHING_WRONG = Array.from({ length: 7 }, () => [])

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage({
    width: 1920,
    height: 1080,
    address: '#/wall?rotate=0',
    reducedMotion: 'reduce',
    before: withLayoutCheck,
  })
  await wallShown(opened.page)
})

describe.each(SIZES)('a wall of $width × $height', ({ width, height, query, limits }) => {
  test.each(['dark', 'light'] as const)(
    'is filled without scroll, overlap or small type, %s',
    async (theme) => {
      const { page, problems } = opened
      await page.setViewportSize({ width, height })
      await wallAt(page, theme, query)
      expect(await layoutProblemsOfPages(page, limits)).toEqual(NOTHING_WRONG)
      expect(await problems()).toEqual([])
    }
  )
})

test('a figure that is pressed shows its sentence, and Esc closes it', async () => {
  const { page } = opened
  await wallAt(page, 'light')
  await page.locator('[data-indicator="i12-1-01"]').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.wall-sentence mark')
  expect(await page.locator('.wall-sentence mark').textContent()).toBe('办理群众各类诉求8708件')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.wall-sentence', { state: 'detached' })
})

test('the setup page gives a link that keeps to the distance', async () => {
  const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall/setup?dist=5&screen=86' })
  expect(await page.locator('.result').textContent()).toContain('汉字不小于40像素，数字不小于33像素')
  await page.locator('.go a').click()
  await wallShown(page)
  expect(page.url()).toContain('dist=5&screen=86')
})

test('pages turn by themselves, input stops them for a minute, and a sentence stays 15 seconds', async () => {
  const { page } = await openPage({
    width: 1920,
    height: 1080,
    address: '#/wall?rotate=5',
    reducedMotion: 'reduce',
    before: (one) => one.clock.install(),
  })
  await wallShown(page)
  await page.clock.runFor(6000)
  await pageShown(page, '2/7')
  await page.keyboard.press('ArrowLeft')
  await pageShown(page, '1/7')
  expect(await page.locator('.signs').textContent()).toContain('已暂停')
  await page.locator('[data-indicator="i12-1-01"]').first().click()
  await page.waitForSelector('.wall-sentence mark')
  // As the panel at the desk, for programs that read the page.
  expect(await page.locator('[data-source="i12-1-01"] mark[data-indicator="i12-1-01"]').count()).toBe(1)
  await page.clock.runFor(10_000)
  expect(await page.locator('.wall-sentence').count()).toBe(1)
  await page.clock.runFor(6000)
  expect(await page.locator('.wall-sentence').count()).toBe(0)
  await page.clock.runFor(38_000)
  expect(await page.locator('.count').textContent()).toBe('1/7')
  await page.clock.runFor(14_000)
  expect(await page.locator('.signs').textContent()).not.toContain('已暂停')
  expect(await page.locator('.count').textContent()).not.toBe('1/7')
})
