import type { Span } from './indicator'

/**
 * A report's text, addressed in code points as the data files do. JavaScript addresses UTF-16 units; the two
 * differ only behind a character outside the basic plane, so the table of offsets is made only for such texts.
 */
export interface SourceText {
  readonly text: string
  /** Length in code points. */
  readonly length: number
  /** The characters of a span. */
  slice(start: number, end: number): string
  /** UTF-16 offset of a code-point offset. */
  toUnits(offset: number): number
  /** Code-point offset of a UTF-16 offset. */
  toPoints(units: number): number
}

export function sourceText(text: string): SourceText {
  if (!/[\ud800-\udbff]/.test(text)) {
    return {
      text,
      length: text.length,
      slice: (start, end) => text.slice(start, end),
      toUnits: (offset) => offset,
      toPoints: (units) => units,
    }
  }
  const offsets = codePointOffsets(text)
  const toUnits = (offset: number): number =>
    offsets[Math.min(Math.max(offset, 0), offsets.length - 1)] ?? text.length
  return {
    text,
    length: offsets.length - 1,
    slice: (start, end) => text.slice(toUnits(start), toUnits(end)),
    toUnits,
    toPoints: (units) => lowerBound(offsets, units),
  }
}

/** The UTF-16 offset of every code point, and of the end. */
function codePointOffsets(text: string): Uint32Array {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets.push(at)
  offsets.push(text.length)
  return Uint32Array.from(offsets)
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether `inner` lies within `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
