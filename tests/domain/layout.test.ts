import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../src/domain/headings'
import { plainLayout } from '../../src/domain/layout'
import type { RawArea, Section } from '../../src/domain/structure'

const areasOf = (...lines: readonly string[]): readonly RawArea[] =>
  plainLayout(lines.join('\n'), findHeadings(lines.join('\n')))
const shapeOf = (areas: readonly RawArea[]): readonly unknown[] =>
  areas.map(({ title, problems }) => [title, ...problems.map(({ items }) => items.map((item) => item.title))])
const shape = (...lines: readonly string[]): readonly unknown[] => shapeOf(areasOf(...lines))
const cut = (lines: readonly string[], { start, end }: Section): string => lines.join('\n').slice(start, end)
const items = (areas: readonly RawArea[]): readonly Section[] =>
  areas.flatMap(({ problems }) => problems.flatMap((problem) => problem.items))

describe('the outline of a text with other headings', () => {
  test('has an item for each paragraph of an area without headings in it', () => {
    expect(
      shape('一、主要做法', '完善机制，落实责任。', '', '强化监督。', '二、工作成效', '办理诉求42件。')
    ).toEqual([
      ['主要做法', ['完善机制', '强化监督']],
      ['工作成效', ['办理诉求42件']],
    ])
  })

  test('has an item for each heading of an area with headings one deep', () => {
    const lines = [
      '一、主要做法',
      '（一）完善机制。',
      '落实责任。',
      '（二）强化监督。',
      '二、工作成效',
      '（一）办理诉求。',
    ]
    expect(shape(...lines)).toEqual([
      ['主要做法', ['完善机制', '强化监督']],
      ['工作成效', ['办理诉求']],
    ])
    expect(cut(lines, items(areasOf(...lines))[0] as Section)).toBe('（一）完善机制。\n落实责任。\n')
  })

  test('has problems and their items in an area with headings two deep', () => {
    const lines = [
      '一、主要做法',
      '（一）完善机制',
      '1.建立台账。',
      '2.压实责任。',
      '（二）强化监督',
      '（三）办理诉求',
      '1.畅通渠道。',
    ]
    const [area] = areasOf(...lines)
    expect(area?.level).toBe('area')
    expect(area?.problems.map(({ title, level }) => [title, level])).toEqual([
      ['完善机制', 'problem'],
      ['强化监督', 'problem'],
      ['办理诉求', 'problem'],
    ])
    expect(area?.problems.map((problem) => problem.items.map(({ title, level }) => [title, level]))).toEqual([
      [
        ['建立台账', 'item'],
        ['压实责任', 'item'],
      ],
      [['强化监督', 'item']],
      [['畅通渠道', 'item']],
    ])
  })

  test('has the areas inside of parts where headings are four deep', () => {
    const lines = [
      '第一部分 整改',
      '一、主要做法',
      '（一）完善机制',
      '1.建立台账。',
      '二、工作成效',
      '（一）办理诉求',
      '1.畅通渠道。',
      '第二部分 计划',
    ]
    expect(areasOf(...lines).map(({ title }) => title)).toEqual(['主要做法', '工作成效', '计划'])
    expect(areasOf(...lines.filter((line) => !/^\d/.test(line))).map(({ title }) => title)).toEqual([
      '整改',
      '计划',
    ])
  })

  test('lets each area reach to the next one, and the last to the end', () => {
    const lines = ['一、主要做法', '（一）完善机制。', '1.建立台账。', '二、工作成效', '办理诉求42件。']
    expect(areasOf(...lines).map((area) => cut(lines, area))).toEqual([
      '一、主要做法\n（一）完善机制。\n1.建立台账。\n',
      '二、工作成效\n办理诉求42件。',
    ])
  })

  test('lets the last area and its last heading reach to the end', () => {
    const lines = ['一、主要做法', '（一）完善机制。', '（二）强化监督。', '办理诉求42件。']
    const areas = areasOf(...lines)
    expect(areas.map((area) => cut(lines, area))).toEqual([lines.join('\n')])
    expect(items(areas).map((item) => cut(lines, item))).toEqual([
      '（一）完善机制。\n',
      '（二）强化监督。\n办理诉求42件。',
    ])
    expect(items(areas).map(({ level }) => level)).toEqual(['item', 'item'])
  })

  test('has one problem without a label where an area has none of its own', () => {
    const [plain] = areasOf('一、主要做法', '完善机制。')
    const [nested] = areasOf('一、主要做法', '（一）完善机制。')
    for (const area of [plain, nested]) {
      expect(area?.label).toBe('一、')
      expect(area?.problems.map(({ label, level, title }) => [label, level, title])).toEqual([
        ['', 'problem', '主要做法'],
      ])
    }
  })
})

describe('words between a heading and the first one in it', () => {
  test('are an item of their own where they hold a number', () => {
    const lines = ['一、主要做法', '排查隐患42处，', '挂牌２２处。', '（一）完善机制。', '落实责任。']
    const areas = areasOf(...lines)
    expect(shapeOf(areas)).toEqual([['主要做法', ['排查隐患42处', '完善机制']]])
    expect(cut(lines, items(areas)[0] as Section)).toBe('排查隐患42处，\n挂牌２２处。')
    expect(shape('一、主要做法', '排查隐患。', '（一）办理诉求42件。')).toEqual([
      ['主要做法', ['办理诉求42件']],
    ])
    expect(shape('一、主要做法', '排查隐患。', '（一）完善机制。')).toEqual([['主要做法', ['完善机制']]])
    expect(shape('一、主要做法', '挂牌２２处。', '（一）完善机制。')).toEqual([
      ['主要做法', ['挂牌２２处', '完善机制']],
    ])
  })

  test('are a problem of their own in an area of problems, and an item in a problem', () => {
    const [area] = areasOf(
      '一、主要做法',
      '排查隐患42处。',
      '（一）完善机制',
      '建立台账9本。',
      '1.压实责任。',
      '（二）强化监督'
    )
    expect(
      area?.problems.map(({ title, level, items: own }) => [title, level, own.map((one) => one.title)])
    ).toEqual([
      ['排查隐患42处', 'problem', ['排查隐患42处']],
      ['完善机制', 'problem', ['建立台账9本', '压实责任']],
      ['强化监督', 'problem', ['强化监督']],
    ])
  })
})

describe('what stands before the first heading', () => {
  test('is an area where it counts something, from the first to the last such paragraph', () => {
    const lines = [
      '关于整改情况的报告',
      '2023年3月5日',
      '发现问题57个。',
      '现予公布。',
      '整改率91.2％。',
      '一、做法',
      '完善机制。',
    ]
    const [preface, ...others] = areasOf(...lines)
    expect(preface).toMatchObject({ title: '引言', level: 'area' })
    expect(preface?.problems.map(({ title, level }) => [title, level])).toEqual([['引言', 'problem']])
    expect(preface?.problems[0]?.items.map(({ title }) => title)).toEqual(['发现问题57个', '整改率91.2％'])
    expect(cut(lines, preface as Section)).toBe('发现问题57个。\n现予公布。\n整改率91.2％。')
    expect(others.map(({ title }) => title)).toEqual(['做法'])
  })

  test.each(['2023年3月5日。', '发现问题57个', '完善机制。', '共57条。'])(
    'is none where it counts nothing: %s',
    (line) => {
      expect(areasOf(line, '一、做法', '完善机制。').map(({ title }) => title)).toEqual(['做法'])
    }
  )

  test.each(['57个。', '9万亩。', '约20 家企业。', '2023年办理８件。', '9余人。'])('counts in %s', (line) => {
    expect(areasOf(line, '一、做法', '完善机制。')[0]?.title).toBe('引言')
  })
})

describe('a text without headings', () => {
  test('is one area of its paragraphs where it holds a number', () => {
    const lines = ['排查隐患42处。', '完善机制。']
    const [all, ...others] = areasOf(...lines)
    expect(others).toEqual([])
    expect(all).toMatchObject({ title: '全文', level: 'area' })
    expect(all?.problems.map(({ title, level }) => [title, level])).toEqual([['全文', 'problem']])
    expect(shapeOf(all === undefined ? [] : [all])).toEqual([['全文', ['排查隐患42处', '完善机制']]])
    expect(cut(lines, all as Section)).toBe(lines.join('\n'))
    expect(areasOf('挂牌２２处。').map(({ title }) => title)).toEqual(['全文'])
  })

  test('is nothing where it holds no number, or no words', () => {
    expect(areasOf('完善机制。')).toEqual([])
    expect(areasOf('')).toEqual([])
    expect(areasOf(' ', '\u3000')).toEqual([])
  })
})
