import { describe, expect, test } from 'vitest'
import { loadReport } from '../../src/data/load-report'
import type { Report } from '../../src/domain/report'
import { areaNumberOf, indicatorsWithin } from '../../src/domain/report'
import { itemCount } from '../../src/domain/wall-block'
import { wallFrame } from '../../src/domain/wall-frame'
import { layOut } from '../../src/domain/wall-layout'
import { shownOn, wallPages } from '../../src/domain/wall-page'
import { automaticStories } from '../../src/domain/wall-selection'
import { storyOf } from '../factories'
import { synthesize } from '../synthetic'

/** A synthetic report as the product loads it: nobody has curated it for the wall. */
async function synthetic(characters: number, seed: number, density: number): Promise<Report> {
  const { files } = synthesize(characters, seed, density)
  const loaded = await loadReport(
    { read: async (path) => new TextEncoder().encode(files[path] ?? '') },
    'synthetic'
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}

const never = (): boolean => false
const REPORTS = await Promise.all(
  [
    { characters: 2_000, seed: 1, density: 1 },
    { characters: 13_000, seed: 2, density: 3 },
    { characters: 60_000, seed: 3, density: 3 },
    { characters: 200_000, seed: 4, density: 6 },
  ].map(async (size) => ({ ...size, report: await synthetic(size.characters, size.seed, size.density) }))
)

describe.each(REPORTS)('a report of $characters characters that nobody curated', ({ report }) => {
  const stories = automaticStories(report)
  const pages = wallPages(report, never)
  const byId = new Map(report.indicators.map((one) => [one.id, one]))

  test('gets an overview with up to eight headlines, each of another item', () => {
    const headlines = stories.filter(({ page }) => page === '')
    const items = headlines.map(({ indicators: [id = ''] }) => byId.get(id)?.item)
    expect(headlines.length).toBeGreaterThan(0)
    expect(headlines.length).toBeLessThanOrEqual(8)
    expect(new Set(items).size).toBe(items.length)
  })

  test('leaves no area with figures out, and puts no figure under another area', () => {
    const told = new Set(pages.flatMap(({ areas }) => areas))
    const withFigures = report.structure.areas.filter((area) => indicatorsWithin(report, area).length > 0)
    expect(withFigures.map(({ number }) => number).filter((number) => !told.has(number))).toEqual([])
    const strays = pages
      .filter(({ areas }) => areas.length > 0)
      .flatMap((page) =>
        shownOn(page).filter(({ item }) => !page.areas.includes(areaNumberOf(report.structure, item)))
      )
    expect(strays).toEqual([])
  })

  test('joins nothing on an axis and names each figure as the report’s row does', () => {
    const blocks = pages.flatMap((page) => page.blocks)
    expect(blocks.filter(({ form }) => form === 'bars' || form === 'steps')).toEqual([])
    for (const story of stories) expect(story.title).toBe(byId.get(story.indicators[0] ?? '')?.name)
  })

  test.each([
    { width: 1920, height: 1080 },
    { width: 5760, height: 1080 },
    { width: 1080, height: 1920 },
  ])('is laid out at $width × $height in type above the limit, and counts what it leaves out', (stage) => {
    const { room } = wallFrame(stage, { han: 40, digit: 33 }, false)
    for (const { blocks } of pages.slice(0, 3)) {
      const { unit, stacks, left } = layOut(blocks, room)
      const kept = stacks.flatMap(({ bands }) => bands.flatMap(({ cells }) => cells.flat()))
      const count = (list: typeof blocks) => list.reduce((sum, one) => sum + itemCount(one), 0)
      expect(unit).toBeGreaterThanOrEqual(40)
      expect(kept.length).toBeGreaterThan(0)
      expect(count(kept) + left).toBe(count(blocks))
      // Stacks, bands and columns stay within the room.
      const wide = stacks.reduce((sum, { width }) => sum + width, 0)
      expect(wide * unit).toBeLessThanOrEqual(room.width + 1)
    }
  })
})

test('a figure whose change the text states is told by the change, with its level beside it', async () => {
  const report = await synthetic(13_000, 2, 3)
  const level = report.indicators.find(({ kind }) => kind === 'cases')
  const change = report.indicators.find(({ kind }) => kind === 'change')
  if (level === undefined || change === undefined) throw new Error('no such figures')
  const related = { ...change, item: level.item, relation: 'change_of', relativeTo: [level.id] } as const
  const joined = {
    ...report,
    indicators: report.indicators.map((one) => (one.id === change.id ? related : one)),
  }
  const story = automaticStories(joined).find(({ indicators }) => indicators.includes(level.id))
  expect(story?.indicators).toEqual([change.id, level.id])
  expect(story?.title).toBe(level.name)
})

test('a headline of the desk that nobody gave short names leads with its change, one with names stays as it is', async () => {
  const report = await synthetic(13_000, 2, 3)
  const level = report.indicators.find(({ kind }) => kind === 'cases')
  const rise = report.indicators.find(({ kind }) => kind === 'change')
  if (level === undefined || rise === undefined) throw new Error('no such figures')
  const related = { ...rise, item: level.item, relation: 'change_of', relativeTo: [level.id] } as const
  const headline = (labels: Readonly<Record<string, string>>) =>
    automaticStories({
      ...report,
      indicators: report.indicators.map((one) => (one.id === rise.id ? related : one)),
      stories: [storyOf({ place: 'overview', kind: 'figure', indicators: [level.id, rise.id], labels })],
    })[0]
  expect(headline({})?.indicators).toEqual([rise.id, level.id])
  expect(headline({ [rise.id]: '同比' })?.indicators).toEqual([level.id, rise.id])
})
