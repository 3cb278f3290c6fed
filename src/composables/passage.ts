/**
 * The code-point offsets of what is selected inside `frame`, or null. Each paragraph carries its offset in data-start,
 * and the text content of its `<p>` is its characters.
 */
export function selectedPassage(
  frame: HTMLElement,
  document: Document = globalThis.document
): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.startContainer) || !frame.contains(range.endContainer)) return null
  const start = offsetAt(frame, range.startContainer, range.startOffset)
  const end = offsetAt(frame, range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The offset of a place: that of its paragraph and the characters of it before the place. */
function offsetAt(frame: HTMLElement, node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]') ?? null
  if (paragraph === null) {
    // Between paragraphs: where the next one begins, or behind the last.
    const child = node.childNodes[at]
    const all = Array.from(frame.querySelectorAll<HTMLElement>('[data-start]'))
    const next = child && all.find((one) => child === one || child.contains(one) || follows(child, one))
    const last = all[all.length - 1]
    if (next) return startOf(next)
    return last === undefined ? null : startOf(last) + lengthOf(textOf(last))
  }
  const text = paragraph.querySelector('p')
  if (text === null) return null
  const before = document.createRange()
  before.selectNodeContents(text)
  // Beside the text, in the notes, stands for its end.
  if (text.contains(node)) before.setEnd(node, at)
  else if (node === paragraph && at === 0) return startOf(paragraph)
  return startOf(paragraph) + lengthOf(before.toString())
}

const startOf = (paragraph: HTMLElement): number => Number(paragraph.dataset['start'])
const textOf = (paragraph: HTMLElement): string => paragraph.querySelector('p')?.textContent ?? ''

/** Length in code points, which is how the data address the text. */
const lengthOf = (text: string): number => [...text].length

const follows = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
