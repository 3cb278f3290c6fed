import { describe, expect, test } from 'vitest'
import { checksOf } from '../../src/domain/checks'
import { figure, rateOf } from '../factories'
import { fc } from '../property'
import { only, percentOf } from './verdict'

const rateCheck = (part: string, whole: string, rate: string) => {
  const [some, all] = [figure(part), figure(whole, { id: 'whole' })]
  return only(some, all, { ...rateOf(rate, some, all), id: 'rate' })
}

describe('a printed rate against its counts', () => {
  test('holds where the quotient rounds to it: 38 of 44 is 86%', () => {
    const { says, sum } = rateCheck('38项', '44项', '86%')
    expect(says).toBe('自洽')
    expect(sum).toMatch(/38项 ÷ 44项 ≈ 86\.\d+%.*86%$/)
  })

  test.each([
    ['38项', '44项', '85%', '不自洽'],
    ['38项', '44项', '86.3%', '不自洽'],
    ['38项', '44项', '86.4%', '自洽'],
    ['57项', '200项', '29%', '自洽'],
    ['80余家', '100家', '86%', '无法判定'],
    ['约80家', '100家', '86%', '无法判定'],
    ['80家', '约100家', '86%', '无法判定'],
    ['38项', '44项', '约86%', '无法判定'],
    ['38项', '44项', '80%以上', '自洽'],
    ['38项', '44项', '90%以上', '不自洽'],
    ['38项', '44项', '不足90%', '自洽'],
    ['40项', '44项', '不足90%', '不自洽'],
    ['2.8亿元', '434.6亿元', '0.6%', '自洽'],
  ])('%s of %s printed as %s: %s', (part, whole, rate, says) => {
    expect(rateCheck(part, whole, rate).says).toBe(says)
  })

  test('names what is checked, with the rate first', () => {
    const [some, all] = [figure('38项'), figure('44项')]
    const rate = { ...rateOf('86%', some, all), id: 'rate' }
    expect(checksOf([some, all, rate])).toMatchObject([
      { id: 'rate:rate', name: '比率与分子、分母相符', indicators: [rate, some, all] },
    ])
  })

  test.each(['38项', '44项'])('needs the count %s to be there', (lost) => {
    const [some, all] = [figure('38项'), figure('44项')]
    const there = [some, all].filter(({ id }) => id !== lost)
    expect(checksOf([...there, rateOf('86%', some, all)])).toEqual([])
  })

  test('holds for every part and whole when the rate is rounded from them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 0, max: 3 }),
        (whole, some, places) => {
          const part = Math.min(whole, some)
          expect(rateCheck(`${part}件`, `${whole}件`, `${percentOf(part, whole, places)}%`).says).toBe('自洽')
        }
      )
    )
  })
})
