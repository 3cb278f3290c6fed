import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'

/** The worker's global scope, as far as it is used here; the project's types are those of a page. */
declare const self: {
  readonly registration: { readonly scope: string }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: (type: 'message', listen: (event: MessageEvent) => void) => void
}

/** Every file of the program with its checksum, put in by the build. */
declare const __PROGRAM__: { url: string; revision: string | null }[]

clientsClaim()
cleanupOutdatedCaches()
precacheAndRoute(__PROGRAM__)

/**
 * Data come from the server and only without one from here, so that what an operator replaces is seen at once. A request
 * that insists on the server (`reload`) is left alone: a wall has to know that its data are old.
 */
registerRoute(
  ({ url, request }) => url.href.startsWith(`${self.registration.scope}data/`) && request.cache !== 'reload',
  new NetworkFirst({ cacheName: 'shujian-data' })
)

/** A new version waits until the reader agrees. */
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
