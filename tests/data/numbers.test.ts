import { describe, expect, test } from 'vitest'
import { readNumbers, writeNumbers } from '../../src/data/numbers'
import {
  arabicTokens,
  REASON_LABELS,
  type ExplainedNumber,
  type NumberReason,
} from '../../src/domain/accounting'
import { sourceText } from '../../src/domain/source-text'
import { fc, textOf } from '../property'

const source = sourceText('2023年2月,𠮷村42处。')
const year: ExplainedNumber = { quote: '2023', start: 0, end: 4, reason: 'date', note: '' }
const month: ExplainedNumber = { quote: '2', start: 5, end: 6, reason: 'date', note: '月份' }

test('what is written is read back', () => {
  const reasons = fc.constantFrom(...(Object.keys(REASON_LABELS) as NumberReason[]))
  const text = textOf(['2023', '年', '𠮷', ',', '3.5'])
  fc.assert(
    fc.property(text, reasons, textOf(['"', ',', '\n', '=', '字']), (words, reason, note) => {
      const any = sourceText(words)
      const numbers = arabicTokens(any).map((token) => ({
        ...token,
        quote: any.slice(token.start, token.end),
        reason,
        note,
      }))
      expect(readNumbers('n.csv', writeNumbers(numbers), any)).toEqual({
        numbers,
        problems: [],
        usable: true,
      })
    })
  )
})

describe('a row is refused, and the rest loads, when', () => {
  test.each<[string, Partial<Record<keyof ExplainedNumber, unknown>>, string]>([
    ['its reason is none of the known ones', { reason: 'because' }, 'reason'],
    ['its reason is the name of a method', { reason: 'constructor' }, 'reason'],
    ['its start is no whole number', { start: '1.5' }, 'start'],
    ['its end is no whole number', { end: '-6' }, 'end'],
    ['its quote stands elsewhere', { start: 4, end: 5 }, 'quote'],
    ['its quote is a digit of a longer number', { start: 0, end: 1 }, 'quote'],
    ['its end lies beyond the text', { quote: '42', start: 9, end: 99 }, 'quote'],
    ['its quote is empty', { quote: '' }, 'quote'],
    [
      'its quote is longer than one number, so that it would explain others away',
      { quote: '2月,𠮷村42', end: 12 },
      'quote',
    ],
    ['its quote is no number', { quote: '月', start: 6, end: 7 }, 'quote'],
  ])('%s', (_, wrong, column) => {
    const { numbers, problems } = readNumbers(
      'n.csv',
      writeNumbers([year, { ...month, ...wrong } as ExplainedNumber]),
      source
    )
    expect(numbers).toEqual([year])
    expect(problems).toMatchObject([{ file: 'n.csv', row: 3, column }])
  })
})

test('a file without its columns is not usable', () => {
  expect(readNumbers('n.csv', 'quote,start\n2023,0\n', source)).toMatchObject({ usable: false, numbers: [] })
})

test('a reason that is none is repeated by its beginning, beside those there are', () => {
  const rows = [{ ...year, reason: 'x'.repeat(50) }] as unknown as ExplainedNumber[]
  const [problem] = readNumbers('n.csv', writeNumbers(rows), source).problems
  expect(problem?.message).toBe(`“${'x'.repeat(40)}”不在可选值之列：${Object.keys(REASON_LABELS).join('、')}`)
})

test('what is written is neither marked nor guarded, since no spreadsheet is meant to open it', () => {
  expect(writeNumbers([{ ...year, note: '=1+1' }])).toMatch(/^quote,.*,=1\+1\n$/s)
})
