import { describe, expect, test } from 'vitest'
import { plainLayout } from '../../src/domain/layout'
import type { Section } from '../../src/domain/structure'

/** The paragraphs of a text without headings. */
const paragraphs = (text: string): readonly Section[] =>
  plainLayout(text, []).flatMap(({ problems }) => problems.flatMap(({ items }) => items))
const titles = (text: string): readonly string[] => paragraphs(text).map(({ title }) => title)

describe('a paragraph is an item', () => {
  test('that reaches from its first character to the end of its line', () => {
    const text = '\u3000\u3000排查隐患42处。\n\n  完善机制，落实责任。 \n'
    const found = paragraphs(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '排查隐患42处。',
      '完善机制，落实责任。 ',
    ])
    for (const { level, number, label, start, bodyStart } of found) {
      expect({ level, number, label }).toEqual({ level: 'item', number: 0, label: '' })
      expect(bodyStart).toBe(start)
    }
  })

  test.each([
    { text: '排查隐患42处。挂牌22处。', title: '排查隐患42处' },
    { text: '排查隐患42处，挂牌22处。', title: '排查隐患42处' },
    { text: '排查隐患42处,挂牌22处。', title: '排查隐患42处' },
    { text: '排查隐患42处；挂牌22处。', title: '排查隐患42处' },
    { text: '排查隐患42处;挂牌22处。', title: '排查隐患42处' },
    { text: '排查情况：隐患42处。', title: '排查情况' },
    { text: '排查情况:隐患42处。', title: '排查情况' },
    { text: '——排查隐患42处。', title: '排查隐患42处' },
    { text: '-排查隐患42处。', title: '排查隐患42处' },
    { text: '排查——隐患42处。', title: '排查——隐患42处' },
  ])('called by its first words: $text', ({ text, title }) => {
    expect(titles(text)).toEqual([title])
  })

  test.each([
    { text: '2021年，排查隐患42处。挂牌22处。', title: '2021年，排查隐患42处' },
    { text: '2021年以来，排查隐患42处。', title: '2021年以来，排查隐患42处' },
    { text: '5月12日，排查隐患42处', title: '5月12日，排查隐患42处' },
    { text: '整改期间，排查隐患42处。', title: '整改期间，排查隐患42处' },
    { text: '自接到中央督察组反馈意见以来，排查42处。', title: '自接到中央督察组反馈意见以来' },
    { text: '2021年工作，排查隐患42处。', title: '2021年工作' },
  ])('called by its whole sentence where its first words are a time alone: $text', ({ text, title }) => {
    expect(titles(text)).toEqual([title])
  })

  test('whose title is cut with …… where it is longer than a line', () => {
    const words = '坚持把排查整治各类安全隐患42处作为首要政治任务𠮷'
    const length = [...words].length
    expect(length).toBe(25)
    expect(titles(`${words}。`)).toEqual([`${[...words].slice(0, 24).join('')}……`])
    const just = [...words].slice(1).join('')
    expect(titles(`${just}。`)).toEqual([just])
  })
})

describe('a table is one item', () => {
  test('of all its rows, called by the cells of the first', () => {
    const text = '排查如下。\n| 指标 | 2023年 || 数量 |\n|---|---|---|\n| 隐患 | 42 | 9 |\n完善机制。'
    const found = paragraphs(text)
    expect(found.map(({ title }) => title)).toEqual(['排查如下', '指标 2023年 数量', '完善机制'])
    expect(text.slice(found[1]?.start, found[1]?.end)).toBe(text.split('\n').slice(1, 4).join('\n'))
  })

  test('of its own where words stand between two', () => {
    expect(titles('| 隐患 | 42 |\n其中：\n| 挂牌 | 22 |')).toEqual(['隐患 42', '其中', '挂牌 22'])
    expect(titles('| 隐患 | 42 |\n\n| 挂牌 | 22 |')).toEqual(['隐患 42', '挂牌 22'])
  })

  test('only where a line has two bars', () => {
    expect(titles('甲|42\n乙|22')).toEqual(['甲|42', '乙|22'])
    expect(titles('甲|42|\n乙|22|')).toEqual(['甲 42'])
  })

  test('of a time alone keeps its words', () => {
    expect(titles('| 2023年 | |\n完善机制。')).toEqual(['2023年', '完善机制'])
  })
})
