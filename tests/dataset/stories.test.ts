import { describe, expect, test } from 'vitest'
import { chartKind } from '../../src/charts/kinds'
import { joinedBy, proposals } from '../../src/charts/proposals'
import type { Indicator } from '../../src/domain/indicator'
import { printedText } from '../../src/domain/printed'
import { fillTitle } from '../../src/domain/story'
import { need, shippedReport, subjectOfStory } from '../shipped'

const report = await shippedReport()
const { stories } = report
const drawn = stories.map((story) => [story.id, story] as const)

/** Numbers that stand near each other and that the text does not join (PRODUCT.md, "Not joined"). */
const NOT_JOINED = [
  ['150余条 leads and 116个 projects', 'i07-1-01', 'i07-1-02'],
  ['473.1 and 147.1千米 of pipes', 'i12-2-01', 'i12-2-02'],
  ['420件 in 8708件', 'i12-1-03', 'i12-1-01'],
  ['594个 and 8708件', 'i31-1-02', 'i12-1-01'],
  ['25人 and 85人', 'i32-1-01', 'i24-2-05'],
  ['the stationed 41件 in 284件次', 'i22-2-01', 'i24-2-03'],
  ['the stationed 17件 in 145件', 'i22-2-03', 'i24-2-04'],
] as const

/** Kinds whose marks share an axis or a whole, or follow on each other. */
const JOINING = new Set(['bars', 'diverging', 'share', 'stages', 'steps', 'rate'])

describe.each(drawn)('%s', (_, story) => {
  test('is of a kind that exists and that can show it honestly', () => {
    const kind = chartKind(story.kind)
    expect(kind).toBeDefined()
    expect(kind?.refuses(subjectOfStory(report, story))).toBeNull()
  })

  test('states a period only where all its figures have it', () => {
    const periods = story.indicators.map((id) => need(report, id).period)
    expect(story.period === '' ? [] : periods.filter((period) => period !== story.period)).toEqual([])
  })

  test('shows only figures of its area', () => {
    const area = report.structure.areas.find(({ number }) => number === story.area)
    const outside = story.indicators
      .map((id) => need(report, id))
      .filter(({ start }) => area && (start < area.start || start >= area.end))
    expect(outside).toEqual([])
  })

  test('fills its title from the data, with figures it shows', () => {
    const title = fillTitle(story.title, (id) =>
      story.indicators.includes(id) ? printedText(need(report, id)) : undefined
    )
    expect(title).not.toMatch(/[{}]/)
  })

  test('labels only what it shows', () => {
    expect(Object.keys(story.labels).filter((id) => !story.indicators.includes(id))).toEqual([])
  })

  test('states the unit of its marks where they share an axis', () => {
    const units = new Set(
      story.indicators.map((id) => need(report, id)).map(({ scale, unit }) => scale + unit)
    )
    const share = story.kind === 'bars' || story.kind === 'stages' || story.kind === 'share'
    expect(share ? [...units] : [story.unit]).toEqual([story.unit])
  })
})

describe.each(NOT_JOINED)('%s', (_, one, other) => {
  test('have no relation', () => {
    expect(need(report, one).relativeTo).not.toContain(other)
    expect(need(report, other).relativeTo).not.toContain(one)
  })

  test('share no picture that joins its marks', () => {
    const joined = stories.filter(
      ({ kind, indicators }) => JOINING.has(kind) && indicators.includes(one) && indicators.includes(other)
    )
    expect(joined).toEqual([])
  })
})

test('meetings, study and talks are no headline', () => {
  const activity = /会议|学习|研讨|培训|谈话|警示教育|会次数/
  const headlines = stories
    .filter(({ place }) => place === 'overview')
    .flatMap(({ indicators }) => indicators)
  expect(headlines.map((id) => need(report, id).name).filter((name) => activity.test(name))).toEqual([])
})

test('meetings come after the outcomes of their area, and say that they are activity', () => {
  const activity = stories.filter(({ title }) => title.includes('工作过程'))
  expect(activity).not.toEqual([])
  for (const { area, rank } of activity) {
    const outcomes = stories.filter(
      (story) => story.area === area && story.place === 'area' && !story.title.includes('工作过程')
    )
    expect(Math.max(...outcomes.map((story) => story.rank))).toBeLessThan(rank)
  }
})

test('the headlines are those a careful reader proposed, in this order', () => {
  const headlines = stories.filter(({ place, area }) => place === 'overview' && area !== null)
  expect(headlines.map(({ indicators: [first = ''] }) => printedText(need(report, first)))).toEqual([
    '434.6亿元',
    '19.2%',
    '约2000亩',
    '22处',
    '8708件',
    '49.4%',
    '14.07亿元',
    '86%',
    '44%',
    '284件次',
    '1017.3万元',
    '11633万元',
  ])
})

test('every area has a story', () => {
  const places = report.structure.areas.map(({ number }) =>
    stories.filter(({ place, area }) => place === 'area' && area === number)
  )
  expect(places.map((own) => own.length > 0)).toEqual([true, true, true, true])
})

describe('the desk', () => {
  const joined = joinedBy(stories)
  const proposed = (indicators: readonly Indicator[]): readonly string[] =>
    proposals(
      { indicators, labels: {}, find: (id) => report.indicators.find((one) => one.id === id), period: '' },
      joined
    )
      .filter(({ refusal }) => refusal === null)
      .map(({ kind }) => kind.id)
  const units = [...new Set(report.indicators.map(({ unit }) => unit))].map((unit) => [unit] as const)

  test.each(units)('draws all figures in %s on one axis only where a story joins them', (unit) => {
    const alike = report.indicators.filter((one) => one.unit === unit && one.kind !== 'change')
    const ids = alike.map(({ id }) => id)
    const isJoined = joined.some((group) => ids.every((id) => group.includes(id)))
    expect(isJoined || !proposed(alike).includes('bars')).toBe(true)
  })

  test.each(NOT_JOINED)('proposes no bars for %s', (_, ...ids) => {
    expect(proposed(ids.map((id) => need(report, id)))).not.toContain('bars')
  })

  test('proposes bars for what a story draws as bars', () => {
    const drawnAsBars = stories.filter(({ kind }) => kind === 'bars')
    expect(drawnAsBars.length).toBeGreaterThan(0)
    for (const { indicators } of drawnAsBars)
      expect(proposed(indicators.map((id) => need(report, id)))).toContain('bars')
  })
})
