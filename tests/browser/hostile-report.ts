import { writeIndicators } from '../../src/data/indicators'
import { sha256Hex } from '../../src/data/sha256'
import { writeNumbers } from '../../src/data/numbers'
import type { Indicator } from '../../src/domain/indicator'
import { figure } from '../factories'
import { PAYLOADS } from '../payloads'
import { ofReport, type Answers } from './answers'
import { meta } from './dataset'

/** A payload for each place of a list; NUL stands in no published text. */
const payload = (at: number): string => (PAYLOADS[at % PAYLOADS.length] ?? '').replace(/[\u0000\n]/g, '')

/** Words of the title that a page must show as they are. */
export const HOSTILE_HEADING = '<img src=x onerror=hit()>'

const ITEMS = 120
const FIGURE = '隐患42处'

/** A text whose every heading and sentence is a payload. */
const lines: string[] = ['二、整改情况']
for (let item = 1; item <= ITEMS; item += 1) {
  if (item % 30 === 1) lines.push(`(${'一二三四'.charAt((item - 1) / 30)})方面${payload(item)}`)
  if (item % 10 === 1) lines.push(`${Math.ceil(item / 10)}.问题${payload(item * 3)}`)
  lines.push(
    `(${item})事项${payload(item * 4)}。${payload(item * 4 + 1)},排查${FIGURE}${payload(item * 4 + 2)}。`
  )
}
export const HOSTILE_TEXT = lines.join('\n')

const places: number[] = []
for (let at = HOSTILE_TEXT.indexOf(FIGURE); at >= 0; at = HOSTILE_TEXT.indexOf(FIGURE, at + 1))
  places.push(at)

const indicators = places.map((start, at): Indicator => {
  const words = payload(at * 4 + 3)
  return {
    ...figure('42处', { name: `名${words}`, note: words, kind: at % 2 === 0 ? 'cases' : 'count' }),
    id: `i${String(at + 1).padStart(2, '0')}-0-01`,
    item: at + 1,
    quote: FIGURE,
    start,
    end: start + FIGURE.length,
  }
})
const ids = indicators.map(({ id }) => id)

const KINDS = ['bars', 'figure', 'list', 'stages', 'steps', 'pairs', 'magnitude', 'share']
const stories = ['overview', 'area', 'wall'].flatMap((place, at) =>
  KINDS.map((kind, rank) => ({
    id: `${place}-${kind}`,
    place,
    area: place === 'area' ? 1 : null,
    rank,
    kind,
    indicators: ids.slice(rank * 4, rank * 4 + 4),
    title: payload(at * 60 + rank).replace(/\d/g, '') || '标题',
    unit: payload(rank + 90),
    period: payload(rank + 100),
    note: payload(rank + 110),
    labels: Object.fromEntries(ids.slice(rank * 4, rank * 4 + 4).map((id, n) => [id, payload(n + 120)])),
  }))
)

/** The first report's files with a payload wherever there are words. */
export const HOSTILE_FILES: Answers = new Map([
  [ofReport('source.txt'), HOSTILE_TEXT],
  [ofReport('indicators.csv'), writeIndicators(indicators)],
  [ofReport('numbers.csv'), writeNumbers([])],
  [ofReport('charts.json'), JSON.stringify(stories)],
  [
    ofReport('report.json'),
    JSON.stringify({
      ...meta,
      sha256: sha256Hex(new TextEncoder().encode(HOSTILE_TEXT)),
      title: `${HOSTILE_HEADING}整改`,
      short_title: payload(7),
      publisher: payload(8),
      obtained: payload(9),
      rights: 'javascript:hit()',
      area_names: [payload(10), payload(11), payload(12), payload(13)],
    }),
  ],
  ['settings.json', JSON.stringify({ site_name: '<b>hit()</b>', contact: payload(14) })],
])
