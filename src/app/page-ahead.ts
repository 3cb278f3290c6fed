import { movesAt } from '../charts/stretched'
import type { Ahead } from '../data/ahead'
import { drawnFrom } from '../data/drawn-from'
import { DATA_ADDRESS } from './served'

/** The overview as nobody has narrowed it; the one page that is drawn at the build. */
const DRAWN_PLACE = /^(#\/?(\?theme=(light|dark))?)?$/

/** So long the program waits for the page that was drawn for it, in milliseconds. */
const PATIENCE_MS = 1000

/**
 * Data that take longer than this, in milliseconds, come over a slow network, and the page is laid out and painted meanwhile: first
 * what is seen of it, then the rest. Data that come at once are waited for, since two frames would take longer than one.
 */
const SOON_MS = 25

/** What can be pressed, in the page drawn ahead and, at the same place of the list, in the live one. */
export const PRESSABLE = 'a[href], button, select, summary'

/** How things stand with the page that was drawn at the build. */
export const ahead = {
  /** Whether it is what is seen. */
  isShown: false,
  /** Which of the things that can be pressed was pressed before the program was there; -1 for none. */
  pressed: -1,
}

export const aheadPage = (): HTMLElement | null => document.getElementById('ahead')
export const livePage = (): HTMLElement | null => document.getElementById('app')

/**
 * Shows the page that was drawn at the build, if it is asked for and the data it was drawn from are still those served.
 * Resolves when it is on the screen or will not be, or when the program can wait no longer.
 */
export async function showAhead(served: Ahead): Promise<void> {
  const page = aheadPage()
  if (page === null) return
  if (!DRAWN_PLACE.test(location.hash)) page.remove()
  else await Promise.race([showIfCurrent(page, served), pause(PATIENCE_MS)])
}

/** Resolves once the style is there, by which rooms are measured, or will not come; not every browser lets a script wait for it. */
const styled = (): Promise<unknown> =>
  Promise.all(
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'), (link) =>
      link.sheet !== null
        ? null
        : new Promise((resolve) => {
            link.addEventListener('load', resolve)
            link.addEventListener('error', resolve)
          })
    )
  )

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

async function showIfCurrent(page: HTMLElement, served: Ahead): Promise<void> {
  const paths = (page.dataset['from'] ?? '').split(' ')
  const coming = Promise.all(paths.map((path) => served.peek(DATA_ADDRESS + path))).catch(() => null)
  await styled()
  let isComing = true
  void coming.then(() => (isComing = false))
  const soon = () => Promise.race([coming, pause(SOON_MS)])
  await soon()
  if (page.isConnected) layOut(page)
  await soon()
  if (isComing && page.isConnected) layOutBelow(page)
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
  ahead.isShown = true
  await painted()
  if (page.isConnected) layOutBelow(page)
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
  leaveBelow(page)
  fillRooms(page)
}

/**
 * Leaves out for now what lies below the window, so that the browser neither styles nor lays out what nobody sees yet (measured on a
 * desktop against a page without script: 68 ms to 68 instead of 80 on a first visit, 44 to 40 instead of 48 on a second).
 */
function leaveBelow(page: HTMLElement): void {
  const [, ...below] = page.querySelectorAll('main > section')
  for (const section of below) section.classList.add('below')
  for (const section of below) {
    if (section.getBoundingClientRect().top >= innerHeight) return
    section.classList.remove('below')
  }
}

function layOutBelow(page: HTMLElement): void {
  const below = page.querySelectorAll('.below')
  if (below.length === 0) return
  for (const section of below) section.classList.remove('below')
  fillRooms(page)
}

/** Of the drawings of a picture the page shows the one for its room, set to it. All rooms are measured before any is filled. */
function fillRooms(page: HTMLElement): void {
  // Of a section that is left out until this very moment the browser would complain.
  page.getBoundingClientRect()
  const frames = [...page.querySelectorAll<HTMLElement>('.ahead')].filter(
    (one) => one.closest('.below') === null
  )
  const fitting = frames.map((frame) => {
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
  ahead.pressed = [...(currentTarget as Element).querySelectorAll(PRESSABLE)].indexOf(button)
  button.setAttribute('aria-busy', 'true')
}

/** The part of a page that the link past the header leads to. */
export const mainOf = (page: Element | null): HTMLElement | null => page?.querySelector('main') ?? null

/** So long after its frame a page that the browser tells nothing of is taken to be on the screen, in milliseconds. */
const TOLD_WITHIN_MS = 100

/**
 * Resolves once the page is on the screen. The browser tells so of the largest text it paints, except where it painted the page
 * transparent before; frames themselves begin before the last one is on the screen, and a program that starts meanwhile keeps it
 * from there (measured on a desktop: 92 ms instead of 84 on a first visit, 56 instead of 48 on a second).
 */
const painted = (): Promise<void> =>
  Promise.race([pause(PATIENCE_MS), paintTold(), frameOver().then(() => pause(TOLD_WITHIN_MS))])

/** Resolves when the frame after the next one begins. */
const frameOver = (): Promise<void> =>
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
