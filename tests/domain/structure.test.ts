import { describe, expect, test } from 'vitest'
import { sourceText } from '../../src/domain/source-text'
import {
  chineseNumber,
  parseStructure,
  toChineseNumber,
  type ReportStructure,
  type Section,
} from '../../src/domain/structure'
import { SMALL_TEXT } from '../factories'
import { anyText, fc, textOf } from '../property'

const numbers = (sections: readonly Section[]): readonly number[] => sections.map(({ number }) => number)

describe('the outline of a text', () => {
  const itemsOf = ({ areas }: ReportStructure) =>
    areas.flatMap(({ problems }) => problems).flatMap((problem) => problem.items)

  test('has parts, areas, problems, items and measures', () => {
    const { parts, areas } = parseStructure(SMALL_TEXT)
    const items = itemsOf({ parts, areas })
    expect(parts.map(({ title }) => title)).toEqual(['整改落实情况'])
    expect(areas.map(({ title }) => title)).toEqual(['落实部署方面'])
    expect(areas[0]?.problems.map(({ title }) => title)).toEqual(['守住安全底线'])
    expect(items.map(({ title }) => title)).toEqual(['排查隐患', '强化保障'])
    expect(items.map(({ measures }) => measures.map(({ title }) => title))).toEqual([
      ['全面摸底', '帮扶企业'],
      [],
    ])
  })

  test('lets a measure reach to the next and the last one to the end of its item', () => {
    const [item] = itemsOf(parseStructure(SMALL_TEXT))
    const [first, second] = item?.measures ?? []
    expect(sourceText(SMALL_TEXT).slice(first?.start ?? 0, first?.end ?? 0)).toMatch(
      /^一是全面摸底.*销号22处。$/
    )
    expect(first?.end).toBe(second?.start)
    expect(second?.end).toBe(item?.end)
  })

  test('begins the words of an item or measure behind the 。 of its title', () => {
    const [item] = itemsOf(parseStructure(SMALL_TEXT))
    const words = [item, ...(item?.measures ?? [])].map((section) =>
      SMALL_TEXT.slice(section?.bodyStart, section?.end)
    )
    expect(words.map((text) => text.slice(0, 6))).toEqual(['一是全面摸底', '2023年,', '走访企业80'])
  })

  test('is the same in full-width brackets', () => {
    const wide = SMALL_TEXT.replace(/\(/g, '（').replace(/\)/g, '）')
    const shape = (text: string) =>
      parseStructure(text).areas.map((area) => [
        area.number,
        area.title,
        area.problems.map(({ items: own }) => numbers(own)),
      ])
    expect(shape(wide)).toEqual(shape(SMALL_TEXT))
  })

  test('keeps the label as printed beside the number it stands for', () => {
    const wide = parseStructure('二、整改\n（十二）组织路线方面\n13.选人用人\n（34）党管干部。')
    const [area] = wide.areas
    expect(area?.label).toBe('（十二）')
    expect(area?.problems[0]).toMatchObject({ label: '13.', number: 13 })
    expect(area?.problems[0]?.items[0]).toMatchObject({ label: '（34）', number: 34 })
  })
})

describe('an area', () => {
  test('is a heading that holds problems; the same heading elsewhere is none', () => {
    const text =
      '一、总述\n(一)提高认识。\n二、整改\n(一)甲方面\n1.问题\n(1)事项。\n(二)乙方面\n2.问题\n(2)事项。\n三、下一步\n(一)深化。'
    const { parts, areas } = parseStructure(text)
    expect(areas.map(({ title }) => title)).toEqual(['甲方面', '乙方面'])
    expect(numbers(areas)).toEqual([1, 2])
    expect(numbers(parts)).toEqual([1, 2, 3])
  })

  test('lends its numbering to none: problems and items run on', () => {
    const text = '(一)甲方面\n1.问题\n(1)事项。\n(2)事项。\n(二)乙方面\n2.问题\n(3)事项。'
    const problems = parseStructure(text).areas.flatMap((area) => area.problems)
    expect(problems.map((problem) => [problem.number, numbers(problem.items)])).toEqual([
      [1, [1, 2]],
      [2, [3]],
    ])
  })
})

describe('a measure', () => {
  const measuresOf = (item: string) =>
    parseStructure(`(一)甲\n1.问题\n${item}`).areas[0]?.problems[0]?.items[0]?.measures ?? []

  test('follows on the one before; a numeral out of turn belongs to the words', () => {
    expect(numbers(measuresOf('(1)事项。一是甲。三是乙。二是丙。'))).toEqual([1, 2])
  })

  test('may stand behind a blank', () => {
    expect(numbers(measuresOf('(25)坚决整治“灯下黑”。 一是自查。二是监管。'))).toEqual([1, 2])
  })

  test('begins a sentence: the same characters inside one are words', () => {
    expect(numbers(measuresOf('(1)事项。这一是重点。'))).toEqual([])
  })
})

test('headings may be indented and in full width', () => {
  const { areas } = parseStructure('一、前\n　　（一）甲\n　　１．问题\n　　（１）事项。做法：一是乙。')
  const item = areas[0]?.problems[0]?.items[0]
  expect([areas[0]?.label, areas[0]?.problems[0]?.label, item?.label]).toEqual(['（一）', '１．', '（１）'])
  expect(item?.measures.map(({ title }) => title)).toEqual(['乙'])
})

test('text without a number and a heading has an empty outline', () => {
  expect(parseStructure('没有标题的文字。')).toEqual({ parts: [], areas: [] })
  expect(parseStructure('')).toEqual({ parts: [], areas: [] })
})

describe('a text of another shape', () => {
  /** Areas with their problems, by label or title, and the items in those by number and title. */
  const shape = (text: string) =>
    parseStructure(text).areas.map(({ label, title, problems }) => [
      label + title,
      problems.map((problem) => [
        problem.label + problem.title,
        problem.items.map((item) => `${item.number} ${item.label}${item.title}`),
      ]),
    ])

  test('has its outermost headings as areas and the next as items, counted through where they begin anew', () => {
    const text = '一、回顾\n（一）增长。\n增长6.5%。\n（二）民生。\n二、安排\n（一）投资。\n3亿元。'
    expect(shape(text)).toEqual([
      ['一、回顾', [['回顾', ['1 （一）增长', '2 （二）民生']]]],
      ['二、安排', [['安排', ['3 （一）投资']]]],
    ])
  })

  test('has problems where headings nest three deep, each of which holds at least itself', () => {
    const text = '一、发现的问题\n（一）预算执行\n1.少列收入30万元。\n2.超支。\n（二）专项资金\n闲置5万元。'
    expect(shape(text)).toEqual([
      [
        '一、发现的问题',
        [
          ['（一）预算执行', ['1 1.少列收入30万元', '2 2.超支']],
          ['（二）专项资金', ['3 （二）专项资金']],
        ],
      ],
    ])
  })

  test('keeps words with a number between a heading and the first one in it as an item', () => {
    const text = '一、回顾\n生产总值1234亿元，增长6%。\n（一）工业。\n增加值增长8%。'
    expect(shape(text)).toEqual([['一、回顾', [['回顾', ['1 生产总值1234亿元', '2 （一）工业']]]]])
  })

  test('with one level of headings has its paragraphs as items', () => {
    expect(shape('一、回顾\n投资3亿元。\n\n新建学校2所。')).toEqual([
      ['一、回顾', [['回顾', ['1 投资3亿元', '2 新建学校2所']]]],
    ])
  })

  test('without any heading is one area of paragraphs', () => {
    expect(shape('投资3亿元，增长2%。\n新建学校2所。')).toEqual([
      ['全文', [['全文', ['1 投资3亿元', '2 新建学校2所']]]],
    ])
  })

  test('may begin with 第一部分', () => {
    expect(shape('第一部分 回顾\n一、投资\n3亿元。\n第二部分 安排\n一、投资\n4亿元。')).toEqual([
      ['第一部分 回顾', [['回顾', ['1 一、投资']]]],
      ['第二部分 安排', [['安排', ['2 一、投资']]]],
    ])
  })
})

test('items that begin anew under each problem are counted through', () => {
  const text = '(一)甲\n1.问题\n(1)事项。\n(2)事项。\n2.问题\n(1)事项。'
  const items = parseStructure(text)
    .areas.flatMap(({ problems }) => problems)
    .flatMap(({ items: own }) => own)
  expect(numbers(items)).toEqual([1, 2, 3])
  expect(items.map(({ label }) => label)).toEqual(['(1)', '(2)', '(1)'])
})

test('a decimal number at the start of a line is no heading', () => {
  expect(parseStructure('(一)甲\n1.问题\n2.5亩耕地').areas[0]?.problems.map(({ number }) => number)).toEqual([
    1,
  ])
})

test('any text has an outline whose sections lie in order, each within its own', () => {
  const pieces = [
    '一、',
    '(一)',
    '（二）',
    '1.',
    '2．',
    '(1)',
    '（2）',
    '一是',
    '二是',
    '。',
    '\n',
    '\n',
    '字',
    '𠮷',
    '22',
    '.',
  ]
  fc.assert(
    fc.property(fc.oneof(anyText(), textOf(pieces, 40)), (text) => {
      const source = sourceText(text)
      const { parts, areas } = parseStructure(source)
      const expectInOrder = (sections: readonly Section[], start: number, end: number): void => {
        const edges = [start, ...sections.flatMap((section) => [section.start, section.end]), end]
        expect(edges).toEqual([...edges].sort((a, b) => a - b))
        for (const { label, start: from, bodyStart, end: to } of sections) {
          expect(source.slice(from, to).startsWith(label)).toBe(true)
          expect(bodyStart).toBeGreaterThanOrEqual(from + label.length)
        }
      }
      expectInOrder(parts, 0, source.length)
      expectInOrder(areas, 0, source.length)
      expect(numbers(areas)).toEqual(areas.map((_, index) => index + 1))
      for (const area of areas) {
        expect(area.problems).not.toEqual([])
        expectInOrder(area.problems, area.start, area.end)
        for (const problem of area.problems) {
          expectInOrder(problem.items, problem.start, problem.end)
          for (const item of problem.items) expectInOrder(item.measures, item.start, item.end)
        }
      }
    })
  )
})

test('Chinese numerals below one hundred are read as they are written', () => {
  const all = Array.from({ length: 99 }, (_, index) => index + 1)
  expect(all.map((number) => chineseNumber(toChineseNumber(number)))).toEqual(all)
  expect([3, 10, 12, 20, 21].map(toChineseNumber)).toEqual(['三', '十', '十二', '二十', '二十一'])
})

test.each(['', '零', '一一', '十十', '百', '3', '二十一二'])('%o is no Chinese numeral', (numeral) => {
  expect(chineseNumber(numeral)).toBeNaN()
})

describe('lines and tables of a text of another shape', () => {
  const itemsOf = (text: string) =>
    parseStructure(text).areas.flatMap(({ problems }) =>
      problems.flatMap(({ items: inIt }) => inIt.map(({ title }) => title))
    )

  test('has the rows of a table as one item, called by its headings', () => {
    expect(itemsOf('一、甲\n|项目|数量|\n|---|---|\n|乙|3|\n办件5件。')).toEqual(['项目 数量', '办件5件'])
  })

  test.each(['2.5亩耕地', '21.5+2就业之家', '（2024）', '一、二类村', '3、4月份开展检查', '1.1 细目'])(
    'takes the line %s for words, not for a heading',
    (line) => {
      expect(itemsOf(`一、甲\n${line}\n二、乙\n丙`)).toEqual([line, '丙'])
    }
  )

  test('reads labels with blanks in them', () => {
    expect(
      parseStructure('一 、甲\n（ 一 ）乙\n(1 )丙').areas.map(({ label, title }) => label + title)
    ).toEqual(['一 、甲'])
  })
})
