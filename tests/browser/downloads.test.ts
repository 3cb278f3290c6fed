import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { areaOf, filled, meta, outline, printed, row, rows, stories } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { AREA_1, AREAS, OVERVIEW, visit } from './places.ts'

/** The columns of a download, as the data contract lists them; append only. */
const COLUMNS =
  '指标编号,领域序号,领域,问题序号,问题,事项序号,事项,指标名称,类别,数值,数量级,单位,限定词,下限,上限,折算值,折算单位,时期,比较基准,变化方向,变化值,变化单位,原文写法,原文句子,起始字符,结束字符,核验结果,备注,来源名称,来源日期,来源SHA256,数据版本,举措序号,状态,关系,关联指标,评价'.split(
    ','
  )

interface Saved {
  readonly chart: string
  readonly name: string
  readonly text: string
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** What the picture shows, each once, in its order. */
  readonly marks: readonly string[]
  /** What the table view of the same picture lists. */
  readonly table: readonly string[]
}

/**
 * Clicks every download button of a page and reads what it hands to the browser, which itself would let ten files a
 * second through and drop the others.
 */
async function saveAll(page: Page): Promise<readonly Saved[]> {
  const saved = await page.evaluate(async () => {
    const turn = () => new Promise((resolve) => setTimeout(resolve))
    const blobs = new Map<string, Blob>()
    const made = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      const address = made.call(URL, blob)
      blobs.set(address, blob as Blob)
      return address
    }
    const links: HTMLAnchorElement[] = []
    const catchLink = (event: Event) => {
      if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return
      links.unshift(event.target)
      event.preventDefault()
    }
    document.addEventListener('click', catchLink, true)
    const found: { chart: string; name: string; text: string; marks: string[]; table: string[] }[] = []
    const indicators = (marks: Iterable<HTMLElement>) => [
      ...new Set([...marks].map(({ dataset }) => dataset['indicator'] ?? '')),
    ]
    for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
      const buttons = [...figure.querySelectorAll('button')]
      links.length = 0
      buttons.find((one) => one.getAttribute('aria-label')?.startsWith('下载CSV'))?.click()
      // What writes the rows may still be on its way.
      while (links.length === 0) await turn()
      const [link] = links
      const bytes = await blobs.get(link?.href ?? '')?.arrayBuffer()
      const marks = indicators(figure.querySelectorAll<HTMLElement>('[data-indicator]'))
      const look = buttons.find((one) => one.innerText.startsWith('看表'))
      look?.click()
      await turn()
      found.push({
        chart: figure.dataset['chart'] ?? '',
        name: link?.download ?? '',
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        marks,
        table: [...figure.querySelectorAll<HTMLElement>('tbody [data-indicator]')].map(
          ({ dataset }) => dataset['indicator'] ?? ''
        ),
      })
      look?.click()
      await turn()
    }
    document.removeEventListener('click', catchLink, true)
    URL.createObjectURL = made
    return found
  })
  return saved.map((one) => ({ ...one, rows: parse(one.text) }))
}

const parse = (csv: string): Saved['rows'] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true }).data

const story = (id: string) => stories.find((one) => one.id === id)
const ids = (saved: Saved): readonly string[] => saved.rows.map((one) => one['指标编号'] ?? '')

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage({ before: (page) => page.clock.setFixedTime('2026-03-04T09:30:00') })
})

describe.each([OVERVIEW, AREA_1])('the downloads at $address', (place) => {
  let saved: readonly Saved[]
  let withFigures: readonly Saved[]
  beforeAll(async () => {
    await visit(opened.page, place)
    saved = await saveAll(opened.page)
    withFigures = saved.filter(({ chart }) => (story(chart)?.indicators.length ?? 0) > 0)
  })

  test('are named after report, picture, area, version and day', () => {
    const names = saved.map(({ chart }) => {
      const { title = '', area = null } = story(chart) ?? {}
      const where = area === null ? '全部' : meta.area_names[area - 1]
      return `${meta.short_title}_${filled(title).replace(/[\\/:*?"<>|]/g, '')}_${where}_v${meta.version}_20260304.csv`
    })
    expect(saved.map(({ name }) => name)).toEqual(names)
  })

  test('begin with a byte-order mark and end every row with CRLF, the last too', () => {
    const wrong = saved.filter(
      ({ text: content }) =>
        !content.startsWith('\uFEFF指标编号,') || !content.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(content)
    )
    expect(wrong.map(({ chart }) => chart)).toEqual([])
  })

  test('have the columns of the data contract and no row that is none', () => {
    for (const one of saved) {
      expect(Object.keys(one.rows[0] ?? {})).toEqual(COLUMNS)
      expect(one.rows.filter((cells) => Object.keys(cells).length !== COLUMNS.length)).toEqual([])
    }
  })

  test('hold exactly the indicators of the picture, in its order, as its table view does', () => {
    expect(withFigures.map((one) => [one.chart, ids(one)])).toEqual(
      withFigures.map(({ chart }) => [chart, story(chart)?.indicators])
    )
    expect(withFigures.map((one) => [one.chart, one.table])).toEqual(
      withFigures.map((one) => [one.chart, ids(one)])
    )
  })

  test('hold what the dataset says of each', () => {
    const cells = (one: Readonly<Record<string, string>>) => ({
      id: one['指标编号'],
      name: one['指标名称'],
      item: one['事项序号'],
      measure: one['举措序号'],
      value: one['数值'],
      scale: one['数量级'],
      unit: one['单位'],
      period: one['时期'],
      start: one['起始字符'],
      end: one['结束字符'],
      note: one['备注'],
      area: one['领域序号'],
      printed: one['原文写法']?.replace(/\s/g, ''),
    })
    const said = (id: string) => {
      const { name, item, measure, value, scale, unit, period, start, end, note } = row(id)
      const more = { area: String(areaOf(row(id))), printed: printed(row(id)) }
      return { id, name, item, measure, value, scale, unit, period, start, end, note, ...more }
    }
    for (const one of withFigures) expect(one.rows.map(cells)).toEqual(ids(one).map(said))
  })

  test('name the source, its day, its checksum and the version of the data', () => {
    const all = saved.flatMap((one) => one.rows)
    const sources = new Set(
      all.map((one) => [one['来源名称'], one['来源日期'], one['来源SHA256'], one['数据版本']].join('|'))
    )
    expect([...sources]).toEqual([`${meta.title}|${meta.published}|${meta.sha256}|${meta.version}`])
  })

  test('hold the whole heading of the area and the sentence of each number', () => {
    const all = withFigures.flatMap((one) => one.rows)
    const wrong = all.filter((one) => {
      const item = outline.find(({ number }) => String(number) === one['事项序号'])
      const sentence = one['原文句子'] ?? ''
      return (
        one['领域'] !== item?.area.title ||
        one['事项'] !== item?.title ||
        !item?.text.includes(sentence) ||
        !sentence.includes(row(one['指标编号'] ?? '').quote) ||
        !sentence.endsWith('。')
      )
    })
    expect(wrong).toEqual([])
  })

  test('write numbers as numbers', () => {
    const numeric = [
      '领域序号',
      '问题序号',
      '事项序号',
      '数值',
      '下限',
      '上限',
      '折算值',
      '变化值',
      '起始字符',
      '结束字符',
    ]
    const wrong = saved
      .flatMap((one) => one.rows)
      .flatMap((one) =>
        numeric.map((column) => one[column] ?? '').filter((cell) => !/^(-?\d+(\.\d+)?)?$/.test(cell))
      )
    expect(wrong).toEqual([])
  })

  test('say on the button how many rows there are', async () => {
    const buttons = await opened.page.getByRole('button', { name: /^下载CSV/ }).allInnerTexts()
    expect(buttons.map((words) => Number(/（(\d+)行）/.exec(words)?.[1]))).toEqual(
      saved.map((one) => one.rows.length)
    )
  })

  test('leave nothing wrong behind', async () => {
    expect(await opened.problems()).toEqual([])
  })
})

describe('the download of the items', () => {
  const expected = (area?: number): readonly string[] =>
    outline
      .filter((item) => area === undefined || item.area.number === area)
      .flatMap(({ number }) => {
        const inside = rows.filter(({ item }) => Number(item) === number).map(({ id }) => id)
        return inside.length === 0 ? [`item ${number}`] : inside
      })

  test.each([undefined, 2])(
    'holds every indicator and a row for each item without one (area: %s)',
    async (area) => {
      const { page } = await openPage()
      await visit(page, OVERVIEW, area === undefined ? '' : `?area=${area}`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator('[data-chart="coverage"]')
          .getByRole('button', { name: /^下载CSV/ })
          .click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^[^\\/:*?"<>|]+_v\d+\.\d+\.\d+_\d{8}\.csv$/)
      const csv = (await buffer(await download.createReadStream())).toString()
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const found = parse(csv).map((one) => one['指标编号'] || `item ${one['事项序号']}`)
      expect(found).toEqual(expected(area))
    }
  )
})

test('in every area picture, table, download and dataset hold the same rows', async () => {
  const { page } = opened
  for (const place of AREAS) {
    // One page shows one place after the other.
    // oxlint-disable-next-line no-await-in-loop
    await visit(page, place)
    // oxlint-disable-next-line no-await-in-loop
    const saved = await saveAll(page)
    for (const one of saved.filter(({ chart }) => (story(chart)?.indicators.length ?? 0) > 0)) {
      expect([one.chart, ids(one)]).toEqual([one.chart, story(one.chart)?.indicators])
      expect([one.chart, one.table]).toEqual([one.chart, ids(one)])
      expect([one.chart, [...one.marks].sort()]).toEqual([one.chart, [...ids(one)].sort()])
      expect(one.rows.map((cells) => cells['原文写法']?.replace(/\s/g, ''))).toEqual(
        ids(one).map((id) => printed(row(id)))
      )
    }
  }
})

test('a download under a filter holds what the picture shows', async () => {
  const { page } = opened
  await visit(page, OVERVIEW, '?area=2')
  const [funds] = (await saveAll(page)).filter(({ chart }) => chart === 'funds-magnitude')
  const shown = story('funds-magnitude')?.indicators.filter((id) => areaOf(row(id)) === 2)
  expect(funds && ids(funds)).toEqual(shown)
  expect(funds?.table).toEqual(shown)
})
