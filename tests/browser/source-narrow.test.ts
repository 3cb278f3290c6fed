import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPage, type OpenedPage } from './harness.ts'
import { closed, expectFocus, panelOf } from './panel.ts'
import { OVERVIEW, visit } from './places.ts'

describe('on a narrow screen', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ width: 390, height: 844 })
  })

  beforeEach(async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    await page.locator('[data-chart="headline-hazards"] [data-indicator]').first().click()
    await panelOf(page, 'i05-3-04').waitFor()
  })

  test('it covers the page and is all there is for a screen reader', async () => {
    const { page } = opened
    const box = await panelOf(page, 'i05-3-04').boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
    const dialog = page.getByRole('dialog')
    expect(await dialog.getAttribute('data-source')).toBe('i05-3-04')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
    expect(await page.getByRole('navigation', { name: '主导航' }).count()).toBe(0)
  })

  test.each(['Tab', 'Shift+Tab'])('it holds the focus on %s', async (key) => {
    const { page } = opened
    const inside: boolean[] = []
    const stops = await page.locator('[data-source] :is(a, button, [tabindex="0"])').count()
    for (let step = 0; step <= stops + 2; step += 1) {
      await page.keyboard.press(key)
      inside.push(await page.evaluate(() => document.activeElement?.closest('[data-source]') !== null))
    }
    expect(inside).toEqual(inside.map(() => true))
  })

  test('Esc closes it and the mark gets the focus back', async () => {
    const { page } = opened
    await page.keyboard.press('Escape')
    await closed(page)
    const mark = page.locator('[data-chart="headline-hazards"] [data-indicator]').first()
    await expectFocus(mark)
  })

  test('the button closes it, and the page is there again', async () => {
    const { page } = opened
    await page.getByRole('button', { name: '关闭' }).click()
    await closed(page)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '关于' }).click()
    await page.getByRole('heading', { level: 1, name: '关于数见' }).waitFor()
    expect(page.url()).toMatch(/#\/about$/)
  })

  test('Back closes it', async () => {
    await opened.page.goBack()
    await closed(opened.page)
    expect(opened.page.url()).toMatch(/#\/$/)
  })

  test('its link to the area leads there and closes it', async () => {
    const { page } = opened
    await page.locator('[data-source] nav a').first().click()
    await closed(page)
    expect(page.url()).toMatch(/#\/area\/1$/)
  })
})
