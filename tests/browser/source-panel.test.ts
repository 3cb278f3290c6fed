import { beforeAll, describe, expect, test } from 'vitest'
import { storyOfKind } from './dataset.ts'
import { openPage, site, type OpenedPage } from './harness.ts'
import { closed, expectFocus, idOf, panelOf } from './panel.ts'
import { AREA_1, AREAS, OVERVIEW, REPORT, visit, type Place } from './places.ts'

/** The last picture of a kind on the page of area 1. */
const inArea = (kind: string): string => `[data-chart="${storyOfKind(kind, 1).id}"]`

/** Every way a number stands on a page: where, and how it is found there. */
const MARKS: readonly { readonly what: string; readonly place: Place; readonly selector: string }[] = [
  { what: 'a big figure', place: OVERVIEW, selector: '[data-chart="headline-hazards"] [data-indicator]' },
  {
    what: 'a count below a big figure',
    place: OVERVIEW,
    selector: '[data-chart="headline-powers"] li [data-indicator]',
  },
  {
    what: 'a step',
    place: OVERVIEW,
    selector: '[data-chart="headline-discipline"] li:nth-child(2) [data-indicator]',
  },
  {
    what: 'a dot',
    place: OVERVIEW,
    selector: '[data-chart="funds-magnitude"] li:nth-child(3) [data-indicator]',
  },
  { what: 'a bar', place: AREA_1, selector: `${inArea('bars')} li:nth-child(2) [data-indicator]` },
  { what: 'a bar of a change', place: AREA_1, selector: `${inArea('diverging')} [data-indicator]` },
  {
    what: 'a part of a whole',
    place: AREA_1,
    selector: `${inArea('share')} li:nth-child(2) [data-indicator]`,
  },
  { what: 'a rate', place: AREA_1, selector: `${inArea('rate')} [data-indicator]` },
  { what: 'a row of a list', place: AREA_1, selector: `${inArea('list')} [data-indicator]` },
  { what: 'one of a pair', place: AREA_1, selector: `${inArea('pairs')} [data-indicator]` },
  { what: 'an entry of the list of items', place: AREA_1, selector: 'article [data-indicator]' },
  { what: 'a number in the text', place: REPORT, selector: 'main p [data-indicator]' },
]

describe('each mark', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    // Narrower than what makes room for a panel beside the page, so that nothing is drawn anew.
    opened = await openPage({ width: 1100 })
  })

  test.each(MARKS)(
    '$what opens its source on a click and on Enter, and Esc gives it the focus back',
    async (one) => {
      const { page } = opened
      if (page.url() !== site + one.place.address) await visit(page, one.place)
      const mark = page.locator(one.selector).first()
      const id = await idOf(mark)
      await mark.click()
      await panelOf(page, id).waitFor()
      expect(page.url()).toContain(`i=${id}`)
      await page.keyboard.press('Escape')
      await closed(page)
      expect(page.url()).toBe(site + one.place.address)
      await expectFocus(mark)
      await page.keyboard.press('Enter')
      await panelOf(page, id).waitFor()
      // Reading aloud starts in the panel.
      await page.waitForFunction(() => document.activeElement?.closest('[data-source]') !== null)
      await page.keyboard.press('Escape')
      await closed(page)
      await expectFocus(mark)
    }
  )

  test('and nothing goes wrong on the way', async () => {
    expect(await opened.problems()).toEqual([])
  })
})

describe('on a wide screen', () => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage()
  })

  test('a row of a table opens its source and gets the focus back', async () => {
    const { page } = opened
    await visit(page, AREA_1)
    const figure = page.locator(inArea('diverging'))
    await figure.getByRole('button', { name: '看表' }).click()
    const mark = figure.locator('tbody [data-indicator]').nth(1)
    await mark.focus()
    await page.keyboard.press('Enter')
    await panelOf(page, await idOf(mark)).waitFor()
    await page.keyboard.press('Escape')
    await closed(page)
    await expectFocus(mark)
    await figure.getByRole('button', { name: '看图' }).click()
  })

  test('the page stays in reach: another mark opens its own source, and it gets the focus back', async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    const first = page.locator('[data-chart="headline-hazards"] [data-indicator]').first()
    const second = page.locator('[data-chart="headline-farmland"] [data-indicator]').first()
    await first.click()
    await panelOf(page, await idOf(first)).waitFor()
    await second.click()
    await panelOf(page, await idOf(second)).waitFor()
    await page.keyboard.press('Escape')
    await closed(page)
    await expectFocus(second)
  })

  test('the page stays in reach: nothing that takes the focus is hidden below the panel', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?i=i05-3-04')
    await panelOf(page, 'i05-3-04').waitFor()
    const hidden = await page.locator('#app :is(a, button, select):visible').evaluateAll((all) =>
      all
        .filter((one) => {
          one.scrollIntoView({ block: 'center' })
          const { left, top, width, height } = one.getBoundingClientRect()
          return (
            document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-source]') != null
          )
        })
        .map((one) => (one as HTMLElement).innerText)
    )
    expect(hidden).toEqual([])
    await page.keyboard.press('Escape')
    await closed(page)
  })

  test('a mark that was clicked stays in sight beside the source', async () => {
    const { page } = opened
    await visit(page, AREA_1)
    const mark = page.locator(`${inArea('bars')} [data-indicator]`).last()
    await mark.click()
    const panel = panelOf(page, await idOf(mark))
    await panel.waitFor()
    await expect
      .poll(async () => {
        const drawing = page.locator(`${inArea('bars')} svg`)
        const [one, other, ink] = [
          await mark.boundingBox(),
          await panel.boundingBox(),
          await drawing.boundingBox(),
        ]
        if (one === null || other === null || ink === null) return 'gone'
        // The drawing takes its new width beside the panel.
        if (ink.x + ink.width > other.x) return 'not drawn anew'
        if (one.y < 0 || one.y + one.height > 769) return `at ${one.y}`
        return one.x + one.width <= other.x ? 'in sight' : 'below the panel'
      })
      .toBe('in sight')
    await page.keyboard.press('Escape')
    await closed(page)
  })

  test('the button closes it', async () => {
    const { page } = opened
    await visit(page, OVERVIEW, '?i=i05-3-04')
    const panel = panelOf(page, 'i05-3-04')
    await panel.getByRole('button', { name: '关闭' }).click()
    await closed(page)
    expect(page.url()).not.toContain('i=')
  })

  test('Back closes it and Forward opens it again', async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    const mark = page.locator('[data-chart="headline-hazards"] [data-indicator]').first()
    await mark.click()
    await panelOf(page, await idOf(mark)).waitFor()
    await page.goBack()
    await closed(page)
    await page.goForward()
    await panelOf(page, await idOf(mark)).waitFor()
    await page.goBack()
    await closed(page)
    expect(page.url()).toMatch(/#\/$/)
  })

  test('Back closes it at once, however many numbers were walked through', async () => {
    const { page } = opened
    await visit(page, OVERVIEW)
    await page.locator('[data-chart="headline-hazards"] [data-indicator]').first().click()
    for (const id of ['i05-3-04', 'i06-2-01', 'i07-1-01']) {
      await panelOf(page, id).locator('[rel="next"]').click()
    }
    await panelOf(page, 'i07-1-02').waitFor()
    await page.goBack()
    await closed(page)
    expect(page.url()).toMatch(/#\/$/)
  })

  test.each([OVERVIEW, ...AREAS.slice(1, 2), REPORT])(
    'its address restores it after a reload, at $address',
    async (place) => {
      const { page } = opened
      await visit(page, place, '?i=i12-1-01')
      await panelOf(page, 'i12-1-01').waitFor()
      await page.reload()
      await panelOf(page, 'i12-1-01').waitFor()
      expect(await page.locator('mark').allTextContents()).toEqual(['办理群众各类诉求8708件'])
      expect(await page.locator('h1').first().textContent()).toContain(place.heading)
      await page.keyboard.press('Escape')
      await closed(page)
    }
  )

  test('nothing went wrong on the way', async () => {
    expect(await opened.problems()).toEqual([])
  })
})
