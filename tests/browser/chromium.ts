import type { LaunchOptions } from 'playwright-core'
import { CHROMIUM_MISSING, findChromium } from '../../scripts/chromium.mjs'

/** Nothing of the browser's own goes over the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/** The Chromium to test in: scripts/browsers.mjs names an old one, otherwise it is the machine's own. */
export function launchOptions(): LaunchOptions {
  const executablePath = process.env['SHUJIAN_CHROMIUM'] ?? findChromium()
  if (executablePath === null) throw new Error(CHROMIUM_MISSING)
  return { headless: true, executablePath, args: QUIET }
}
