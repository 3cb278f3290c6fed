import { beforeAll, describe, expect, test } from 'vitest'
import { row, rows } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { panelOf, isFocused, wholePanel } from './panel.ts'
import { ABOUT, visit } from './places.ts'

describe('the source of a number', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: ABOUT.address })
  })

  test('the marked number is in sight in its paragraph, however long that is', async () => {
    const { page } = opened
    await visit(page, ABOUT)
    const hidden: string[] = []
    for (const id of rows.filter((_, index) => index % 6 === 0).map((one) => one.id)) {
      await page.evaluate((one) => (location.hash = `#/about?i=${one}`), id)
      await panelOf(page, id).waitFor()
      const seen = await page.locator(`mark[data-indicator="${id}"]`).evaluate((mark) => {
        // It may run over two lines.
        return [...mark.getClientRects()].every(({ left, top, height }) =>
          mark.contains(document.elementFromPoint(left + 2, top + height / 2))
        )
      })
      if (!seen) hidden.push(id)
    }
    expect(hidden).toEqual([])
  })

  test('another number of the paragraph is one click away', async () => {
    const { page } = opened
    await visit(page, ABOUT, '?i=i05-3-02')
    await panelOf(page, 'i05-3-02').locator('blockquote [data-indicator="i05-3-04"]').first().click()
    await panelOf(page, 'i05-3-04').waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual([row('i05-3-04').quote])
  })

  test('it says what is known of the number', async () => {
    const { page } = opened
    await visit(page, ABOUT, '?i=i07-1-03')
    const words = await panelOf(page, 'i07-1-03').locator('dl').innerText()
    for (const wanted of ['434.6亿元', '43460000000', '协议', '协议投资额，不等于到位资金', '原文未写']) {
      expect(words).toContain(wanted)
    }
    await visit(page, ABOUT, '?i=i22-2-02')
    const change = await panelOf(page, 'i22-2-02').locator('dl').innerText()
    for (const wanted of ['同比', '2023年', '推算', '21', '自洽', '派驻机构处置问题线索数']) {
      expect(change).toContain(wanted)
    }
  })
})

describe('from one number to the next', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ address: ABOUT.address })
  })

  /** Follows one of the two links to its end and tells what was open on the way. */
  const walk = (rel: 'next' | 'prev') =>
    opened.page.evaluate(async (wanted): Promise<readonly string[]> => {
      const seen: string[] = []
      const open = () => document.querySelector<HTMLElement>('[data-source]')
      for (;;) {
        const id = open()?.dataset['source'] ?? ''
        seen.push(id)
        const link = open()?.querySelector<HTMLElement>(`[rel="${wanted}"]`)
        if (link === null || link === undefined || seen.length > 1000) return seen
        link.click()
        while (open()?.dataset['source'] === id) await new Promise((resolve) => setTimeout(resolve))
      }
    }, rel)

  test('the links walk through all numbers in the order of the text, to the last', async () => {
    await visit(opened.page, ABOUT, `?i=${rows[0]?.id}`)
    await wholePanel(opened.page, rows[0]?.id ?? '')
    expect(await walk('next')).toEqual(rows.map(({ id }) => id))
    expect(await opened.page.locator('[data-source]').innerText()).toContain('已是最后一个')
  })

  test('and back to the first', async () => {
    const first = rows.slice(0, 12).map(({ id }) => id)
    await visit(opened.page, ABOUT, `?i=${first[11]}`)
    await wholePanel(opened.page, first[11] ?? '')
    expect(await walk('prev')).toEqual(first.reverse())
    expect(await opened.page.locator('[data-source]').innerText()).toContain('已是第一个')
  })

  test('and neither of them says that it is the page one is on', async () => {
    await visit(opened.page, ABOUT, '?i=i05-3-02')
    await wholePanel(opened.page, 'i05-3-02')
    expect(await opened.page.locator('[data-source] [rel][aria-current]').count()).toBe(0)
  })

  test('by keyboard too, the focus staying on the link', async () => {
    const { page } = opened
    await visit(page, ABOUT, '?i=i05-3-02')
    const next = page.locator('[data-source] [rel="next"]')
    await panelOf(page, 'i05-3-02').waitFor()
    await next.focus()
    for (const id of ['i05-3-03', 'i05-3-04', 'i06-2-01']) {
      await page.keyboard.press('Enter')
      await panelOf(page, id).waitFor()
      expect(await isFocused(next)).toBe(true)
    }
  })
})
