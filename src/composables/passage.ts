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
function offsetAt(node: Node, units: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest('[data-at]')
  if (piece === null || piece === undefined) return null
  const before = node instanceof Element ? '' : (node.textContent ?? '').slice(0, units)
  const whole = node instanceof Element && units > 0 ? (node.textContent ?? '') : before
  return Number(piece.getAttribute('data-at')) + [...whole].length
}
