import { execSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Drives a Firefox as it is released; Playwright wants one of its own. The last line that runs on Node 20. */
const DRIVER = 'puppeteer-core@24.8.2'

const PROGRAM = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

function driver() {
  const folder = join(tmpdir(), `shujian-firefox-${userInfo().username}`)
  if (!existsSync(join(folder, 'node_modules/puppeteer-core'))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    execSync(`npm install --ignore-scripts --no-save --no-audit --no-fund --prefix . ${DRIVER}`, {
      cwd: folder,
      stdio: 'inherit',
    })
  }
  return createRequire(join(folder, 'node_modules/'))('puppeteer-core')
}

export const MISSING = existsSync(PROGRAM)
  ? null
  : 'No Firefox found: run `apt-get install firefox-esr`, or set FIREFOX to the path of one.'

/** A window of Firefox; `before` is the text of a script that runs ahead of every page. */
export async function openFirefox(before) {
  const browser = await driver().launch({ browser: 'firefox', executablePath: PROGRAM, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.evaluateOnNewDocument(before)
  return {
    version: (await browser.version()).replace(/^firefox\//, 'Firefox '),
    go: (address) => page.goto(address),
    run: (code) => page.evaluate(`(() => { ${code} })()`),
    close: () => browser.close(),
  }
}
