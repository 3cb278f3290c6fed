import { expect, test } from 'vitest'
import { arabicTokens } from '../../src/domain/accounting'
import { account } from '../../src/domain/tally'
import { shippedReport } from '../shipped'

const report = await shippedReport()

test('every Arabic number of the text is accounted for exactly once, in reading order', () => {
  const entries = account(report)
  const arabic = entries.filter(({ text }) => /\d/.test(text))
  expect(arabic.map(({ start, end }) => ({ start, end }))).toEqual(arabicTokens(report.source))
})

test('a Chinese numeral that is an indicator is one entry more', () => {
  const entries = account(report)
  const spelled = entries.filter(({ text }) => !/\d/.test(text))
  expect(spelled.map(({ indicator }) => indicator?.id)).toEqual(['i25-1-02'])
})

test('classes and areas partition the account', () => {
  const entries = account(report)
  const classes = new Set(entries.map((entry) => entry.class))
  const areas = new Set(entries.map(({ area }) => area))
  const cells = [...classes].flatMap((one) =>
    [...areas].map((area) => entries.filter((entry) => entry.class === one && entry.area === area).length)
  )
  expect(cells.reduce((sum, count) => sum + count, 0)).toBe(entries.length)
})

test('no number of the shipped text is unexplained', () => {
  expect(account(report).filter((entry) => entry.class === 'unexplained')).toEqual([])
})

test('a number that nobody explained is called so', () => {
  const [first, ...rest] = report.numbers
  const without = account({ ...report, numbers: rest })
  expect(without.filter((entry) => entry.class === 'unexplained').map(({ start }) => start)).toEqual([
    first?.start,
  ])
})

test('an indicator taken away leaves its number unexplained', () => {
  const [first, ...rest] = report.indicators
  const lost = account({ ...report, indicators: rest }).find((entry) => entry.class === 'unexplained')
  expect(
    first !== undefined && lost !== undefined && first.start <= lost.start && lost.end <= first.end
  ).toBe(true)
})
