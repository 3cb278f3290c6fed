import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { rows } from './dataset.ts'
import { file, openPage, savedBytes, type OpenedPage } from './harness.ts'
import { AREA_1, arrived, NOWHERE, OVERVIEW, PLACES, visit } from './places.ts'

/** One indicator of every item that has some. */
const firstOfItem = rows.filter(({ item }, index) => rows.findIndex((one) => one.item === item) === index)

const text = readFileSync(fileURLToPath(file), 'utf8')

describe('the build in one file, opened from file://', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ product: file })
    await arrived(opened.page, OVERVIEW)
  })

  test('asks for no other file', async () => {
    const asked = await opened.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name)
    )
    expect(asked.filter((name) => !name.startsWith('data:'))).toEqual([])
  })

  test.each([...PLACES, NOWHERE[0]])('shows $address', async (place) => {
    const { page, problems } = opened
    await visit(page, place)
    expect(await page.locator('h1:visible').allTextContents()).toEqual([
      expect.stringContaining(place.heading),
    ])
    expect(await problems()).toEqual([])
  })

  test('shows the wall', async () => {
    const { page, problems } = await openPage({ product: file, address: '#/wall' })
    await page.waitForFunction(() => document.querySelector('.wall-page [data-chart]') !== null)
    expect(await problems()).toEqual([])
  })

  test('opens the source of a number of every item', async () => {
    const { page, problems } = opened
    await visit(page, OVERVIEW)
    for (const { id, quote } of firstOfItem) {
      await page.evaluate((one) => {
        location.hash = `#/?i=${one}`
      }, id)
      await page.locator(`[data-source="${id}"]`).waitFor()
      expect(await page.locator(`[data-source="${id}"] mark`).first().innerText()).toBe(quote)
    }
    expect(await problems()).toEqual([])
  })

  test('saves the data of a chart', async () => {
    const { page, problems } = opened
    await visit(page, AREA_1)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('[data-chart="a1-declines"]')
        .getByRole('button', { name: /^下载CSV/ })
        .click(),
    ])
    expect(saved.suggestedFilename()).toMatch(/_v\d+\.\d+\.\d+_\d{8}\.csv$/)
    expect((await savedBytes(saved)).toString('utf8')).toMatch(/^\uFEFF指标编号,/)
    expect(await problems()).toEqual([])
  })
})

describe('its content policy', () => {
  test('stands before everything it governs and admits script and style by their hashes alone', () => {
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? []
    expect(policy).toMatch(/script-src 'sha256-[\w+/]{43}=';/)
    expect(policy).toMatch(/style-src 'sha256-[\w+/]{43}=';/)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style'))
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<script'))
  })

  test('lets in no style and no script but the product', async () => {
    const { page, problems } = await openPage({ product: file })
    await arrived(page, OVERVIEW)
    const ran = await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.head.append(style)
      try {
        const script = document.createElement('script')
        script.textContent = 'document.title = "was run"'
        document.body.append(script)
      } catch {
        // Trusted Types refuse it before the policy does.
      }
      return document.title === 'was run'
    })
    expect(ran).toBe(false)
    expect(await problems()).toContainEqual(expect.stringContaining('content policy: style-src'))
  })
})
