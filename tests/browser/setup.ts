import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { SINGLE_FILE } from '../../scripts/build/single-file.ts'
import { launchOptions } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product is served, with a final slash. */
    readonly site: string
    /** The build in one file, as it is opened by a double click. */
    readonly file: string
    /** Where the one Chromium of this run takes its orders. */
    readonly browser: string
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Serves dist/ and starts a Chromium, once for all browser tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const file = `${root}dist-single/${SINGLE_FILE}`
  if (!existsSync(`${root}dist/index.html`)) throw new Error('There is no dist/: run `npm run build` first.')
  if (!existsSync(file)) throw new Error('There is no dist-single/: run `npm run build:single` first.')
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  const browser = await chromium.launchServer(launchOptions())
  project.provide('site', server.resolvedUrls?.local[0] ?? '')
  project.provide('file', pathToFileURL(file).href)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
