import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { areas, filled, outline, printed, row, rows, stories, type StoryEntry } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { AREAS, drawn, OVERVIEW, visit, type Place } from './places.ts'

/** What a page tells of one of its pictures. */
interface Picture {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly marks: readonly { readonly id: string; readonly name: string; readonly reached: boolean }[]
  readonly ink: readonly string[] | null
  /** Words of the drawing that reach beyond its edge. */
  readonly cut: readonly string[]
  /** Marks that do not lie over their own figure. */
  readonly astray: readonly string[]
  readonly text: string
  readonly buttons: readonly string[]
}

/** All pictures of a page in their order; `figures` gives each indicator's printed form. */
function picturesOf(page: Page): Promise<readonly Picture[]> {
  const figures = Object.fromEntries(rows.map((one) => [one.id, printed(one)]))
  return page.evaluate((printedForms) => {
    const bare = (text: string | null | undefined) => (text ?? '').replace(/\s/g, '')
    return [...document.querySelectorAll<HTMLElement>('[data-chart]')].map((figure) => {
      const described = document.getElementById(figure.getAttribute('aria-describedby') ?? '')
      const hidden = described ?? figure.querySelector('p.visually-hidden')
      const links = [...figure.querySelectorAll<HTMLElement>('[data-indicator]')]
      const svg = figure.querySelector('svg')
      const edge = svg?.getBoundingClientRect()
      const words = [...(svg?.querySelectorAll('text') ?? [])]
      const astray =
        svg === null ? [] : [...(svg.closest('figure')?.querySelectorAll<HTMLElement>('.mark') ?? [])]
      return {
        id: figure.dataset['chart'] ?? '',
        name: figure.getAttribute('aria-label') ?? '',
        description: bare(hidden?.textContent),
        marks: links.map((link) => ({
          id: link.dataset['indicator'] ?? '',
          name: bare(link.getAttribute('aria-label') ?? link.textContent),
          reached: link.tabIndex >= 0 && link.matches('a[href], button') && link.getClientRects().length > 0,
        })),
        ink: svg === null ? null : words.map((word) => bare(word.textContent)),
        cut: words
          .filter((word) => {
            const box = word.getBoundingClientRect()
            return edge !== undefined && (box.left < edge.left - 1 || box.right > edge.right + 1)
          })
          .map((word) => word.textContent ?? ''),
        astray: astray
          .filter((mark) => {
            const box = mark.getBoundingClientRect()
            return !words.some((word) => {
              const { top, bottom } = word.getBoundingClientRect()
              const middle = (top + bottom) / 2
              const isIts = bare(word.textContent).includes(
                printedForms[mark.dataset['indicator'] ?? ''] ?? '?'
              )
              return isIts && box.top <= middle && middle <= box.bottom
            })
          })
          .map((mark) => mark.textContent ?? ''),
        text: bare(figure.innerText),
        buttons: [...figure.querySelectorAll('button')].map(
          (button) => button.getAttribute('aria-label') ?? button.textContent ?? ''
        ),
      }
    })
  }, figures)
}

const story = (id: string): StoryEntry => {
  const found = stories.find((one) => one.id === id)
  if (found === undefined) throw new Error(`charts.json has no ${id}`)
  return found
}
const figuresOf = (id: string): readonly string[] => story(id).indicators.map((one) => printed(row(one)))
const at = (place: string, area?: number): readonly string[] =>
  stories
    .filter((one) => one.place === place && (area === undefined || one.area === area))
    .map(({ id }) => id)

/** The pictures that lack something, as `{ id, lacks }`. */
const lacking = (pictures: readonly Picture[], lacks: (picture: Picture) => readonly string[]) =>
  pictures.map((one) => ({ id: one.id, lacks: lacks(one) })).filter((one) => one.lacks.length > 0)

const WITH_PICTURES: readonly Place[] = [OVERVIEW, ...AREAS]

let opened: OpenedPage
beforeAll(async () => {
  opened = await openPage()
})

describe.each(WITH_PICTURES)('each picture at $address', (place) => {
  let pictures: readonly Picture[]
  beforeAll(async () => {
    await visit(opened.page, place)
    pictures = await picturesOf(opened.page)
  })

  test('stands in charts.json for this place', () => {
    const ids = pictures.map(({ id }) => id)
    const area = AREAS.indexOf(place) + 1
    if (area > 0) expect(ids).toEqual(at('area', area))
    else {
      // The first pictures of each area follow the overview's own.
      expect(ids.filter((id) => story(id).place === 'overview').sort()).toEqual([...at('overview')].sort())
      expect(ids.filter((id) => !['overview', 'area'].includes(story(id).place))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('is named by its finding', () => {
    expect(pictures.map(({ name }) => name)).toEqual(pictures.map(({ id }) => filled(story(id).title)))
  })

  test('shows its title, unit, period and note', () => {
    const wanting = lacking(pictures, ({ id, text }) => {
      const { title, unit, period, note, kind } = story(id)
      const isDrawn = !['figure', 'list', 'pairs', 'steps', 'coverage'].includes(kind)
      return [filled(title), isDrawn ? unit : '', period, note].filter(
        (words) => !text.includes(words.replace(/\s/g, ''))
      )
    })
    expect(wanting).toEqual([])
  })

  test('is told in a hidden description with all its figures', () => {
    const wanting = lacking(pictures, ({ id, description }) => {
      const wanted = id === 'coverage' ? coverageFigures() : figuresOf(id)
      return description === '' ? ['a description'] : wanted.filter((figure) => !description.includes(figure))
    })
    expect(wanting).toEqual([])
  })

  test('has a mark that is reached by keyboard for each of its indicators and no other', () => {
    expect(
      pictures.map(({ id, marks }) => ({ id, marks: [...new Set(marks.map((mark) => mark.id))].sort() }))
    ).toEqual(pictures.map(({ id }) => ({ id, marks: [...story(id).indicators].sort() })))
    expect(pictures.flatMap(({ marks }) => marks).filter(({ reached }) => !reached)).toEqual([])
  })

  test('names in each mark the figure it stands for', () => {
    const wanting = lacking(pictures, ({ marks }) =>
      marks.filter(({ id, name }) => !name.includes(printed(row(id)))).map(({ id }) => id)
    )
    expect(wanting).toEqual([])
  })

  test('prints each of its figures as the text does', () => {
    const wanting = lacking(pictures, ({ id, text, ink }) => {
      const all = text + (ink ?? []).join('')
      return figuresOf(id).filter((figure) => !all.includes(figure))
    })
    expect(wanting).toEqual([])
  })

  test('has ink where it is drawn, within its edges, and its marks over their own figures', () => {
    expect(lacking(pictures, ({ ink }) => (ink?.join('') === '' ? ['ink'] : []))).toEqual([])
    expect(lacking(pictures, ({ cut }) => cut)).toEqual([])
    expect(lacking(pictures, ({ astray }) => astray)).toEqual([])
  })

  test('has one button to download its data', () => {
    const downloads = pictures.map(
      ({ buttons }) => buttons.filter((name) => name.startsWith('下载CSV')).length
    )
    expect(downloads).toEqual(pictures.map(() => 1))
  })

  test('has a table view that lists exactly its indicators, and comes back', async () => {
    const { page } = opened
    const tables = await page.evaluate(async () => {
      const turn = () => new Promise((resolve) => setTimeout(resolve))
      const found: { id: string; indicators: string[]; figures: string[]; back: boolean }[] = []
      for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
        const button = [...figure.querySelectorAll('button')].find((one) => one.innerText.startsWith('看表'))
        button?.click()
        await turn()
        const links = [...figure.querySelectorAll<HTMLElement>('tbody tr [data-indicator]')]
        const table = {
          id: figure.dataset['chart'] ?? '',
          indicators: links.map((link) => link.dataset['indicator'] ?? ''),
          figures: links.map((link) => (link.textContent ?? '').replace(/\s/g, '')),
          rows: figure.querySelectorAll('tbody tr').length,
        }
        button?.click()
        await turn()
        found.push({ ...table, back: figure.querySelector('table') === null })
      }
      return found
    })
    const withFigures = tables.filter(({ id }) => story(id).indicators.length > 0)
    expect(withFigures.map(({ id, indicators }) => ({ id, indicators }))).toEqual(
      withFigures.map(({ id }) => ({ id, indicators: story(id).indicators }))
    )
    const misprinted = withFigures.flatMap(({ indicators, figures }) =>
      indicators.filter((id, index) => !(figures[index] ?? '').includes(printed(row(id))))
    )
    expect(misprinted).toEqual([])
    expect(tables.filter(({ back }) => !back)).toEqual([])
    await drawn(page)
  })
})

test('the picture of the items has a table view as well', async () => {
  const { page } = opened
  await visit(page, OVERVIEW)
  const figure = page.locator('[data-chart="coverage"]')
  await figure.getByRole('button', { name: '看表' }).click()
  expect(await figure.locator('tbody tr').count()).toBe(outline.length)
})

test.each([390, 320])('no drawing cuts its words off on a screen %i pixels wide', async (width) => {
  const { page } = await openPage({ width })
  for (const place of WITH_PICTURES) {
    await visit(page, place)
    const pictures = await picturesOf(page)
    expect(lacking(pictures, ({ cut }) => cut)).toEqual([])
    expect(lacking(pictures, ({ astray }) => astray)).toEqual([])
  }
})

/** How many items of each area carry figures. */
function coverageFigures(): readonly string[] {
  const carrying = new Set(rows.map(({ item }) => Number(item)))
  return areas.map((area) => {
    const items = outline.filter((item) => item.area.number === area)
    return `${items.length}项中${items.filter(({ number }) => carrying.has(number)).length}项`
  })
}
