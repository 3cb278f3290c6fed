import { expect, test } from 'vitest'
import { extract, extractSteps } from '../../src/importer/extract'
import { stretches } from '../../src/importer/stretches'
import { shippedFile } from '../shipped'

const TEXTS = [
  shippedFile('reports/wanzhi-2024/source.txt'),
  '没有换行的长句，办理诉求8708件。'.repeat(3000),
  `${'| 甲 | 120 |\n'.repeat(3000)}完`,
  '5件'.repeat(20_000),
]

test.each(TEXTS.map((text) => [text.slice(0, 12), text] as const))(
  'stretches put together are the text: %s',
  (_, text) => {
    const cut = stretches(text)
    expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(cut.every(({ start, end }) => end > start)).toBe(true)
  }
)

test('a table is never cut', () => {
  const text = `${'表前的文字。\n'.repeat(900)}${'| 单位 | 120 |\n'.repeat(900)}表后。`
  for (const { end } of stretches(text)) expect(text.slice(end - 3, end + 1)).not.toBe(' |\n|')
})

test('what is found does not hang on where the text is cut', () => {
  const [report = ''] = TEXTS
  const alone = extract(report).quantities.map(({ text }) => text)
  const behind = extract(`${'前文，办理诉求8708件。\n'.repeat(700)}${report}`).quantities
  expect(behind.slice(700).map(({ text }) => text)).toEqual(alone)
})

test('the share that is read rises to one', () => {
  const shares = [...extractSteps(TEXTS[1] ?? '')]
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares[shares.length - 1]).toBe(1)
  expect(shares.length).toBeGreaterThan(3)
})

test.each([
  ['nothing', '', []],
  ['a character', '甲', [1]],
  ['lines that are short together', `${'甲'.repeat(99)}\n`.repeat(40), [4000]],
  ['lines, at the end of one', `${'甲'.repeat(99)}\n`.repeat(100), [4100, 8200, 10_000]],
  ['a long line, behind a sentence', `${'甲'.repeat(99)}。`.repeat(100), [8100, 10_000]],
  ['a long line without a sentence', '甲'.repeat(9000), [9000]],
  ['lines behind a long one', `${'甲'.repeat(9005)}\n${'乙'.repeat(99)}`, [9006, 9105]],
  ['a line of many sentences that is not long', `${'甲'.repeat(99)}。`.repeat(79), [7900]],
  [
    'sentences in a line behind short lines',
    `${'甲'.repeat(99)}\n`.repeat(41) + '乙。'.repeat(50),
    [4100, 4200],
  ],
])('%s is cut only where it is long enough', (_, text, ends) => {
  expect(stretches(text).map(({ end }) => end)).toEqual(ends)
})

test('a table is cut off from the lines before it and behind it, be its rows long or short', () => {
  const row = `|${'乙'.repeat(1500)}|\n`
  const before = `${'甲'.repeat(99)}\n`.repeat(41)
  const behind = `${'丙'.repeat(99)}\n`.repeat(41)
  const ends = (text: string) => stretches(text).map(({ end }) => end)
  expect(ends(before + row.repeat(4))[0]).toBe(before.length)
  expect(ends(row.repeat(4) + behind)[0]).toBe(row.length * 4)
  expect(ends(row.repeat(9))).toEqual([row.length * 9])
})

test('a label is a mark of its list wherever the text is cut', () => {
  const before = `${'甲'.repeat(99)}\n`.repeat(41)
  const reasons = (text: string) =>
    extract(text).numbers.map(({ text: printed, reason }) => `${printed} ${reason}`)
  expect(reasons(`${before}12.乙3件\n13.丙。编为5`)).toEqual(['12 list-marker', '13 list-marker', '5 other'])
})
