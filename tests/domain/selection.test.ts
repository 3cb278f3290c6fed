import { describe, expect, test } from 'vitest'
import type { Indicator, IndicatorKind, Qualifier } from '../../src/domain/indicator'
import {
  beyond,
  countsByArea,
  countsByKind,
  countsByQualifier,
  isOpen,
  OPEN_FILTER,
  select,
  selectStories,
  walk,
} from '../../src/domain/selection'
import { figure, groundOf, storyOf } from '../factories'
import { fc } from '../property'

const TEXT = '(一)甲方面\n1.问题\n(1)事项。22处,86%,5亿元。\n(二)乙方面\n2.问题\n(2)事项。约7处,9%。'
const { structure } = groundOf(TEXT)

function at(printed: string, item: number, kind: IndicatorKind): Indicator {
  const start = TEXT.indexOf(printed)
  return figure(printed, { item, kind, start, end: start + printed.length })
}
const indicators = [
  at('22处', 1, 'cases'),
  at('86%', 1, 'percentage'),
  at('5亿元', 1, 'funds'),
  at('约7处', 2, 'cases'),
  at('9%', 2, 'percentage'),
]
const report = { indicators, structure }
const ids = (chosen: readonly { id: string }[]): readonly string[] => chosen.map(({ id }) => id)

const anyFilter = fc.record({
  areas: fc.subarray([1, 2]),
  kinds: fc.subarray<IndicatorKind>(['cases', 'percentage', 'funds', 'change']),
  qualifiers: fc.subarray<Qualifier>(['exact', 'about', 'over']),
})

describe('a filter', () => {
  test('that asks for nothing lets everything through', () => {
    expect(isOpen(OPEN_FILTER)).toBe(true)
    expect(select(report, OPEN_FILTER)).toEqual(indicators)
  })

  test.each([{ areas: [1] }, { kinds: ['cases'] }, { qualifiers: ['about'] }] as const)(
    'that asks for anything is not open: %j',
    (choice) => {
      expect(isOpen({ ...OPEN_FILTER, ...choice })).toBe(false)
    }
  )

  test('lets through what passes each of its choices', () => {
    expect(ids(select(report, { ...OPEN_FILTER, areas: [2] }))).toEqual(['约7处', '9%'])
    expect(ids(select(report, { ...OPEN_FILTER, kinds: ['cases'] }))).toEqual(['22处', '约7处'])
    expect(ids(select(report, { ...OPEN_FILTER, kinds: ['cases'], qualifiers: ['about'] }))).toEqual([
      '约7处',
    ])
    expect(ids(select(report, { ...OPEN_FILTER, areas: [2], kinds: ['funds'] }))).toEqual([])
  })

  test('loses and doubles nothing: the areas together are the whole', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const byArea = [1, 2].flatMap((area) => select(report, { ...filter, areas: [area] }))
        expect(ids(byArea)).toEqual(ids(select(report, { ...filter, areas: [] })))
      })
    )
  })
})

test('the count beside a choice is how many it would give', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      for (const [area, count] of countsByArea(report, filter)) {
        expect(select(report, { ...filter, areas: [area] })).toHaveLength(count)
      }
      for (const [kind, count] of countsByKind(report, filter)) {
        expect(select(report, { ...filter, kinds: [kind] })).toHaveLength(count)
      }
      for (const [qualifier, count] of countsByQualifier(report, filter)) {
        expect(select(report, { ...filter, qualifiers: [qualifier] })).toHaveLength(count)
      }
    })
  )
})

test('beside each choice that occurs stands a count, whatever is chosen of its own kind', () => {
  const filter = { ...OPEN_FILTER, areas: [2] }
  expect([...countsByArea(report, filter)]).toEqual([
    [1, 3],
    [2, 2],
  ])
  expect([...countsByKind(report, filter)]).toEqual([
    ['cases', 1],
    ['percentage', 1],
  ])
  expect([...countsByQualifier(report, { ...OPEN_FILTER, qualifiers: ['about'] })]).toEqual([
    ['exact', 4],
    ['about', 1],
  ])
})

test('a walk stays within the filter, unless it leaves out where it begins', () => {
  const cases = { ...OPEN_FILTER, kinds: ['cases'] as const }
  expect(ids(walk(report, cases, '22处'))).toEqual(['22处', '约7处'])
  expect(walk(report, cases, '86%')).toEqual(indicators)
})

describe('the stories', () => {
  const rates = storyOf({ id: 'rates', indicators: ['22处', '86%'] })
  const across = storyOf({ id: 'across', area: null, indicators: ['5亿元', '9%'] })
  const coverage = storyOf({ id: 'coverage', area: null, kind: 'coverage' })
  const stories = [rates, across, coverage]

  test('of one area stay whole when any of their figures passes', () => {
    expect(selectStories(report, stories, { ...OPEN_FILTER, kinds: ['percentage'] })[0]).toEqual(rates)
  })

  test('none of whose figures pass are left out', () => {
    expect(ids(selectStories(report, stories, { ...OPEN_FILTER, areas: [2] }))).not.toContain('rates')
    expect(ids(selectStories(report, stories, { ...OPEN_FILTER, kinds: ['change'] }))).toEqual([])
  })

  test('across areas keep the figures of the areas asked for', () => {
    const chosen = selectStories(report, stories, { ...OPEN_FILTER, areas: [2] })
    expect(chosen.find(({ id }) => id === 'across')?.indicators).toEqual(['9%'])
  })

  test('of one area keep figures of another, since part of a picture would say something else', () => {
    const mixed = storyOf({ id: 'mixed', indicators: ['22处', '9%'] })
    expect(selectStories(report, [mixed], { ...OPEN_FILTER, areas: [2] })).toEqual([mixed])
  })

  test('without figures stand only where they are about the items of the whole report', () => {
    const empty = storyOf({ id: 'empty', area: null, indicators: [] })
    const ofArea = storyOf({ id: 'area', kind: 'coverage' })
    expect(selectStories(report, [empty, ofArea, coverage], OPEN_FILTER)).toEqual([coverage])
  })

  test('about items rather than figures stand until a kind or qualifier is asked for', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const stands = ids(selectStories(report, stories, filter)).includes('coverage')
        expect(stands).toBe(filter.kinds.length === 0 && filter.qualifiers.length === 0)
      })
    )
  })

  test('are as curated without a filter', () => {
    expect(selectStories(report, stories, OPEN_FILTER)).toEqual(stories)
  })
})

test('from any place of the text the way on leads to the nearest figures of the filter, none between', () => {
  fc.assert(
    fc.property(anyFilter, fc.nat({ max: TEXT.length }), (filter, offset) => {
      const chosen = select(report, filter)
      const next = beyond(report, filter, offset, true)
      const previous = beyond(report, filter, offset, false)
      const passed = chosen.filter(
        ({ start }) => start > (previous?.start ?? -1) && start < (next?.start ?? Infinity)
      )
      expect(passed.filter(({ start }) => start !== offset)).toEqual([])
      expect(next?.start ?? Infinity).toBeGreaterThan(offset)
      expect(previous?.start ?? -1).toBeLessThan(offset)
    })
  )
})
