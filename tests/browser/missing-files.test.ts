import { beforeAll, describe, expect, test } from 'vitest'
import { answering, beyondRefusals, HTML_PAGE, ofReport, type Answer, type Answers } from './answers.ts'
import { meta, reportFile, selected } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { arrived, OVERVIEW } from './places.ts'

const WRONG_ANSWERS: readonly (readonly [what: string, answer: Answer, says: string])[] = [
  ['is missing', 404, '404'],
  ['breaks the server', 500, '500'],
  ['does not come', 'no answer', '网络不通'],
  ['comes as a web page', HTML_PAGE, '网页'],
  ['is empty', '', '空'],
  ['is not UTF-8', Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcf, 0xee, 0x0a]), 'UTF-8'],
]

/** Without these there is nothing to trust. */
const NEEDED = ['datapackage.json', ...['report.json', 'source.txt', 'indicators.csv'].map(ofReport)]

const changed = (name: string, from: string | RegExp, to: string): string => {
  const text = reportFile(name)
  const other = text.replace(from, to)
  if (other === text) throw new Error(`${name} does not hold ${from}`)
  return other
}

const BROKEN: readonly (readonly [what: string, file: string, answer: Answer, says: readonly string[]])[] = [
  ['a catalogue that is no JSON', 'datapackage.json', '{"name": ', ['datapackage.json', 'JSON']],
  [
    'a catalogue without a report',
    'datapackage.json',
    '{"name":"x","resources":[]}',
    ['datapackage.json', '报告'],
  ],
  ['a catalogue that is a list', 'datapackage.json', '[]', ['datapackage.json']],
  ['a report.json that is no JSON', ofReport('report.json'), 'id: wanzhi', ['report.json', 'JSON']],
  [
    'a report.json that lacks its title',
    ofReport('report.json'),
    changed('report.json', '"title"', '"titel"'),
    ['report.json', 'title'],
  ],
  [
    'a report.json with a bad checksum',
    ofReport('report.json'),
    changed('report.json', meta.sha256, 'abc'),
    ['report.json', 'sha256'],
  ],
  [
    'a text that was changed by one character',
    ofReport('source.txt'),
    changed('source.txt', '22处', '23处'),
    ['source.txt', '校验值不符'],
  ],
  [
    'a text with other line ends',
    ofReport('source.txt'),
    changed('source.txt', /\n/g, '\r\n'),
    ['source.txt', '校验值不符'],
  ],
  [
    'indicators.csv without two of its columns',
    ofReport('indicators.csv'),
    changed('indicators.csv', 'quote,start', 'quotation,from'),
    ['indicators.csv', '第1行', 'quote', 'start'],
  ],
  [
    'indicators.csv with __proto__ for a column',
    ofReport('indicators.csv'),
    changed('indicators.csv', /^id,/, '__proto__,'),
    ['indicators.csv', '第1行', 'id'],
  ],
  [
    'indicators.csv with nothing but line ends',
    ofReport('indicators.csv'),
    '\n\n\r\n\n',
    ['indicators.csv', '空'],
  ],
  [
    'indicators.csv with semicolons',
    ofReport('indicators.csv'),
    changed('indicators.csv', /,/g, ';'),
    ['indicators.csv', '表头'],
  ],
]

/** The list of the page that says why there are no data. */
const failure = (opened: OpenedPage) => opened.page.getByRole('alert')

describe('what makes all numbers doubtful is said on a page of its own, with no number', () => {
  const answers: Answers = new Map([['datapackage.json', 404]])
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ before: answering(answers) })
    await failure(opened).waitFor()
  })

  /** Tries again under another answer, by the button of the page, and returns what it then says. */
  async function retry(file: string, answer: Answer): Promise<string> {
    answers.clear()
    answers.set(file, answer)
    await failure(opened).evaluate((alert) => alert.setAttribute('data-old', ''))
    await failure(opened).getByRole('button', { name: '重新载入' }).click()
    await opened.page.locator('[role="alert"]:not([data-old])').waitFor()
    return failure(opened).innerText()
  }

  const expectNothingElse = async (): Promise<void> => {
    expect(await opened.page.locator('[data-indicator], [data-chart]').count()).toBe(0)
    expect(await opened.page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['数据未能载入'])
    expect(await opened.page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(true)
  }

  describe.each(NEEDED)('%s', (file) => {
    test.each(WRONG_ANSWERS)('%s', async (_, answer, says) => {
      const words = await retry(file, answer)
      expect(words).toContain(file)
      expect(words).toContain(says)
      await expectNothingElse()
    })
  })

  test.each(BROKEN)('%s', async (_, file, answer, says) => {
    const words = await retry(file, answer)
    for (const one of says) expect(words).toContain(one)
    await expectNothingElse()
  })

  test('the button brings the page back as soon as the data are', async () => {
    answers.clear()
    await failure(opened).getByRole('button', { name: '重新载入' }).click()
    await arrived(opened.page, OVERVIEW)
    expect(await opened.page.locator('[data-chart]').count()).toBeGreaterThan(0)
    expect(await failure(opened).count()).toBe(0)
  })

  test('and nothing went wrong but what was asked for', async () => {
    expect(beyondRefusals(await opened.problems())).toEqual([])
  })
})

describe('what is not needed for trust is said above the page, and the page works', () => {
  const answers: Answers = new Map()
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ before: answering(answers) })
  })

  /** Loads the page anew under other answers and tells what its notice says; nothing where there is none. */
  async function reload(given: readonly (readonly [file: string, answer: Answer])[]): Promise<string> {
    answers.clear()
    for (const [file, answer] of given) answers.set(file, answer)
    await opened.page.reload()
    await arrived(opened.page, OVERVIEW)
    const notice = opened.page.locator('main details')
    if ((await notice.count()) === 0) return ''
    await notice.locator('summary').click()
    return notice.innerText()
  }

  const charts = () => opened.page.locator('[data-chart]').count()
  const product = () => opened.page.locator('header a[href="#/"]').first().innerText()

  test.each(WRONG_ANSWERS)(
    'if neither numbers.csv nor charts.json nor settings.json is there: each %s',
    async (_, answer, says) => {
      const words = await reload(
        [ofReport('numbers.csv'), ofReport('charts.json'), 'settings.json'].map((file) => [file, answer])
      )
      for (const file of ['numbers.csv', 'charts.json']) {
        expect(words).toMatch(new RegExp(`${file}.*${says}`))
      }
      // Pictures are then chosen by rule, and the page says so.
      expect(await charts()).toBeGreaterThan(4)
      expect(await opened.page.locator('main').innerText()).toContain('未经人工编排')
      expect(await product()).toBe('数见')
    }
  )

  test('without charts.json each indicator is still reached on the page of its area', async () => {
    await reload([[ofReport('charts.json'), 404]])
    await opened.page.locator('header nav a').nth(1).click()
    await opened.page.locator('article [data-indicator]').first().waitFor()
    // A long list is shown by and by.
    await expect
      .poll(() => opened.page.locator('main article [data-indicator]').count())
      .toBe(selected({ areas: [1] }).length)
    await opened.page.goBack()
  })

  test('without numbers.csv all pictures are there', async () => {
    expect(await reload([[ofReport('numbers.csv'), 404]])).toContain('numbers.csv')
    expect(await charts()).toBeGreaterThan(10)
  })

  test.each(['{', '{"site_name": 7}'])(
    'settings.json that says %j leaves the name of the product',
    async (answer) => {
      expect(await reload([['settings.json', answer]])).toBe('')
      expect(await charts()).toBeGreaterThan(10)
      expect(await product()).toBe('数见')
    }
  )

  test('and nothing went wrong but what was asked for', async () => {
    expect(beyondRefusals(await opened.problems())).toEqual([])
  })
})
