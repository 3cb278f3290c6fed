import { describe, expect, test } from 'vitest'
import { checksOf } from '../../src/domain/checks'
import { change, figure } from '../factories'
import { fc } from '../property'
import { only, percentOf } from './verdict'

const priorCheck = (now: string, by: string) => only(figure(now), change(by, figure(now)))

describe('a count before its change', () => {
  test('must have been a whole number: 41 after +95.2% was 21', () => {
    const { says, sum } = priorCheck('41件', '▲95.2%')
    expect(says).toBe('自洽')
    expect(sum).toMatch(/20\.998.*21\.010.*整数是21$/)
  })

  test.each([
    ['17件', '▲183%', '自洽'],
    ['41件', '▲90.2%', '不自洽'],
    ['22件', '▼49.4%', '不自洽'],
    ['39件', '▼49.4%', '自洽'],
    ['约41件', '▲95.2%', '无法判定'],
    ['800余件', '▲95.2%', '无法判定'],
    ['41件', '▲约95.2%', '无法判定'],
    ['0件', '▼100%', '无法判定'],
  ])('%s after %s: %s', (now, by, says) => {
    expect(priorCheck(now, by).says).toBe(says)
  })

  test('holds for every pair of counts when the change is rounded from them', () => {
    const count = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 2 }), (before, now, places) => {
        fc.pre(before !== now)
        const by = percentOf(Math.abs(now - before), before, places)
        expect(priorCheck(`${now}件`, `${now > before ? '▲' : '▼'}${by}%`).says).not.toBe('不自洽')
      })
    )
  })

  test.each([
    ['41件', '▲95.2%', '41件 ÷ (1 + 95.2%) = 20.998～21.010，其中的整数是21'],
    ['39件', '▼49.4%', '39件 ÷ (1 − 49.4%) = 76.999～77.152，其中的整数是77'],
    ['22件', '▼49.4%', '22件 ÷ (1 − 49.4%) = 43.435～43.522，其中没有整数'],
    ['1000件', '▲100%', '1000件 ÷ (1 + 100%) = 498.753～501.254，其中的整数是499～501'],
    ['约41件', '▲95.2%', '约41件 ÷ (1 + 95.2%) = 无法界定，是否含整数无法判定'],
  ])('%s after %s is reckoned back in full: %s', (now, by, sum) => {
    expect(priorCheck(now, by).sum).toBe(sum)
  })

  test('is checked under the name of what it was compared with', () => {
    const now = figure('41件')
    const by = change('▲95.2%', now, { id: 'rise', basis: '同比' })
    expect(checksOf([now, by])).toMatchObject([
      { id: 'rise:prior', name: '推算的上年同期数应为整数', indicators: [by, now] },
    ])
  })

  test('is not reckoned back where the text does not say which way it changed', () => {
    const now = figure('41件')
    expect(checksOf([now, change('▲95.2%', now, { direction: '' })])).toEqual([])
  })

  test('is not asked of a rounded amount', () => {
    const spending = figure('14.07亿元')
    expect(checksOf([spending, change('▲3.8%', spending)])).toEqual([])
  })
})

describe('a rate before its shift', () => {
  test('must lie between 0 and 100%: 86% after +59 points was 27%', () => {
    const { says, sum } = priorCheck('86%', '▲59个百分点')
    expect(says).toBe('自洽')
    expect(sum).toMatch(/26.*28%/)
  })

  test.each([
    ['50%', '▲59个百分点', '不自洽'],
    ['50%', '▼59个百分点', '不自洽'],
    ['40%', '▼59个百分点', '自洽'],
  ])('%s after %s: %s', (now, by, says) => {
    const check = priorCheck(now, by)
    expect(check.says).toBe(says)
    expect(check.sum.endsWith('，不在0%至100%之间')).toBe(says === '不自洽')
  })

  test.each([
    ['86%', '▲59个百分点', '86% − 59个百分点 = 26%～28%，在0%至100%之间'],
    ['40%', '▼59个百分点', '40% + 59个百分点 = 98%～100%，在0%至100%之间'],
    ['约86%', '▲59个百分点', '约86% − 59个百分点 = 无法界定，是否在0%至100%之间无法判定'],
  ])('%s after %s is reckoned back in full: %s', (now, by, sum) => {
    expect(priorCheck(now, by).sum).toBe(sum)
  })

  test('is checked under the name of a rate', () => {
    const now = figure('86%')
    const by = change('▲59个百分点', now, { id: 'rise', basis: '较上年' })
    expect(checksOf([now, by])).toMatchObject([
      { id: 'rise:prior', name: '推算的上年比率应在0%至100%之间', indicators: [by, now] },
    ])
  })

  test('is not said to lie there where that cannot be known', () => {
    const { says, sum } = priorCheck('约86%', '▲59个百分点')
    expect(says).toBe('无法判定')
    expect(sum).not.toMatch(/，在 0 至 100% 之间/)
  })
})
