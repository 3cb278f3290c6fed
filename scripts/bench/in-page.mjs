/* Functions that run in the page that is measured; each stands alone, since only its text goes there. */

/**
 * Notes when the pictures are there: `chartsBench.visible` is a promise of the times, in milliseconds from the start of the
 * navigation, at which every chart asked for was in the document and every drawn one had its text (`visible`), at which the
 * frame that holds them was painted (`painted`) and the one after it began (`next`). Of what lies below the window a page need lay out and
 * paint nothing by then. `chartsBench.presented()` says when the browser told that the largest text of that page was on the
 * screen, 0 where it told nothing: the end of a frame's script can come before that.
 */
export function watchCharts({ charts, drawn }) {
  const missing = () => charts.some((id) => document.querySelector(`[data-chart="${id}"]`) === null)
  const undrawn = [...drawn]
  const isThere = () => {
    if (document.querySelectorAll('[data-chart]').length < charts.length) return false
    while (undrawn.length > 0) {
      if (document.querySelector(`[data-chart="${undrawn[undrawn.length - 1]}"] svg text`) === null)
        return false
      undrawn.pop()
    }
    // What was drawn at the build is in the page before it is shown.
    return !missing() && document.querySelector('[data-chart]')?.closest('[hidden], .unproven') === null
  }
  // Told only once the frame is on the screen, which may be after the pictures are there.
  const contentful = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint')
      if (entry !== undefined) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
  const visible = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      const time = performance.now()
      requestAnimationFrame(() => {
        const next = new Promise((begun) => requestAnimationFrame(() => begun(performance.now())))
        setTimeout(async () => {
          const painted = performance.now()
          resolve({ contentful: await contentful, visible: time, painted, next: await next })
        })
      })
    })
    const attributeFilter = ['hidden', 'class']
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributeFilter })
  })
  let largest = 0
  new PerformanceObserver((list) => {
    // What the live page paints anew was there before.
    for (const { startTime, element } of list.getEntries())
      if (element?.closest('#app') == null) largest = Math.max(largest, startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  globalThis.chartsBench = { visible, presented: () => largest }
}

/**
 * Notes what keeps the page from answering (`blocked`, milliseconds of tasks beyond their first 50), how far it moves what is
 * seen (`shifted`, as layout shift scores add up), and how long the slowest answer to input took to be painted (`answered`).
 */
export function watchConduct() {
  const conduct = { blocked: 0, shifted: 0, answered: 0 }
  const notes = {
    longtask: ({ duration }) => (conduct.blocked += duration - 50),
    'layout-shift': ({ value, hadRecentInput }) => (conduct.shifted += hadRecentInput ? 0 : value),
    event: ({ duration }) => (conduct.answered = Math.max(conduct.answered, duration)),
  }
  for (const [type, note] of Object.entries(notes)) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry)))
    observer.observe({ type, buffered: true, durationThreshold: 16 })
  }
  globalThis.conductBench = conduct
}

/** Whether everything drawn at the build has been taken over by the live page; a page without script stays as it is. */
export function isLive() {
  return document.scripts.length === 0 || document.querySelector('#ahead, .ahead') === null
}

/** Whether all that is kept for offline is there: every file of the catalogue, and the settings; a page without script keeps nothing. */
export async function isKept() {
  if (document.scripts.length === 0) return true
  if (navigator.serviceWorker.controller === null) return false
  const data = await caches.open('shujian-data')
  const { resources } = await (await fetch('data/datapackage.json')).json()
  const paths = ['settings.json', ...resources.map(({ path }) => path)]
  const found = await Promise.all(paths.map((path) => data.match(`data/${path}`)))
  return !found.includes(undefined)
}

/** Where to press to narrow the page: the middle of the button for funds. */
export function findFilter() {
  const button = [...document.querySelectorAll('.chip')].find(({ textContent }) => /资金/.test(textContent))
  const box = button?.getBoundingClientRect()
  return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}

/** What the page shows: each chart's id, whether it is drawn, how wide, and the words in its drawing. */
export function describeCharts() {
  return [...document.querySelectorAll('[data-chart]')].map((chart) => {
    const svg = chart.querySelector('svg')
    const words = [...chart.querySelectorAll('svg text')].map(({ textContent }) => textContent)
    return { id: chart.dataset.chart, width: svg?.clientWidth ?? null, words: words.join(' ') }
  })
}

/**
 * Where to click for figures of the page, each another one: the middles of links that lie in the window and
 * nothing covers, as `{ id, x, y }`.
 */
export function findFigures() {
  const seen = new Set()
  return [...document.querySelectorAll('[data-chart] [data-indicator]')].flatMap((link) => {
    const { left, top, width, height } = link.getBoundingClientRect()
    const [x, y, id] = [left + width / 2, top + height / 2, link.dataset.indicator]
    if (seen.has(id) || !link.contains(document.elementFromPoint(x, y))) return []
    seen.add(id)
    return [{ id, x, y }]
  })
}

/**
 * Times the next click: `chartsBench.source` is a promise of the milliseconds from it to the source panel of the
 * figure in the document (`open`), and two frames later (`painted`).
 */
export function watchSource(id) {
  globalThis.chartsBench.source = new Promise((resolve) => {
    let clicked
    const observer = new MutationObserver(() => {
      if (document.querySelector(`[data-source="${id}"]`) === null) return
      observer.disconnect()
      const open = performance.now() - clicked
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve({ open, painted: performance.now() - clicked }))
      )
    })
    const attributeFilter = ['data-source']
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter })
    // The time of the event is that of the input, however long the page kept it waiting.
    addEventListener('click', (event) => (clicked = event.timeStamp), { capture: true, once: true })
  })
}
