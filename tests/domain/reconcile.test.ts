import { describe, expect, test } from 'vitest'
import type { Decision, Draft, Entry } from '../../src/domain/draft'
import { compareDrafts, takeTheirs } from '../../src/domain/reconcile'
import { asIndicator, asNumber, draftOf, entryFrom } from '../drafts'

const TEXT = '排查隐患42处,挂牌22处,销号18处。'

/** A draft of the text with these entries alone. */
const holding = (...entries: readonly Entry[]): Draft => ({ ...draftOf(TEXT), entries })
const settledAs = (start: number, decision: Decision | null, end = start + 2): Entry =>
  entryFrom(start, end, { decision })
const figure = asIndicator(TEXT, '排查隐患42处')

describe('two readings', () => {
  test('are counted as agreed, open in both, and different', () => {
    const mine = holding(settledAs(4, figure), settledAs(10, null), settledAs(16, asNumber))
    const theirs = holding(settledAs(4, figure), settledAs(10, null), settledAs(16, null))
    expect(compareDrafts(mine, mine)).toEqual({ agreed: 2, openInBoth: 1, differences: [] })
    expect(compareDrafts(mine, theirs)).toMatchObject({
      agreed: 1,
      openInBoth: 1,
      differences: [{ key: 16, mine: asNumber, theirs: null, fields: [] }],
    })
  })

  test.each<[string, Decision, Decision, readonly string[]]>([
    ['the reason', asNumber, { as: 'number', reason: 'date', note: '' }, ['reason']],
    ['the note', asNumber, { as: 'number', reason: 'scope', note: '范围' }, ['note']],
    ['what it is', asNumber, figure, []],
    ['what it hangs on', figure, asIndicator(TEXT, '排查隐患42处', [10]), ['relation', 'relativeTo']],
  ])('differ in %s', (_, mine, theirs, fields) => {
    const found = compareDrafts(holding(settledAs(4, mine)), holding(settledAs(4, theirs)))
    expect(found?.differences).toMatchObject([{ key: 4, mine, theirs, fields }])
  })

  test('differ where only one marked a number, in reading order', () => {
    const [first, second] = [settledAs(4, asNumber), settledAs(10, figure)]
    const found = compareDrafts(holding(second), holding(first))
    expect(found?.differences).toMatchObject([
      { key: 4, mine: null, theirs: asNumber, entry: first },
      { key: 10, mine: figure, theirs: null, entry: second },
    ])
  })

  test('do not differ where only one has a number, and has it open', () => {
    expect(compareDrafts(holding(settledAs(4, null)), holding())).toEqual({
      agreed: 0,
      openInBoth: 1,
      differences: [],
    })
  })
})

describe('taking over what the other reader settled', () => {
  /** The first draft with every difference taken over, last first. */
  function takenOver(mine: Draft, theirs: Draft): readonly Entry[] {
    const { differences } = compareDrafts(mine, theirs) ?? { differences: [] }
    return [...differences].reverse().reduce(takeTheirs, mine).entries
  }

  test('changes the decision and keeps what was proposed to the first', () => {
    const mine = { ...settledAs(4, asNumber), proposal: figure }
    expect(takenOver(holding(mine), holding(settledAs(4, figure)))).toEqual([{ ...mine, decision: figure }])
    expect(takenOver(holding(mine), holding(settledAs(4, null)))).toEqual([{ ...mine, decision: null }])
  })

  test('puts in what the first had not marked, in reading order', () => {
    const added = [settledAs(4, asNumber), settledAs(16, asNumber)]
    const own = settledAs(10, asNumber)
    const taken = takenOver(holding(own), holding(...added, own))
    expect(taken.map(({ start }) => start)).toEqual([4, 10, 16])
  })

  test('lets it stand in the place of what it overlaps, and leaves what it touches', () => {
    const [before, after] = [settledAs(2, asNumber, 4), settledAs(9, asNumber, 11)]
    const mine = holding(before, settledAs(5, null, 8), after)
    const wide = settledAs(4, figure, 9)
    expect(takenOver(mine, holding(before, wide, after))).toEqual([before, wide, after])
  })
})
