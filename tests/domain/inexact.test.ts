import { describe, expect, test } from 'vitest'
import { qualifierBefore, qualifierBehind, qualifierInside, qualifierOf } from '../../src/domain/inexact'

/** The word that ends where the number begins, as 排查约|20处. */
const before = (words: string): string | undefined => {
  const at = words.indexOf('|')
  return qualifierBefore(words.replace('|', ''), at)?.word
}
const inside = (words: string): string | undefined =>
  qualifierInside(words.replace('|', ''), words.indexOf('|'))?.word
const behind = (words: string): string | undefined =>
  qualifierBehind(words.replace('|', ''), words.indexOf('|'))?.word

describe('before a number', () => {
  test.each([
    { words: '排查约|20处', word: '约' },
    { words: '大约|20处', word: '大约' },
    { words: '|20处', word: undefined },
    { words: '排查|20处', word: undefined },
    { words: '排查约|', word: '约' },
    { words: '超过|20处', word: '超过' },
    { words: '不超过|20处', word: '不超过' },
    { words: '未超过|20处', word: '未超过' },
    { words: '超|20处', word: '超' },
    { words: '不超|20处', word: '不超' },
    { words: '接近|20处', word: '接近' },
    { words: '近|20处', word: '近' },
    { words: '不少于|20处', word: '不少于' },
    { words: '少于|20处', word: '少于' },
    { words: '不低于|20处', word: '不低于' },
    { words: '低于|20处', word: '低于' },
    { words: '约计|20处', word: undefined },
    { words: '约|20处', word: '约' },
  ])('$words has the longest word that ends there: $word', ({ words, word }) => {
    expect(before(words)).toBe(word)
  })

  test.each(['履约|20处', '节约|20处', '预约|20人', '附近|20处', '最近|3年', '赶超|3家', '反超|3家'])(
    '%s holds the character in another word',
    (words) => {
      expect(before(words)).toBeUndefined()
    }
  )

  test('a character further ahead guards nothing', () => {
    expect(before('节水约|20处')).toBe('约')
    expect(before('附件近|20处')).toBe('近')
  })
})

describe('between number, scale and unit', () => {
  test.each([
    { words: '800|余家', word: '余' },
    { words: '9万|多份', word: '多' },
    { words: '十|几个', word: '几' },
    { words: '二十|来个', word: '来' },
    { words: '20|家', word: undefined },
    { words: '20|', word: undefined },
    { words: '20|及余', word: undefined },
  ])('$words has $word', ({ words, word }) => {
    expect(inside(words)).toBe(word)
  })

  test.each(['专项债券20|余额', '20|来自各地', '20|余下', '20|来访'])(
    '%s holds the character in another word or behind another',
    (words) => {
      expect(inside(words)).toBeUndefined()
    }
  )

  test('a character further behind guards nothing', () => {
    expect(inside('20|余万额')).toBe('余')
  })
})

describe('behind a unit', () => {
  test.each([
    { words: '500人|以上', word: '以上' },
    { words: '500人|及以上', word: '及以上' },
    { words: '500人|以下。', word: '以下' },
    { words: '3倍|左右', word: '左右' },
    { words: '3倍|上下', word: '上下' },
    { words: '3年|多', word: '多' },
    { words: '3元|余', word: '余' },
    { words: '500人|参加', word: undefined },
    { words: '500人|以前', word: undefined },
    { words: '500人|', word: undefined },
  ])('$words has $word', ({ words, word }) => {
    expect(behind(words)).toBe(word)
  })

  test.each(['20千米|上下游', '20件|多次', '20万元|余额', '20个|多部门'])(
    '%s holds the characters in another word',
    (words) => {
      expect(behind(words)).toBeUndefined()
    }
  )

  test('a character further behind guards nothing', () => {
    expect(behind('3年|多的次数')).toBe('多')
  })
})

test.each([
  { word: '约', says: 'about' },
  { word: '不超过', says: 'under' },
  { word: '至少', says: 'over' },
  { word: '几', says: 'over' },
  { word: '来', says: 'about' },
  { word: '余', says: 'over' },
  { word: '及以下', says: 'under' },
  { word: '左右', says: 'about' },
  { word: '', says: 'exact' },
  { word: '共', says: 'exact' },
])('“$word” says $says', ({ word, says }) => {
  expect(qualifierOf(word)).toBe(says)
})

test('the word that is found says the same as its row', () => {
  expect(qualifierBefore('不足20处', 2)?.qualifier).toBe(qualifierOf('不足'))
  expect(qualifierInside('20余处', 2)?.qualifier).toBe(qualifierOf('余'))
  expect(qualifierBehind('20处以内', 3)?.qualifier).toBe(qualifierOf('以内'))
})
