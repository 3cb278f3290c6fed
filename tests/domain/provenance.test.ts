import { describe, expect, test } from 'vitest'
import { paragraphAround, runs, sentenceAround } from '../../src/domain/provenance'
import { covers, sourceText } from '../../src/domain/source-text'
import { anyText, fc, textOf } from '../property'

/** A text with spans in it that do not overlap. */
const marked = fc
  .tuple(fc.oneof(anyText(), textOf(['字', '𠮷', '。', '\n', '22'])), fc.array(fc.nat(40), { maxLength: 12 }))
  .map(([text, places]) => {
    const source = sourceText(text)
    const ends = [...new Set(places)].filter((at) => at <= source.length).sort((a, b) => a - b)
    const spans = ends.flatMap((start, index) => {
      const end = ends[index + 1]
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : []
    })
    return { source, spans }
  })

describe('runs', () => {
  test('put together are the text', () => {
    fc.assert(
      fc.property(marked, ({ source, spans }) => {
        const pieces = runs(source, { start: 0, end: source.length }, spans)
        expect(pieces.map(({ text }) => text).join('')).toBe(source.text)
      })
    )
  })

  test('carry each span once, on exactly its characters', () => {
    fc.assert(
      fc.property(marked, ({ source, spans }) => {
        const lit = runs(source, { start: 0, end: source.length }, [...spans].reverse()).filter(
          (run) => run.mark !== null
        )
        expect(lit.map(({ mark }) => mark)).toEqual(spans)
        expect(lit.map(({ text }) => text)).toEqual(spans.map(({ start, end }) => source.slice(start, end)))
      })
    )
  })

  test('of a stretch leave out marks that stick out of it', () => {
    const source = sourceText('排查42处,销号22处。')
    const pieces = runs(source, { start: 2, end: 11 }, [
      { start: 0, end: 5 },
      { start: 8, end: 11 },
    ])
    expect(pieces.map(({ text, mark }) => [text, mark !== null])).toEqual([
      ['42处,销号', false],
      ['22处', true],
    ])
  })
})

/** A span within one line, as quotes are. */
const spanInText = fc
  .tuple(textOf(['字', '𠮷', '。', '\n', '22处', ',']), fc.nat(40), fc.integer({ min: 1, max: 4 }))
  .map(([text, start, length]) => {
    const source = sourceText(text)
    const from = Math.min(start, Math.max(0, source.length - length))
    return { source, span: { start: from, end: Math.min(source.length, from + length) } }
  })
  .filter(({ source, span }) => span.start < span.end && !source.slice(span.start, span.end).includes('\n'))

describe('the sentence around a span', () => {
  test('holds the span, begins behind a stop and ends at the next one', () => {
    fc.assert(
      fc.property(spanInText, ({ source, span }) => {
        const sentence = sentenceAround(source, span)
        expect(covers(sentence, span)).toBe(true)
        const head = source.slice(sentence.start, span.start)
        expect(head).not.toMatch(/[。\n]/)
        expect(source.slice(0, sentence.start)).toMatch(/^$|[。\n]$/)
        // The last character of the span may itself be the stop.
        expect(source.slice(span.end - 1, sentence.end - 1)).not.toContain('。')
        expect(source.slice(0, sentence.end)).toMatch(sentence.end === source.length ? /[^]/ : /。$|/)
      })
    )
  })

  test('takes the stop with it and leaves the line end', () => {
    const source = sourceText('前句。排查42处,销号22处。后句\n下一段')
    expect(source.slice(...bounds(sentenceAround(source, { start: 5, end: 8 })))).toBe('排查42处,销号22处。')
    expect(source.slice(...bounds(sentenceAround(source, { start: 15, end: 17 })))).toBe('后句')
  })
})

test('the paragraph around a span is its whole line', () => {
  fc.assert(
    fc.property(spanInText, ({ source, span }) => {
      const lines = source.text.split('\n')
      const line = [...source.text].slice(0, span.start).filter((character) => character === '\n').length
      expect(source.slice(...bounds(paragraphAround(source, span)))).toBe(lines[line])
    })
  )
})

function bounds({ start, end }: { start: number; end: number }): [number, number] {
  return [start, end]
}
