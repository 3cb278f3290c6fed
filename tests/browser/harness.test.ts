import { describe, expect, test } from 'vitest'
import { openPage } from './harness.ts'

/** Were these not seen, every test that finds no problem would say nothing. */
describe('problems of a page are seen', () => {
  test('a breach of the content policy, which the server enforces', async () => {
    const { page, problems } = await openPage()
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.head.append(style)
    })
    expect(await problems()).toContainEqual(expect.stringContaining('content policy: style-src'))
  })

  test('a request to another site', async () => {
    const { page, problems } = await openPage()
    await page.evaluate(() => fetch('https://elsewhere.invalid/').catch(() => null))
    expect(await problems()).toContainEqual(expect.stringContaining('https://elsewhere.invalid/'))
  })

  test('an error that nobody caught', async () => {
    const { page, problems } = await openPage()
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('on purpose')
      })
    })
    expect(await problems()).toContainEqual(expect.stringContaining('uncaught: Error: on purpose'))
  })
})

test('what other tests copy is not on the clipboard of a browser of its own', async () => {
  const permissions = ['clipboard-read', 'clipboard-write']
  const [other, mine] = [await openPage({ permissions }), await openPage({ permissions, ownBrowser: true })]
  const copy = (text: string) => navigator.clipboard.writeText(text)
  await mine.page.evaluate(copy, 'mine')
  await other.page.evaluate(copy, 'of another test')
  expect(await mine.page.evaluate(() => navigator.clipboard.readText())).toBe('mine')
})
