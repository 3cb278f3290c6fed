import type { Qualifier } from './indicator'

/** A word of inexactness; `guard` tells where the same characters belong to another word. */
export interface QualifierWord {
  readonly word: string
  readonly qualifier: Qualifier
  readonly guard?: RegExp
}

/** Before the number, the longest first: 约2000亩, 不少于5次. `guard` sees what stands before the word. */
const BEFORE: readonly QualifierWord[] = [
  { word: '不低于', qualifier: 'over' },
  { word: '不少于', qualifier: 'over' },
  { word: '不超过', qualifier: 'under' },
  { word: '不超', qualifier: 'under' },
  { word: '未超过', qualifier: 'under' },
  { word: '未满', qualifier: 'under' },
  { word: '不满', qualifier: 'under' },
  { word: '不高于', qualifier: 'under' },
  { word: '不多于', qualifier: 'under' },
  { word: '接近', qualifier: 'about' },
  { word: '将近', qualifier: 'about' },
  { word: '大约', qualifier: 'about' },
  { word: '大概', qualifier: 'about' },
  { word: '超过', qualifier: 'over' },
  { word: '突破', qualifier: 'over' },
  { word: '高于', qualifier: 'over' },
  { word: '至少', qualifier: 'over' },
  { word: '不足', qualifier: 'under' },
  { word: '不到', qualifier: 'under' },
  { word: '低于', qualifier: 'under' },
  { word: '少于', qualifier: 'under' },
  { word: '至多', qualifier: 'under' },
  { word: '最多', qualifier: 'under' },
  { word: '最少', qualifier: 'over' },
  { word: '约', qualifier: 'about', guard: /[签节预违履合条公契邀制]$/ },
  { word: '近', qualifier: 'about', guard: /[附最临邻就靠]$/ },
  { word: '超', qualifier: 'over', guard: /[赶反]$/ },
  { word: '逾', qualifier: 'over' },
]

/** Between number, scale and unit: 800余家, 9万多份, 十几个. `guard` sees what stands behind the word. */
const INSIDE: readonly QualifierWord[] = [
  { word: '余', qualifier: 'over', guard: /^[额款下留热]/ },
  { word: '多', qualifier: 'over' },
  { word: '几', qualifier: 'over' },
  { word: '来', qualifier: 'about', guard: /^[源自年电访信华京]/ },
]

/** Behind the unit: 500人以上, 3倍左右. */
const BEHIND: readonly QualifierWord[] = [
  { word: '及以上', qualifier: 'over' },
  { word: '以上', qualifier: 'over' },
  { word: '及以下', qualifier: 'under' },
  { word: '以下', qualifier: 'under' },
  { word: '以内', qualifier: 'under' },
  { word: '左右', qualifier: 'about' },
  { word: '上下', qualifier: 'about', guard: /^[游联级班楼]/ },
  { word: '多', qualifier: 'over', guard: /^[次项种方个处部家年重样途层元轮头边名位人渠领]/ },
  { word: '余', qualifier: 'over', guard: /^[额款下留热]/ },
]

/** By the character that tells a word first: most places hold none, and are asked for every figure of every layout. */
function byCharacter(
  words: readonly QualifierWord[],
  tell: (word: string) => string
): ReadonlyMap<string, readonly QualifierWord[]> {
  const map = new Map<string, QualifierWord[]>()
  for (const one of words) map.set(tell(one.word), [...(map.get(tell(one.word)) ?? []), one])
  return map
}

const BY_LAST = byCharacter(BEFORE, (word) => word.charAt(word.length - 1))

/** The word that ends at a place. */
export function qualifierBefore(text: string, at: number): QualifierWord | undefined {
  return BY_LAST.get(text.charAt(at - 1))?.find(
    ({ word, guard }) =>
      text.startsWith(word, at - word.length) &&
      guard?.test(text.slice(Math.max(0, at - word.length - 1), at - word.length)) !== true
  )
}

function beginning(words: readonly QualifierWord[]): (text: string, at: number) => QualifierWord | undefined {
  const byFirst = byCharacter(words, (word) => word.charAt(0))
  return (text, at) =>
    byFirst
      .get(text.charAt(at))
      ?.find(
        ({ word, guard }) =>
          text.startsWith(word, at) &&
          guard?.test(text.slice(at + word.length, at + word.length + 1)) !== true
      )
}

/** The word that begins at a place, between number and unit. */
export const qualifierInside = beginning(INSIDE)

/** The word that begins at a place, behind the unit. */
export const qualifierBehind = beginning(BEHIND)

/** What a word of the tables says; `exact` for an empty one. */
export function qualifierOf(word: string): Qualifier {
  return [...BEFORE, ...INSIDE, ...BEHIND].find((one) => one.word === word)?.qualifier ?? 'exact'
}
