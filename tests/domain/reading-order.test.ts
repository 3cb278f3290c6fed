import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/domain/indicator'
import { currentEntry, inStretches, outline, paragraphs, pieces } from '../../src/domain/reading'
import { sourceText } from '../../src/domain/source-text'
import { groundOf, quoted, SMALL_TEXT } from '../factories'

const REPORT = { ...groundOf(), indicators: [], numbers: [] }

describe('the paragraphs of a text', () => {
  test('are told apart by the heading they begin with', () => {
    const text = `导语。\n${SMALL_TEXT}\n说明。`
    const all = paragraphs({ ...groundOf(text), indicators: [], numbers: [] })
    expect(all.map(({ level, item }) => [level, item])).toEqual([
      ['text', 0],
      ['part', 0],
      ['area', 0],
      ['problem', 0],
      ['item', 1],
      ['item', 2],
      ['text', 0],
    ])
  })

  test('are known by their heading where they are indented', () => {
    const text = SMALL_TEXT.replace('(2)强化', '　　(2)强化')
    expect(paragraphs({ ...groundOf(text), indicators: [], numbers: [] }).at(-1)).toMatchObject({
      level: 'item',
      item: 2,
    })
  })

  test('hold what is lit in them, whichever list comes first', () => {
    const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01')
    const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')
    const { start, end } = quoted(SMALL_TEXT, '2023年', 'i01-1-00')
    const year = { quote: '2023年', start, end, reason: 'date', note: '' } as const
    const all = paragraphs({ ...REPORT, indicators: [spending, hazards], numbers: [year] })
    expect(all.slice(-2).map(({ indicators }) => indicators)).toEqual([[hazards], [spending]])
    expect(all.flatMap(({ runs }) => runs.flatMap(({ mark }) => mark ?? []))).toEqual([
      year,
      hazards,
      spending,
    ])
  })

  test('go into stretches of a size, the last one shorter', () => {
    const all = paragraphs(REPORT)
    expect(inStretches(all, 2).map(({ length }) => length)).toEqual([2, 2, 1])
    expect(inStretches(all, 2).flat()).toEqual(all)
    expect(inStretches([], 2)).toEqual([])
  })
})

describe('the outline', () => {
  test('has the headings in reading order, each with its area', () => {
    const text = `${SMALL_TEXT}\n(二)改善民生方面\n2.办好实事\n(3)兴办学校。\n二、下一步`
    expect(outline(groundOf(text).structure).map(({ label, area }) => [label, area])).toEqual([
      ['一、', 0],
      ['(一)', 1],
      ['1.', 1],
      ['(1)', 1],
      ['(2)', 1],
      ['(二)', 2],
      ['2.', 2],
      ['(3)', 2],
      ['二、', 0],
    ])
  })

  test('has a current place that lasts to the next heading', () => {
    const [part, area] = outline(REPORT.structure)
    expect(currentEntry(outline(REPORT.structure), (area?.start ?? 0) - 1)).toEqual(part)
    expect(currentEntry(outline(REPORT.structure), area?.start ?? 0)).toEqual(area)
  })
})

describe('a run', () => {
  const source = sourceText('零一二三四五六七八九')
  const cut = (hits: readonly Span[], passage: Span | null) =>
    pieces(source, { start: 2, end: 8 }, hits, passage).map((piece) => [
      piece.text,
      piece.hit ? 'hit' : '',
      piece.passage ? 'passage' : '',
    ])

  test('with nothing over it is one piece', () => {
    expect(cut([], null)).toEqual([['二三四五六七', '', '']])
  })

  test('is cut where a hit and a passage begin and end', () => {
    expect(cut([{ start: 3, end: 5 }], { start: 4, end: 9 })).toEqual([
      ['二', '', ''],
      ['三', 'hit', ''],
      ['四', 'hit', 'passage'],
      ['五六七', '', 'passage'],
    ])
  })

  test('is not cut by what only touches it', () => {
    expect(cut([{ start: 0, end: 2 }], { start: 8, end: 10 })).toEqual([['二三四五六七', '', '']])
    expect(cut([{ start: 2, end: 8 }], null)).toEqual([['二三四五六七', 'hit', '']])
  })
})
