import { describe, expect, test } from 'vitest'
import { answering, ofReport } from './answers.ts'
import { reportFile } from './dataset.ts'
import { openPage } from './harness.ts'
import { arrived, OVERVIEW } from './places.ts'

const FIVE_MEGABYTES = 5 * 2 ** 20

const repeated = (text: string): string => text.repeat(Math.ceil(FIVE_MEGABYTES / Buffer.byteLength(text)))

/** Bytes that look like nothing, the same in every run. */
function noise(): string {
  let state = 1
  const letters = Array.from({ length: 4096 }, () => {
    state = (state * 48271) % 0x7fffffff
    return String.fromCharCode(32 + (state % 95))
  })
  return repeated(letters.join('') + '\n')
}

const opening = (file: string, body: string) =>
  openPage({ before: answering(new Map([[ofReport(file), body]])) })

describe('five megabytes of junk give a message within seconds', () => {
  test.each([
    ['noise', noise()],
    ['one line without end', repeated('x')],
    ['nothing but commas', repeated(',')],
    ['nothing but quotation marks', repeated('"')],
    ['nothing but line ends', repeated('\n')],
    ['nothing but headings of the text', repeated('(一)x\n1.x\n(1)x。一是x。\n')],
  ])('as indicators.csv: %s', async (_, body) => {
    const { page, problems } = await opening('indicators.csv', body)
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('indicators.csv')
    expect((await alert.innerText()).length).toBeLessThan(1000)
    expect(await problems()).toEqual([])
  })

  test('as rows below the true ones, and the page still answers to a click', async () => {
    const { page, problems } = await opening('indicators.csv', reportFile('indicators.csv') + repeated('junk,1\n'))
    await arrived(page, OVERVIEW)
    expect(await page.locator('main details summary').innerText()).toMatch(/有 \d{6} 处问题/)
    await page.locator('main details summary').click()
    const listed = await page.locator('main details li').count()
    expect(listed).toBeGreaterThan(0)
    expect(listed).toBeLessThanOrEqual(1000)
    await page.locator('[data-chart="headline-appeals"] [data-indicator]').first().click()
    await page.locator('[data-source]').waitFor()
    expect(await problems()).toEqual([])
  })

  test.each(['source.txt', 'report.json'])('as %s', async (file) => {
    const { page } = await opening(file, noise())
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain(file)
  })

  test.each(['numbers.csv', 'charts.json'])('as %s, above a page that works', async (file) => {
    const { page } = await opening(file, noise())
    await arrived(page, OVERVIEW)
    expect(await page.locator('main details').textContent()).toContain(file)
  })
})
