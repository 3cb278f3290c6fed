/** Gives the focus to the first that matches at or behind an element, in the order of the document. */
export function focusAfter(element: Element, selector: string): void {
  const own = element.closest<HTMLElement>(selector) ?? element.querySelector<HTMLElement>(selector)
  const following = [...element.ownerDocument.querySelectorAll<HTMLElement>(selector)].find(
    (one) => (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  )
  ;(own ?? following)?.focus()
}
