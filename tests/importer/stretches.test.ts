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
