import { fetchAhead } from '../data/ahead'
import { DATA_CACHE, orKept } from '../data/kept'

/** Where the data lie beside the page. */
export const DATA_ADDRESS = 'data/'

/** What is kept in the browser; nothing on plain http, where browsers keep nothing. */
const kept = (address: RequestInfo | URL): Promise<Response | undefined> =>
  'caches' in globalThis ? caches.match(address, { cacheName: DATA_CACHE }) : Promise.resolve(undefined)

/** What lies on the server, some of it on its way from the very first; imported first, since it takes the longest. */
export const served = fetchAhead(
  __SINGLE_FILE__ ? [] : ['datapackage.json', 'settings.json'].map((path) => DATA_ADDRESS + path),
  orKept(globalThis.fetch.bind(globalThis), kept)
)
