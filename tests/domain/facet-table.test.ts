import { describe, expect, test } from 'vitest'
import { facetTable, narrow, type Narrowing } from '../../src/domain/facet-table'
import { FACETS, type FacetId } from '../../src/domain/facets'
import { signedValue } from '../../src/domain/quantity'
import type { Report } from '../../src/domain/report'
import { anyReport } from '../generated'
import { fc } from '../property'

const OPEN: Narrowing = { choice: {}, low: null, high: null, found: null }

/** A report with a narrowing whose values occur in it, or do not. */
const anyNarrowing = (report: Report): fc.Arbitrary<Narrowing> => {
  const table = facetTable(report)
  const choice = fc.record(
    Object.fromEntries(FACETS.map(({ id }) => [id, fc.subarray([...table.columns[id].values])])) as Record<
      FacetId,
      fc.Arbitrary<string[]>
    >,
    { requiredKeys: [] }
  )
  const amount = fc.oneof(fc.constant(null), fc.constantFrom(...table.amounts, 0))
  const found = fc.oneof(
    fc.constant(null),
    fc.uint8Array({ minLength: table.length, maxLength: table.length, max: 1 })
  )
  return fc.record({ choice, low: amount, high: amount, found })
}
const anyCase = anyReport.chain((report) => anyNarrowing(report).map((narrowing) => ({ report, narrowing })))

/** The same question asked of the indicators one by one. */
function passing(report: Report, { choice, low, high, found }: Narrowing, except = ''): readonly number[] {
  return report.indicators.flatMap((indicator, row) => {
    const amount = signedValue(indicator)
    const facets = FACETS.every((facet) => {
      const wanted = choice[facet.id] ?? []
      return except === facet.id || wanted.length === 0 || wanted.includes(facet.valueOf(indicator, report))
    })
    const range = except === 'range' || ((low === null || low <= amount) && (high === null || amount <= high))
    return facets && range && (except === 'search' || found === null || found[row] === 1) ? [row] : []
  })
}

describe('narrowing', () => {
  test('lets through what passes every filter, in reading order', () => {
    fc.assert(
      fc.property(anyCase, ({ report, narrowing }) => {
        expect([...narrow(facetTable(report), narrowing).rows]).toEqual(passing(report, narrowing))
      })
    )
  })

  test('counts for each value what choosing it would give', () => {
    fc.assert(
      fc.property(anyCase, ({ report, narrowing }) => {
        const table = facetTable(report)
        const { counts } = narrow(table, narrowing)
        for (const facet of FACETS) {
          const others = passing(report, narrowing, facet.id)
          const expected = table.columns[facet.id].values.map(
            (value) =>
              others.filter((row) => {
                const indicator = report.indicators[row]
                return indicator !== undefined && facet.valueOf(indicator, report) === value
              }).length
          )
          expect([...counts[facet.id]]).toEqual(expected)
        }
      })
    )
  })

  test('says what there would be without each filter in force', () => {
    fc.assert(
      fc.property(anyCase, ({ report, narrowing }) => {
        const { without, besideRange } = narrow(facetTable(report), narrowing)
        for (const [id, count] of without) expect(count).toBe(passing(report, narrowing, id).length)
        expect([...besideRange]).toEqual(passing(report, narrowing, 'range'))
      })
    )
  })

  test('says, where nothing passes, what each filter alone lets through', () => {
    fc.assert(
      fc.property(anyCase, ({ report, narrowing }) => {
        const { rows, only } = narrow(facetTable(report), narrowing)
        if (rows.length > 0) expect(only.size).toBe(0)
        for (const [id, count] of only) {
          const alone: Narrowing = {
            choice: id in narrowing.choice ? { [id]: narrowing.choice[id as FacetId] ?? [] } : {},
            low: id === 'range' ? narrowing.low : null,
            high: id === 'range' ? narrowing.high : null,
            found: id === 'search' ? narrowing.found : null,
          }
          expect(count).toBe(passing(report, alone).length)
        }
      })
    )
  })

  test('by nothing lets all through, and every value that occurs is offered with its count', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const table = facetTable(report)
        const { rows, counts, without } = narrow(table, OPEN)
        expect(rows.length).toBe(report.indicators.length)
        expect(without.size).toBe(0)
        for (const { id } of FACETS)
          expect(counts[id].reduce((sum, one) => sum + one, 0)).toBe(report.indicators.length)
      })
    )
  })
})
