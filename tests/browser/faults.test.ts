import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { answering, beyondRefusals, HTML_PAGE, ofReport, type Answer, type Answers } from './answers'
import { reportFile } from './dataset'
import { keptWith } from './drafts'
import { openPage, site, type OpenedPage } from './harness'
import { ABOUT, arrived, CHECK, EXPLORE, IMPORT, OVERVIEW, PLACES, REPORT, visit } from './places'
import { wallShown } from './wall-page'

/** Half of a file, as a broken connection leaves it. */
const half = (name: string): string => reportFile(name).slice(0, reportFile(name).length >> 1)

interface Fault {
  readonly what: string
  readonly file: string
  readonly answer: Answer
  readonly says: string
}
const FAULTS: readonly Fault[] = [
  { what: 'no server', file: 'datapackage.json', answer: 'no answer', says: '网络不通' },
  { what: 'a missing file', file: ofReport('indicators.csv'), answer: 404, says: '404' },
  { what: 'a broken server', file: ofReport('report.json'), answer: 500, says: '稍后重试' },
  { what: 'half a text', file: ofReport('source.txt'), answer: half('source.txt'), says: '校验值不符' },
  { what: 'a web page for data', file: ofReport('source.txt'), answer: HTML_PAGE, says: '网页' },
  { what: 'half a report.json', file: ofReport('report.json'), answer: half('report.json'), says: 'JSON' },
]

describe('data that do not come', () => {
  const answers: Answers = new Map()
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ before: answering(answers) })
  })

  /** Opens a place anew, as by a link from outside. */
  async function open(address: string, fault: Fault): Promise<void> {
    answers.clear()
    answers.set(fault.file, fault.answer)
    await opened.page.goto('about:blank')
    await opened.page.goto(site + address)
  }

  test.each(
    PLACES.map((place, at) => {
      const fault = FAULTS[at % FAULTS.length] as Fault
      return [place.address, fault.what, fault, place] as const
    })
  )('%s met by %s says so, and the button brings that very place', async (address, _, fault, place) => {
    const { page } = opened
    await open(address, fault)
    const failure = page.getByRole('alert')
    await failure.waitFor()
    const words = await failure.innerText()
    for (const said of [fault.file, fault.says, '请']) expect(words).toContain(said)
    expect(await page.locator('[data-indicator]').count()).toBe(0)
    answers.clear()
    await failure.getByRole('button', { name: '重新载入' }).click()
    await arrived(page, place)
    expect(await failure.count()).toBe(0)
  })

  test.each(FAULTS.map((fault) => [fault.what, fault] as const))(
    'a wall met by %s says so, and comes by itself when the data do',
    async (_, fault) => {
      answers.clear()
      answers.set(fault.file, fault.answer)
      const { page } = await openPage({
        address: '#/wall',
        width: 1920,
        height: 1080,
        before: async (one) => {
          await one.clock.install()
          await answering(answers)(one)
        },
      })
      const said = page.getByRole('alert')
      await said.waitFor()
      expect(await said.innerText()).toContain('数据暂未载入，正在自动重试')
      expect(await page.locator('[data-chart]').count()).toBe(0)
      answers.clear()
      await page.clock.fastForward(20_000)
      await wallShown(page)
      expect(await said.count()).toBe(0)
    }
  )

  test('a table cut in half loads as far as it goes, and says from which row', async () => {
    const { page } = opened
    await open('#/', {
      what: '',
      file: ofReport('indicators.csv'),
      answer: half('indicators.csv').slice(0, -40),
      says: '',
    })
    await arrived(page, OVERVIEW)
    expect(await page.locator('main details').textContent()).toMatch(
      /indicators\.csv 第\d+行：有\d+列，应为20列/
    )
  })

  test('data that come slowly are waited for, and the page says so', async () => {
    let come = (): void => undefined
    const coming = new Promise<void>((resolve) => (come = resolve))
    const { page } = await openPage({
      address: '#/report',
      before: (one) => one.route('**/source.txt', (route) => coming.then(() => route.continue())),
    })
    await page.getByText('正在载入报告与数据').waitFor()
    expect(await page.locator('[data-indicator]').count()).toBe(0)
    come()
    await arrived(page, REPORT)
  })
})

describe('a network that goes while the page is open', () => {
  test('leaves what is shown, says which place did not come, and brings it when it is back', async () => {
    const { page, problems } = await openPage()
    await arrived(page, OVERVIEW)
    await page.context().setOffline(true)
    for (const place of [CHECK, EXPLORE, IMPORT]) {
      await page.locator(`header nav a[href^="${place.address}"]`).first().click()
      const said = page.getByRole('alert')
      await said.waitFor()
      expect(await said.innerText()).toContain('部分内容未能载入')
      // What was there still works.
      expect(await page.locator('main h1').innerText()).toContain(OVERVIEW.heading)
      await page.context().setOffline(false)
      await said.getByRole('button', { name: '重试' }).click()
      await arrived(page, place)
      expect(await said.count()).toBe(0)
      await visit(page, OVERVIEW)
      await page.context().setOffline(true)
    }
    expect(
      beyondRefusals(await problems()).filter((one) => !/dynamically imported module|preload/i.test(one))
    ).toEqual([])
  })
})

const TEXT = '一、整改情况\n(一)落实部署方面\n1.守住底线\n(1)排查隐患42处,挂牌22处,销号20处。\n'
/** Brings a text into 导入 and settles its first number. */
async function review(page: Page, settled = 1): Promise<void> {
  await visit(page, IMPORT)
  await page.locator('textarea').fill(TEXT)
  await page.getByRole('button', { name: '开始识别' }).click()
  await page.locator('.desk').waitFor()
  for (let turn = 0; turn < settled; turn += 1) await page.getByRole('button', { name: /^采纳/ }).click()
}
/** Keeps a view under a name and gives what is then said. */
async function keepView(page: Page): Promise<string> {
  await visit(page, EXPLORE)
  await page.getByRole('button', { name: '下载与分享' }).click()
  await page.getByPlaceholder('为当前视图起名').fill('视图')
  await page.getByRole('button', { name: '保存当前视图' }).click()
  return page.locator('.views [role=status]').innerText()
}

describe('storage', () => {
  test.each<[string, () => void, string]>([
    [
      'that is refused',
      () => {
        const refuse = (): never => {
          throw new DOMException('denied', 'SecurityError')
        }
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(window, name, { get: refuse })
      },
      '浏览器不允许在本机保存',
    ],
    [
      'that is full',
      () => {
        const full = (): never => {
          throw new DOMException('full', 'QuotaExceededError')
        }
        Storage.prototype.setItem = full
        IDBObjectStore.prototype.put = full
      },
      '存储空间已满',
    ],
  ])('%s stops no place, and is said where something was to be kept', async (_, spoil, says) => {
    const { page, problems } = await openPage({ before: (one) => one.addInitScript(spoil) })
    for (const place of [OVERVIEW, REPORT, CHECK, ABOUT]) await visit(page, place)
    expect(await keepView(page)).toContain('可导出留存')
    await review(page)
    const said = page.getByRole('alert')
    await said.waitFor()
    expect(await said.innerText()).toContain(says)
    expect(await said.innerText()).toContain('请')
    // The work itself goes on.
    await page.getByRole('button', { name: /^采纳/ }).click()
    expect(await problems()).toEqual([])
  })

  test('that three tabs share: none overwrites the work of another, and each that would says so', async () => {
    const { page, problems } = await openPage()
    const others = [await page.context().newPage(), await page.context().newPage()]
    const tabs = [page, ...others]
    for (const tab of others) await tab.goto(site)
    for (const tab of tabs) await arrived(tab, OVERVIEW)
    for (const tab of tabs) await review(tab, 0)
    const [second, third] = others
    if (second === undefined || third === undefined) throw new Error('too few tabs')
    await second.getByRole('button', { name: /^采纳/ }).click()
    await keptWith(second, 1)
    await page.getByRole('button', { name: /^采纳/ }).click()
    await page.getByText('已在另一个标签页中修改').waitFor()
    // The third, opened again, has the work of the one that came first.
    await third.reload()
    await third.locator('section[aria-labelledby="saved-drafts"] .title').first().click()
    expect(await third.locator('.status [role=status]').innerText()).toMatch(/^\D*1\D/)
    expect(await problems()).toEqual([])
  })
})
