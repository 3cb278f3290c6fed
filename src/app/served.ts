import { fetchAhead } from '../data/ahead'

/** Where the data lie beside the page. */
export const DATA_ADDRESS = 'data/'

/** What lies on the server, some of it on its way from the very first; imported first, since it takes the longest. */
export const served = fetchAhead(
  __SINGLE_FILE__ ? [] : ['datapackage.json', 'settings.json'].map((path) => DATA_ADDRESS + path)
)
