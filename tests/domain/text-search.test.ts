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

test('every hit is the query, in order and without overlap', () => {
  fc.assert(
    fc.property(textOf(['监督', '监', '督', '𠮷', 'A', ' ']), textOf(['监', '督'], 2), (text, query) => {
      const source = sourceText(text)
      const hits = findAll(source, query)
      for (const hit of hits) expect(source.slice(hit.start, hit.end)).toBe(query)
      hits.slice(1).forEach((hit, index) => expect(hit.start).toBeGreaterThanOrEqual(hits[index]?.end ?? 0))
    })
  )
})

test('a blank query finds nothing', () => {
  expect(findAll(sourceText('一 二'), '  ')).toEqual([])
})
