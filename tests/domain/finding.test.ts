import { describe, expect, test } from 'vitest'
import { findingOf, tallyFinding } from '../../src/domain/finding'
import { change, figure } from '../factories'

describe('what figures come to', () => {
  test('is from the least to the greatest, as printed, where all are of one unit', () => {
    expect(findingOf([figure('2895亩'), figure('约2000亩'), figure('2146亩')])).toBe('约2000亩至2895亩')
    expect(findingOf([figure('434.6亿元'), figure('1017.3万元')])).toBe('1017.3万元至434.6亿元')
    expect(findingOf([figure('5次'), figure('5次', { id: 'other' })])).toBe('都是5次')
  })

  test('is how many rose and fell, where all are changes', () => {
    expect(findingOf([change('▲3.8%'), change('▼44%'), change('▲5.6个百分点')])).toBe('2项上升，1项下降')
    expect(findingOf([change('▼44%'), change('▼28%')])).toBe('都在下降')
    expect(findingOf([change('▲44%'), change('▲28%')])).toBe('都在上升')
  })

  test('is no rise of net amounts, though they name a direction', () => {
    const net = (printed: string) => figure(printed, { direction: 'up' })
    expect(findingOf([net('5人'), net('8人')])).toBe('5人至8人')
  })

  test('is nothing across units, across levels and changes, and of one figure', () => {
    expect(findingOf([figure('5次'), figure('5家')])).toBe('')
    expect(findingOf([figure('86%', { kind: 'percentage' }), change('▲3.8%')])).toBe('')
    expect(findingOf([figure('5次')])).toBe('')
    expect(findingOf([])).toBe('')
  })
})

describe('what a tally comes to', () => {
  const tally = (...counts: readonly number[]) =>
    tallyFinding(counts.map((count, at) => ({ name: '甲乙丙丁戊'[at] ?? '', count })))

  test('names what leads, alone or together', () => {
    expect(tally(3, 9, 1)).toBe('“乙”最多，9个')
    expect(tally(9, 9, 1)).toBe('“甲”“乙”最多，各9个')
  })

  test('says when all are of one, when none leads, and nothing of nothing', () => {
    expect(tally(0, 9, 0)).toBe('都属“乙”')
    expect(tally(3, 3, 3)).toBe('各类数目相同')
    expect(tally(3, 3, 3, 1)).toBe('“甲”“乙”“丙”最多，各3个')
    expect(tally(0, 0)).toBe('')
    expect(tally()).toBe('')
  })

  test('names three that lead at most', () => {
    expect(tally(3, 3, 3, 3, 1)).toBe('“甲”“乙”“丙”等最多，各3个')
  })
})
