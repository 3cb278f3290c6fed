import { expect, test } from 'vitest'
import { chartKind } from '../../src/charts/kinds'
import { figureLabel } from '../../src/domain/figure-label'
import { figureParts } from '../../src/domain/wall-block'
import { shownOn, wallPages } from '../../src/domain/wall-page'
import { wallSentence } from '../../src/domain/wall-sentence'
import { shippedReport, subjectOfStory } from '../shipped'

const report = await shippedReport()
const accepts = (story: (typeof report.stories)[number]) =>
  chartKind(story.kind)?.refuses(subjectOfStory(report, story)) === null
const pages = wallPages(report, accepts)
const uncurated = { ...report, stories: [] }

test('an overview, three pages for the first area, two for the second, one for the other two', () => {
  expect(pages.map(({ areas }) => areas)).toEqual([[], [1], [1], [1], [2], [2], [3, 4]])
})

test('the overview has eight headlines by rank and a panel for each area', () => {
  const [overview] = pages
  expect(overview?.blocks.filter(({ form }) => form === 'figure')).toHaveLength(8)
  expect(overview?.blocks.filter(({ heads }) => heads).map(({ area }) => area)).toEqual([1, 2, 3, 4])
})

test('areas with few figures are told in words of the text', () => {
  const told = pages[6]?.blocks.filter(({ form }) => form === 'words') ?? []
  expect(told.map(({ area }) => area)).toEqual([3, 4])
  for (const { words } of told) for (const { text } of words) expect(report.source.text).toContain(text)
})

test('a report that nobody curated for the wall gets outcomes of all its areas, and no activity', () => {
  const automatic = wallPages(uncurated, accepts)
  expect(automatic.length).toBeGreaterThan(3)
  const names = automatic.flatMap(shownOn).map(({ name }) => name)
  expect(names.filter((name) => /会议|学习|培训|谈话/.test(name))).toEqual([])
  expect(
    automatic.flatMap(({ blocks }) => blocks).every(({ form }) => form !== 'bars' && form !== 'steps')
  ).toBe(true)
})

test('a figure cut for display is its label again', () => {
  for (const indicator of report.indicators) {
    const { arrow, before, number, scale, unit, word } = figureParts(indicator)
    expect((arrow + before + number + scale + unit + word).replace(/\s/g, '')).toBe(
      figureLabel(indicator).replace(/[\s（）]/g, '')
    )
  }
})

test('the sentence of every figure is shown with the figure in it, whole where there is room', () => {
  for (const indicator of report.indicators) {
    const large = wallSentence(report, indicator, { width: 1800, height: 900, min: 40, max: 70 })
    expect(report.source.text).toContain(large.before + large.marked + large.after)
    const small = wallSentence(report, indicator, { width: 800, height: 240, min: 40, max: 70 })
    expect(small.marked).toBe(indicator.quote)
    expect(small.size).toBeGreaterThanOrEqual(40)
  }
})
