import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { filled, stories } from './dataset.ts'
import { openPage } from './harness.ts'

/** From the start of a page to a sentence of the text: so many keys at most. */
const MOST_KEYS = 15

/** Keys as they are pressed: `Tab*3` is three of them, `"油烟"` is typed, `paste` is a text taken from elsewhere. */
class Keys {
  pressed = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }
  async press(keys: string, text = ''): Promise<void> {
    for (const part of keys.split(' ')) {
      const [, key = '', times = '1'] = /^(.*?)(?:\*(\d+))?$/.exec(part) ?? []
      for (let time = 0; time < Number(times); time += 1) {
        if (key === 'paste') await this.#page.keyboard.insertText(text)
        else if (key.startsWith('"')) {
          await this.#page.keyboard.type(key.slice(1, -1))
          this.pressed += key.length - 3
        } else await this.#page.keyboard.press(key)
        this.pressed += 1
      }
    }
  }
  /** What has the focus, as it is read out. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const one = document.activeElement
      const words = one?.getAttribute('aria-label') ?? one?.textContent ?? ''
      return words.replace(/\s+/g, '')
    })
  }
}

/** Opens a page as it is loaded: nothing has the focus yet. */
async function start(address: string, ready: string): Promise<{ page: Page; keys: Keys }> {
  const { page } = await openPage({ address })
  await page.locator(ready).first().waitFor()
  const keys = new Keys(page)
  onTestFinished(() => {
    expect(keys.pressed).toBeLessThanOrEqual(MOST_KEYS)
  })
  return { page, keys }
}

/** The marked words of the source that is open. */
const sentence = async (page: Page): Promise<string> => {
  const mark = page.locator('[data-source] blockquote mark')
  await mark.first().waitFor()
  return (await mark.allTextContents()).join('')
}

test('from the overview to the source of the first headline', async () => {
  const { page, keys } = await start('#/', '#app .headlines [data-indicator]')
  await keys.press('Tab Enter')
  await keys.press('Tab*11')
  expect(await keys.focused()).toContain('434.6')
  await keys.press('Enter')
  expect(await sentence(page)).toContain('434.6亿元')
})

test('from the overview to the second area and the source of its first figure', async () => {
  const { page, keys } = await start('#/', '#app .headlines [data-indicator]')
  await keys.press('Tab*5 Enter')
  await page.locator('[data-chart="a2-clues"], figure[data-chart]').first().waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await keys.press('Tab*6 Enter')
  expect(await sentence(page)).toContain('284件次')
})

test('from a filter of the desk to a source', async () => {
  const { page, keys } = await start('#/explore', '[role="gridcell"]')
  await keys.press('Tab Enter Tab*4 Space')
  await page.waitForURL(/area=1/)
  await keys.press('Shift+Tab*2')
  expect(await keys.focused()).toContain('到指标表')
  await keys.press('Enter')
  await expect.poll(() => keys.focused()).toContain('区委理论学习中心组学习会议次数')
  await keys.press('Enter')
  expect(await sentence(page)).toContain('29次')
})

test('from a search of the desk to a source', async () => {
  const { page, keys } = await start('#/explore', '[role="gridcell"]')
  await keys.press('Tab Enter Tab "油烟"')
  await expect.poll(() => page.locator('[data-row]').count()).toBe(1)
  await keys.press('Enter Enter')
  expect(await sentence(page)).toContain('49.4%')
})

test('from a search of the text to a number and its source', async () => {
  const { page, keys } = await start('#/report', '.report-text .number')
  await keys.press('Tab Enter Tab "油烟" Enter Tab*3')
  expect(await keys.focused()).toBe('到该处数字')
  await keys.press('Enter')
  expect(await keys.focused()).toContain('49.4%')
  await keys.press('Enter')
  expect(await sentence(page)).toContain('49.4%')
})

test('from a check of arithmetic to the words it rests on', async () => {
  const { page, keys } = await start('#/check', '#arithmetic')
  await keys.press('Tab Enter Tab*2')
  expect(await keys.focused()).toBe('算术核验')
  await keys.press('Enter Tab')
  const words = await keys.focused()
  await keys.press('Enter')
  expect(words).toContain(await sentence(page))
})

test('from the table view of a chart to a source', async () => {
  const first = stories.find(({ place, area }) => place === 'area' && area === 1)
  const { page, keys } = await start('#/area/1', '.marks [data-indicator]')
  await keys.press(`Tab Enter Tab*${5 + (first?.indicators.length ?? 0) + 1}`)
  expect(await keys.focused()).toBe(`看表：${filled(first?.title ?? '').replace(/\s+/g, '')}`)
  await keys.press('Enter')
  await page.locator(`[data-chart="${first?.id}"] table`).waitFor()
  await keys.press('Shift+Tab Enter')
  expect(await sentence(page)).toContain('22处')
})

test('from a pasted text to a number that is accepted, its sentence before the reader', async () => {
  const { page, keys } = await start('#/import', 'textarea')
  await keys.press('Tab Enter Tab*2 paste', readFileSync('tests/reports/invented-audit.txt', 'utf8'))
  await keys.press('Tab Enter')
  await page.locator('[data-review]').waitFor()
  const settled = () => page.locator('.status [role=status] b').first().innerText()
  const before = await settled()
  await keys.press('Enter')
  await expect.poll(settled).not.toBe(before)
  expect(await page.locator('.review-text .current').first().innerText()).toMatch(/\d/)
})

test('from a figure on the wall to its sentence', async () => {
  const { page, keys } = await start('#/wall?rotate=0', '.wall-page [data-chart]')
  await keys.press('Tab*2')
  const figure = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['indicator'] ?? '')
  expect(figure).not.toBe('')
  await keys.press('Enter')
  await page.locator('.wall-sentence mark').waitFor()
})
