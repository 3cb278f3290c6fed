import type { Page } from 'playwright-core'

/** Something of a page that is too small: what it is, its words and its size in CSS pixels. */
export interface Small {
  readonly what: string
  readonly size: string
}

/** Texts in sight whose computed size is less, but for the card of a wall's type, which is to be read from afar. */
export const smallType = (page: Page, least: number): Promise<readonly Small[]> =>
  page.evaluate((limit) => {
    const found: { what: string; size: string }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement
      const words = (walker.currentNode.textContent ?? '').trim()
      if (holder === null || words === '' || holder.closest('noscript, [aria-label="测试字"]') !== null)
        continue
      const { width, right } = holder.getBoundingClientRect()
      const size = Number.parseFloat(getComputedStyle(holder).fontSize)
      if (width > 1 && right > 0 && size < limit) found.push({ what: words.slice(0, 20), size: `${size}px` })
    }
    return found
  }, least)

/** What can be pressed and is narrower or lower, but for links in lines of text; a field counts with its label. */
export const smallTargets = (page: Page, least: number): Promise<readonly Small[]> =>
  page.evaluate((limit) => {
    const pressed = [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, select, input, textarea, summary, [role="gridcell"], [tabindex="0"]'
      ),
    ]
    return pressed.flatMap((one) => {
      const inSentence =
        getComputedStyle(one).display === 'inline' && one.closest('p, blockquote, dd, label, li') !== null
      const boxes = [one, one.closest('label') ?? one].map((box) => box.getBoundingClientRect())
      const width = Math.max(...boxes.map((box) => box.width))
      const height = Math.max(...boxes.map((box) => box.height))
      const right = Math.max(...boxes.map((box) => box.right))
      const isHidden = right <= 0 || width <= 1 || one.closest('.visually-hidden') !== null
      if (inSentence || isHidden || (width >= limit - 0.1 && height >= limit - 0.1)) return []
      const words = one.getAttribute('aria-label') ?? one.textContent ?? ''
      return [
        {
          what: `${one.tagName} ${words.trim().slice(0, 20)}`,
          size: `${width.toFixed(1)} × ${height.toFixed(1)}`,
        },
      ]
    })
  }, least)

/** How far the page can be scrolled to the side. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Text that reaches beyond the screen and no scroller holds, so that it cannot be read. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isHeld = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || isHeld(element.parentElement))
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        // What stands wholly to the left of the page is there for screen readers or until it has the focus.
        return (right > width + 1 || (left < -1 && right > 0)) && hasText(element) && !isHeld(element)
      })
      .map(({ textContent }) => textContent ?? '')
  })
