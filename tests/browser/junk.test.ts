import { beforeAll, describe, expect, test } from 'vitest'
import { answering, ofReport, type Answers } from './answers.ts'
import { reportFile } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { arrived, OVERVIEW } from './places.ts'

const FIVE_MEGABYTES = 5 * 2 ** 20

const repeated = (text: string): string => text.repeat(Math.ceil(FIVE_MEGABYTES / Buffer.byteLength(text)))

/** Characters that say nothing, the same in every run. */
function noise(): string {
  let state = 1
  const letters = Array.from({ length: 4096 }, () => {
    state = (state * 48271) % 0x7fffffff
    return String.fromCharCode(32 + (state % 95))
  })
  return repeated(`${letters.join('')}\n`)
}

describe('five megabytes of junk give a short message in place', () => {
  const answers: Answers = new Map([['datapackage.json', 404]])
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ before: answering(answers) })
    await opened.page.getByRole('alert').waitFor()
  })

  test.each([
    ['noise', 'indicators.csv', noise()],
    ['one line without end', 'indicators.csv', repeated('x')],
    ['nothing but quotation marks', 'indicators.csv', repeated('"')],
    ['noise', 'source.txt', noise()],
    ['noise', 'report.json', noise()],
  ])('%s as %s', async (_, file, body) => {
    const { page } = opened
    answers.clear()
    answers.set(ofReport(file), body)
    await page.getByRole('alert').evaluate((alert) => alert.setAttribute('data-old', ''))
    await page.getByRole('button', { name: '重新载入' }).click()
    await page.locator('[role="alert"]:not([data-old])').waitFor()
    const words = await page.getByRole('alert').innerText()
    expect(words).toContain(file)
    expect(words.length).toBeLessThan(1000)
  })

  test('noise as numbers.csv or charts.json, above a page that works', async () => {
    const { page } = opened
    answers.clear()
    answers.set(ofReport('numbers.csv'), noise())
    answers.set(ofReport('charts.json'), noise())
    await page.getByRole('button', { name: '重新载入' }).click()
    await arrived(page, OVERVIEW)
    const words = (await page.locator('main details').textContent()) ?? ''
    expect(words).toContain('numbers.csv')
    expect(words).toContain('charts.json')
    expect(words.length).toBeLessThan(1000)
  })
})

test('a hundred thousand rows of junk below the true ones leave a page that answers', async () => {
  const rows = reportFile('indicators.csv') + 'junk,1\n'.repeat(100_000)
  const before = answering(new Map([[ofReport('indicators.csv'), rows]]))
  const { page, problems } = await openPage({ before })
  await arrived(page, OVERVIEW)
  expect(await page.locator('main details summary').innerText()).toContain('100000处问题')
  // All of them in the page would stop it for seconds; the first show what is wrong.
  expect(await page.locator('main details li').count()).toBeLessThanOrEqual(1000)
  await page.locator('main details summary').click()
  expect(await page.locator('main details li').first().innerText()).toContain('indicators.csv')
  await page.locator('[data-chart="headline-appeals"] [data-indicator]').first().click()
  await page.locator('[data-source]').waitFor()
  expect(await problems()).toEqual([])
})
