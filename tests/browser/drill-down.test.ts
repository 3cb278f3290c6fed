import { beforeAll, describe, expect, test } from 'vitest'
import { areaOf, areas, outlineOf, reports, rows, rowsOf } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { AREAS, OVERVIEW, REPORT, arrived, visit } from './places.ts'

/** What an address with `i` opened. */
interface Opened {
  readonly id: string
  readonly marks: readonly string[]
  readonly path: string
  readonly name: string
  readonly quote: string
}

/** Goes through the ids in one page, by its address, and tells what each of them opened. */
function openOneByOne(opened: OpenedPage, addresses: readonly (readonly [id: string, hash: string])[]) {
  return opened.page.evaluate(async (all): Promise<readonly Opened[]> => {
    const found: Opened[] = []
    const nextTurn = () => new Promise((resolve) => setTimeout(resolve))
    for (const [id, hash] of all) {
      location.hash = hash
      const since = performance.now()
      let panel: Element | null = null
      while (panel === null && performance.now() - since < 5000) {
        await nextTurn()
        panel = document.querySelector(`[data-source="${id}"]`)
      }
      // A long paragraph is folded around the measure until it is asked for.
      panel?.querySelector<HTMLElement>('[aria-expanded="false"]')?.click()
      await nextTurn()
      const marks = document.querySelectorAll(`mark[data-indicator="${id}"]`)
      found.push({
        id,
        marks: [...marks].map(({ textContent }) => textContent ?? ''),
        path: panel?.querySelector('nav')?.textContent ?? '',
        name: panel?.querySelector('h2')?.textContent ?? '',
        quote: panel?.querySelector('blockquote')?.textContent ?? '',
      })
    }
    return found
  }, addresses)
}

describe.each(reports)('in report %s', (report) => {
  const dataset = rowsOf(report)
  const outline = outlineOf(report)
  const base = report === reports[0] ? '#/?i=' : `#/?r=${report}&i=`
  let opened: OpenedPage
  let found: readonly Opened[]
  beforeAll(async () => {
    opened = await openPage({ address: report === reports[0] ? '#/' : `#/?r=${report}` })
    await arrived(opened.page, OVERVIEW)
    found = await openOneByOne(
      opened,
      dataset.map(({ id }) => [id, base + id])
    )
  })

  test('each indicator opens its source, its very characters marked and marked once', () => {
    expect(found.map(({ id, marks }) => ({ id, marks }))).toEqual(
      dataset.map(({ id, quote }) => ({ id, marks: [quote] }))
    )
  })

  test('each source shows the paragraph that the number stands in, word for word', () => {
    const items = outline.map(({ number }) => number)
    expect(items).toEqual(items.map((_, index) => index + 1))
    const wrong = found.filter(({ quote }, index) => {
      const item = outline.find(({ number }) => number === Number(dataset[index]?.item))
      return item === undefined || quote.trim() !== item.text
    })
    expect(wrong).toEqual([])
  })

  test('each source names the area, the problem, the item and the measure', () => {
    const wrong = found.filter(({ path }, index) => {
      const row = dataset[index]
      const item = outline.find(({ number }) => number === Number(row?.item))
      if (row === undefined || item === undefined) return true
      const measure = row.measure === '0' ? '' : (item.measures[Number(row.measure) - 1] ?? 'no such measure')
      const words = [item.problem.title, `第${item.number}项`, item.title, ...measure.split('是', 1)]
      return !words.every((word) => path.includes(word.trim()))
    })
    expect(wrong).toEqual([])
  })

  test('each source names what was measured', () => {
    expect(found.map(({ name }) => name.trim())).toEqual(dataset.map(({ name }) => name))
  })

  test('nothing went wrong on the way', async () => {
    expect(await opened.problems()).toEqual([])
  })
})

describe('every indicator is reached without an address', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage()
    await arrived(opened.page, OVERVIEW)
  })

  /** Ids of the links that a person sees and that lead to their source. */
  const visible = (within: string): Promise<readonly string[]> =>
    opened.page
      .locator(`${within} a[data-indicator]:visible`)
      .evaluateAll((links) =>
        links
          .filter((link) =>
            (link as HTMLAnchorElement).hash.includes(`i=${(link as HTMLElement).dataset['indicator']}`)
          )
          .map((link) => (link as HTMLElement).dataset['indicator'] ?? '')
      )

  test.each(areas)('by a link on the page of its area (%i)', async (area) => {
    await visit(opened.page, AREAS[area - 1] ?? OVERVIEW)
    const expected = rows.filter((row) => areaOf(row) === area).map(({ id }) => id)
    expect([...new Set(await visible('main'))].sort()).toEqual([...expected].sort())
  })

  test('and in the text, once and in the order of the text', async () => {
    await visit(opened.page, REPORT)
    expect(await visible('main p')).toEqual(rows.map(({ id }) => id))
    const words = await opened.page.locator('main p a[data-indicator]').allTextContents()
    expect(words).toEqual(rows.map(({ quote }) => quote))
  })
})
