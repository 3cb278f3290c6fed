import { embeddedData, fetchedData } from '../data/data-source'
import { DATA_ADDRESS, served } from './served'

/** Files beside the page; in the build of one file they stand in it as JSON. */
export const data = __SINGLE_FILE__
  ? embeddedData(JSON.parse(document.getElementById('shujian-data')?.textContent ?? '{}'))
  : fetchedData(DATA_ADDRESS, served.fetch)
