/** The code-point offsets of what is selected inside `frame`, or null. Runs carry their offsets in data-at. */
export function selectedPassage(
  frame: HTMLElement,
  document: Document = globalThis.document
): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.startContainer) || !frame.contains(range.endContainer)) return null
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The offset of a place in the text: that of the piece it lies in and the characters of it before the place. */
function offsetAt(node: Node, at: number): number | null {
  if (!(node instanceof Element)) {
    const piece = node.parentElement?.closest('[data-at]')
    return piece === null || piece === undefined
      ? null
      : startOf(piece) + lengthOf((node.textContent ?? '').slice(0, at))
  }
  const own = node.closest('[data-at]')
  if (own !== null) return startOf(own) + (at === 0 ? 0 : lengthOf(own.textContent ?? ''))
  // A place between elements: before the next piece, or behind the last one.
  const pieces = Array.from(node.querySelectorAll('[data-at]'))
  const child = node.childNodes[at]
  const next =
    child === undefined
      ? undefined
      : pieces.find((piece) => child === piece || child.contains(piece) || follows(child, piece))
  const last = pieces[pieces.length - 1]
  if (next !== undefined) return startOf(next)
  return last === undefined ? null : startOf(last) + lengthOf(last.textContent ?? '')
}

const startOf = (piece: Element): number => Number(piece.getAttribute('data-at'))

/** Length in code points, which is how the data address the text. */
const lengthOf = (text: string): number => [...text].length

const follows = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
