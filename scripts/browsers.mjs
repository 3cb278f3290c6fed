/**
 * `npm run test:browsers`: the smoke tests of tests/engines in real old Chromiums and in the machine's own, on both
 * deliveries (`npm run build` and `npm run build:single` first). `-- 83 109 current` runs only those; `--write` puts
 * the outcome into docs/browsers.md. `-- firefox webkit` tries the machine's Firefox and WebKitGTK by the shorter steps of
 * scripts/browsers/smoke.mjs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { MISSING as FIREFOX_MISSING, openFirefox } from './browsers/firefox.mjs'
import { smoke, WATCH } from './browsers/smoke.mjs'
import { MISSING as WEBKIT_MISSING, openWebKit } from './browsers/webkit.mjs'
import { CHROMIUM_MISSING, findChromium } from './chromium.mjs'
import { ENGINES, installEngine } from './engines.mjs'
import { finish, runVitest } from './vitest.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const PAGE = `${root}docs/browsers.md`

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean' } },
  allowPositionals: true,
})
const wanted = positionals.length > 0 ? positionals : [...Object.keys(ENGINES), 'current']

function programOf(engine) {
  if (engine in ENGINES) return installEngine(engine)
  const path = findChromium()
  if (engine !== 'current' || path === null)
    throw new Error(path === null ? CHROMIUM_MISSING : `No ${engine}.`)
  return path
}

async function versionOf(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const version = browser.version()
  await browser.close()
  return version
}

/** What is no Chromium: why it is not there, and how a window of it is opened. */
const OTHERS = {
  firefox: { missing: FIREFOX_MISSING, open: openFirefox },
  webkit: { missing: WEBKIT_MISSING, open: openWebKit },
}

async function tryOther({ missing, open }) {
  if (missing !== null) throw new Error(missing)
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  const browser = await open(WATCH)
  console.log(`\n${browser.version}`)
  const products = {
    'the folder': server.resolvedUrls.local[0],
    'the one file': pathToFileURL(`${root}dist-single/shujian.html`).href,
  }
  const result = await smoke(browser, products)
  await browser.close()
  await server.close()
  return { version: browser.version, ...result }
}

async function tryChromium(engine) {
  const program = programOf(engine)
  const version = await versionOf(program)
  console.log(`\nChromium ${version}`)
  const env = { ...process.env, SHUJIAN_CHROMIUM: program, SHUJIAN_CHROMIUM_VERSION: version }
  const result = runVitest(['--config=tests/engines/vitest.config.ts'], { strict: true, env })
  return { version: `Chromium ${version}`, ...result }
}

const results = []
for (const engine of wanted) {
  const result = await (engine in OTHERS ? tryOther(OTHERS[engine]) : tryChromium(engine))
  results.push({ users: ENGINES[engine]?.users ?? 'current', ...result })
}

const lines = results.map(
  ({ version, users, passed, failed }) => `| ${version} | ${users} | ${passed} | ${failed} |`
)
const table = ['| browser | stands for | passed | failed |', '| --- | --- | --- | --- |', ...lines].join('\n')
console.log(`\n${table}\n`)
if (values.write) {
  const marked = /(<!-- chromium -->\n)[^]*?(\n<!-- end -->)/
  const page = readFileSync(PAGE, 'utf8')
  writeFileSync(
    PAGE,
    page.replace(marked, (_, start, end) => start + table + end)
  )
}
finish(
  results.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
)
