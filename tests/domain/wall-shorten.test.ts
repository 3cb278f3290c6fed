import { expect, test } from 'vitest'
import type { WallBlock } from '../../src/domain/wall-block'
import { withoutLeast } from '../../src/domain/wall-shorten'
import { figure } from '../factories'

const marks = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ indicator: figure(`${at + 1}家`), label: '企业' }))
const block = (id: string, fields: Partial<WallBlock>): WallBlock => ({
  id,
  form: 'figure',
  area: 1,
  rank: 1,
  heads: false,
  title: id,
  lead: '',
  period: '',
  marks: marks(1),
  words: [],
  ...fields,
})
const panel = (area: number) =>
  block(`panel-${area}`, { form: 'rows', heads: true, area, rank: area, lead: '五项整改', marks: marks(2) })

/** Takes away the least, again and again, and tells what is left each time. */
function losses(blocks: readonly WallBlock[]): readonly string[] {
  const told: string[] = []
  for (let kept = blocks; kept.length > 0; kept = withoutLeast(kept))
    told.push(kept.map(({ id, lead, marks: { length } }) => `${id}:${length}${lead && '+'}`).join(' '))
  return told
}

test('an overview keeps a figure of each area to the last, and headlines by rank', () => {
  const headlines = [1, 2, 3, 4, 5, 6, 7].map((rank) => block(`h${rank}`, { rank }))
  const told = losses([...headlines, panel(1), panel(2)])
  expect(told.slice(0, 5)).toEqual([
    'h1:1 h2:1 h3:1 h4:1 h5:1 h6:1 h7:1 panel-1:2+ panel-2:2+',
    'h1:1 h2:1 h3:1 h4:1 h5:1 h6:1 h7:1 panel-1:2+ panel-2:1+',
    'h1:1 h2:1 h3:1 h4:1 h5:1 h6:1 h7:1 panel-1:1+ panel-2:1+',
    'h1:1 h2:1 h3:1 h4:1 h5:1 h6:1 h7:1 panel-1:1 panel-2:1',
    'h1:1 h2:1 h3:1 h4:1 h5:1 h6:1 panel-1:1 panel-2:1',
  ])
  expect(told).toContain('h1:1 panel-1:1 panel-2:1')
  expect(told[told.length - 1]).toBe('panel-1:1')
})

test('below a headline the third figure goes before a headline goes, the second after', () => {
  const headlines = [1, 2, 3, 4, 5, 6, 7].map((rank) => block(`h${rank}`, { rank, marks: marks(3) }))
  const bare = { ...panel(1), lead: '', marks: marks(1) }
  const told = losses([...headlines, bare])
  const of = (rank: number, count: number) =>
    told.findIndex((line) => line.startsWith(`h1:${count} `) && !line.includes(`h${rank}:`))
  expect(told[7]).toBe('h1:2 h2:2 h3:2 h4:2 h5:2 h6:2 h7:2 panel-1:1')
  expect(told[8]).toBe('h1:2 h2:2 h3:2 h4:2 h5:2 h6:2 panel-1:1')
  expect(of(6, 1)).toBeGreaterThan(8)
})

test('a page of an area loses its last by rank: lines of a list, or the whole of what shares an axis', () => {
  const told = losses([
    block('list', { form: 'rows', rank: 3, marks: marks(2) }),
    block('bars', { form: 'bars', rank: 2, marks: marks(3) }),
    block('tile', { rank: 1 }),
  ])
  expect(told).toEqual(['list:2 bars:3 tile:1', 'list:1 bars:3 tile:1', 'bars:3 tile:1', 'tile:1'])
})

test('lines of words go before figures, as long as one of each list is left', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ text: '制定办法', item: at + 1 }))
  const lists = [
    block('tile', { rank: 1 }),
    block('long', { form: 'words', rank: 8, marks: [], words: words(3) }),
    block('short', { form: 'words', rank: 9, marks: [], words: words(1) }),
  ]
  const lines = (kept: readonly WallBlock[]) => kept.map((one) => one.words.length)
  expect(lines(withoutLeast(lists))).toEqual([0, 2, 1])
  expect(lines(withoutLeast(withoutLeast(lists)))).toEqual([0, 1, 1])
  expect(losses(withoutLeast(withoutLeast(lists))).length).toBe(3)
})
