import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { CHROMIUM_MISSING, findChromium } from '../chromium.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Serves dist/ and starts a Chromium; `close` ends both. Run `npm run build` first. */
export async function openSite(args = []) {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error(CHROMIUM_MISSING)
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      ...args,
    ],
  })
  return {
    browser,
    address: server.resolvedUrls.local[0],
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Waits until the wall shows a page. */
export async function wallShown(page) {
  await page.waitForFunction(() => document.querySelector('.wall-page [data-chart]') !== null)
}
