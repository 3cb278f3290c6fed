import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { areaOf, outline, printed, rows, selected } from './dataset.ts'
import { openPage, savedBytes, type OpenedPage } from './harness.ts'
import { EXPLORE, visit } from './places.ts'

/** The ids of all rows of the grid, scrolled through from its first to its last. */
async function gridIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')
    if (grid === null) return []
    const seen = new Map<number, string>()
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let top = 0; ; top += 200) {
      grid.scrollTop = top
      await frame()
      await frame()
      for (const row of grid.querySelectorAll<HTMLElement>('[data-row]'))
        seen.set(Number(row.getAttribute('aria-rowindex')), row.dataset['row'] ?? '')
      if (top >= grid.scrollHeight - grid.clientHeight) break
    }
    return [...seen].sort(([a], [b]) => a - b).map(([, id]) => id)
  })
}

const count = (page: Page): Promise<string> => page.locator('[data-count] b').innerText()
const open = async (page: Page, menu: string): Promise<void> => {
  const button = page.getByRole('button', { name: menu })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
}

async function save(page: Page, button: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  return savedBytes(download)
}
const idsOf = (csv: string): readonly string[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true }).data.map(
    (one) => one['指标编号'] ?? ''
  )

describe('the desk', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: EXPLORE.address })
  })

  test('lists every indicator of the report, in reading order', async () => {
    await visit(opened.page, EXPLORE)
    expect(await gridIds(opened.page)).toEqual(rows.map(({ id }) => id))
    expect(await opened.problems()).toEqual([])
  })

  test.each([
    ['?kind=change', selected({ kinds: ['change'] })],
    ['?area=2&kind=cases,funds', selected({ areas: [2], kinds: ['cases', 'funds'] })],
    ['?unit=%E5%AE%B6', rows.filter(({ unit }) => unit === '家')],
    ['?period=2023%E5%B9%B4', rows.filter(({ period }) => period === '2023年')],
    ['?status=agreed,planned', rows.filter(({ status }) => ['agreed', 'planned'].includes(status))],
    ['?items=5', rows.filter(({ item }) => item === '5')],
    [
      '?unit=%E5%AE%B6&min=10&max=100',
      rows.filter((one) => one.unit === '家' && Number(one.value) >= 10 && Number(one.value) <= 100),
    ],
  ])('under %s shows, counts and saves the same rows of the dataset', async (query, expected) => {
    const { page } = opened
    await visit(page, EXPLORE, query)
    const ids = expected.map(({ id }) => id)
    await expect.poll(() => count(page)).toBe(String(ids.length))
    expect(await gridIds(page)).toEqual(ids)
    await open(page, '下载与分享')
    expect(idsOf((await save(page, `CSV（${ids.length}行）`)).toString())).toEqual(ids)
  })

  test('saves of each picture the rows it shows', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?unit=%E5%85%83')
    const ids = rows.filter(({ unit }) => unit === '元').map(({ id }) => id)
    await expect.poll(() => count(page)).toBe(String(ids.length))
    for (const chart of ['explore-selection', 'explore-counts', 'explore-spread']) {
      const figure = page.locator(`[data-chart="${chart}"]`)
      await figure.waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name: /^下载CSV/ }).click(),
      ])
      expect(idsOf((await savedBytes(download)).toString())).toEqual(ids)
    }
    const drawn = await page
      .locator('[data-chart="explore-selection"] [data-indicator]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-indicator')))])
    expect(drawn).toEqual(ids)
  })

  test('keeps impossible choices with a count of 0, and says which filter to loosen', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?area=4&kind=funds')
    const empty = page.getByRole('region', { name: '没有符合的指标' })
    await empty.waitFor()
    expect(await empty.innerText()).toContain(`不限方面，有${selected({ kinds: ['funds'] }).length}个`)
    expect(await page.locator('[data-facet="unit"] li').count()).toBeGreaterThan(3)
    await empty.getByRole('button', { name: /不限方面/ }).click()
    await expect.poll(() => count(page)).toBe(String(selected({ kinds: ['funds'] }).length))
  })

  test('says which word finds nothing by itself, and what one filter alone would give', async () => {
    const { page } = opened
    await visit(page, EXPLORE, `?area=4&kind=funds&q=${encodeURIComponent('甲乙丙')}`)
    const empty = page.getByRole('region', { name: '没有符合的指标' })
    await expect.poll(() => empty.innerText()).toContain('检索词单独使用也没有结果')
    const funds = selected({ kinds: ['funds'] }).length
    await empty.getByRole('button', { name: `只限类别，有${funds}个` }).click()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/explore?kind=funds')
    await expect.poll(() => count(page)).toBe(String(funds))
  })

  test('falls back field by field from nonsense, and says so', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?area=9&unit=xx&sort=colour&dir=up&pick=i99-9-99&min=9&max=1&chart=pie')
    const ups = rows.filter(({ direction }) => direction === 'up')
    await expect.poll(() => count(page)).toBe(String(ups.length))
    const words = await page.locator('.notices').last().innerText()
    await page.locator('[data-chart="explore-selection"] .indicator').first().waitFor()
    expect(await page.locator('[data-chart] .indicator.faint').count()).toBe(0)
    for (const part of ['单位“xx”', 'sort=colour', 'i99-9-99', '下限大于上限', '没有名为“pie”的图'])
      expect(words).toContain(part)
  })

  test('says where a word stands that the name of a row does not hold, and marks it there', async () => {
    const { page } = opened
    const item = outline.find(({ number }) => rows.some((one) => Number(one.item) === number))
    await visit(page, EXPLORE, `?q=${encodeURIComponent(item?.title ?? '')}`)
    const inside = rows.filter((one) => Number(one.item) === item?.number && !one.name.includes(item.title))
    await expect.poll(() => page.locator('.elsewhere mark').count()).toBe(inside.length)
    expect(await page.locator('.elsewhere').first().innerText()).toBe(`事项：${item?.title}`)
  })

  test('lights a row with its mark in the picture, and opens a source from anywhere in the row', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?unit=%E4%BA%A9')
    const [one] = rows.filter(({ unit }) => unit === '亩')
    const row = page.locator(`[data-row="${one?.id}"]`)
    const mark = page.locator(`[data-chart="explore-selection"] [data-indicator="${one?.id}"]`)
    const lit = (part: typeof row): Promise<boolean> => part.evaluate((node) => node.matches('.lit-up'))
    await mark.hover()
    await expect.poll(() => lit(row)).toBe(true)
    await row.locator('[role="gridcell"]').last().hover()
    await expect.poll(() => lit(mark)).toBe(true)
    await row.locator('[role="gridcell"]').last().click()
    await page.locator(`[data-source="${one?.id}"]`).waitFor()
  })

  test('finds by initials and marks what was meant', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?q=yhpc')
    const mark = page.locator('[role="grid"] mark').first()
    await mark.waitFor()
    expect(await mark.innerText()).toBe('隐患排查')
  })

  test('sorts within a unit and says why', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?unit=%E5%AE%B6')
    await page.locator('[data-sort="value"]').click()
    await expect.poll(() => new URL(page.url()).hash).toContain('sort=value')
    const values = (await gridIds(page)).map((id) => Number(rows.find((one) => one.id === id)?.value))
    expect(values).toEqual([...values].sort((a, b) => a - b))
    await visit(page, EXPLORE, '?sort=value')
    await page.getByText('先按单位分组').waitFor()
  })

  test('is walked through by keyboard: cells, ticks, source', async () => {
    const { page } = opened
    await visit(page, EXPLORE)
    await page.locator('[data-cell="0:1"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
    await expect.poll(at).toBe('1:2')
    await page.keyboard.press(' ')
    await expect.poll(() => new URL(page.url()).hash).toContain(`pick=${rows[1]?.id}`)
    await page.keyboard.press('Control+End')
    await expect.poll(at).toMatch(new RegExp(`^${rows.length - 1}:`))
    await page.keyboard.press('Enter')
    await page.locator(`[data-source="${rows[rows.length - 1]?.id}"]`).waitFor()
  })

  test('lets a stretch of the distribution be the filter, by key as by pointer', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?unit=%E5%AE%B6')
    const bin = page.locator('[data-bin="0"]')
    await bin.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toMatch(/min=.*max=/)
    const shown = Number(await count(page))
    expect(shown).toBeGreaterThan(0)
    expect(await bin.innerText()).toContain(String(shown))
    await page.locator('[data-bin="0"]').hover()
    await page.mouse.down()
    await page.locator('[data-bin="1"]').hover()
    await page.mouse.up()
    await expect.poll(async () => Number(await count(page))).toBeGreaterThan(shown)
  })

  test('sets picked figures beside each other and says why they do not compare', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?pick=i05-3-01,i05-3-02&panel=compare')
    const words = await page.locator('[data-compare]').innerText()
    expect(words).toContain('单位不同')
    for (const id of ['i05-3-01', 'i05-3-02']) {
      const one = rows.find((row) => row.id === id)
      expect(words.replace(/\s/g, '')).toContain(one === undefined ? '?' : printed(one))
      expect(words).toContain(one?.quote ?? '?')
    }
  })

  test('keeps a view under a name, over a reload, and gives it as a link', async () => {
    const { page } = opened
    await visit(page, EXPLORE, '?kind=funds&sort=-value')
    await open(page, '下载与分享')
    await page.getByPlaceholder('为当前视图起名').fill('资金排序')
    await page.getByRole('button', { name: '保存当前视图' }).click()
    await page.reload()
    await visit(page, EXPLORE)
    await open(page, '下载与分享')
    await page.getByRole('link', { name: '资金排序' }).click()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/explore?kind=funds&sort=-value')
    await expect.poll(() => count(page)).toBe(String(selected({ kinds: ['funds'] }).length))
  })
})

describe('files of the desk', () => {
  test('are a workbook, a package and pictures of twice the size with their source', async () => {
    const { page, problems } = await openPage({ address: `${EXPLORE.address}?area=2&kind=cases` })
    const expected = selected({ areas: [2], kinds: ['cases'] })
    await open(page, '下载与分享')
    const name = (label: string): string => `${label}（${expected.length}行）`
    const book = unzipSync(await save(page, name('XLSX')))
    const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet.match(/<row /g)).toHaveLength(expected.length + 1)
    const files = unzipSync(await save(page, name('ZIP')))
    expect(idsOf(strFromU8(files['indicators.csv'] ?? new Uint8Array()))).toEqual(
      expected.map(({ id }) => id)
    )
    const json = JSON.parse((await save(page, name('JSON'))).toString()) as { rows: { 领域序号: number }[] }
    expect(json.rows.map((row) => row.领域序号)).toEqual(expected.map(areaOf))
    const svg = (await save(page, /^下载SVG：/)).toString()
    expect(svg).toContain('数据来源：')
    const png = await save(page, /^下载PNG：/)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)?.[1]))
    expect(await problems()).toEqual([])
  })
})

describe('a briefing', () => {
  test('is one page of A4 where it fits, with figure, sentence and source of each', async () => {
    const { page, problems } = await openPage({ address: '#/explore/brief?kind=change' })
    const changes = selected({ kinds: ['change'] })
    const sheet = page.locator('[data-sheet]')
    await page
      .locator('[data-sheet] [data-indicator]')
      .nth(changes.length - 1)
      .waitFor()
    const words = (await sheet.innerText()).replace(/\s/g, '')
    for (const one of changes) {
      expect(words).toContain(printed(one))
      expect(words).toContain(one.quote.replace(/\s/g, ''))
      expect(words).toContain(`第${one.item}项`)
    }
    expect(await page.locator('[data-pages]').innerText()).toContain('一页')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    // What fits is a matter of the paper, not of the screen.
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await sheet
      .getByText(changes[0]?.quote ?? '')
      .first()
      .waitFor()
    expect(await page.locator('[data-pages]').innerText()).toContain('一页')
    expect(await problems()).toEqual([])
  })

  test('of everything runs over several pages and leaves nothing out', async () => {
    const { page } = await openPage({ address: '#/explore/brief' })
    await expect.poll(() => page.locator('[data-sheet] [data-indicator]').count()).toBe(rows.length)
    expect(await page.locator('[data-pages]').innerText()).toMatch(/约\d+页/)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length).toBeGreaterThan(2)
  })
})
