import { describe, expect, test } from 'vitest'
import { checksOf, verdictOn } from '../../src/domain/checks'
import { change, figure, partOf, rateOf } from '../factories'
import { only } from './verdict'

const partCheck = (part: string, whole: string) =>
  only(figure(whole, { id: 'whole' }), partOf(part, figure('', { id: 'whole' })))

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
    ['54余家', '84家', '无法判定'],
    ['不足54家', '84家', '自洽'],
    ['54家', '不足84家', '无法判定'],
  ])('%s of %s: %s', (part, whole, says) => {
    expect(partCheck(part, whole).says).toBe(says)
  })

  test.each([
    ['54家', '84家', '部分54家 ≤ 整体84家'],
    ['85家', '84家', '部分85家 > 整体84家'],
    ['54家', '约84家', '部分54家 与 整体约84家'],
  ])('%s of %s are set against each other: %s', (part, whole, sum) => {
    expect(partCheck(part, whole).sum).toBe(sum)
  })

  test('are named with the part first', () => {
    const whole = figure('84家', { id: 'whole' })
    const part = partOf('54家', whole, { id: 'part' })
    expect(checksOf([whole, part])).toMatchObject([
      { id: 'part:part', name: '部分不大于整体', indicators: [part, whole] },
    ])
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
  expect(checksOf([partOf('54家', figure('84家'))])).toEqual([])
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

  test('is consistent where one check is and another cannot be decided', () => {
    const vague = { ...rateOf('约86%', part, whole), id: 'vague' }
    expect(verdictOn('38项', checksOf([part, whole, vague]))).toBe('undecidable')
    expect(verdictOn('38项', checksOf([part, whole, vague, rate]))).toBe('consistent')
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

  test('is named by its later statement, with both as printed', () => {
    const first = figure('1.2亿元', { id: 'first', name: '投入资金' })
    const second = figure('1.21亿元', { id: 'second', name: '投入资金' })
    expect(checksOf([first, second])).toMatchObject([
      {
        id: 'second:equal',
        name: '同一数字的两处写法一致',
        indicators: [second, first],
        sum: '一处写1.2亿元，另一处写1.21亿元',
      },
    ])
  })

  test('cannot be decided about 约', () => {
    expect(twice('约1.2亿元', '1.3亿元')).toBe('undecidable')
  })

  test('is not the same where unit or period differ', () => {
    expect(
      checksOf([figure('3家', { id: 'a', name: '甲' }), figure('3个', { id: 'b', name: '甲' })])
    ).toEqual([])
  })
})
