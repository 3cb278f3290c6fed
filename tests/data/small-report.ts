import { fetchedData, type DataSource } from '../../src/data/data-source'
import { sha256Hex } from '../../src/data/sha256'
import { writeIndicators } from '../../src/data/indicators'
import { writeNumbers } from '../../src/data/numbers'
import { arabicTokens } from '../../src/domain/accounting'
import { groundOf, quoted, SMALL_TEXT, storyOf } from '../factories'

export const FOLDER = 'reports/small-2024/'
export const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')
const { source } = groundOf()
const rest = arabicTokens(source).filter(({ start }) => start < hazards.start || start >= hazards.end)

export const META = {
  id: 'small-2024',
  version: '1.0.0',
  title: '整改进展情况',
  short_title: '整改',
  publisher: '',
  published: '2024-06-18',
  inspected: '',
  address: '',
  sha256: sha256Hex(new TextEncoder().encode(SMALL_TEXT)),
  obtained: '',
  rights: '',
  area_names: ['部署'],
}

/** A sound report as files; `null` leaves one out. */
export function filesWith(changes: Readonly<Record<string, string | null>> = {}): Record<string, string> {
  const files = {
    'report.json': JSON.stringify(META),
    'source.txt': SMALL_TEXT,
    'indicators.csv': writeIndicators([hazards]),
    'numbers.csv': writeNumbers(
      rest.map((token) => ({
        ...token,
        quote: source.slice(token.start, token.end),
        reason: 'other',
        note: '',
      }))
    ),
    'charts.json': JSON.stringify([storyOf({ indicators: [hazards.id] })]),
    ...changes,
  }
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => (text === null ? [] : [[FOLDER + name, text]]))
  )
}

/** The same files as a server gives them; what is not there is a page, as some servers answer. */
export const served = (files: Record<string, string>): DataSource =>
  fetchedData('http://x/data/', async (address) => {
    const path = String(address).replace('http://x/data/', '')
    return files[path] === undefined
      ? new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
      : new Response(new TextEncoder().encode(files[path]))
  })
