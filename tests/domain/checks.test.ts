import { describe, expect, test } from 'vitest'
import { checksOf, verdictOn, VERDICT_LABELS, type Check } from '../../src/domain/checks'
import type { Indicator } from '../../src/domain/indicator'
import { change, figure, partOf, rateOf } from '../factories'
import { fc } from '../property'

/** The verdict of the only check of some indicators, in the reader's words. */
function only(...indicators: readonly Indicator[]): { readonly says: string; readonly sum: string } {
  // Figures of these tests may bear one name; that they are then compared is tested by itself below.
  const checks = checksOf(indicators).filter(({ id }) => !id.endsWith(':equal'))
  expect(checks).toHaveLength(1)
  const [check] = checks as [Check]
  return { says: VERDICT_LABELS[check.verdict], sum: check.sum }
}

const rateCheck = (part: string, whole: string, rate: string) => {
  const [some, all] = [figure(part), figure(whole, { id: 'whole' })]
  return only(some, all, { ...rateOf(rate, some, all), id: 'rate' })
}

const priorCheck = (now: string, by: string) => only(figure(now), change(by, figure(now)))

const partCheck = (part: string, whole: string) =>
  only(figure(whole, { id: 'whole' }), partOf(part, figure('', { id: 'whole' })))

/** A part of a whole in percent as a clerk prints it: half a last digit is rounded up, exactly. */
function percentOf(part: number, whole: number, places: number): string {
  const doubled = (BigInt(part) * 200n * 10n ** BigInt(places)) / BigInt(whole)
  const digits = String((doubled + 1n) / 2n).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

describe('a printed rate against its counts', () => {
  test('holds where the quotient rounds to it: 38 of 44 is 86%', () => {
    const { says, sum } = rateCheck('38项', '44项', '86%')
    expect(says).toBe('自洽')
    expect(sum).toMatch(/38项 ÷ 44项 = 86\.\d+%.*86%$/)
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
    ['2.8亿元', '434.6亿元', '0.6%', '自洽'],
  ])('%s of %s printed as %s: %s', (part, whole, rate, says) => {
    expect(rateCheck(part, whole, rate).says).toBe(says)
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

describe('a count before its change', () => {
  test('must have been a whole number: 41 after +95.2% was 21', () => {
    const { says, sum } = priorCheck('41件', '▲95.2%')
    expect(says).toBe('自洽')
    expect(sum).toMatch(/20\.998.*21\.010.*整数是 21$/)
  })

  test.each([
    ['17件', '▲183%', '自洽'],
    ['41件', '▲90.2%', '不自洽'],
    ['22件', '▼49.4%', '不自洽'],
    ['39件', '▼49.4%', '自洽'],
    ['约41件', '▲95.2%', '无法判定'],
    ['800余件', '▲95.2%', '无法判定'],
    ['41件', '▲约95.2%', '无法判定'],
    ['0件', '▼100%', '无法判定'],
  ])('%s after %s: %s', (now, by, says) => {
    expect(priorCheck(now, by).says).toBe(says)
  })

  test('holds for every pair of counts when the change is rounded from them', () => {
    const count = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 2 }), (before, now, places) => {
        fc.pre(before !== now)
        const by = percentOf(Math.abs(now - before), before, places)
        expect(priorCheck(`${now}件`, `${now > before ? '▲' : '▼'}${by}%`).says).not.toBe('不自洽')
      })
    )
  })

  test('is not asked of a rounded amount', () => {
    const spending = figure('14.07亿元')
    expect(checksOf([spending, change('▲3.8%', spending)])).toEqual([])
  })
})

describe('a rate before its shift', () => {
  test('must lie between 0 and 100%: 86% after +59 points was 27%', () => {
    const { says, sum } = priorCheck('86%', '▲59个百分点')
    expect(says).toBe('自洽')
    expect(sum).toMatch(/26.*28%/)
  })

  test.each([
    ['50%', '▲59个百分点', '不自洽'],
    ['50%', '▼59个百分点', '不自洽'],
    ['40%', '▼59个百分点', '自洽'],
  ])('%s after %s: %s', (now, by, says) => {
    const check = priorCheck(now, by)
    expect(check.says).toBe(says)
    expect(check.sum.endsWith('，不在 0 至 100% 之间')).toBe(says === '不自洽')
  })

  test('is not said to lie there where that cannot be known', () => {
    const { says, sum } = priorCheck('约86%', '▲59个百分点')
    expect(says).toBe('无法判定')
    expect(sum).not.toMatch(/，在 0 至 100% 之间/)
  })
})

describe('a part and its whole', () => {
  test.each([
    ['286.7万元', '826.9万元', '自洽'],
    ['54家', '84家', '自洽'],
    ['84家', '84家', '自洽'],
    ['85家', '84家', '不自洽'],
    ['8.27万元', '8万元', '无法判定'],
    ['54家', '80余家', '自洽'],
    ['90家', '80余家', '无法判定'],
    ['90余家', '84家', '不自洽'],
    ['54家', '约84家', '无法判定'],
  ])('%s of %s: %s', (part, whole, says) => {
    expect(partCheck(part, whole).says).toBe(says)
  })

  test('are not compared in different units', () => {
    expect(checksOf([figure('84家', { id: 'whole' }), partOf('90人', figure('', { id: 'whole' }))])).toEqual(
      []
    )
  })
})

test('nothing is checked against an indicator that is not there', () => {
  const leads = figure('41件')
  expect(checksOf([change('▲95.2%', leads)])).toEqual([])
})

test('stages and figures that stand alone are not checked', () => {
  expect(
    checksOf([figure('42处'), { ...figure('22处'), relation: 'stage_after', relativeTo: ['42处'] }])
  ).toEqual([])
})

describe('what all checks say of one indicator', () => {
  const [part, whole] = [figure('38项'), figure('44项')]
  const rate = rateOf('86%', part, whole)
  const wrong = { ...rateOf('50%', part, whole), id: 'wrong' }

  test('is inconsistent as soon as one is', () => {
    expect(verdictOn('86%', checksOf([part, whole, rate]))).toBe('consistent')
    expect(verdictOn('38项', checksOf([part, whole, rate, wrong]))).toBe('inconsistent')
  })

  test('is nothing where none involves it', () => {
    expect(verdictOn('42处', checksOf([part, whole, rate, figure('42处')]))).toBeUndefined()
  })
})

describe('the same thing stated twice', () => {
  const twice = (first: string, second: string) => {
    const [check] = checksOf([
      figure(first, { id: 'first', name: '投入资金' }),
      figure(second, { id: 'second', name: '投入资金' }),
    ])
    return check?.verdict
  }

  test('agrees where one may round to the other', () => {
    expect(twice('1.2亿元', '1.21亿元')).toBe('consistent')
  })

  test('disagrees where it cannot', () => {
    expect(twice('1.2亿元', '1.4亿元')).toBe('inconsistent')
  })

  test('cannot be decided about 约', () => {
    expect(twice('约1.2亿元', '1.3亿元')).toBe('undecidable')
  })

  test('is not the same where unit or period differ', () => {
    expect(checksOf([figure('3家', { id: 'a', name: '甲' }), figure('3个', { id: 'b', name: '甲' })])).toEqual([])
  })
})
