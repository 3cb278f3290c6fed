import { load } from '../load.mjs'

/** How long a page may take over one step. */
const PATIENCE_MS = 30_000

/**
 * Notes what goes wrong in a page; runs ahead of it, or as soon as may be. A ResizeObserver that settles one frame later
 * is reported as an error and is none; WebKit says so on file:// without its words, and there the page itself tells of
 * an error (`.broken`).
 */
export const WATCH = `
  window.wentWrong = []
  addEventListener('error', (event) => {
    if (!/^(ResizeObserver loop|Script error)/.test(event.message)) wentWrong.push(String(event.message))
  })
  addEventListener('unhandledrejection', (event) => wentWrong.push(String(event.reason)))
  document.addEventListener('securitypolicyviolation', (event) => wentWrong.push('policy: ' + event.violatedDirective))
`

const quote = (value) => JSON.stringify(value)

async function until(browser, what, code) {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    if (await browser.run(code)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${what}: ${await browser.run('return document.body.innerText.slice(0, 200)')}`)
}

const hash = (address) => `location.hash = ${quote(address)}`

const click = (selector) => `document.querySelector(${quote(selector)}).click()`

/** The places, the wall, a source and a download, as steps of name and act. */
async function steps() {
  const { PLACES, NOWHERE } = await load('tests/browser/places.ts')
  const places = [...PLACES, ...NOWHERE].map(({ address, heading }) => ({
    name: `shows ${address} and fits`,
    act: async (browser) => {
      await browser.run(hash(address))
      const shown = `(document.querySelector('main h1') || {}).textContent`
      await until(browser, address, `return (${shown} || '').includes(${quote(heading)})`)
      const sideways = `const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth`
      if ((await browser.run(sideways)) !== 0) throw new Error('the page scrolls to the side')
    },
  }))
  return [
    ...places,
    {
      name: 'draws its charts',
      act: async (browser) => {
        await browser.run(hash('#/area/1'))
        const drawn = `(document.querySelector('[data-chart="a1-declines"] svg text') || {}).textContent`
        await until(browser, 'a drawing', `return Boolean(${drawn})`)
      },
    },
    {
      name: 'opens a source by a click',
      act: async (browser) => {
        await browser.run(hash('#/'))
        const figure = '[data-chart="headline-hazards"] [data-indicator="i05-3-04"]'
        await until(browser, 'the figure', `return document.querySelector(${quote(figure)}) !== null`)
        await browser.run(click(figure))
        const mark = `(document.querySelector('[data-source="i05-3-04"] mark') || {}).textContent`
        await until(browser, 'the source', `return (${mark} || '').includes('22')`)
      },
    },
    {
      name: 'hands a download to the browser',
      act: async (browser) => {
        await browser.run(`
          window.saved = ''
          document.addEventListener('click', (event) => {
            if (event.target.download) { window.saved = event.target.download; event.preventDefault() }
          }, true)`)
        await browser.run(hash('#/area/1'))
        const button = '[data-chart="a1-declines"] button[aria-label^="下载CSV"]'
        await until(browser, 'the button', `return document.querySelector(${quote(button)}) !== null`)
        await browser.run(click(button))
        await until(browser, 'the download', `return /_v\\d+\\.\\d+\\.\\d+_\\d{8}\\.csv$/.test(window.saved)`)
      },
    },
    {
      name: 'shows the wall',
      act: async (browser) => {
        await browser.run(hash('#/wall'))
        await until(browser, 'the wall', `return document.querySelector('.wall-page [data-chart]') !== null`)
      },
    },
  ]
}

/** Takes every step on every product (`{ name: address }`), prints each, and counts. */
export async function smoke(browser, products) {
  const result = { passed: 0, failed: 0 }
  const all = await steps()
  for (const [product, address] of Object.entries(products)) {
    await browser.go(address)
    for (const { name, act } of all) {
      try {
        await act(browser)
        const told = `Array.from(document.querySelectorAll('.broken'), (one) => one.textContent)`
        const wrong = await browser.run(`return window.wentWrong.concat(${told})`)
        if (wrong.length > 0) throw new Error(wrong.join('; '))
        result.passed += 1
        console.log(`✓ ${product}: ${name}`)
      } catch (error) {
        result.failed += 1
        console.log(`✗ ${product}: ${name}: ${error.message}`)
        await browser.go(address)
      }
    }
  }
  return result
}
