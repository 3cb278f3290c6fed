import type { Page } from 'playwright-core'

/**
 * What is reached by Tab and then not seen: without an outline, or with its middle outside of the window or under something
 * else, as a header that stays. Gone through backwards, so that what comes into sight comes at the top.
 */
export async function unseenStops(page: Page): Promise<readonly string[]> {
  // From here on the browser shows the focus as after a key.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const modal = document.querySelector('[role="dialog"]')
    const isOverAll = modal !== null && document.querySelector('#app')?.getAttribute('aria-hidden') === 'true'
    const within: ParentNode = isOverAll && modal !== null ? modal : document
    const stops = [
      ...within.querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), select, input, textarea, summary, [tabindex="0"]'
      ),
    ]
      // A page of hundreds has many of a kind.
      .filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0)
      .filter((_, at, all) => all.length < 120 || at % Math.ceil(all.length / 120) === 0)
    return stops.reverse().flatMap((one) => {
      one.focus()
      if (document.activeElement !== one) return []
      one.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true }))
      // A link over two lines is seen in its first; a file is chosen by the label around its field.
      const shownFor = one.matches('.visually-hidden') ? (one.closest('label') ?? one) : one
      const lit = one.matches('.visually-hidden') ? (one.closest('.drop') ?? one) : one
      const [box] = shownFor.getClientRects()
      if (box === undefined) return []
      const { outlineStyle, outlineWidth } = getComputedStyle(lit)
      const x = Math.min(Math.max(box.left + box.width / 2, box.left + 1), box.right - 1)
      // Of a field of several lines the line of the cursor is enough, of a frame that scrolls its beginning, or where it is higher
      // than the window the part of it that fills the window.
      const isHigh = box.height > innerHeight / 2
      const isHigher = box.top < 0 && box.bottom > innerHeight
      const ys = [
        box.top + box.height / 2,
        ...(isHigh || one.matches('textarea') ? [box.top + 4] : []),
        ...(isHigher ? [innerHeight / 2] : []),
      ]
      const isSeen = ys.some((y) => {
        const top = document.elementFromPoint(x, y)
        return top !== null && (shownFor.contains(top) || top.contains(shownFor))
      })
      const isLit = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      if (isSeen && isLit) return []
      const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 24)
      return [
        `${one.tagName} “${name}”${isSeen ? '' : ` hidden at ${x.toFixed()}, ${box.top.toFixed()}`}${isLit ? '' : ' no outline'}`,
      ]
    })
  })
}
