import { expect, test } from 'vitest'
import { passagesOf } from '../../src/domain/passages'
import { groundOf, quoted, SMALL_TEXT } from '../factories'

const found = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')
const listed = quoted(SMALL_TEXT, '挂牌22处', 'i01-1-02')
const firms = quoted(SMALL_TEXT, '走访企业800余家', 'i01-2-01')
const passages = (...indicators: readonly (typeof found)[]) => passagesOf(groundOf(), indicators)

test('indicators beside each other in one sentence share it', () => {
  const [first, second] = passages(found, listed, firms)
  expect(first?.indicators).toEqual([found, listed])
  expect(second?.indicators).toEqual([firms])
})

test('what another sentence stands between is not brought together, so that the order holds', () => {
  expect(passages(found, firms, listed).map(({ indicators }) => indicators)).toEqual([
    [found],
    [firms],
    [listed],
  ])
})

test('the runs are the sentence, with the printed figure of each marked', () => {
  const [passage] = passages(found, listed)
  expect(passage?.runs.map(({ text }) => text).join('')).toBe('2023年,排查隐患42处,挂牌22处,销号22处。')
  expect(passage?.runs.filter(({ mark }) => mark !== null).map(({ text }) => text)).toEqual(['42处', '22处'])
})

test('a sentence begins without the indent of its paragraph, and its figure is marked all the same', () => {
  const text = '一、整改\n　　𠮷镇排查隐患42处。'
  const hazards = quoted(text, '𠮷镇排查隐患42处', 'i01-0-01')
  const [passage] = passagesOf(groundOf(text), [hazards])
  expect(passage?.runs.map(({ text: words, mark }) => [words, mark !== null])).toEqual([
    ['𠮷镇排查隐患', false],
    ['42处', true],
    ['。', false],
  ])
})
