import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver'
const PORT = 18_440
const DISPLAY = ':87'

/** Debian keeps the browser that the driver starts below a folder named after the machine. */
const BROWSER = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path))

export const MISSING =
  existsSync(DRIVER) && BROWSER !== undefined && existsSync('/usr/bin/Xvfb')
    ? null
    : 'No WebKit found: run `apt-get install webkit2gtk-driver xvfb`.'

async function call(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = await response.json()
  if (value?.error) throw new Error(`${value.error}: ${value.message}`)
  return value
}

async function session() {
  const options = { binary: BROWSER, args: ['--automation'] }
  for (let tries = 0; ; tries += 1) {
    try {
      return await call('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      })
    } catch (error) {
      if (tries === 30) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** A window of WebKitGTK. Its driver has no script ahead of a page: `before` runs right after each page has loaded. */
export async function openWebKit(before) {
  const quiet = { stdio: 'ignore' }
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x900x24'], quiet)
  const environment = {
    ...process.env,
    DISPLAY,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // As for the Chromiums: no sandbox inside a container.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  const driver = spawn(DRIVER, [`--port=${PORT}`], { ...quiet, env: environment })
  const { sessionId, capabilities } = await session()
  const at = `/session/${sessionId}`
  const run = (script) => call('POST', `${at}/execute/sync`, { script, args: [] })
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    go: async (address) => {
      await call('POST', `${at}/url`, { url: address })
      await run(before)
    },
    run,
    close: async () => {
      await call('DELETE', at)
      driver.kill()
      screen.kill()
    },
  }
}
