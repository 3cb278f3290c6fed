import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KIND_LABELS as KINDS } from '../../src/domain/indicator.ts'
import { areaOf, areas, meta, row, rows, selected, stories } from './dataset.ts'
import { openPage, site, type OpenedPage } from './harness.ts'
import { AREAS, arrived, OVERVIEW, REPORT, visit } from './places.ts'

const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: '筛选' }).getByRole('button', { name })
const areaChip = (page: Page, area: number) => chip(page, meta.area_names[area - 1] ?? '')
const charts = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-chart]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['chart'] ?? ''))
const summary = (page: Page): Promise<string> =>
  page.getByRole('group', { name: '筛选' }).getByRole('status').innerText()
const pressed = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main button[aria-pressed="true"]')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replace(/\s/g, '')))

/** The count on each chip, by the chip's words. */
const counts = (page: Page): Promise<readonly number[]> =>
  page
    .locator('main [role="group"] [role="group"] button')
    .evaluateAll((all) => all.map((one) => Number(/\d+\s*$/.exec(one.textContent ?? '')?.[0])))

/** What the chips have to count under a filter. */
const expectedCounts = (wanted: {
  areas?: readonly number[]
  kinds?: readonly string[]
}): readonly number[] => [
  ...areas.map((area) => selected({ ...wanted, areas: [area] }).length),
  ...Object.keys(KINDS).map((kind) => selected({ ...wanted, kinds: [kind] }).length),
]

/** Waits until the address says this, beyond the site. */
const address = (page: Page, hash: string): Promise<void> => page.waitForURL(site + hash)

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage()
})

describe('on the overview', () => {
  beforeEach(() => visit(opened.page, OVERVIEW))

  test('the chips count all indicators while nothing is chosen', async () => {
    expect(await counts(opened.page)).toEqual(expectedCounts({}))
    expect(await summary(opened.page)).toBe('')
  })

  test.each(areas)(
    'the chip of area %i leaves that area, in the page, the counts and the address',
    async (area) => {
      const { page } = opened
      await areaChip(page, area).click()
      await address(page, `#/?area=${area}`)
      await expect.poll(() => summary(page)).toContain(`筛出${selected({ areas: [area] }).length}个指标`)
      expect((await areasShown(page)).filter((one) => one !== area)).toEqual([])
      expect(await areasShown(page)).not.toEqual([])
      expect(await counts(page)).toEqual(expectedCounts({ areas: [area] }))
      expect(await page.locator('main h2 a').count()).toBe(1)
    }
  )

  test.each(Object.entries(KINDS))(
    'the chip of kind %s leaves the pictures that hold one',
    async (kind, label) => {
      const { page } = opened
      const before = await charts(page)
      await chip(page, label).click()
      await address(page, `#/?kind=${kind}`)
      await expect.poll(() => summary(page)).toContain(`筛出${selected({ kinds: [kind] }).length}个指标`)
      expect(await counts(page)).toEqual(expectedCounts({ kinds: [kind] }))
      const shown = await charts(page)
      const holds = (id: string): boolean =>
        stories.find((one) => one.id === id)?.indicators.some((one) => row(one).kind === kind) === true
      const headlines = before.filter((id) => stories.find((one) => one.id === id)?.place === 'overview')
      expect(shown.filter((id) => id !== 'coverage' && !holds(id))).toEqual([])
      expect(headlines.filter((id) => holds(id) && !shown.includes(id))).toEqual([])
    }
  )

  test('a picture across areas keeps the figures of the chosen area', async () => {
    const { page } = opened
    await areaChip(page, 2).click()
    await address(page, '#/?area=2')
    const ids = page.locator('[data-chart="funds-magnitude"] [data-indicator]')
    const all = stories.find(({ id }) => id === 'funds-magnitude')?.indicators ?? []
    const expected = all.filter((id) => areaOf(row(id)) === 2)
    await expect
      .poll(() =>
        ids.evaluateAll((marks) => [
          ...new Set(marks.map((one) => (one as HTMLElement).dataset['indicator'])),
        ])
      )
      .toEqual(expected)
    expect(await page.locator('[data-chart="coverage"]').innerText()).not.toContain(meta.area_names[0])
  })

  test('areas and kinds add up, and one more click takes a choice back', async () => {
    const { page } = opened
    await areaChip(page, 2).click()
    await areaChip(page, 1).click()
    await chip(page, KINDS.funds).click()
    await chip(page, KINDS.cases).click()
    await expect.poll(() => decodeURIComponent(page.url())).toBe(`${site}#/?area=1,2&kind=cases,funds`)
    const wanted = { areas: [1, 2], kinds: ['cases', 'funds'] }
    await expect.poll(() => summary(page)).toContain(`筛出${selected(wanted).length}个指标`)
    expect(await counts(page)).toEqual(expectedCounts(wanted))
    expect(await pressed(page)).toHaveLength(4)
    await areaChip(page, 1).click()
    await chip(page, KINDS.cases).click()
    await address(page, '#/?area=2&kind=funds')
    expect(await pressed(page)).toHaveLength(2)
  })

  test('a reload keeps the choice', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=2&kind=cases')
    const shown = await charts(page)
    await page.reload()
    await arrived(page, OVERVIEW)
    expect(await charts(page)).toEqual(shown)
    expect(await pressed(page)).toHaveLength(2)
    expect(await summary(page)).toContain(`筛出${selected({ areas: [2], kinds: ['cases'] }).length}个指标`)
  })

  test('Back takes the choices back one by one', async () => {
    const { page } = opened
    await areaChip(page, 1).click()
    await address(page, '#/?area=1')
    await chip(page, KINDS.change).click()
    await address(page, '#/?area=1&kind=change')
    await page.goBack()
    await address(page, '#/?area=1')
    await expect.poll(() => pressed(page)).toHaveLength(1)
    await page.goBack()
    await address(page, '#/')
    await expect.poll(() => pressed(page)).toEqual([])
    expect(await counts(page)).toEqual(expectedCounts({}))
  })

  test('one button clears all choices', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=2&kind=cases&theme=dark')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await address(page, '#/?theme=dark')
    await expect.poll(() => pressed(page)).toEqual([])
  })

  test('a choice that leaves no picture says so', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=4&kind=funds')
    expect(await page.locator('main').innerText()).toContain('没有符合筛选条件的主要数字')
    expect(await summary(page)).toContain('筛出0个指标')
  })

  test('an open source stays open while the page is narrowed', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?i=i05-3-04')
    await page.locator('[data-source="i05-3-04"]').waitFor()
    await chip(page, KINDS.funds).click()
    await page.waitForURL(/kind=funds/)
    expect(page.url()).toContain('i=i05-3-04')
    expect(await page.locator('[data-source="i05-3-04"]').count()).toBe(1)
  })
})

describe('on the page of an area', () => {
  test('only kinds are offered, counted within the area', async () => {
    const { page } = opened
    await visit(page, AREAS[1] ?? OVERVIEW)
    expect(await counts(page)).toEqual(expectedCounts({ areas: [2] }).slice(areas.length))
  })

  test.each(Object.entries(KINDS))(
    'kind %s leaves its pictures and its entries in the list of items',
    async (kind, label) => {
      const { page } = opened
      await visit(page, AREAS[1] ?? OVERVIEW)
      await chip(page, label).click()
      await address(page, `#/area/2?kind=${kind}`)
      const wanted = selected({ areas: [2], kinds: [kind] })
      await expect.poll(() => summary(page)).toContain(`筛出${wanted.length}个指标`)
      const listed = await page
        .locator('main article [data-indicator]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['indicator']))
      expect(listed).toEqual(wanted.map(({ id }) => id))
      const holding = stories.filter(
        (one) => one.place === 'area' && one.area === 2 && one.indicators.some((id) => row(id).kind === kind)
      )
      expect([...(await charts(page))].sort()).toEqual(holding.map(({ id }) => id).sort())
    }
  )

  test('a kind goes along to the next place, an area does not', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?area=2&kind=cases')
    await page
      .locator('header nav')
      .getByRole('link', { name: meta.area_names[0] ?? '' })
      .click()
    await address(page, '#/area/1?kind=cases')
    await expect
      .poll(() => summary(page))
      .toContain(`筛出${selected({ areas: [1], kinds: ['cases'] }).length}个指标`)
  })
})

describe('in the text', () => {
  test('what was not chosen stays readable and in reach, underlined otherwise', async () => {
    const { page } = opened
    await visit(page, REPORT, '?area=2&kind=cases')
    const wanted = new Set(selected({ areas: [2], kinds: ['cases'] }).map(({ id }) => id))
    await expect
      .poll(() =>
        page
          .locator('main p [data-indicator]')
          .evaluateAll((all) =>
            all
              .filter((one) => getComputedStyle(one).textDecorationStyle !== 'dotted')
              .map((one) => (one as HTMLElement).dataset['indicator'])
          )
      )
      .toEqual([...wanted])
    expect(await page.locator('main p [data-indicator]').count()).toBe(rows.length)
    expect(await summary(page)).toContain(`筛出${wanted.size}个指标`)
  })
})

test('nothing went wrong on the way', async () => {
  expect(await opened.problems()).toEqual([])
})

/** The areas of the pictures on the page. */
async function areasShown(page: Page): Promise<readonly number[]> {
  const ids = await charts(page)
  const found = stories.filter(({ id }) => ids.includes(id)).flatMap(({ area }) => area ?? [])
  return [...new Set(found)]
}
