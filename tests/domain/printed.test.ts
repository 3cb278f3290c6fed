import { describe, expect, test } from 'vitest'
import { printedForm, printedText } from '../../src/domain/printed'
import { fc } from '../property'

/** The printed form found in a quote; the columns are given as `value scale unit`. */
function printedIn(quote: string, columns: string): string {
  const [value = '', scale = '', unit = ''] = columns.split('|')
  return printedText({ quote, value, scale: scale as '' | '万' | '亿', unit })
}

describe('the printed form', () => {
  test.each([
    ['协议总投资434.6亿元', '434.6|亿|元', '434.6亿元'],
    ['发放反诈宣传材料9万余份', '9|万|份', '9万余份'],
    ['资金50余万元', '50|万|元', '50余万元'],
    ['走访企业800余家', '800||家', '800余家'],
    ['全区耕地总量净增约2000亩', '2000||亩', '约2000亩'],
    ['较上年增长20 %', '20||%', '20 %'],
    ['开展两轮自查', '2||轮', '两轮'],
    ['不足30件', '30||件', '不足30件'],
    ['收缴资金2,315.6万元', '2315.6|万|元', '2,315.6万元'],
    ['受益农户３，２６０户', '3260||户', '３，２６０户'],
    ['完成投资１２．６亿元', '12.6|亿|元', '１２．６亿元'],
    ['逾3000户', '3000||户', '逾3000户'],
    ['每年不少于4次', '4||次', '不少于4次'],
    ['控制在30个以内', '30||个', '30个以内'],
    ['选树三十名典型', '30||名', '三十名'],
    ['投入三百二十四点七五万元', '324.75|万|元', '三百二十四点七五万元'],
    ['通过率95%以上', '95||%', '95%以上'],
    ['签约亿元以上项目116个', '116||个', '116个'],
    ['2000余人次赴区廉政教育馆', '2000||人次', '2000余人次'],
  ])('in %s is the slice with its words of inexactness', (quote, columns, printed) => {
    expect(printedIn(quote, columns)).toBe(printed)
    expect(quote).toContain(printed)
  })

  test('is cut for display into what stands before the number, the number and what stands behind', () => {
    expect(printedForm({ quote: '净增约2000亩', value: '2000', scale: '', unit: '亩' })).toEqual({
      before: '约',
      number: '2000',
      after: '亩',
      inexact: '约',
    })
    expect(printedForm({ quote: '材料9万余份', value: '9', scale: '万', unit: '份' })).toEqual({
      before: '',
      number: '9',
      after: '万余份',
      inexact: '余',
    })
  })

  test('is always a slice of the quote', () => {
    const words = (...choices: string[]) => fc.constantFrom(...choices)
    fc.assert(
      fc.property(
        fc.tuple(words('', '完成', '第二批'), words('', '约', '近', '不足')),
        fc.tuple(words('42', '3.1', '20'), words('', ' '), words('', '万', '亿')),
        fc.tuple(
          words('', '余', '多'),
          words('元', '件次', '%'),
          words('', '以上', '左右'),
          words('', '的工程')
        ),
        ([head, before], [value, blank, scale], [inside, unit, behind, tail]) => {
          const printed = `${before}${value}${blank}${scale}${inside}${unit}${behind}`
          expect(printedText({ quote: head + printed + tail, value, scale: scale as '万', unit })).toBe(
            printed
          )
        }
      )
    )
  })
})

describe('a quote that does not hold value, scale and unit in this order gives nothing', () => {
  test.each([
    ['another number', '销号23处', '22||处'],
    ['only part of the number', '销号122处', '22||处'],
    ['a number without its decimals', '434.6亿元', '434|亿|元'],
    ['another unit', '处置线索284件次', '284||人次'],
    ['no scale where the text has one', '发放9万份', '9||份'],
    ['a scale that the text lacks', '发放9份', '9|万|份'],
    ['unit before the number', '处22', '22||处'],
    ['no number', '销号若干处', '22||处'],
  ])('%s', (_, quote, columns) => {
    expect(printedIn(quote, columns)).toBe('')
  })
})

describe('a Chinese numeral that is the value', () => {
  test('is found behind others that are not', () => {
    expect(printedIn('统一开展一轮自查', '1||轮')).toBe('一轮')
  })

  test('is not a digit of a longer numeral', () => {
    expect(printedIn('开展十二轮自查', '2||轮')).toBe('')
    expect(printedIn('开展二十轮自查', '10||轮')).toBe('')
  })
})

test.each(['签约116个', '节约116个', '附近116个', '履约116个', '违约116个', '预约116个'])(
  'a word that only ends like a word of inexactness is none: %s',
  (quote) =>
    expect(printedForm({ quote, value: '116', scale: '', unit: '个' })).toMatchObject({
      before: '',
      inexact: '',
    })
)
