import { describe, expect, test } from 'vitest'
import type { WallBlock } from '../../src/domain/wall-block'
import { withoutLeast } from '../../src/domain/wall-shorten'
import { markOf, wallBlock, wordsOf } from '../wall-blocks'

const block = (id: string, rank: number, count: number, fields: Partial<WallBlock> = {}): WallBlock =>
  wallBlock({
    id,
    rank,
    marks: Array.from({ length: count }, (_, at) => markOf(`${at + 1}家`, '企业')),
    ...fields,
  })
const panel = (rank: number, count: number, fields: Partial<WallBlock> = {}): WallBlock =>
  block(`p${rank}`, rank, count, { form: 'rows', heads: true, ...fields })
/** What is left as a line: the id of each block and how much it shows. */
const told = (blocks: readonly WallBlock[]): string =>
  blocks.map(({ id, marks, words }) => `${id}:${marks.length + words.length}`).join(' ')

describe('of an overview goes', () => {
  test('first the last figure of the panel of the last rank that has several, wherever it stands', () => {
    expect(told(withoutLeast([panel(2, 3), block('h', 9, 3), panel(1, 3)]))).toBe('p2:2 h:3 p1:3')
    expect(told(withoutLeast([panel(2, 1), panel(1, 2)]))).toBe('p2:1 p1:1')
  })

  test('then the sentence of every panel at once, and of nothing else', () => {
    const headline = block('h', 1, 3, { lead: '其中' })
    const left = withoutLeast([headline, panel(1, 1, { lead: '2项' }), panel(2, 1)])
    expect(left.map(({ lead }) => lead)).toEqual(['其中', '', ''])
    expect(told(left)).toBe('h:3 p1:1 p2:1')
    expect(told(withoutLeast(left))).toBe('h:2 p1:1 p2:1')
  })

  test('then a third figure, before a seventh headline, before a second figure, before a sixth headline', () => {
    const headlines = (counts: readonly number[]): readonly WallBlock[] =>
      counts.map((count, at) => block(`h${at + 1}`, at + 1, count))
    const lost = (counts: readonly number[]): string =>
      told(withoutLeast([...headlines(counts), panel(1, 1)]))
    expect(lost([1, 3, 1, 1, 1, 1, 1])).toBe('h1:1 h2:2 h3:1 h4:1 h5:1 h6:1 h7:1 p1:1')
    expect(lost([1, 2, 1, 1, 1, 1, 1])).toBe('h1:1 h2:2 h3:1 h4:1 h5:1 h6:1 p1:1')
    expect(lost([2, 2, 1, 1, 1, 1])).toBe('h1:2 h2:1 h3:1 h4:1 h5:1 h6:1 p1:1')
    expect(lost([1, 1, 1, 1, 1, 1])).toBe('h1:1 h2:1 h3:1 h4:1 h5:1 p1:1')
  })

  test('last the panels by rank, and those of one rank from the end', () => {
    expect(told(withoutLeast([panel(3, 1), panel(2, 1)]))).toBe('p2:1')
    const [first, second] = [panel(1, 1, { area: 1 }), panel(1, 1, { area: 2 })]
    expect(withoutLeast([first, second])).toEqual([first])
  })
})

describe('of another page goes', () => {
  test('first a line of the words of the last rank that have several', () => {
    const words = { ...wordsOf('制定办法', '建立台账'), id: 'w', rank: 2 }
    expect(told(withoutLeast([words, block('list', 9, 3, { form: 'rows' })]))).toBe('w:1 list:3')
    const one = { ...wordsOf('制定办法'), id: 'w', rank: 2 }
    expect(told(withoutLeast([one, block('list', 9, 3, { form: 'rows' })]))).toBe('w:1 list:2')
  })

  test.each([
    { form: 'rows', left: 'a:1 z:2' },
    { form: 'bars', left: 'a:1' },
    { form: 'figure', left: 'a:1' },
    { form: 'steps', left: 'a:1' },
  ] as const)('then what is set as $form by the last rank, or all of it: $left', ({ form, left }) => {
    expect(told(withoutLeast([block('a', 1, 1), block('z', 9, 3, { form })]))).toBe(left)
  })

  test('a list of one line as a whole, and nothing of nothing', () => {
    expect(told(withoutLeast([block('a', 1, 1), block('z', 9, 1, { form: 'rows' })]))).toBe('a:1')
    expect(withoutLeast([])).toEqual([])
  })
})
