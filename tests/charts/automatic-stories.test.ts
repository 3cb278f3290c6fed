import { expect, test } from 'vitest'
import { chartKind } from '../../src/charts/kinds'
import type { Indicator } from '../../src/domain/indicator'
import { figure, subjectOf } from '../factories'
import { outline, storiesOf } from '../domain/by-rule'
import { fc } from '../property'

/** A figure as a report may print it, and the figures of its report that it hangs on, by their place in the list. */
const anyFigure = fc.record({
  item: fc.constantFrom(1, 1, 1, 2),
  printed: fc.constantFrom('0处', '3处', '29处', '30件', '86件', '500万元', '0.5元', '3万元'),
  percent: fc.constantFrom('0%', '8.5%', '100%', '183%', '5个百分点'),
  kind: fc.constantFrom('count', 'cases', 'funds', 'percentage', 'change'),
  status: fc.constantFrom('', '', '', 'agreed'),
  relation: fc.constantFrom('', '', 'part_of', 'stage_after', 'stage_after'),
  other: fc.nat(99),
})

const RELATED: Readonly<Record<string, number>> = { '': 0, rate_of: 2 }

const anyFigures: fc.Arbitrary<readonly Indicator[]> = fc
  .array(anyFigure, { minLength: 3, maxLength: 12 })
  .map((list) =>
    list.map(({ item, printed, percent, kind, status, other, ...one }, at) => {
      const relation = kind === 'percentage' ? 'rate_of' : one.relation
      const ids = list.map((each, place) => `i0${each.item}-0-${place}`)
      const rest = ids.filter((_, place) => place !== at)
      const share = kind === 'percentage' || kind === 'change'
      return figure(share ? percent : printed, {
        ...({ id: ids[at] ?? '', item, kind, status, relation } as Partial<Indicator>),
        direction: kind === 'change' ? 'up' : '',
        relativeTo: [other, other + 1]
          .slice(0, RELATED[relation] ?? 1)
          .map((place) => rest[place % rest.length] ?? ''),
      })
    })
  )

test('what is shown by rule breaks no rule of honest pictures', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const stories = storiesOf(figures, outline(1, 1))
      const refused = stories.flatMap((story) => {
        const shown = story.indicators.flatMap((id) => figures.find((one) => one.id === id) ?? [])
        return chartKind(story.kind)?.refuses(subjectOf(shown, figures)) ?? []
      })
      expect(refused).toEqual([])
    })
  )
})

test('what is shown by rule tells each figure once in its area', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const told = storiesOf(figures, outline(1, 1))
        .filter(({ place }) => place === 'area')
        .flatMap(({ indicators }) => indicators)
      expect([...told].sort()).toEqual(figures.map(({ id }) => id).sort())
    })
  )
})
