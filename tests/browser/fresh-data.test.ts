import { describe, expect, test } from 'vitest'
import { answering, ofReport, type Answers } from './answers.ts'
import { reportFile } from './dataset.ts'
import { openPage } from './harness.ts'
import { AREA_1, arrived, OVERVIEW } from './places.ts'

describe('while the data are on their way', () => {
  test('the page says so, and shows them when they come', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { page, problems } = await openPage({
      address: AREA_1.address,
      before: (one) =>
        one.route('**/indicators.csv', async (route) => {
          await held
          await route.continue()
        }),
    })
    await page.getByText('正在载入报告与数据').waitFor()
    expect(await page.locator('[data-chart], [data-indicator]').count()).toBe(0)
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(true)
    release()
    await arrived(page, AREA_1)
    expect(await page.getByText('正在载入').count()).toBe(0)
    expect(await problems()).toEqual([])
  })

  test('a reader who goes elsewhere meanwhile finds that place', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { page, problems } = await openPage({
      address: AREA_1.address,
      before: (one) =>
        one.route('**/source.txt', async (route) => {
          await held
          await route.continue()
        }),
    })
    await page.getByText('正在载入报告与数据').waitFor()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '关于' }).click()
    await page.waitForURL(/#\/about$/)
    release()
    await page.getByRole('heading', { level: 1, name: '关于数见' }).waitFor()
    expect(await problems()).toEqual([])
  })
})

describe('a file that an operator replaces on the server', () => {
  test('is shown without a build, at the next visit', async () => {
    const answers: Answers = new Map()
    const { page } = await openPage({ before: answering(answers) })
    await arrived(page, OVERVIEW)
    const report = reportFile('report.json').replace('"title": "', '"title": "新的')
    answers.set(ofReport('report.json'), report)
    answers.set(
      ofReport('indicators.csv'),
      reportFile('indicators.csv').replace('群众各类诉求办理数', '群众诉求办理件数')
    )
    answers.set('settings.json', '{"site_name": "本区数见"}')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^新的/ }).waitFor()
    expect(await page.locator('header a[href="#/"]').first().innerText()).toBe('本区数见')
    await page.goto(`${page.url()}?i=i12-1-01`)
    await page.locator('[data-source="i12-1-01"]').getByText('群众诉求办理件数').first().waitFor()
  })

  test('may hold a second report, which the address then names', async () => {
    const catalogue = JSON.stringify({
      name: 'x',
      resources: [
        { name: 'a', path: ofReport('report.json') },
        { name: 'b', path: 'reports/second/report.json' },
      ],
    })
    const second = (name: string): readonly [string, string] => [`reports/second/${name}`, reportFile(name)]
    const { page, problems } = await openPage({
      address: '#/?r=second&i=i12-1-01',
      before: answering(
        new Map([
          ['datapackage.json', catalogue],
          ...['source.txt', 'indicators.csv', 'numbers.csv', 'charts.json'].map(second),
          [
            'reports/second/report.json',
            reportFile('report.json')
              .replace('"id": "', '"id": "second","was": "')
              .replace('"title": "', '"title": "第二份'),
          ],
        ])
      ),
    })
    await page.getByRole('heading', { level: 1, name: /^第二份/ }).waitFor()
    await page.locator('[data-source="i12-1-01"]').waitFor()
    expect(await page.locator('main p[role="status"]:visible').allInnerTexts()).toEqual([''].slice(1))
    await page.evaluate(() => (location.hash = '#/'))
    await page.getByRole('heading', { level: 1, name: /^湾沚/ }).waitFor()
    expect(await problems()).toEqual([])
  })
})
