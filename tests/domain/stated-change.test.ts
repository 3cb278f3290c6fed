import { expect, test } from 'vitest'
import { statedChange } from '../../src/domain/stated-change'
import { change, figure, partOf } from '../factories'

test('a change belongs to itself, whether the text says of what it is or not', () => {
  const level = figure('14.07亿元')
  const [rise, bare] = [change('▲3.8%', level), change('▼7%')]
  const all = [level, rise, bare]
  expect(statedChange(rise, all)).toBe(rise)
  expect(statedChange(bare, all)).toBe(bare)
})

test('to a level belongs the first change that the text states of it', () => {
  const [level, other] = [figure('14.07亿元'), figure('8708件')]
  const [first, second] = [change('▲3.8%', level), change('▲5.3%', level)]
  expect(statedChange(level, [other, level, first, second])).toBe(first)
  expect(statedChange(other, [other, level, first, second])).toBeUndefined()
})

test('a part of a whole and a change of nothing known are no change of it', () => {
  const whole = figure('42处')
  const all = [whole, partOf('22处', whole), change('▲7%'), { ...change('▼9%'), relativeTo: ['42处'] }]
  expect(statedChange(whole, all)).toBeUndefined()
  expect(statedChange(whole, [whole, { ...change('▲7%', whole), relativeTo: [] }])).toBeUndefined()
})

test('another list of indicators has its own answer, the same list the same one', () => {
  const level = figure('14.07亿元')
  const [rise, fall] = [change('▲3.8%', level), change('▼7%', level)]
  const [rising, falling] = [
    [level, rise],
    [level, fall],
  ]
  expect(statedChange(level, rising)).toBe(rise)
  expect(statedChange(level, falling)).toBe(fall)
  expect(statedChange(level, rising)).toBe(rise)
})
