import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { indicatorRows, writeDownload } from '../../src/data/download'
import { checksOf } from '../../src/domain/checks'
import { account } from '../../src/domain/tally'
import { shippedReport } from '../shipped'
import { openPage, savedBytes, type OpenedPage } from './harness'
import { panelOf, wholePanel } from './panel'

const report = await shippedReport()
const checks = checksOf(report.indicators)
const download = writeDownload(indicatorRows(report, checks, report.indicators))

describe('the page of checks', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: '#/check' })
    await opened.page.locator('#spreadsheet').waitFor()
  })

  test('accounts for every number, and each figure of the table lists what it counts', async () => {
    const { page } = opened
    const entries = account(report)
    expect(await page.locator('#accounting').textContent()).toMatch(
      /234个阿拉伯数字全部归类，另计1个汉字数字/
    )
    expect(entries).toHaveLength(235)
    const figures = page.locator('section[aria-labelledby="accounting"] td button')
    for (const figure of await figures.all()) {
      await figure.click()
      const list = page.locator('section[aria-labelledby="accounting"] ol > li')
      expect(await list.count()).toBe(Number(await figure.textContent()))
    }
  })

  test('shows every arithmetic check with answer, sum and quotes', async () => {
    const { page } = opened
    const rows = page.locator('.checks > li')
    expect(await rows.count()).toBe(checks.length)
    for (const [at, check] of checks.entries()) {
      expect(await rows.nth(at).textContent()).toContain(check.sum)
      for (const { quote } of check.indicators)
        expect(await rows.nth(at).textContent()).toContain(/[“”]/.test(quote) ? quote : `“${quote}”`)
    }
  })

  test('says that the preamble states 41 problems and 39 items are published, and leads there', async () => {
    const { page } = opened
    const notice = page.locator('section[aria-labelledby="notices"] li')
    expect(await notice.textContent()).toMatch(/41个反馈问题.*39项/)
  })

  test('lists derived figures with sums, each one click from what it derives from', async () => {
    const { page } = opened
    const link = page.locator('section[aria-labelledby="derived"] [data-indicator="i22-2-01"]')
    await link.click()
    await wholePanel(page, 'i22-2-01')
    expect(await panelOf(page, 'i22-2-01').textContent()).toContain('上年同期数 21件')
    await page.keyboard.press('Escape')
    expect(await opened.problems()).toEqual([])
  })
})

test('a number nobody explained is red', async () => {
  const lines = (await readFile('data/reports/wanzhi-2024/numbers.csv', 'utf8')).split('\n')
  const { page } = await openPage({
    address: '#/check',
    before: (one) =>
      one.route('**/numbers.csv', (route) =>
        route.fulfill({ body: [lines[0], ...lines.slice(2)].join('\n') })
      ),
  })
  await page.locator('#accounting').waitFor()
  expect(await page.locator('#accounting').textContent()).toContain('1个未归类')
  expect(await page.locator('tr.alarm').count()).toBe(1)
})

describe('a spreadsheet', () => {
  const drop = async (opened: OpenedPage, name: string, text: string | Buffer): Promise<void> => {
    const buffer = typeof text === 'string' ? Buffer.from(text) : text
    await opened.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await opened.page
      .locator('section[aria-labelledby="spreadsheet"] [role=status]')
      .getByText(name)
      .waitFor()
  }
  const outcome = (opened: OpenedPage): Promise<string | null> =>
    opened.page.locator('section[aria-labelledby="spreadsheet"]').textContent()

  test('that was downloaded here agrees; changed, it does not; the outcome can be saved', async () => {
    const opened = await openPage({ address: '#/check' })
    await drop(opened, 'whole.csv', download)
    expect(await outcome(opened)).toContain(`与本站数据一致${report.indicators.length}行`)
    await drop(opened, 'changed.csv', download.replace(',8708,,件,', ',9708,,件,'))
    expect(await outcome(opened)).toContain('数值：文件为“9708”，应为“8708”')
    const [saved] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.getByRole('button', { name: '下载核对结果' }).click(),
    ])
    expect((await savedBytes(saved)).toString()).toContain('数值被改,数值,9708,8708')
    expect(await opened.problems()).toEqual([])
  })

  test('that is none is refused in a sentence', async () => {
    const opened = await openPage({ address: '#/check' })
    await drop(opened, 'foreign.csv', 'a,b\n1,2\n')
    expect(await outcome(opened)).toContain('不是从本站下载的 CSV')
    await drop(opened, 'large.csv', Buffer.alloc(10_000_000, 'a'))
    expect(await outcome(opened)).toContain('超过5 MB')
    await drop(opened, 'broken.csv', Buffer.from([0x61, 0xff, 0xff]))
    expect(await outcome(opened)).toContain('编码')
    await drop(opened, 'cut.csv', download.slice(0, 30_000))
    expect(await outcome(opened)).toContain('截断')
    expect(await opened.problems()).toEqual([])
  })
})

describe('the evidence for a figure', () => {
  test('is copied as text and as Markdown, on plain http too', async () => {
    const { page, problems } = await openPage({
      address: '#/report?i=i18-4-01',
      ownBrowser: true,
      permissions: ['clipboard-read', 'clipboard-write'],
      before: (one) =>
        one.addInitScript(() =>
          Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true })
        ),
    })
    await panelOf(page, 'i18-4-01').waitFor()
    await page.getByRole('button', { name: '复制引文' }).click()
    await page.getByText('引文已复制').waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('【电信诈骗案件发案同比下降44%】')
    expect(text).toContain('#/report?i=i18-4-01')
    await page.getByRole('button', { name: '复制为Markdown' }).click()
    await page.getByText('Markdown已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '**电信诈骗案件发案同比下降44%**'
    )
    expect(await problems()).toEqual([])
  })

  test('is a picture of twice the width on screen', async () => {
    const { page } = await openPage({ address: '#/area/1?i=i10-1-04' })
    await panelOf(page, 'i10-1-04').waitFor()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载图片' }).click(),
    ])
    const picture = await savedBytes(saved)
    expect(saved.suggestedFilename()).toMatch(
      /^湾沚区巡视整改_全区耕地总量净增面积_决策部署_v[\d.]+_\d{8}\.png$/
    )
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.readUInt32BE(16)).toBe(1440)
  })

  test('is given to be copied by hand where the browser forbids it', async () => {
    const { page } = await openPage({
      address: '#/report?i=i18-4-01',
      before: (one) =>
        one.addInitScript(() => {
          Object.defineProperty(window, 'isSecureContext', { value: false })
          document.execCommand = () => false
        }),
    })
    await panelOf(page, 'i18-4-01').waitFor()
    await page.getByRole('button', { name: '复制引文' }).click()
    expect(await page.getByRole('textbox', { name: '供手动复制的文字' }).inputValue()).toContain('44%')
  })
})
