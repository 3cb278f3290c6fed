import { describe, expect, test } from 'vitest'
import { cited, headingWords, wholePieces } from '../../src/domain/citation'
import { fc } from '../property'

describe('a heading of the text in the interface', () => {
  test.each([
    ['深化 “党建+信访”', '深化“党建+信访”'],
    ['制定《 “党建+信访”工作考核方案》', '制定《“党建+信访”工作考核方案》'],
    ['(一)决策部署', '（一）决策部署'],
    ['深化  AI应用', '深化AI应用'],
    ['AI  应用', 'AI应用'],
    ['修订完善党组(党委)议事规则', '修订完善党组（党委）议事规则'],
    ['增长20 %', '增长20 %'],
    ['Word 2 and (3)', 'Word 2 and （3）'],
    ['缺一半(一', '缺一半(一'],
  ])('%s stands as %s', (text, words) => expect(headingWords(text)).toBe(words))
})

test('words of the text are put in quotation marks, unless they hold such marks', () => {
  expect(cited('销号22处')).toBe('“销号22处”')
  expect(cited('“双随机”检查54家')).toBe('“双随机”检查54家')
})

describe('a sentence that is set', () => {
  const wholes = (text: string): readonly string[] =>
    wholePieces(text)
      .filter(({ whole }) => whole)
      .map((piece) => piece.text)

  test('keeps numbers with their units, and codes of items', () =>
    expect(wholes('第10项有2个指标，耗资434.6亿元，提高5.6个百分点、20%')).toEqual([
      '第10项',
      '2个',
      '434.6亿元',
      '5.6个百分点',
      '20%',
    ]))

  test('has no empty piece', () =>
    expect(wholePieces('434.6亿元20%')).toEqual([
      { text: '434.6亿元', whole: true },
      { text: '20%', whole: true },
    ]))

  test('loses nothing', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('第', '1', '2', '.', '项', '亿', '元', '%', '，') }),
        (text) => {
          expect(
            wholePieces(text)
              .map((piece) => piece.text)
              .join('')
          ).toBe(text)
        }
      )
    ))
})
