import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BuildRecord } from '../../scripts/build/build-record.ts'
import { openPage } from './harness.ts'
import { isDataKept } from './kept.ts'
import { ABOUT, AREA_1, arrived, OVERVIEW, REPORT, visit } from './places.ts'

const { policy } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as BuildRecord

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

let folder = ''
let server: Server
let product = ''
/** What the server was asked for. */
const asked: string[] = []

function serve(port = 0): Promise<void> {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://server').pathname
    asked.push(path)
    try {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
      const body = readFileSync(file)
      const type = TYPES[extname(file)] ?? 'text/plain'
      // As servers say that compress, or that let other sites read.
      const vary = 'Accept-Encoding, Origin'
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy, vary })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      product = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      resolve()
    })
  })
}

/** The server goes away, with every connection. */
function goAway(): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shujian-offline-'))
  cpSync('dist', folder, { recursive: true })
  await serve()
})
afterEach(async () => {
  if (server.listening) await goAway()
  rmSync(folder, { recursive: true, force: true })
})

/** The product keeps itself for offline five seconds after the page; tests do not wait as long. */
const later = (page: Page): Promise<void> => page.clock.fastForward(5000)

const open = (before: (page: Page) => Promise<unknown> = async () => undefined) =>
  openPage({
    product,
    serviceWorkers: 'allow',
    before: async (page) => {
      await page.clock.install()
      await before(page)
    },
  })

/** Waits until program and data are kept. */
async function kept(page: Page): Promise<void> {
  await later(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => isDataKept(page)).toBe(true)
}

describe('after one visit', () => {
  test('every place is there without the server, and the page says where it comes from', async () => {
    const { page, problems } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    expect(await problems()).toEqual([])
    await goAway()
    await page.reload()
    await arrived(page, OVERVIEW)
    await later(page)
    for (const place of [OVERVIEW, AREA_1, REPORT, ABOUT]) await visit(page, place)
    expect(await page.locator('[data-offline]').innerText()).toContain('离线可查看')
    await page.getByText('暂时无法连接服务器').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.getByText('暂时无法连接服务器').count()).toBe(0)
  })

  test('page and program come without the server being asked, and data from it', async () => {
    const { page } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    asked.length = 0
    await page.reload()
    await arrived(page, OVERVIEW)
    expect(asked.filter((path) => !path.startsWith('/data/') && path !== '/sw.js')).toEqual([])
    expect(asked).toContain('/data/datapackage.json')
  })

  test('data that were replaced on the server are shown at once', async () => {
    const { page, problems } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    writeFileSync(join(folder, 'data/settings.json'), '{"site_name": "换过的名称"}')
    await page.reload()
    await page.locator('header').getByText('换过的名称').waitFor()
    expect(await problems()).toEqual([])
  })

  test('a wall that asks for new data gets none that are kept, and says so', async () => {
    const { page } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    await page.evaluate(() => (location.hash = '#/wall'))
    await page.locator('.wall-page').waitFor()
    const old = page.getByText('数据暂未更新')
    expect(await old.count()).toBe(0)
    await goAway()
    // A wall asks at once when the network comes back.
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await old.waitFor()
  })
})

describe('a new version of the program', () => {
  /** Puts another page on the server, as an upgrade does. */
  function upgrade(): void {
    const index = join(folder, 'index.html')
    writeFileSync(index, readFileSync(index, 'utf8').replace('<title>数见', '<title data-new>数见'))
    const worker = join(folder, 'sw.js')
    const text = readFileSync(worker, 'utf8')
    const renewed = text.replace(/(index\.html[`'"],\s*revision:[`'"])[0-9a-f]{8}/, '$100000000')
    expect(renewed).not.toBe(text)
    writeFileSync(worker, renewed)
  }

  test('is offered, and comes when the reader agrees, with the place kept', async () => {
    const { page, problems } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    await visit(page, AREA_1, '?kind=funds')
    upgrade()
    await page.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()).then(() => null))
    await page.getByText('程序有新版本').waitFor()
    expect(await page.locator('title[data-new]').count()).toBe(0)
    await page.getByRole('button', { name: '刷新' }).click()
    await page.locator('title[data-new]').waitFor({ state: 'attached' })
    expect(page.url()).toContain('#/area/1?kind=funds')
    await arrived(page, AREA_1)
    expect(await problems()).toEqual([])
  })

  test('comes by the server where the browser does not let it take over in time', async () => {
    const { page, problems } = await open((one) =>
      one.addInitScript(() => {
        ServiceWorker.prototype.postMessage = () => {
          document.documentElement.dataset['asked'] = ''
        }
      })
    )
    await arrived(page, OVERVIEW)
    await kept(page)
    await visit(page, AREA_1, '?kind=funds')
    upgrade()
    await page.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()).then(() => null))
    await page.getByRole('button', { name: '刷新' }).click()
    await page.locator('html[data-asked]').waitFor()
    await later(page)
    await page.locator('title[data-new]').waitFor({ state: 'attached' })
    expect(page.url()).toContain('#/area/1?kind=funds')
    await arrived(page, AREA_1)
    expect(await problems()).toEqual([])
  })

  test('can wait', async () => {
    const { page } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    upgrade()
    await page.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()).then(() => null))
    await page.getByRole('button', { name: '以后再说' }).click()
    expect(await page.getByText('程序有新版本').count()).toBe(0)
    expect(await page.locator('title[data-new]').count()).toBe(0)
  })

  test('comes to a wall by itself, where nobody can agree', async () => {
    const { page } = await open()
    await arrived(page, OVERVIEW)
    await kept(page)
    await page.evaluate(() => (location.hash = '#/wall'))
    await page.locator('.wall-page').waitFor()
    upgrade()
    await page.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()).then(() => null))
    await page.locator('title[data-new]').waitFor({ state: 'attached' })
    expect(page.url()).toContain('#/wall')
  })
})

test('where there is no service worker, 关于 says so and everything else works', async () => {
  const { page, problems } = await openPage({
    product,
    address: '#/about',
    before: (one) =>
      one.addInitScript(() => {
        Object.defineProperty(window, 'isSecureContext', { value: false })
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
      }),
  })
  await arrived(page, ABOUT)
  expect(await page.locator('[data-offline]').innerText()).toMatch(/^不可用：当前地址为http/)
  await visit(page, OVERVIEW)
  expect(await problems()).toEqual([])
})

test('a browser that refuses to keep anything shows the page all the same', async () => {
  const { page, problems } = await open((one) =>
    one.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => {
        document.documentElement.dataset['refused'] = ''
        return Promise.reject(new DOMException('no', 'SecurityError'))
      }
    })
  )
  await arrived(page, OVERVIEW)
  await later(page)
  await page.locator('html[data-refused]').waitFor()
  expect(await problems()).toEqual([])
  expect(await page.getByRole('alert').count()).toBe(0)
})
