import { expect, test } from 'vitest'
import { scopeNotices } from '../../src/domain/scope-notices'
import { sourceText } from '../../src/domain/source-text'
import { parseStructure } from '../../src/domain/structure'
import { shippedReport } from '../shipped'

const noticesOn = (preamble: string, end = '') => {
  const text = `${preamble}\n二、整改情况\n(一)第一方面\n1.标题\n(1)事项甲。一是办理3个问题。\n(2)事项乙。做了。\n三、下一步\n${end}`
  const source = sourceText(text)
  return scopeNotices({ source, structure: parseStructure(source) })
}

test('the preamble of the first report says 41 feedback problems, and 39 items are published', async () => {
  const report = await shippedReport()
  const notices = scopeNotices(report)
  expect(notices.map(({ quote }) => quote)).toEqual(['41个反馈问题'])
  expect(notices[0]?.message).toContain('39项')
  expect(notices[0]?.sentence).toContain('41个反馈问题')
})

test('a stated number that the outline bears out gives no notice', () => {
  expect(noticesOn('统筹推进2个反馈问题整改。')).toEqual([])
})

test('a stated number of problems that the outline does not have gives one, at its place', () => {
  const [notice, ...more] = noticesOn('统筹推进5个反馈问题整改。')
  expect(more).toEqual([])
  expect(notice?.span).toEqual({ start: 4, end: 10 })
})

test('a number is borne out by the problems as well as by the items', () => {
  expect(noticesOn('统筹推进1个反馈问题整改。')).toEqual([])
})

test('the notice quotes the sentence, and says how the outline is divided', () => {
  const [notice] = noticesOn('前言。统筹推进5个反馈问题整改。')
  expect(notice).toMatchObject({ quote: '5个反馈问题', sentence: '统筹推进5个反馈问题整改。' })
  expect(notice?.message).toMatch(/^原文称“5个反馈问题”，公布的正文分为1类任务、2项。/)
})

test('what is stated behind the areas counts as well', () => {
  expect(noticesOn('没有数字。', '完成7个问题整改。').map(({ quote }) => quote)).toEqual(['7个问题'])
})

test('numbers of problems inside an area are its own business', () => {
  expect(noticesOn('没有数字。')).toEqual([])
})

test('a text without areas gives none', () => {
  const source = sourceText('共41个反馈问题。')
  expect(scopeNotices({ source, structure: parseStructure(source) })).toEqual([])
})

test('numbers inside one of several areas are its own business too', () => {
  const text = '(一)甲方面\n1.标题\n(1)事项。办理3个问题。\n(二)乙方面\n2.标题\n(2)事项。办理5个问题。'
  const source = sourceText(text)
  expect(scopeNotices({ source, structure: parseStructure(source) })).toEqual([])
})

test('an outline without items is held against nothing', () => {
  expect(
    scopeNotices({ source: sourceText('共41个反馈问题。'), structure: { parts: [], areas: [] } })
  ).toEqual([])
})
