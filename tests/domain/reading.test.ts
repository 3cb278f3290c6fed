import { describe, expect, test } from 'vitest'
import { currentEntry, isIndicator, outline, paragraphs, pieces } from '../../src/domain/reading'
import { sourceText } from '../../src/domain/source-text'
import { fc } from '../property'
import { shippedReport } from '../shipped'

const report = await shippedReport()

describe('the paragraphs of the first report', () => {
  test('put together with line ends are the text', () => {
    const text = paragraphs(report)
      .map(({ runs }) => runs.map((run) => run.text).join(''))
      .join('\n')
    expect(text).toBe(report.source.text)
  })

  test('light every indicator and every explained number once', () => {
    const lit = paragraphs(report).flatMap(({ runs }) => runs.flatMap(({ mark }) => mark ?? []))
    expect(lit.filter(isIndicator)).toEqual(report.indicators)
    expect(lit.filter((one) => !isIndicator(one))).toHaveLength(report.numbers.length)
  })

  test('know which item they are', () => {
    const items = paragraphs(report).map(({ item }) => item)
    expect(items.filter((item) => item > 0)).toEqual(Array.from({ length: 39 }, (_, at) => at + 1))
  })
})

test('the outline follows the text and names every heading', () => {
  const entries = outline(report.structure)
  const starts = entries.map(({ start }) => start)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(entries.filter(({ level }) => level === 'item')).toHaveLength(39)
  for (const { start, label, title } of entries)
    expect(report.source.slice(start, start + 200)).toMatch(label + title)
})

test('the current place is the last heading passed', () => {
  const entries = outline(report.structure)
  for (const entry of entries) expect(currentEntry(entries, entry.start)).toBe(entry)
  expect(currentEntry(entries, 0)).toBeUndefined()
})

test('pieces of a run put together are the run, and lie wholly inside or outside of what is over them', () => {
  const source = sourceText('零一二三四五六七八九十')
  const span = fc
    .tuple(fc.nat(11), fc.nat(11))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 3 }), span, (run, hits, passage) => {
      const cut = pieces(source, run, hits, passage)
      expect(cut.map(({ text }) => text).join('')).toBe(source.slice(run.start, run.end))
      for (const piece of cut) {
        const inside = hits.some((hit) => hit.start < piece.end && piece.start < hit.end)
        expect(piece.hit).toBe(inside && piece.start < piece.end)
      }
    })
  )
})
