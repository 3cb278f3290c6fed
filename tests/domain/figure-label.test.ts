import { expect, test } from 'vitest'
import { figureLabel, figureWords } from '../../src/domain/figure-label'
import { change, figure } from '../factories'

test('a level is written as printed', () => {
  expect(figureLabel(figure('约2000亩'))).toBe('约2000亩')
  expect(figureLabel(figure('9万余份'))).toBe('9万余份')
})

test('a change says its way by arrow, sign and word', () => {
  expect(figureLabel(change('▲89.6%'))).toBe('▲ +89.6% 上升')
  expect(figureLabel(change('▼5.6个百分点'))).toBe('▼ −5.6个百分点 下降')
})

test('what is not done yet says how far it is', () => {
  expect(figureLabel(figure('11633万元', { status: 'sought' }))).toBe('11633万元（争取）')
  expect(figureWords(figure('40万平方米', { status: 'planned' }))).toBe('40万平方米（规划）')
  expect(figureLabel({ ...change('▲7%'), status: 'planned' })).toBe('▲ +7% 规划上升')
})

test('a net amount is no change: its direction stands in its name', () => {
  expect(figureLabel(figure('约2000亩', { direction: 'up' }))).toBe('约2000亩')
})

test('a change of which nobody says the way has no arrow, sign or word', () => {
  expect(figureLabel({ ...change('▲7%'), direction: '' })).toBe('7%')
})

test('read aloud, a change begins with its word', () => {
  expect(figureWords(change('▼44%'))).toBe('下降 44%')
  expect(figureWords({ ...change('▲7%'), status: 'planned' })).toBe('上升 7%（规划）')
  expect(figureWords(figure('约2000亩'))).toBe('约2000亩')
})
