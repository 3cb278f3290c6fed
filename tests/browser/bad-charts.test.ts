import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answering, ofReport } from './answers.ts'
import { stories, type StoryEntry } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { AREAS, arrived, OVERVIEW, PLACES } from './places.ts'

/** A story for the page of area 1. */
const story = (id: string, kind: string, indicators: readonly string[], more: object = {}): StoryEntry => ({
  id,
  place: 'area',
  area: 1,
  kind,
  indicators,
  title: '标题',
  unit: '',
  period: '',
  note: '',
  rank: 1,
  ...more,
})

/** Opens a place with other stories than the shipped ones. */
async function openWith(charts: unknown, place = AREAS[0] ?? OVERVIEW): Promise<OpenedPage> {
  const body = typeof charts === 'string' ? charts : JSON.stringify(charts)
  const before = answering(new Map([[ofReport('charts.json'), body]]))
  const opened = await openPage({ address: place.address, before })
  await arrived(opened.page, place)
  return opened
}

async function problemsOf(page: Page): Promise<readonly string[]> {
  if ((await page.locator('main details').count()) === 0) return []
  await page.locator('main details summary').click()
  return page.locator('main details li:visible').allInnerTexts()
}

describe('a kind of chart that cannot show its indicators honestly says why and lists them', () => {
  /** What each kind is asked to draw, and words of its reason. */
  const CASES: readonly (readonly [what: string, story: StoryEntry, reason: string])[] = [
    ['bars of two units', story('units', 'bars', ['i13-3-02', 'i13-3-04']), '单位不同（人、名）'],
    ['bars of a level and a change', story('change', 'bars', ['i08-3-04', 'i18-4-01']), '不宜共用坐标轴'],
    ['bars of what was done and what was agreed', story('status', 'bars', ['i29-1-01', 'i37-4-01']), '争取'],
    [
      'bars of values more than fifty times apart',
      story('far', 'bars', ['i05-3-01', 'i08-1-01']),
      '相差约262倍',
    ],
    ['a growth of 183 % on 6 as a bar', story('base', 'diverging', ['i22-2-02', 'i22-2-04']), '基数不足30'],
    ['a count among changes', story('level', 'diverging', ['i12-1-01']), '仅适用于增减变化'],
    ['a part that the text does not call one', story('part', 'share', ['i12-1-01', 'i12-1-03']), '一部分'],
    ['stages that the text does not state', story('stages', 'stages', ['i07-1-01', 'i07-1-02']), '先后环节'],
    ['a count as a rate', story('rate', 'rate', ['i12-1-01']), '比率'],
    ['areas on a scale of money', story('money', 'magnitude', ['i10-1-01', 'i10-1-02']), '资金'],
    ['three figures in pairs', story('pairs', 'pairs', ['i10-2-01', 'i10-2-02', 'i10-2-03']), '成对'],
    ['a kind that there is not', story('none', 'pie', ['i12-1-01', 'i12-1-03']), 'pie'],
    ['a kind named like a part of every object', story('trap', 'constructor', ['i12-1-01']), 'constructor'],
  ]

  test('each of them', async () => {
    const { page, problems } = await openWith(CASES.map(([, one], index) => ({ ...one, rank: index })))
    for (const [what, { id, indicators }, reason] of CASES) {
      const figure = page.locator(`[data-chart="${id}"]`)
      expect(await figure.innerText(), what).toContain(reason)
      const listed = await figure
        .locator('tbody tr [data-indicator]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['indicator']))
      expect(listed, what).toEqual(indicators)
      expect(await figure.locator('svg').count(), what).toBe(0)
      expect(await figure.getByRole('button', { name: /^下载CSV/ }).count(), what).toBe(1)
    }
    await page.locator('[data-chart="units"] [data-indicator="i13-3-04"]').click()
    await page.locator('[data-source="i13-3-04"]').waitFor()
    expect(await page.locator('main details').count()).toBe(0)
    expect(await problems()).toEqual([])
  })
})

describe('a story that cannot be read is listed and left out, the others are shown', () => {
  const good = story('good', 'list', ['i12-1-01', 'i12-1-03'])
  const BAD: readonly (readonly [what: string, entry: unknown, says: string])[] = [
    ['a number', 7, '[0]'],
    ['nothing', null, '[1]'],
    ['an entry without a title', { ...good, id: 'untitled', title: undefined }, 'title'],
    ['an entry for another place', { ...good, id: 'elsewhere', place: 'moon' }, 'place'],
    ['an entry with an id that is none', { ...good, id: '<b>' }, 'id'],
    ['an indicator that is not there', story('lost', 'list', ['i12-1-01', 'i99-1-01']), 'i99-1-01'],
    [
      'a reference in a title to what is not there',
      story('ref', 'figure', ['i12-1-01'], { title: '{i98-1-01}' }),
      'i98-1-01',
    ],
    [
      'a figure typed into the title',
      story('typed', 'figure', ['i12-1-01'], { title: '办理8708件' }),
      '标题中的数字',
    ],
    ['an id a second time', story('good', 'figure', ['i12-1-01']), '重复'],
  ]

  test('each of them', async () => {
    const entries = BAD.map(([, entry]) => entry)
    const { page, problems } = await openWith([...entries.slice(0, -1), good, entries[entries.length - 1]])
    const told = await problemsOf(page)
    expect(told).toHaveLength(BAD.length)
    BAD.forEach(([what, , says], index) => {
      expect(told[index], what).toContain('charts.json')
      expect(told[index], what).toContain(says)
    })
    expect(await page.locator('[data-chart]').count()).toBe(1)
    expect(await page.locator('[data-chart="good"] [data-indicator]').count()).toBe(2)
    expect(await problems()).toEqual([])
  })

  test.each([
    ['no JSON at all', '[{"id": "a",'],
    ['an object instead of a list', '{"charts": []}'],
  ])('%s leaves the page without pictures and says so', async (_, body) => {
    const { page, problems } = await openWith(body, OVERVIEW)
    expect(await problemsOf(page)).toEqual([expect.stringContaining('charts.json')])
    expect(await page.locator('[data-chart]').count()).toBe(0)
    expect(await page.locator('header nav a').count()).toBe(PLACES.length)
    expect(await problems()).toEqual([])
  })

  test('an area that the text does not have is listed too', async () => {
    const { page } = await openWith(
      [...stories, story('beyond', 'figure', ['i12-1-01'], { area: 9 })],
      OVERVIEW
    )
    expect(await problemsOf(page)).toEqual([expect.stringContaining('beyond')])
  })
})
