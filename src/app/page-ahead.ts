import { movesAt } from '../charts/stretched'
import { forgetDrawings, keepDrawings } from '../composables/drawings-ahead'
import type { AheadSource } from '../data/ahead'
import { drawnFrom } from '../data/drawn-from'

/** The overview as nobody has narrowed it; the one page that is drawn at the build. */
const DRAWN_PLACE = /^(#\/?(\?theme=(light|dark))?)?$/

/** So long the program waits for the page that was drawn for it, in milliseconds. */
const PATIENCE_MS = 1000

/**
 * Data that take longer than this, in milliseconds, come over a slow network, and the page is laid out and painted meanwhile. Data
 * that come at once are waited for, since two frames would take longer than one.
 */
const SOON_MS = 25

const PRESSABLE = 'a[href], button, select, summary'

/** Which of the things that can be pressed was pressed before the program was there; -1 for none. */
let pressed = -1
let isShown = false

const aheadPage = (): HTMLElement | null => document.getElementById('ahead')
const livePage = (): HTMLElement | null => document.getElementById('app')

/** Whether the page that was drawn at the build is what is seen. */
export const isAheadShown = (): boolean => isShown

/**
 * Shows the page that was drawn at the build, if it is asked for and the data it was drawn from are still those served.
 * Resolves when it is on the screen or will not be, or when the program can wait no longer.
 */
export async function showAhead(data: AheadSource): Promise<void> {
  const page = aheadPage()
  if (page === null) return
  if (!DRAWN_PLACE.test(location.hash)) page.remove()
  else await Promise.race([showIfCurrent(page, data), pause(PATIENCE_MS)])
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

async function showIfCurrent(page: HTMLElement, data: AheadSource): Promise<void> {
  const paths = (page.dataset['from'] ?? '').split(' ')
  const coming = Promise.all(paths.map((path) => data.peek(path))).catch(() => null)
  await Promise.race([coming, pause(SOON_MS)])
  layOut(page)
  const files = await coming
  // Meanwhile the program may have taken its place, or the reader gone elsewhere.
  if (!page.isConnected) return
  if (files === null || drawnFrom(files) !== page.dataset['of'] || !DRAWN_PLACE.test(location.hash)) {
    page.remove()
    return
  }
  page.classList.remove('unproven')
  page.removeAttribute('aria-hidden')
  livePage()?.setAttribute('hidden', '')
  page.addEventListener('click', notePress)
  isShown = true
  await painted()
}

/** Makes the page ready to be seen; while its data are still on their way it is transparent. */
function layOut(page: HTMLElement): void {
  const theme = /theme=(light|dark)/.exec(location.hash)?.[1]
  if (theme !== undefined) document.documentElement.dataset['theme'] = theme
  const isDark = theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
  const button = page.querySelector('[data-switch="theme"]')
  if (isDark && button !== null) button.textContent = '浅色'
  // The policy lets no style stand in the page; a script may set it.
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? ''
  page.hidden = false
  fillRooms(page)
}

/** Of the drawings of a picture the page shows the one for its room, set to it. All rooms are measured before any is filled. */
function fillRooms(page: HTMLElement): void {
  const fitting = [...page.querySelectorAll<HTMLElement>('.ahead')].map((frame) => {
    const room = frame.clientWidth
    const [narrowest, ...wider] = frame.children
    const drawing = wider.filter((one) => Number(one.getAttribute('data-from')) <= room).pop() ?? narrowest
    return { room, drawing }
  })
  for (const { room, drawing } of fitting) {
    if (drawing === undefined) continue
    for (const element of [drawing, ...drawing.querySelectorAll('[data-room]')])
      for (const [name, value] of movesAt(element.getAttribute('data-room') ?? '', room))
        element.setAttribute(name, value)
    drawing.classList.add('fits')
  }
}

/** Links work as they are, but for the one past the header; a button waits for the program. */
function notePress(event: Event): void {
  const { target, currentTarget } = event
  if ((target as Element).closest('a[href="#main"]') !== null) {
    event.preventDefault()
    mainOf(currentTarget as Element)?.focus()
    return
  }
  const button = (target as Element).closest('button')
  if (button === null) return
  pressed = [...(currentTarget as Element).querySelectorAll(PRESSABLE)].indexOf(button)
  button.setAttribute('aria-busy', 'true')
}

const mainOf = (page: Element | null): HTMLElement | null => page?.querySelector('main') ?? null

/** So long after its frame a page that the browser tells nothing of is taken to be on the screen, in milliseconds. */
const TOLD_WITHIN_MS = 100

/**
 * Resolves once the page is on the screen. The browser tells so of the largest text it paints, except where it painted the page
 * transparent before; frames themselves begin before the last one is on the screen, and a program that starts meanwhile keeps it
 * from there (measured on a desktop: 92 ms instead of 84 on a first visit, 56 instead of 48 on a second).
 */
const painted = (): Promise<void> =>
  Promise.race([pause(PATIENCE_MS), paintTold(), nextFrame().then(() => pause(TOLD_WITHIN_MS))])

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** Resolves once the browser tells of a text that was painted from now on; never in a browser that tells nothing of texts. */
function paintTold(): Promise<void> {
  const now = performance.now()
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some(({ startTime }) => startTime > now)) return
      observer.disconnect()
      resolve()
    })
    observer.observe({ type: 'largest-contentful-paint' })
  })
}

/**
 * The live page takes the place of the one drawn at the build, drawings, focus and what was pressed included.
 * @param drawn resolves once the live page stands.
 */
export function handOver(drawn: () => Promise<unknown>): void {
  const page = aheadPage()
  if (page === null) return
  const focused = [...page.querySelectorAll(PRESSABLE)].indexOf(document.activeElement as Element)
  const isInMain = document.activeElement !== null && document.activeElement === mainOf(page)
  if (isShown) keepDrawings(page)
  isShown = false
  page.remove()
  livePage()?.removeAttribute('hidden')
  void drawn().then(() => {
    forgetDrawings()
    const live = livePage()?.querySelectorAll<HTMLElement>(PRESSABLE)
    if (focused >= 0) live?.[focused]?.focus({ preventScroll: true })
    if (isInMain) mainOf(livePage())?.focus({ preventScroll: true })
    if (pressed >= 0) live?.[pressed]?.click()
  })
}
