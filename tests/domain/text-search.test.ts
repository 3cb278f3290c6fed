import { expect, test } from 'vitest'
import { sourceText } from '../../src/domain/source-text'
import { findAll, fold } from '../../src/domain/text-search'
import { anyText, fc, textOf } from '../property'

test('folding keeps the length, so that places hold', () => {
  fc.assert(fc.property(anyText(), (text) => fold(text).length === text.length))
})

test('half and full width, upper and lower case are found alike', () => {
  const source = sourceText('获批ＡＥＣ发动机，aec取证')
  expect(findAll(source, 'AEC').map(({ start, end }) => source.slice(start, end))).toEqual(['ＡＥＣ', 'aec'])
})

test('every hit is the query but for blanks, in order and without overlap', () => {
  fc.assert(
    fc.property(textOf(['监督', '监', '督', '𠮷', 'A', ' ']), textOf(['监', '督'], 2), (text, query) => {
      const source = sourceText(text)
      const hits = findAll(source, query)
      for (const hit of hits) expect(source.slice(hit.start, hit.end).replace(/ /g, '')).toBe(query)
      hits.slice(1).forEach((hit, index) => expect(hit.start).toBeGreaterThanOrEqual(hits[index]?.end ?? 0))
    })
  )
})

test.each([
  ['增长20 %，', '20%', '20 %'],
  ['增长20%，', '20 %', '20%'],
  ['共1,234.5万元', '1234.5万', '1,234.5万'],
  ['共１，２３４件', '1234件', '１，２３４件'],
  ['共1234件', '1,234', '1234'],
  ['整改　完成', '整改完成', '整改　完成'],
])('blanks and thousands separators count for nothing: %s is found by %s', (text, query, hit) => {
  const source = sourceText(text)
  expect(findAll(source, query).map(({ start, end }) => source.slice(start, end))).toEqual([hit])
})

test.each([
  ['第3,4项', '34'],
  ['完成1,2345件', '12345'],
  ['整改\n完成', '整改完成'],
])('what only looks like one is none, and a line ends: %j has no %s', (text, query) => {
  expect(findAll(sourceText(text), query)).toEqual([])
})

test('a blank query finds nothing', () => {
  expect(findAll(sourceText('一 二'), '  ')).toEqual([])
})
