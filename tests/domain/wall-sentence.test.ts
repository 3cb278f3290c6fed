import { describe, expect, test } from 'vitest'
import { sourceText } from '../../src/domain/source-text'
import { emWidth } from '../../src/domain/type-width'
import { wallSentence, type WallSentence } from '../../src/domain/wall-sentence'
import { quoted } from '../factories'

const TEXT =
  '建立台账。 坚持问题导向，压实各级责任，全年排查隐患42处，全部落实责任人、时限和措施，逐项销号。走访企业。'
const QUOTE = '排查隐患42处'
const SENTENCE = '坚持问题导向，压实各级责任，全年排查隐患42处，全部落实责任人、时限和措施，逐项销号。'

const inRoom = (
  room: { readonly width: number; readonly height: number; readonly min: number; readonly max: number },
  text = TEXT
): WallSentence => wallSentence({ source: sourceText(text) }, quoted(text, QUOTE, 'i01-0-01'), room)
const wordsOf = ({ before, marked, after }: WallSentence): string => before + marked + after
const ROOMY = { width: 1920, height: 1080, min: 24, max: 80 }

describe('the sentence of a figure', () => {
  test('is shown whole, cut at the figure, without the blanks around it', () => {
    const shown = inRoom(ROOMY)
    expect(shown.marked).toBe(QUOTE)
    expect(shown.before).toBe('坚持问题导向，压实各级责任，全年')
    expect(wordsOf(shown)).toBe(SENTENCE)
    expect(wordsOf(inRoom(ROOMY, '排查隐患42处 。'))).toBe('排查隐患42处。')
  })

  test('stands in the largest type that may be where there is room', () => {
    expect(inRoom(ROOMY).size).toBe(80)
    expect(inRoom({ ...ROOMY, max: 10 }).size).toBe(24)
  })

  test('stands in smaller type where there is less room, in no smaller than is needed', () => {
    const sizes = [1080, 480, 360, 240, 160, 120].map((height) => inRoom({ ...ROOMY, height, max: 160 }).size)
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
    expect(new Set(sizes).size).toBeGreaterThan(3)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(24)
    const [tight, room] = [sizes[2] ?? 0, { ...ROOMY, height: 360 }]
    expect(wordsOf(inRoom({ ...room, max: tight * 1.04, min: tight * 1.04 }))).not.toBe(SENTENCE)
  })

  test('has lines of one and a half its size and a margin of a character and a half', () => {
    const text = '全年累计完成排查隐患42处。'
    const needed = emWidth(text)
    const size = 40
    // Two lines, each of the whole characters that fit, less one and a half.
    const wide = Math.ceil(needed / 2 + 1.5) * size
    const fits = (width: number, height: number): boolean =>
      wordsOf(inRoom({ width, height, min: size, max: size }, text)) === text
    expect(fits(wide, 2 * 1.5 * size)).toBe(true)
    expect(fits(wide, 2 * 1.5 * size - 1)).toBe(false)
    expect(fits(wide - 1, 2 * 1.5 * size)).toBe(false)
  })

  test('may stand in a column of single characters', () => {
    const text = '排查隐患42处。'
    const tall = { width: 50, min: 40, max: 40 }
    const lines = Math.ceil(emWidth(text))
    expect(wordsOf(inRoom({ ...tall, height: lines * 60 }, text))).toBe(text)
    expect(wordsOf(inRoom({ ...tall, height: (lines - 1) * 60 }, text))).not.toBe(text)
  })
})

describe('a sentence that is too long for its room', () => {
  const cut = (width: number, text = TEXT): WallSentence =>
    inRoom({ width, height: 120, min: 40, max: 60 }, text)

  test('is cut on both sides with …, in the smallest type, and keeps its figure', () => {
    const { before, marked, after, size } = cut(600)
    expect(size).toBe(40)
    expect(marked).toBe(QUOTE)
    expect(before).toMatch(/^….+全年$/)
    expect(after).toMatch(/^，全部.+…$/)
    expect('坚持问题导向，压实各级责任，全年').toContain(before.slice(1))
  })

  test('fills its room, and no more, however wide that is', () => {
    for (let width = 480; width <= 920; width += 40) {
      const room = 2 * (width / 40 - 1.5)
      const used = emWidth(wordsOf(cut(width)))
      expect(used).toBeLessThanOrEqual(room + 0.1)
      expect(used).toBeGreaterThan(room - 3)
    }
  })

  test('gives the words ahead the room that those behind do not need', () => {
    const text = `${SENTENCE.slice(0, 16)}统筹推进全区各项工作任务，${QUOTE}。`
    const { before, after } = cut(480, text)
    expect(after).toBe('。')
    expect(before).toMatch(/^….+任务，$/)
  })

  test('gives the words behind no more than half, and shows those ahead whole where they are few', () => {
    const text = `全年${QUOTE}，全部落实责任人、时限和措施，逐项销号，长期坚持，形成常态。`
    const { before, after } = cut(600, text)
    expect(before).toBe('全年')
    const spare = 2 * (600 / 40 - 1.5) - emWidth(QUOTE) - 2
    expect(emWidth(after.slice(0, -1))).toBeLessThanOrEqual(spare / 2)
    expect(emWidth(after.slice(0, -1))).toBeGreaterThan(spare / 2 - 1.1)
  })

  test('leaves the figure alone where there is room for nothing else', () => {
    expect(cut(200)).toMatchObject({ before: '…', marked: QUOTE, after: '…' })
  })

  test('is cut between characters, also outside the basic plane', () => {
    const text = `统筹推进𠮷村𠮷庄𠮷湾𠮷桥𠮷店各项工作任务，全年在𠮷村、𠮷庄${QUOTE}，𠮷湾𠮷桥𠮷店逐项销号，形成常态。`
    for (let width = 480; width <= 760; width += 40) {
      const { before, after } = cut(width, text)
      expect(text).toContain(`${before.slice(1)}${QUOTE}${after.slice(0, -1)}`)
      expect([before.slice(0, 1), after.slice(-1)]).toEqual(['…', '…'])
    }
  })
})
