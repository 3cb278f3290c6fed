import type { Span } from './indicator'
import type { SourceText } from './source-text'

/** Longest passage and page, in UTF-16 units: a page is drawn at once. */
const LONGEST_PASSAGE = 3000
const PAGE = 9000
const MOST_PASSAGES = 90

/** The text as passages of bounded length: its lines, very long ones cut behind a 。. Blank lines are passed over. */
export function passages(source: SourceText): readonly Span[] {
  const { text } = source
  const out: Span[] = []
  let start = 0
  while (start < text.length) {
    const line = text.indexOf('\n', start)
    const lineEnd = line < 0 ? text.length : line
    const end = lineEnd - start > LONGEST_PASSAGE ? cutAt(text, start) : lineEnd
    if (text.slice(start, end).trim() !== '')
      out.push({ start: source.toPoints(start), end: source.toPoints(end) })
    start = end === lineEnd ? lineEnd + 1 : end
  }
  return out
}

function cutAt(text: string, start: number): number {
  const stop = text.lastIndexOf('。', start + LONGEST_PASSAGE - 1)
  if (stop > start) return stop + 1
  // Never between the halves of one character.
  const end = start + LONGEST_PASSAGE
  return /[\udc00-\udfff]/.test(text.charAt(end)) ? end - 1 : end
}

/** Passages put together to pages that a screen can hold. */
export function reviewPages(all: readonly Span[]): readonly (readonly Span[])[] {
  const pages: Span[][] = []
  let length = 0
  for (const passage of all) {
    const page = pages[pages.length - 1]
    const size = passage.end - passage.start
    if (page === undefined || length + size > PAGE || page.length >= MOST_PASSAGES) {
      pages.push([passage])
      length = size
    } else {
      page.push(passage)
      length += size
    }
  }
  return pages
}

/** The index of the page that holds an offset; the first where none does. */
export function pageAt(pages: readonly (readonly Span[])[], offset: number): number {
  const found = pages.findIndex((page) => offset < (page[page.length - 1]?.end ?? 0))
  return found < 0 ? Math.max(0, pages.length - 1) : found
}
