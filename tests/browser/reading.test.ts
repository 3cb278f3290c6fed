import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { shippedReport } from '../shipped'
import { openPage, type OpenedPage } from './harness'
import { closed, panelOf } from './panel'

const report = await shippedReport()
const inText = (id: string): string => `.report-text p [data-indicator="${id}"]`

/** Whether an element lies in the window, below the header. */
const inSight = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 50 && bottom <= window.innerHeight
  })

describe('the text', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: '#/report' })
    await opened.page.locator('.report-text .paragraph').last().waitFor()
  })

  test('is the published text, character by character', async () => {
    const shown = await opened.page.evaluate(() =>
      Array.from(document.querySelectorAll('.report-text p'), (one) => one.textContent).join('\n')
    )
    expect(shown).toBe(report.source.text)
  })

  test('lights every indicator and every other number once', async () => {
    const lit = await opened.page.evaluate(() => ({
      indicators: Array.from(document.querySelectorAll('.report-text p [data-indicator]'), (one) =>
        one.getAttribute('data-indicator')
      ),
      numbers: document.querySelectorAll('.report-text p [data-number]').length,
    }))
    expect(lit.indicators).toEqual(report.indicators.map(({ id }) => id))
    expect(lit.numbers).toBe(report.numbers.length)
  })

  test('and its notes beside it light each other under the pointer', async () => {
    const { page } = opened
    const [first] = report.indicators
    await page.locator(inText(first?.id ?? '')).scrollIntoViewIfNeeded()
    await page.hover(inText(first?.id ?? ''))
    expect(await page.locator(`.notes [data-indicator="${first?.id}"].lit-up`).count()).toBe(1)
    await page.hover(`.notes [data-indicator="${first?.id}"]`)
    expect(await page.locator(`${inText(first?.id ?? '')}.lit-up`).count()).toBe(1)
  })

  test('leads from every number of it to the source and back', async () => {
    const { page } = opened
    for (const { id, quote } of report.indicators) {
      await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), inText(id))
      await panelOf(page, id).waitFor()
      expect(await panelOf(page, id).locator('mark').textContent()).toBe(quote)
    }
    await page.keyboard.press('Escape')
    await closed(page)
  })

  test('explains a number that is no indicator', async () => {
    const { page } = opened
    const [number] = report.numbers
    await page.evaluate(
      (at) => document.querySelector<HTMLElement>(`[data-number="${at}"]`)?.click(),
      number?.start
    )
    const panel = page.locator(`[data-number-source="${number?.start}"]`)
    await panel.waitFor()
    expect(await panel.textContent()).toContain('日期')
    expect(await panel.locator('mark').textContent()).toBe(number?.quote)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await opened.problems()).toEqual([])
  })
})

test('an address with an indicator brings its number into sight and lights it, for each tenth of them', async () => {
  const { page } = await openPage({ address: '#/report' })
  for (const { id } of report.indicators.filter((_, at) => at % 10 === 0)) {
    await page.evaluate((one) => (location.hash = `#/report?i=${one}`), id)
    await panelOf(page, id).waitFor()
    await expect.poll(() => inSight(page, inText(id))).toBe(true)
    await expect.poll(() => page.locator(`${inText(id)}.open`).count()).toBe(1)
  }
})

test('an address with an item opens the text there', async () => {
  const { page } = await openPage({ address: '#/report?item=12' })
  await expect.poll(() => inSight(page, '[data-item="12"] p')).toBe(true)
})

test('the outline shows the current place and goes to another', async () => {
  const { page } = await openPage({ address: '#/report', width: 1440 })
  await page.getByRole('navigation', { name: '目录' }).getByText('12.根除作风建设顽瘴痼疾').click()
  await expect
    .poll(() => page.locator('nav[aria-label="目录"] [aria-current="location"]').textContent())
    .toContain('12.')
})

describe('keys n and p', () => {
  test('walk from number to number', async () => {
    const { page } = await openPage({ address: '#/report' })
    await page.locator('.report-text').waitFor()
    await page.keyboard.press('n')
    await panelOf(page, report.indicators[0]?.id ?? '').waitFor()
    await page.keyboard.press('n')
    await panelOf(page, report.indicators[1]?.id ?? '').waitFor()
    await page.keyboard.press('p')
    await panelOf(page, report.indicators[0]?.id ?? '').waitFor()
    expect(page.url()).toContain(`i=${report.indicators[0]?.id}`)
  })

  test('stay within the filter', async () => {
    const inexact = report.indicators.filter(
      ({ kind, qualifier }) => kind === 'funds' && qualifier === 'about'
    )
    const { page } = await openPage({ address: '#/report?kind=funds&qual=about' })
    await page.locator('.report-text').waitFor()
    for (const { id } of inexact) {
      await page.keyboard.press('n')
      await panelOf(page, id).waitFor()
    }
    expect(inexact.length).toBeGreaterThan(1)
  })

  test('go on from a number that is no indicator, both ways', async () => {
    const between = report.numbers.find(
      ({ start }) => start > (report.indicators[0]?.start ?? 0) && start < (report.indicators[9]?.start ?? 0)
    )
    const start = between?.start ?? -1
    const behind = report.indicators.find((one) => one.start > start)
    const before = report.indicators.filter((one) => one.start < start).pop()
    const { page } = await openPage({ address: `#/report?n=${start}` })
    await page.locator(`[data-number-source="${start}"]`).waitFor()
    await page.keyboard.press('n')
    await panelOf(page, behind?.id ?? '').waitFor()
    await page.keyboard.press('p')
    await panelOf(page, before?.id ?? '').waitFor()
    expect(page.url()).not.toContain('n=')
  })

  test('are letters where one types', async () => {
    const { page } = await openPage({ address: '#/report' })
    await page.getByRole('searchbox').fill('n')
    await page.getByRole('searchbox').press('p')
    expect(await page.locator('[data-source]').count()).toBe(0)
  })
})

test('the search counts its hits, lights them and goes from one to the next', async () => {
  const { page, problems } = await openPage({ address: '#/report' })
  await page.getByRole('searchbox').fill('政治监督')
  const count = report.source.text.split('政治监督').length - 1
  await page.getByText(`共${count}处`).waitFor()
  expect(
    await page.locator('.report-text .hit').evaluateAll((all) => all.map((one) => one.textContent).join(''))
  ).toBe('政治监督'.repeat(count))
  await page.getByRole('searchbox').press('Enter')
  await page.getByText(`第1处，共${count}处`).waitFor()
  expect(page.url()).toContain(encodeURIComponent('政治监督'))
  expect(await problems()).toEqual([])
})

test('the legend counts each class and puts out what is switched off', async () => {
  const { page } = await openPage({ address: '#/report' })
  const dates = report.numbers.filter(({ reason }) => reason === 'date')
  const button = page
    .getByRole('group', { name: '标出哪些数字' })
    .getByRole('button', { name: `日期 ${dates.length}` })
  await button.click()
  await expect
    .poll(() => page.locator('.report-text [data-number]').count())
    .toBe(report.numbers.length - dates.length)
  expect(page.url()).toContain('hide=date')
  await page.reload()
  await expect
    .poll(() => page.locator('.report-text [data-number]').count())
    .toBe(report.numbers.length - dates.length)
})

test('a selected passage gets a link that lights it again', async () => {
  const { page } = await openPage({
    address: '#/report',
    ownBrowser: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const sentence = '累计抽查企业2358家'
  const found = report.source.text.indexOf(sentence)
  await page.locator(inText('i05-3-01')).evaluate((one) => {
    document.getSelection()?.selectAllChildren(one)
  })
  await page.getByRole('button', { name: '复制所选文字的链接' }).click()
  await page.getByText('链接已复制').waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toContain(`s=${found}-${found + sentence.length}`)
  await page.goto('about:blank')
  await page.goto(address)
  await expect.poll(() => page.locator('.report-text .passage').allTextContents()).toEqual([sentence])
})

test('printed, the text stands alone with its indicators in the margin', async () => {
  const { page } = await openPage({ address: '#/report' })
  await page.locator('.report-text .paragraph').last().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.site').isVisible()).toBe(false)
  expect(await page.locator('.tools').isVisible()).toBe(false)
  const notes = page.locator('.report-text .notes a')
  expect(await notes.count()).toBe(report.indicators.length)
  expect(await notes.first().isVisible()).toBe(true)
})
