import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/domain/indicator'
import { pageAt, passages, reviewPages } from '../../src/domain/review-text'
import { sourceText } from '../../src/domain/source-text'

/** The passages of a text by how many characters each holds. */
const lengths = (text: string): readonly number[] =>
  passages(sourceText(text)).map(({ start, end }) => end - start)

const words = (text: string): readonly string[] => {
  const source = sourceText(text)
  return passages(source).map(({ start, end }) => source.slice(start, end))
}

/** Passages of so many characters, end to end. */
function spans(sizes: readonly number[]): readonly Span[] {
  let at = 0
  return sizes.map((size) => ({ start: at, end: (at += size) }))
}

describe('a passage', () => {
  test('is a line; blank ones are passed over', () => {
    expect(words('一、总体情况\n\n  \n办理诉求8708件。整改到位。\n三、下一步')).toEqual([
      '一、总体情况',
      '办理诉求8708件。整改到位。',
      '三、下一步',
    ])
    expect(words('')).toEqual([])
  })

  test.each([
    ['a line that just fits stays whole', `甲。${'乙'.repeat(2998)}`, [3000]],
    ['a longer one is cut behind a 。', `${'甲'.repeat(1999)}。${'乙'.repeat(1999)}。`, [2000, 2000]],
    ['behind the last 。 that fits', `甲。${'乙'.repeat(2997)}。丙丁`, [3000, 2]],
    ['where there is no 。 it is cut at the limit', `${'甲'.repeat(3000)}。`, [3000, 1]],
    ['a 。 of the line before does not count', `好。\n${'甲'.repeat(3500)}`, [2, 3000, 500]],
    ['nor does one that the line begins with', `。${'甲'.repeat(3500)}`, [3000, 501]],
    ['a character of two units elsewhere moves no cut', `𠮷${'甲'.repeat(3000)}`, [2999, 2]],
    ['no character is cut in two', `${'甲'.repeat(2999)}${'𠮷'.repeat(10)}`, [2999, 10]],
    ['a character of two units that just fits stays', `${'甲'.repeat(2998)}𠮷${'乙'.repeat(10)}`, [2999, 10]],
  ])('has a bounded length: %s', (_, text, expected) => {
    expect(lengths(text)).toEqual(expected)
  })
})

describe('a page', () => {
  const sizes = (of: readonly number[]): readonly number[] =>
    reviewPages(spans(of)).map(({ length }) => length)

  test('holds as many passages as fit', () => {
    expect(sizes([3000, 3000, 3000])).toEqual([3])
    expect(sizes([3000, 3000, 3000, 1, 3000, 3000, 2999, 1])).toEqual([3, 4, 1])
    expect(sizes([])).toEqual([])
  })

  test('holds no more than so many, however short', () => {
    expect(sizes(Array.from({ length: 181 }, () => 1))).toEqual([90, 90, 1])
  })

  test('of an offset is the one that reaches beyond it, the last where none does', () => {
    const pages = reviewPages(spans(Array.from({ length: 180 }, () => 1)))
    expect([0, 89, 90, 179, 180, 9999].map((offset) => pageAt(pages, offset))).toEqual([0, 0, 1, 1, 1, 1])
    expect(pageAt([], 5)).toBe(0)
  })
})
