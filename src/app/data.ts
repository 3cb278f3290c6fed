import { readAhead } from '../data/ahead'
import { embeddedData, fetchedData } from '../data/data-source'

/** Files beside the page; in the build of one file they stand in it as JSON. Imported first: they take the longest. */
export const data = readAhead(
  __SINGLE_FILE__
    ? embeddedData(JSON.parse(document.getElementById('shujian-data')?.textContent ?? '{}'))
    : fetchedData('data/'),
  ['datapackage.json', 'settings.json']
)
