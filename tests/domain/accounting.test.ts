import { describe, expect, test } from 'vitest'
import { accountFor, arabicTokens, type ExplainedNumber } from '../../src/domain/accounting'
import { sourceText } from '../../src/domain/source-text'
import type { Indicator, Span } from '../../src/domain/indicator'
import { figure } from '../factories'
import { fc, textOf } from '../property'

const TEXT = '2023年2月,排查42处,销号22处,增长95.2%。电话0553。'
const source = sourceText(TEXT)
const at = (quote: string): Span => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })
const indicatorAt = (quote: string): Indicator => figure(quote, { quote, ...at(quote) })
const explained = (quote: string): ExplainedNumber => ({ quote, ...at(quote), reason: 'date', note: '' })
const texts = (spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => source.slice(start, end))

test('the tokens of a text are its Arabic numbers, a decimal one whole and a date in three', () => {
  expect(texts(arabicTokens(source))).toEqual(['2023', '2', '42', '22', '95.2', '0553'])
})

test('every digit of any text is in exactly one token, and the tokens stand in reading order', () => {
  fc.assert(
    fc.property(textOf(['1', '23', '.', '𠮷', '。', '年', ' ']), (text) => {
      const any = sourceText(text)
      const tokens = arabicTokens(any)
      const holders = Array.from(
        text,
        (_, index) => tokens.filter(({ start, end }) => start <= index && index < end).length
      )
      expect(holders.filter((count) => count > 1)).toEqual([])
      for (const [index, character] of Array.from(text).entries()) {
        if (/\d/.test(character)) expect(holders[index]).toBe(1)
      }
      expect(tokens).toEqual([...tokens].sort((a, b) => a.start - b.start))
    })
  )
})

describe('the accounting', () => {
  const indicators = [indicatorAt('排查42处'), indicatorAt('增长95.2%')]

  test('leaves the tokens that no row holds', () => {
    const { tokens, unexplained } = accountFor(source, indicators, [explained('2023')])
    expect(texts(unexplained)).toEqual(['2', '22', '0553'])
    expect(tokens).toHaveLength(6)
  })

  test('is complete when every token is an indicator or explained', () => {
    const numbers = [
      explained('2023'),
      { ...explained('2'), start: 5, end: 6 },
      explained('22'),
      explained('0553'),
    ]
    expect(accountFor(source, indicators, numbers)).toMatchObject({ unexplained: [], twice: [] })
  })

  test('tells what is claimed twice', () => {
    const { twice } = accountFor(source, indicators, [explained('42')])
    expect(texts(twice)).toEqual(['42'])
  })

  test('is not fooled by a claim on half a number', () => {
    const half = { ...explained('2023'), quote: '20', end: at('2023').end - 2 }
    expect(texts(accountFor(source, [], [half]).unexplained)).toContain('2023')
  })

  test('sorts every token into explained once, twice or not at all', () => {
    const claim = fc
      .tuple(fc.nat(TEXT.length), fc.nat(6))
      .map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
        const numbers = claims.map((span): ExplainedNumber => ({
          ...span,
          quote: '',
          reason: 'other',
          note: '',
        }))
        const { tokens, unexplained, twice } = accountFor(source, [], numbers)
        const claimsOn = (token: Span): number =>
          claims.filter(({ start, end }) => start <= token.start && token.end <= end).length
        expect(unexplained).toEqual(tokens.filter((token) => claimsOn(token) === 0))
        expect(twice).toEqual(tokens.filter((token) => claimsOn(token) > 1))
      })
    )
  })
})
