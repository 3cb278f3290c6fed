import type { Span } from './indicator'
import { covers, type SourceText } from './source-text'

/** A stretch of text, marked with the span it belongs to or plain (`mark` null). */
export interface Run<T extends Span> extends Span {
  readonly text: string
  readonly mark: T | null
}

/**
 * Cuts a stretch of the text into runs at the given spans, so that a page can render marks without touching
 * the DOM by ranges. The runs put together are the text. Spans must not overlap; those not wholly inside
 * `within` are left out.
 */
export function runs<T extends Span>(
  source: SourceText,
  within: Span,
  marks: readonly T[]
): readonly Run<T>[] {
  const inside = marks.filter((mark) => covers(within, mark)).sort((a, b) => a.start - b.start)
  const plain = (start: number, end: number): Run<T>[] =>
    start < end ? [{ start, end, text: source.slice(start, end), mark: null }] : []
  let at = within.start
  const cut = inside.flatMap((mark) => {
    const piece: Run<T>[] = [
      ...plain(at, mark.start),
      { start: mark.start, end: mark.end, text: source.slice(mark.start, mark.end), mark },
    ]
    at = mark.end
    return piece
  })
  return [...cut, ...plain(at, within.end)]
}

/** The sentence, up to and with 。 or the end of its line, that holds the span. */
export function sentenceAround(source: SourceText, span: Span): Span {
  const { text } = source
  const start = source.toUnits(span.start)
  const end = source.toUnits(span.end)
  const head = text.slice(0, start)
  const before = Math.max(head.lastIndexOf('。'), head.lastIndexOf('\n'))
  // The last character of the span may itself be the stop.
  const stops = [text.indexOf('。', Math.max(start, end - 1)) + 1, text.indexOf('\n', end)].filter(
    (stop) => stop > 0
  )
  return { start: source.toPoints(before + 1), end: source.toPoints(Math.min(text.length, ...stops)) }
}

/** The line (paragraph) that holds the span. */
export function paragraphAround(source: SourceText, span: Span): Span {
  const { text } = source
  const before = text.slice(0, source.toUnits(span.start)).lastIndexOf('\n')
  const after = text.indexOf('\n', source.toUnits(span.end))
  return { start: source.toPoints(before + 1), end: source.toPoints(after < 0 ? text.length : after) }
}
