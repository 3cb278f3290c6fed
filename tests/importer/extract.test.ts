import { describe, expect, test } from 'vitest'
import { arabicTokens } from '../../src/domain/accounting'
import { sourceText } from '../../src/domain/source-text'
import { parseStructure } from '../../src/domain/structure'
import { extract } from '../../src/importer/extract'
import { anyText, fc, textOf } from '../property'
import { shippedFile } from '../shipped'
import { SENTENCES } from './sentences'

const PIECES =
  '一、 （一） (二) 1. 2、 （1） (2) 一是 二是 ① 。 ； 𠮷 12 3.5 ，234 ,234 万 亿 余 多 元 件 ％ 个百分点 约 同比 增长 下降至 由 降至 ' +
  '《 》 “ ” — 至 、 分别 2023年 〔 〕 号 | 两 三百 点 分之 : - G [1]'
const MARKS = ['\n', '\n', '　', ...PIECES.split(' ')]
const texts = fc.oneof(anyText(), textOf(MARKS, 40), fc.constantFrom(...SENTENCES.map(({ text }) => text)))

describe('any text', () => {
  test('is the pieces of its structure put together', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = sourceText(text)
        const { structure } = extract(text)
        expect(structure.map(({ start, end }) => source.slice(start, end)).join('')).toBe(text)
        structure.forEach(({ start }, index) => expect(start).toBe(structure[index - 1]?.end ?? 0))
      })
    )
  })

  test('has quantities within it, in order and apart, each the slice it names', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = sourceText(text)
        let free = 0
        for (const { start, end, text: printed, confidence } of extract(text).quantities) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          expect(source.slice(start, end)).toBe(printed)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          free = end
        }
        expect(free).toBeLessThanOrEqual(source.length)
      })
    )
  })

  test.each(['分之三百分之三百分之三百', '三百分之二百', '五千分之三', '其中百分之二十五'])(
    'such as %s has none that share a character',
    (text) => {
      const { quantities } = extract(text)
      quantities.forEach(({ start }, index) =>
        expect(start).toBeGreaterThanOrEqual(quantities[index - 1]?.end ?? 0)
      )
      expect(quantities.length).toBeGreaterThan(0)
    }
  )

  test('has each of its Arabic numbers in a quantity or among the others, never in both', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { quantities, numbers } = extract(text)
        for (const token of arabicTokens(sourceText(text))) {
          const holds = (one: { start: number; end: number }) =>
            one.start < token.end && token.start < one.end
          expect([quantities.some(holds), numbers.some(holds)].filter(Boolean)).toHaveLength(1)
        }
      })
    )
  })
})

const outline = (text: string) =>
  extract(text).structure.map(({ level, label, depth }) => `${depth} ${level} ${label}`.trim())

describe('the structure of a text', () => {
  test('has the marks it uses, in the order in which they nest', () => {
    expect(
      outline('前言\n一、甲\n（一）乙\n1.丙\n（1）丁。一是戊。二是己。\n（二）庚\n二、辛\n(一)壬')
    ).toEqual([
      '0 text',
      '0 part 一、',
      '1 area （一）',
      '2 problem 1.',
      '3 item （1）',
      '4 measure 一是',
      '4 measure 二是',
      '1 area （二）',
      '0 part 二、',
      '1 area (一)',
    ])
  })

  test('nests in any order', () => {
    expect(outline('1.甲\n（一）乙\n①丙\n（二）丁\n2.戊')).toEqual([
      '0 problem 1.',
      '1 area （一）',
      '2 measure ①',
      '1 area （二）',
      '0 problem 2.',
    ])
  })

  test('begins anew under each heading, or runs on', () => {
    const again = '一、甲\n（一）乙。正文5件。\n（二）丙\n二、丁\n（一）戊\n（二）己'
    expect(outline(again)).toEqual([
      '0 part 一、',
      '1 area （一）',
      '1 area （二）',
      '0 part 二、',
      '1 area （一）',
      '1 area （二）',
    ])
    expect(outline('一、甲\n1.乙\n2.丙\n二、丁\n3.戊\n4.己')).toEqual([
      '0 part 一、',
      '1 problem 1.',
      '1 problem 2.',
      '0 part 二、',
      '1 problem 3.',
      '1 problem 4.',
    ])
  })

  test('takes half and full width, blanks and either line end for the same', () => {
    const full = '一、甲\n（一）乙\n１．丙\n（１）丁'
    const half = '\t一 、甲\r\n　　( 一 )乙\r\n1.丙\r\n(1)丁\r\n'
    const levels = (text: string) => extract(text).structure.map(({ level, depth }) => `${depth} ${level}`)
    expect(levels(half)).toEqual(levels(full))
  })

  test('has headings alone on their line, or with their words behind them', () => {
    const titles = (text: string) => extract(text).structure.map(({ title }) => title)
    expect(titles('（一）强化监管。检查5家，罚款3万元。\n（二）优化服务\n　　办件6件。')).toEqual([
      '强化监管',
      '优化服务',
    ])
  })

  /** Marks by depth; a text uses some of them, each for one depth. */
  const MARKS_OF = [
    (n: number) => `${'一二三四五六七'.charAt(n)}、`,
    (n: number) => `（${'一二三四五六七'.charAt(n)}）`,
    (n: number) => `${n + 1}.`,
    (n: number) => `(${n + 1})`,
    (n: number) => '①②③④⑤⑥⑦'.charAt(n),
  ]
  const anyOutline = fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
    depths: fc.array(fc.nat(4), { minLength: 1, maxLength: 20 }),
    body: fc.constantFrom('', '。办件5件。', '\n　　办件5件，增长3.5%。', '\n2.5亩耕地'),
  })

  test('is found whatever marks it uses and however they nest', () => {
    fc.assert(
      fc.property(anyOutline, ({ order, depths, body }) => {
        const counts: number[] = []
        const lines: string[] = []
        const wanted: string[] = []
        for (const wish of depths) {
          // No deeper than one below what is open, and no more than seven beside each other.
          let depth = Math.min(wish, counts.length, order.length - 1)
          while (depth > 0 && (counts[depth] ?? 0) >= 7) depth -= 1
          if ((counts[depth] ?? 0) >= 7) continue
          const number = counts[depth] ?? 0
          counts.splice(depth, counts.length, number + 1)
          const label = MARKS_OF[order[depth] ?? 0]?.(number) ?? ''
          lines.push(`${label}事项${body}`)
          wanted.push(`${depth} ${label}`)
        }
        const { structure } = extract(lines.join('\n'))
        expect(structure.map(({ depth, label }) => `${depth} ${label}`)).toEqual(wanted)
      })
    )
  })

  test('has measures as paragraphs and behind a colon', () => {
    expect(outline('　　（１）甲\n　　一是乙。\n　　二是丙。')).toEqual([
      '0 item （１）',
      '1 measure 一是',
      '1 measure 二是',
    ])
    expect(outline('1、整改情况：一是甲；二是乙。')).toEqual([
      '0 problem 1、',
      '1 measure 一是',
      '1 measure 二是',
    ])
  })

  test.each([
    '2.5亩耕地',
    '21.5+2就业之家',
    '（2024年6月18日）',
    '(2024)',
    '一、二类村',
    '3月份',
    '3、4月份开展检查',
    '1、2季度完成',
    '（5家企业）参加',
    '1.5万人参加',
    '1.1.1 细目',
    '2023.6.1 公布',
    '没有标题',
  ])('sees no heading in the line %s', (line) => {
    expect(outline(line)).toEqual(['0 text'])
  })

  test('keeps tables and notes apart', () => {
    expect(outline('一、甲\n|项目|数量|\n|乙|3|\n丙\n［1］注')).toEqual([
      '0 part 一、',
      '1 table',
      '1 text',
      '1 note',
    ])
  })

  test('of the first report is what the product shows', () => {
    const text = shippedFile('reports/wanzhi-2024/source.txt')
    const { areas } = parseStructure(text)
    const problems = areas.flatMap((area) => area.problems)
    const items = problems.flatMap((problem) => problem.items)
    const measures = items.flatMap((item) => item.measures)
    const { structure } = extract(text)
    const startsOf = (level: string) =>
      structure.filter((one) => one.level === level).map(({ start }) => start)
    expect(startsOf('problem')).toEqual(problems.map(({ start }) => start))
    expect(startsOf('item')).toEqual(items.map(({ start }) => start))
    expect(startsOf('measure')).toEqual(measures.map(({ start }) => start))
    expect(startsOf('area')).toEqual(expect.arrayContaining(areas.map(({ start }) => start)))
  })
})

describe('an Arabic number in no quantity', () => {
  test.each([
    ['编为300', ['300 other']],
    ['3.14159甲', ['3.14159 other']],
    ['3.14和5.67', ['3.14 other', '5.67 other']],
    ['A3', ['3 name']],
    ['A-3', ['3 name']],
    ['A_3', ['3 name']],
    ['B.3', ['3 name']],
    ['3a', ['3 name']],
    ['Ａ３', ['３ name']],
    ['A甲3', ['3 other']],
    ['3甲A', ['3 other']],
    ['A，编为3', ['3 other']],
    ['3甲4甲5件6甲', ['3 other', '4 other', '6 other']],
    ['检查3件、编为4、5件', ['4 other']],
    ['5件6', ['6 other']],
    ['1.甲\n2.乙\n12.丙', ['1 list-marker', '2 list-marker', '12 list-marker']],
    ['(1)甲。(2)乙3件。', ['1 list-marker', '2 list-marker']],
    ['分别为12、15、20个', []],
    ['按1:3配套', []],
  ])('of %j has its reason: %j', (text, wanted) => {
    expect(extract(text).numbers.map(({ text: printed, reason }) => `${printed} ${reason}`)).toEqual(wanted)
  })
})

describe('what a reader should look at', () => {
  const NO_HEADING = '没有认出任何标题，全文作为一段处理'
  const NO_QUANTITY = '没有认出任何数量'
  test.each([
    ['没有什么', [NO_HEADING, NO_QUANTITY]],
    ['', [NO_HEADING, NO_QUANTITY]],
    ['一、甲', [NO_QUANTITY]],
    ['3件', [NO_HEADING]],
    ['前言。\n一、检查3件', []],
    ['一、检查3件，代号A3', []],
    ['一、检查3件，编为4', ['有1个数字没有认出单位，请人工判断']],
    ['一、检查3件，编为4，5甲', ['有2个数字没有认出单位，请人工判断']],
    ['一、投资3万，3件', ['有1个数量把握不大，请人工核对']],
    ['一、开展两轮，3件', []],
    ['一、投资3万，编为4', ['有1个数字没有认出单位，请人工判断', '有1个数量把握不大，请人工核对']],
  ])('of %j is %j', (text, wanted) => {
    expect(extract(text).problems).toEqual(wanted)
  })
})
