/*
 * What must hold on every page of the wall, as sentences of what does not. It runs inside the page, so it may use
 * nothing from outside.
 */
export function layoutProblems({ han, digit }) {
  const problems = []
  const stage = document.querySelector('.wall-stage')
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) problems.push('the page scrolls')
  const shape = stage.getBoundingClientRect()
  if (Math.round(shape.width) !== innerWidth || Math.round(shape.height) !== innerHeight)
    problems.push('the stage does not fill the window')

  /** The boxes of the characters themselves, line by line. */
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs inside the page
  const boxesOf = (element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }
  const texts = [...stage.querySelectorAll('.text')]
  for (const text of texts) {
    const name = text.textContent.trim().slice(0, 24)
    for (const box of boxesOf(text)) {
      if (box.left < shape.left - 1 || box.right > shape.right + 1)
        problems.push(`leaves the stage sideways: ${name}`)
    }
    const own = text.getBoundingClientRect()
    if (own.top < shape.top - 1 || own.bottom > shape.bottom + 1) problems.push(`leaves the stage: ${name}`)
    if (
      text.scrollWidth > text.clientWidth + 1 &&
      text.clientWidth > 0 &&
      getComputedStyle(text).display !== 'inline'
    ) {
      problems.push(`is wider than its place by ${text.scrollWidth - text.clientWidth} px: ${name}`)
    }
  }
  // Panels keep apart, and what they hold stays in them.
  const panels = [...stage.querySelectorAll('.wall-panel, .wall-header, .wall-footer')].map((panel) => {
    const boxes = [...panel.querySelectorAll('.text, .bar, .track')].map((one) => one.getBoundingClientRect())
    const frame = panel.getBoundingClientRect()
    return {
      name: panel.dataset.chart ?? panel.className,
      left: frame.left,
      right: Math.max(frame.right, ...boxes.map(({ right }) => right)),
      top: frame.top,
      bottom: Math.max(frame.bottom, ...boxes.map(({ bottom }) => bottom)),
    }
  })
  panels.forEach((one, index) =>
    panels.slice(index + 1).forEach((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (across > 1 && down > 1)
        problems.push(`${one.name} and ${other.name} overlap by ${Math.round(across)}×${Math.round(down)} px`)
    })
  )
  // Texts of one panel keep apart, where neither holds the other.
  const leaves = texts.filter((text) => text.querySelector('.text') === null)
  leaves.forEach((one, index) =>
    leaves.slice(index + 1).forEach((other) => {
      if (one.closest('.wall-panel') !== other.closest('.wall-panel')) return
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (across > 1 && down > Math.min(a.height, b.height) * 0.25) {
        problems.push(
          `${one.textContent.trim().slice(0, 16)} and ${other.textContent.trim().slice(0, 16)} overlap by ${Math.round(across)}×${Math.round(down)} px`
        )
      }
    })
  )
  // Every character at or above its limit.
  const walker = document.createTreeWalker(stage.querySelector('.inner'), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent.trim()
    if (words === '') continue
    const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize)
    const limit = /[\u3400-\u9fff]/.test(words) ? han : digit
    if (size < limit - 0.05) problems.push(`${size} px is under the limit of ${limit}: ${words.slice(0, 16)}`)
  }
  // Every figure has its source: in its own button or in the panel's line.
  for (const mark of stage.querySelectorAll('.wall-page [data-indicator]')) {
    if (!/第\d+项/.test(mark.closest('[data-chart]').textContent))
      problems.push(`has no source: ${mark.dataset.indicator}`)
  }
  // The page is filled: what is on it reaches near the bottom of its room.
  const room = stage.querySelector('.page-room').getBoundingClientRect()
  const lowest = Math.max(
    ...leaves.filter((text) => text.closest('.wall-panel')).map((text) => text.getBoundingClientRect().bottom)
  )
  if (lowest > room.bottom + 1) problems.push(`the page is ${Math.round(lowest - room.bottom)} px too high`)
  const filled = (lowest - room.top) / room.height
  return {
    problems,
    filled: Math.round(filled * 100),
    unit: Number.parseFloat(getComputedStyle(stage.querySelector('.page-room')).fontSize),
  }
}
