import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { KIND_LABELS } from '../../src/domain/indicator.ts'
import { meta, stories } from './dataset.ts'
import { openPage, site, type OpenedPage } from './harness.ts'
import { AREAS, NOWHERE, OVERVIEW, PLACES, visit } from './places.ts'

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage()
})

/** The notices a reader sees above the page. */
const notices = (page: Page): Promise<readonly string[]> =>
  page.locator('main .notices p[role="status"]:visible').allInnerTexts()

const expectPageWorks = async (page: Page): Promise<void> => {
  const headlines = stories.filter(({ place }) => place === 'overview').map(({ id }) => id)
  const shown = await page
    .locator('[data-chart]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['chart'] ?? ''))
  expect(headlines.filter((id) => !shown.includes(id))).toEqual([])
}

describe('what an address says and makes no sense is passed over and named', () => {
  test('field by field, the rest of the page as ever', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=banana&kind=x&theme=9&i=<script>&trend=up&r=../../etc')
    const all = await notices(page)
    const named = ['area=banana', 'kind=x', 'theme=9', 'i=<script>', 'trend=up', 'r=../../etc']
    expect(named.filter((words) => !all.some((notice) => notice.includes(words)))).toEqual([])
    expect(all.filter((notice) => notice.includes('无效，已忽略'))).toHaveLength(named.length)
    await expectPageWorks(page)
    expect(await page.locator('main script').count()).toBe(0)
  })

  test.each([
    ['area=1,banana', 'area=1,banana'],
    ['area=0', 'area=0'],
    ['area=-1', 'area=-1'],
    ['kind=constructor', 'kind=constructor'],
    ['kind=__proto__', 'kind=__proto__'],
    ['i=i05-3-02%00', 'i=i05-3-02'],
    ['theme=DARK', 'theme=DARK'],
    ['i=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'i=<img src=x onerror=alert(1)>'],
  ])('%s', async (query, words) => {
    const { page } = opened
    await visit(page, OVERVIEW, `?${query}`)
    expect(await notices(page)).toEqual([expect.stringContaining(words)])
    await expectPageWorks(page)
  })

  test('what is good beside it holds', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=banana&kind=cases&i=i12-1-01')
    await page.locator('[data-source="i12-1-01"]').waitFor()
    expect(await notices(page)).toEqual([expect.stringContaining('area=banana')])
    expect(await page.locator('main button[aria-pressed="true"]').allTextContents()).toEqual([
      expect.stringContaining(KIND_LABELS.cases),
    ])
  })

  test('a very long value is named in short', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, `?area=${'9'.repeat(5000)}`)
    const [notice = ''] = await notices(page)
    expect(notice.length).toBeLessThan(120)
    await expectPageWorks(page)
  })

  test('a percent sign that encodes nothing breaks nothing', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=%E0%A4%A&kind=%')
    await expectPageWorks(page)
    expect(await page.locator('h1').innerText()).toContain(meta.title)
  })

  test('an empty value is none', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=&kind=&i=&theme=&r=')
    expect(await notices(page)).toEqual([])
    await expectPageWorks(page)
  })

  test('a key that nobody knows is left alone', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?from=mail')
    expect(await notices(page)).toEqual([])
    await expectPageWorks(page)
  })
})

describe('what an address asks for and is not there is said', () => {
  test('an indicator', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?i=i99-1-01')
    expect(await notices(page)).toEqual([expect.stringContaining('i99-1-01')])
    await expectPageWorks(page)
    expect(await page.locator('[data-source]').count()).toBe(0)
    await page.getByRole('button', { name: '知道了' }).click()
    await expect.poll(() => notices(page)).toEqual([])
    expect(page.url()).not.toContain('i=')
  })

  test('an area among those chosen', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=7')
    expect(await notices(page)).toEqual([expect.stringContaining('没有第7个方面')])
  })

  test('an item that the report does not have is named, with how many it has', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?item=99')
    expect(await notices(page)).toEqual([expect.stringMatching(/共39项.*没有第99项/)])
  })

  test('a report, in whose place the first is shown', async () => {
    const { page } = opened
    await page.goto('about:blank')
    await page.goto(`${site}#/?r=unknown`)
    await page.getByRole('heading', { level: 1, name: meta.title }).waitFor()
    expect(await notices(page)).toEqual([expect.stringMatching(new RegExp(`unknown.*${meta.short_title}`))])
    await expectPageWorks(page)
  })

  test.each([...PLACES, ...NOWHERE])('on every place, such as $address', async (place) => {
    const { page } = opened
    await visit(page, place, '?i=i99-1-01&kind=x')
    expect(await notices(page)).toEqual([
      expect.stringContaining('i99-1-01'),
      expect.stringContaining('kind=x'),
    ])
  })
})

describe('the address holds the whole view', () => {
  test('and a link with all of it restores all of it', async () => {
    const { page } = opened
    await page.goto('about:blank')
    await page.goto(`${site}#/area/1?i=i12-1-04&kind=change&theme=dark&trend=red-up`)
    await page.locator('[data-source="i12-1-04"]').waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('data-trend')).toBe('red-up')
    expect(await page.locator('main button[aria-pressed="true"]').innerText()).toContain(KIND_LABELS.change)
    expect(await page.locator('h1').innerText()).toContain(AREAS[0]?.heading)
  })

  test('and the link that a source offers to copy is that address, on plain http as well', async () => {
    // Only https and the machine itself have `navigator.clipboard`.
    const before = (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {}))
    const address = '#/area/1?i=i12-1-04&kind=change&theme=dark'
    const { page, problems } = await openPage({ before, address })
    const panel = page.locator('[data-source]')
    await panel.getByRole('button', { name: '复制链接' }).click()
    await panel.getByRole('status').getByText('已复制').waitFor()
    await page.evaluate(() => document.body.append(document.createElement('textarea')))
    await page.locator('body > textarea').focus()
    await page.keyboard.press('Control+V')
    expect(await page.locator('body > textarea').inputValue()).toBe(site + address)
    expect(await problems()).toEqual([])
  })
})

test('nothing went wrong on the way', async () => {
  expect(await opened.problems()).toEqual([])
})
