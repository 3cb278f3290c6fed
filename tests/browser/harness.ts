import { type Browser, type BrowserContextOptions, chromium, type Download, type Page } from 'playwright-core'
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest'
import { launchOptions } from './chromium.ts'

/** Where the built product is served, with a final slash. */
export const site = inject('site')

/** Where the build in one file lies: a `file://` address. */
export const file = inject('file')

/** Further options are Playwright's: `reducedMotion`, `forcedColors`, `deviceScaleFactor` and so on. */
export interface PageOptions extends BrowserContextOptions {
  readonly width?: number
  readonly height?: number
  /** What the reader's system prefers; an address may say otherwise (`theme=`). */
  readonly theme?: 'light' | 'dark'
  /** What is opened: the served product, or another copy of it. */
  readonly product?: string
  /** What follows the site's address, from the `#`. */
  readonly address?: string
  /**
   * A Chromium for this page alone, closed with the test. The one that all tests share has one clipboard: whoever
   * reads it there may read what a test of another file has copied meanwhile.
   */
  readonly ownBrowser?: boolean
  /** Runs before the page is loaded: to route requests, or to add scripts. */
  readonly before?: (page: Page) => Promise<unknown>
}

export interface OpenedPage {
  readonly page: Page
  /**
   * What went wrong in the page so far, as sentences: errors in the console, errors nobody caught, breaches of
   * the content policy, requests to other sites. `expect(await problems()).toEqual([])`
   */
  readonly problems: () => Promise<readonly string[]>
}

let connection: Promise<Browser> | undefined

/**
 * Opens the built product in a window of its own, with nothing kept from other pages. A page opened in a test is
 * closed with it; one opened in `beforeAll` serves all tests of its file.
 */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const {
    width = 1366,
    height = 768,
    theme = 'light',
    address = '#/',
    before,
    product = site,
    ownBrowser = false,
    ...others
  } = options
  const browser = await (ownBrowser ? launchForTest() : (connection ??= chromium.connect(inject('browser'))))
  const viewport = { width, height }
  // What a service worker keeps would come past the answers that a test gives.
  const serviceWorkers = 'block'
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    locale: 'zh-CN',
    serviceWorkers,
    ...others,
  })
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(() => context.close())
  // What does not come within this time does not come; the test says what it waited for.
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const seen = collectProblems(page, product)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event
      console.error('content policy:', effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample)
    })
  })
  await before?.(page)
  await page.goto(product + address)
  return { page, problems: () => settled(page).then(() => [...seen]) }
}

// Closing the connection closes the pages it opened. The Chromium stays for the next file.
afterAll(async () => (await connection)?.close())

async function launchForTest(): Promise<Browser> {
  const browser = await chromium.launch(launchOptions())
  onTestFinished(() => browser.close())
  return browser
}

function collectProblems(page: Page, product: string): readonly string[] {
  const seen: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const isOurs = [product, 'data:', 'blob:'].some((start) => request.url().startsWith(start))
    if (!isOurs) seen.push(`request to another site: ${request.url()}`)
  })
  return seen
}

/** One turn of the page: what it reported before that has arrived here. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
}

/** The bytes of a file that the page saved. */
export async function savedBytes(saved: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
