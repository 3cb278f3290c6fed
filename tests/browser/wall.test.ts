import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { layoutProblems } from '../../scripts/wall/layout.mjs'
import { openPage } from './harness.ts'

const shown = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.wall-page [data-story]') !== null)

const SIZES = [
  { width: 1920, height: 1080, query: '&dist=5&screen=86', limits: { han: 40, digit: 33 } },
  { width: 1080, height: 1920, query: '', limits: { han: 24, digit: 24 } },
]

describe.each(SIZES)('a wall of $width × $height', ({ width, height, query, limits }) => {
  test.each(['dark', 'light'])('is filled without scroll, overlap or small type, %s', async (theme) => {
    const address = `#/wall?rotate=0&theme=${theme}${query}`
    const { page, problems } = await openPage({ width, height, address, reducedMotion: 'reduce' })
    await shown(page)
    const pages = await page.locator('.dot').count()
    for (let at = 0; at < pages; at += 1) {
      expect((await page.evaluate(layoutProblems, limits)).problems).toEqual([])
      await page.keyboard.press('PageDown')
    }
    expect(pages).toBe(7)
    expect(await problems()).toEqual([])
  })
})

test('a figure that is pressed shows its sentence, and Esc closes it', async () => {
  const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall?rotate=0' })
  await shown(page)
  await page.locator('[data-wall="i12-1-01"]').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.wall-sentence mark')
  expect(await page.locator('.wall-sentence mark').textContent()).toBe('办理群众各类诉求8708件')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.wall-sentence', { state: 'detached' })
})

test('pages turn by themselves, and input stops them', async () => {
  const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall?rotate=5' })
  await shown(page)
  await page.waitForFunction(() => document.querySelector('.count')?.textContent === '2/7')
  await page.keyboard.press('ArrowLeft')
  expect(await page.locator('.count').textContent()).toBe('1/7')
  expect(await page.locator('.signs').textContent()).toContain('已暂停')
})

test('the setup page gives a link that keeps to the distance', async () => {
  const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall/setup?dist=5&screen=86' })
  expect(await page.locator('.result').textContent()).toContain('汉字不小于 40 像素，数字不小于 33 像素')
  await page.locator('.go a').click()
  await shown(page)
  expect(page.url()).toContain('dist=5&screen=86')
})
