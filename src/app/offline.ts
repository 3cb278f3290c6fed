import { createApp, h } from 'vue'
import SiteNotice from '../components/SiteNotice.vue'
import { DATA_CACHE } from '../data/kept'
import { SERVICE_WORKER } from './trusted-types'

/** How often a page that stays open asks for a new version, in milliseconds: every hour. */
const UPDATE_EVERY = 3_600_000

/**
 * How long a new version may take to take over, in milliseconds. A browser lets it wait while the old one still works
 * on something, in rare cases for minutes.
 */
const TAKEOVER_WITHIN = 4000

/**
 * Keeps program and data for when the server cannot be reached, and offers a new version when there is one. Loaded a
 * while after the page, where there are service workers at all: on https and on the own machine.
 */
export async function keepForOffline(window: Window & typeof globalThis = globalThis.window): Promise<void> {
  const workers = window.navigator.serviceWorker
  // A browser may refuse, by its owner's policy or without room to store; the page goes without.
  const registration = await workers
    .register(SERVICE_WORKER, { updateViaCache: 'none' })
    .catch((): undefined => undefined)
  if (registration === undefined) return
  if (workers.controller !== null && !(await answers(window)))
    say(window, { words: '暂时无法连接服务器，当前显示上次保存的页面和数据。' })
  let close: (() => void) | undefined
  const offer = (worker: ServiceWorker): void => {
    const accept = (): void => takeOver(window, registration, worker)
    // Nobody stands at a wall to agree.
    if (/^#\/wall(\?|$)/.test(window.location.hash)) accept()
    else {
      close?.()
      close = say(window, {
        words: '程序有新版本，刷新后启用，当前位置和筛选条件不变。',
        action: '刷新',
        onAct: accept,
      })
    }
  }
  if (registration.waiting !== null) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    // The very first worker is no new version, even if it controls the page by the time it is told of.
    const isFirst = registration.active === null
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst && workers.controller !== null) offer(worker)
    })
  })
  window.setInterval(() => void registration.update().catch(() => undefined), UPDATE_EVERY)
  await workers.ready
  await controlled(workers)
  await keepData(window)
}

/**
 * Lets a new version take over and shows it. Where the browser does not change over in time, the page goes by the server,
 * as at a first visit, which then brings the new version; without a server it waits on.
 */
function takeOver(
  window: Window & typeof globalThis,
  registration: ServiceWorkerRegistration,
  worker: ServiceWorker
): void {
  const reload = (): void => window.location.reload()
  window.navigator.serviceWorker.addEventListener('controllerchange', reload)
  // A yet newer one may have come since.
  const newest = registration.waiting ?? worker
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such argument
  newest.postMessage('take over')
  window.setTimeout(() => {
    void answers(window).then(async (isThere) => {
      if (isThere && (await registration.unregister())) reload()
    })
  }, TAKEOVER_WITHIN)
}

/** Whether the server itself answers; `reload` passes by whatever is kept, also by a worker of an earlier version. */
async function answers(window: Window & typeof globalThis): Promise<boolean> {
  const answer = await window.fetch('data/datapackage.json', { cache: 'reload' }).catch(() => null)
  return answer?.ok === true
}

/** The first visit is not yet answered by the worker; it takes over once it is installed. */
function controlled(workers: ServiceWorkerContainer): Promise<unknown> {
  return workers.controller === null
    ? new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }))
    : Promise.resolve()
}

/** Keeps every file of the catalogue for when the server cannot be reached. */
async function keepData(window: Window & typeof globalThis): Promise<void> {
  try {
    const cache = await window.caches.open(DATA_CACHE)
    const read = async (path: string): Promise<Response> => {
      const answer = await window.fetch(`data/${path}`, { cache: 'no-cache' })
      if (answer.ok) await cache.put(`data/${path}`, answer.clone())
      return answer
    }
    const { resources } = (await (await read('datapackage.json')).json()) as {
      readonly resources: readonly { readonly path: string }[]
    }
    await Promise.all([read('settings.json'), ...resources.map(({ path }) => read(path))])
  } catch {
    // What could not be had now is kept at a later visit.
  }
}

/** Shows a notice over the page, beside what it shows, and returns what closes it. */
function say(
  window: Window,
  notice: { readonly words: string; readonly action?: string; readonly onAct?: () => void }
): () => void {
  const host = window.document.createElement('div')
  window.document.body.append(host)
  const close = (): void => {
    app.unmount()
    host.remove()
  }
  const app = createApp({ render: () => h(SiteNotice, { ...notice, onClose: close }) })
  app.mount(host)
  return close
}
