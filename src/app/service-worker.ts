import { cacheNames, clientsClaim, copyResponse, setCacheNameDetails } from 'workbox-core'
import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

/** The worker's global scope, as far as it is used here; the project's types are those of a page. */
declare const self: {
  readonly registration: { readonly scope: string }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: {
    (type: 'message', listen: (event: MessageEvent) => void): void
    (type: 'install' | 'activate', listen: (event: Lifecycle) => void): void
  }
}

/** What happens to a worker, as far as it is used here. */
interface Lifecycle {
  readonly waitUntil: (work: Promise<unknown>) => void
  /** Chromium 123 and later, while a worker is installed. */
  readonly addRoutes?: (routes: readonly StaticRoute[]) => Promise<void>
}

/** Where the browser itself finds what lies at an address, without waking the worker. */
interface StaticRoute {
  readonly condition: { readonly urlPattern: { readonly pathname: string; readonly search?: string } }
  readonly source: { readonly cacheName: string } | 'network'
}

/** Every file of the program with its checksum, put in by the build. */
declare const __PROGRAM__: { url: string; revision: string | null }[]

/**
 * Who asks for a file of the program makes no difference to it, whatever the server says (`Vary`). A browser that looks for itself would find
 * it for nobody else; what earlier versions kept is therefore kept anew, under another name.
 */
setCacheNameDetails({ precache: 'precache-v3' })
addPlugins([{ cacheWillUpdate: async ({ response }) => (response.ok ? forEverybody(response) : null) }])

const forEverybody = (response: Response): Promise<Response> =>
  copyResponse(response, (init) => {
    const headers = new Headers(init.headers)
    headers.delete('vary')
    return { ...init, headers }
  })

clientsClaim()
cleanupOutdatedCaches()
precacheAndRoute(__PROGRAM__)

/** How the names begin of what keeps the page of this folder; others of the same server may lie beside it. */
const PAGE_CACHES = `shujian-page ${self.registration.scope} `

/** The page of this version by its plain address; among the other files it has a checksum in its address. */
const PAGE_CACHE = PAGE_CACHES + (__PROGRAM__.find(({ url }) => url === 'index.html')?.revision ?? '')

/**
 * A worker sleeps most of the time, and waking it takes longer than all else of a second visit (some 16 ms on a desktop). So the browser
 * is told, where it can be, to take page and program from where they are kept, and data from the server. The page itself sees to data
 * without a server (data/kept.ts).
 */
self.addEventListener('install', (event) => {
  // A folder may be named as a pattern is written.
  const folder = new URL(self.registration.scope).pathname.replace(/[\\{}()+?*:]/g, String.raw`\$&`)
  const routes: readonly StaticRoute[] = [
    { condition: { urlPattern: { pathname: folder, search: '' } }, source: { cacheName: PAGE_CACHE } },
    {
      condition: { urlPattern: { pathname: `${folder}assets/*` } },
      source: { cacheName: cacheNames.precache },
    },
    { condition: { urlPattern: { pathname: `${folder}data/*` } }, source: 'network' },
  ]
  if (event.addRoutes !== undefined) event.waitUntil(event.addRoutes(routes))
})
self.addEventListener('activate', (event) => event.waitUntil(keepPage()))

async function keepPage(): Promise<void> {
  const page = await matchPrecache('index.html')
  if (page !== undefined) await (await caches.open(PAGE_CACHE)).put(self.registration.scope, page)
  for (const name of await caches.keys())
    if (name.startsWith(PAGE_CACHES) && name !== PAGE_CACHE) await caches.delete(name)
}

/** A new version waits until the reader agrees. */
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
