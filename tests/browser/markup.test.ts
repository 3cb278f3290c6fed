import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answering, ofReport, type Answers } from './answers.ts'
import { reportFile, stories } from './dataset.ts'
import { openPage } from './harness.ts'
import { PLACES } from './places.ts'

/** Markup that would tell of itself, were it ever markup. */
const EVIL = '<img src=x onerror=alert(1)>'
const EVIL_SCRIPT = '<script>window.wasRun=1</script>'
const EVIL_LINK = 'javascript:alert(1)'

const shipped = JSON.parse(reportFile('report.json')) as Record<string, unknown>

/** Markup wherever the data are text. */
const answers: Answers = new Map([
  [
    ofReport('indicators.csv'),
    reportFile('indicators.csv')
      .replace('群众各类诉求办理数', EVIL)
      .replace('协议投资额，不等于到位资金；“亿元以上项目”承前句', EVIL_SCRIPT),
  ],
  [
    ofReport('charts.json'),
    JSON.stringify(
      stories.map((story) => ({
        ...story,
        title: `${EVIL.replace('1', 'x')}{${story.indicators[0] ?? 'i12-1-01'}}`,
        unit: EVIL,
        note: EVIL_SCRIPT,
        labels: Object.fromEntries(story.indicators.map((id) => [id, EVIL])),
      }))
    ),
  ],
  [
    ofReport('report.json'),
    JSON.stringify({
      ...shipped,
      title: EVIL,
      short_title: EVIL,
      publisher: EVIL_SCRIPT,
      obtained: EVIL,
      rights: EVIL_LINK,
      area_names: [EVIL, EVIL, EVIL, EVIL],
    }),
  ],
  ['settings.json', JSON.stringify({ site_name: '<b>数见</b>' })],
])

/** What of the markup came to life. */
const alive = (page: Page) =>
  page.evaluate(() => ({
    elements: document.querySelectorAll('body :is(img, script, b:not([class]) > *, a[href^="javascript"])')
      .length,
    wasRun: 'wasRun' in window,
  }))

describe('HTML in the data is text', () => {
  test('on every place, in every field, and nothing of it runs', async () => {
    const dialogs: string[] = []
    const { page, problems } = await openPage({
      before: async (one) => {
        one.on('dialog', (dialog) => {
          dialogs.push(dialog.message())
          void dialog.dismiss()
        })
        await answering(answers)(one)
      },
    })
    await page.locator('[data-chart] svg text').first().waitFor()
    for (const { address } of PLACES) {
      await page.locator(`header nav a[href="${address}"]`).click()
      await page.locator('main h1').waitFor()
      expect(await alive(page), address).toEqual({ elements: 0, wasRun: false })
    }
    await page.goto(`${page.url().split('#')[0]}#/?i=i12-1-01`)
    const panel = page.locator('[data-source="i12-1-01"]')
    expect(await panel.innerText()).toContain(EVIL)
    expect(await page.locator('h1').innerText()).toContain(EVIL)
    expect(await page.locator('header a[href="#/"]').first().innerText()).toBe('<b>数见</b>')
    expect(await alive(page)).toEqual({ elements: 0, wasRun: false })
    expect(dialogs).toEqual([])
    expect(await problems()).toEqual([])
  })

  test('in a drawing too, and in the name of a download', async () => {
    const { page, problems } = await openPage({ address: '#/area/1', before: answering(answers) })
    const drawing = page.locator('[data-chart="a1-ladder"]')
    await drawing.locator('svg text').first().waitFor()
    expect(await drawing.locator('svg').first().innerHTML()).not.toContain('<img')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      drawing.getByRole('button', { name: /^下载CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^[^\\/:*?"<>|]+\.csv$/)
    expect(await problems()).toEqual([])
  })

  test('in a message about a file as well', async () => {
    const header = reportFile('indicators.csv').replace('i12-1-01,12', `${EVIL},12`)
    const { page, problems } = await openPage({
      before: answering(new Map([[ofReport('indicators.csv'), header]])),
    })
    await page.locator('main details summary').click()
    expect(await page.locator('main details').innerText()).toContain(EVIL)
    expect(await alive(page)).toEqual({ elements: 0, wasRun: false })
    expect(await problems()).toEqual([])
  })
})
