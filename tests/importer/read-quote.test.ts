import { expect, test } from 'vitest'
import { printedForm } from '../../src/domain/printed'
import { sourceText } from '../../src/domain/source-text'
import { indicatorOfQuote, numberWithin } from '../../src/importer/read-quote'
import { anyText, fc, textOf } from '../property'

/** A text and what an editor marked of it: `办理[诉求30件]。` */
const markedIn = (written: string) => {
  const [before = '', quote = '', after = ''] = written.split(/[[\]]/)
  const start = Array.from(before).length
  const source = sourceText(before + quote + after)
  return { source, span: { start, end: start + Array.from(quote).length }, quote }
}
const read = (written: string) => {
  const { source, span } = markedIn(written)
  return indicatorOfQuote(source, span)
}
const number = (written: string) => {
  const { source, span } = markedIn(written)
  const within = numberWithin(source, span)
  return within === null ? null : source.slice(within.start, within.end)
}

test('the words are the quote of an indicator, which says what they print and nothing an editor has to decide', () => {
  const { source, span, quote } = markedIn('一、情况\n今年，[办理诉求8708件]，走访企业。')
  expect(indicatorOfQuote(source, span)).toEqual({
    ...span,
    quote,
    name: '办理诉求',
    kind: 'cases',
    value: '8708',
    scale: '',
    unit: '件',
    qualifier: 'exact',
    status: '',
    direction: '',
    basis: '',
    period: '',
    relation: '',
    relativeTo: [],
    judgement: '',
    note: '',
  })
})

test.each([
  ['[追缴资金2.5万元]。', { value: '2.5', scale: '万', unit: '元', kind: 'funds' }],
  ['[完成投资１２．６亿元]。', { value: '12.6', scale: '亿', unit: '元' }],
  ['[收缴资金2,315.6万元]。', { value: '2315.6', scale: '万', unit: '元' }],
  ['[走访企业800余家]。', { value: '800', unit: '家', qualifier: 'over' }],
  ['[选树三十名典型]。', { value: '30', unit: '名' }],
  ['[合格率达98.5%]。', { value: '98.5', unit: '%', kind: 'percentage' }],
])('what the importer reads in %s is taken over', (written, expected) => {
  expect(read(written)).toMatchObject(expected)
})

test.each([
  ['走访企业逾[300家]。', { qualifier: 'over' }],
  ['教育支出较上年增长[3.8%]。', { kind: 'change', direction: 'up', basis: '较上年' }],
  ['甲。教育支出下降。[增长3.8%]。', { direction: 'up' }],
  ['走访企业[300家]以上，立案5件。', { qualifier: 'over' }],
])('in %s the words around say more of the number', (written, expected) => {
  expect(read(written)).toMatchObject(expected)
})

test.each([
  ['同比增长。[处理3件]。', { direction: '' }],
  ['教育支出较上年增长：\n[3.8%]\n', { direction: '', basis: '' }],
  ['走访企业[300家]。以上企业', { qualifier: 'exact' }],
])('in %s the words of another sentence say nothing of it', (written, expected) => {
  expect(read(written)).toMatchObject(expected)
})

test.each([
  ['走访企业300家，[立案5件]，办理诉求30件。', '5', '件'],
  ['走访企业3[00家]。', '00', ''],
  ['走访企业[30]0家。', '30', ''],
  ['走访企业[300]家。', '300', ''],
])('in %s only what is marked is read, a number cut off from its unit without it', (written, value, unit) => {
  expect(read(written)).toMatchObject({ value, unit })
})

test.each([
  ['[完成率为12.5]', '12.5'],
  ['[开展两轮]巡察', '2'],
  ['[第一]轮', '1'],
  ['[排在第十]', '10'],
  ['[第２批]', '2'],
  ['[编为3,120号]', '3120'],
  ['[分二十五步]', '25'],
  ['[开展三百二十轮]', '320'],
  ['[三是共有4步]', '4'],
  ['[已有三万步]', '3'],
])('of %s without a known unit the number is read all the same', (written, value) => {
  expect(read(written)).toMatchObject({ value })
})

test('a number that the importer sees none in is a plain count named by the words before it', () => {
  expect(read('今年[分二十五步]推进')).toMatchObject({
    name: '分',
    kind: 'count',
    value: '25',
    scale: '',
    unit: '',
    qualifier: 'exact',
    direction: '',
    basis: '',
  })
})

test.each([
  ['[办理诉求30件]', '办理诉求'],
  ['[选树三十名典型]', '选树'],
  ['[统一战线工作经费30万元]', '统一战线工作经费'],
  ['[2023年办理诉求30件]', '2023年办理诉求'],
  ['[开展统一行动25轮]', '开展统一行动'],
  ['[30件诉求]', '30件诉求'],
])('%s is named by the words before its number, or whole where none stand there', (written, name) => {
  expect(read(written)?.name).toBe(name)
})

test.each([
  '办理[诉求]30件',
  '[]30件',
  '办理[诉求\n30件]。',
  '办理[30件\n]。',
  '[已全部办结。]',
  '[“十四五”规划]',
])('no indicator can be made of %j: no number that a row can hold, or several lines', (written) => {
  expect(read(written)).toBeNull()
})

test.each(['甲', '𠀀'])(
  'words longer than two hundred characters like %s are no quote of one number',
  (word) => {
    const quoteOf = (length: number) => `${word.repeat(length - 3)}30件`
    expect(read(`[${quoteOf(200)}]`)).toMatchObject({ value: '30', unit: '件' })
    expect(read(`[${quoteOf(201)}]`)).toBeNull()
  }
)

test('where the sentence is long, the words of it are still read right before the number', () => {
  expect(read(`${'甲'.repeat(400)}较上年增长[3.8%]${'乙'.repeat(400)}。`)).toMatchObject({
    value: '3.8',
    unit: '%',
    direction: 'up',
  })
})

test.each([
  ['[办理诉求8708件]', '8708'],
  ['30件，[合格率98.5%]', '98.5'],
  ['[完成投资１２．６亿元]', '１２．６'],
  ['[收缴资金2,315.6万元]', '2,315.6'],
  ['[开展两轮]巡察', '两'],
  ['[分二十五步]', '二十五'],
  ['[三是新建2所]', '2'],
  ['𠀀𠀀[𠀀新建2所]', '2'],
])('the number within %s is %s', (written, printed) => {
  expect(number(written)).toBe(printed)
})

test.each(['办理[诉求]30件', '[]30件', '30[件]'])('no number stands within %s', (written) => {
  expect(number(written)).toBeNull()
})

test('whatever is marked, an indicator holds the marked words, and its number stands in them', () => {
  const words = textOf(
    ['办理', '统一', '二十五', '30', '件', '，', '约', '万', '元', '１２', '𠀀', '较上年增长', '%'],
    8
  )
  fc.assert(
    fc.property(words, fc.oneof(words, anyText()), words, (before, quote, after) => {
      const source = sourceText(before + quote + after)
      const start = sourceText(before).length
      const span = { start, end: start + sourceText(quote).length }
      const made = indicatorOfQuote(source, span)
      if (made === null) return
      const within = numberWithin(source, span)
      expect(made).toMatchObject({ ...span, quote: source.slice(span.start, span.end) })
      expect(within === null || (span.start <= within.start && within.end <= span.end)).toBe(true)
      expect(within).not.toBeNull()
    })
  )
})

test.each(['[分二十五步]', '[第２批]', '[编为3,120号]', '[开展两轮]', '[已有三万步]', '[办理诉求8708件]'])(
  'the row of %s is one that its own quote bears out',
  (written) => {
    const made = read(written)
    expect(made === null ? null : printedForm(made)).not.toBeNull()
  }
)
