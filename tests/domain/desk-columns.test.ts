import { describe, expect, test } from 'vitest'
import { checksOf } from '../../src/domain/checks'
import {
  convertedLabel,
  DEFAULT_COLUMNS,
  deskColumn,
  figureIn,
  type Desk,
} from '../../src/domain/desk-columns'
import type { Indicator } from '../../src/domain/indicator'
import { change, figure, groundOf, metaOf, partOf, quoted } from '../factories'

const TEXT = [
  '(一)落实部署方面',
  '1.守住安全底线',
  '　　(1)排查隐患。　2023年,排查隐患42处。',
  '(二)改善民生方面',
  '2.办好民生实事',
  '(2)强化保障。教育支出14.07亿元。',
].join('\n')

/** An indicator of an item that the text does not have. */
const lost = figure('9处', { item: 9 })

const deskOf = (indicators: readonly Indicator[], converted = false): Desk => {
  const report = {
    ...groundOf(TEXT),
    meta: metaOf({ areaNames: ['部署', '民生'] }),
    indicators,
    numbers: [],
    stories: [],
    problems: [],
  }
  return { report, checks: checksOf(indicators), converted }
}

/** What the column shows of the first of the indicators. */
function cell(id: string, indicators: readonly Indicator[], converted = false): string | undefined {
  const [first] = indicators
  return first && deskColumn(id)?.text(first, deskOf(indicators, converted))
}

describe('a number in its base unit', () => {
  test.each<[string, Indicator, string]>([
    ['keeps no scale', figure('434.6亿元'), '43460000000元'],
    ['keeps its status', figure('434.6亿元', { status: 'agreed' }), '43460000000元（协议）'],
    ['is about', figure('约2万亩'), '约20000亩'],
    ['is at least', figure('9万余份'), '至少90000份'],
    ['is less than', figure('不足3万亩'), '不足30000亩'],
    ['rose, by arrow, sign and word', change('▲1.2万件'), '▲ +12000件 上升'],
    ['fell, by arrow, sign and word', change('▼44%'), '▼ −44% 下降'],
    ['is a net amount below nothing', figure('1.5万人', { direction: 'down' }), '−15000人'],
    ['is a net amount above nothing', figure('1.5万人', { direction: 'up' }), '15000人'],
    ['rose, and is only planned', change('▲7%', undefined, { status: 'planned' }), '▲ +7% 上升（规划）'],
  ])('%s', (_, indicator, label) => {
    expect(convertedLabel(indicator)).toBe(label)
  })

  test('is shown where it is asked for, else the figure as printed', () => {
    const amount = figure('14.07亿元')
    expect(figureIn(amount, deskOf([amount]))).toBe('14.07亿元')
    expect(figureIn(amount, deskOf([amount], true))).toBe('1407000000元')
  })
})

describe('the change beside a number', () => {
  const level = figure('41件')
  const rise = change('▲95.2%', level)

  test('is the one that the text states of it', () => {
    expect(cell('change', [level, rise])).toBe('▲ +95.2% 上升')
    expect(deskColumn('change')?.direction?.(level, deskOf([level, rise]))).toBe('up')
  })

  test('is nothing where the text states none', () => {
    expect(cell('change', [level])).toBe('')
    expect(deskColumn('change')?.direction?.(level, deskOf([level]))).toBe('')
  })

  test('is not written a second time beside a change itself', () => {
    expect(cell('change', [rise, level])).toBe('')
    expect(deskColumn('change')?.direction?.(rise, deskOf([rise, level]))).toBe('')
  })

  test('colours the number only where that is a change: a net amount is none', () => {
    const direction = deskColumn('value')?.direction
    expect(direction?.(rise, deskOf([rise]))).toBe('up')
    expect(direction?.(figure('5人', { direction: 'down' }), deskOf([]))).toBe('')
  })
})

describe('a cell', () => {
  const hazards = quoted(TEXT, '排查隐患42处', 'i01-0-01')
  const spending = quoted(TEXT, '教育支出14.07亿元', 'i02-0-01')

  test.each([
    ['area', '二 民生'],
    ['problem', '办好民生实事'],
    ['item', '强化保障'],
    ['source', '第2项'],
  ])('says where the number stands: %s', (id, says) => {
    expect(cell(id, [spending])).toBe(says)
  })

  test.each(['problem', 'item'])('is empty where the text has no such place: %s', (id) => {
    expect(cell(id, [lost])).toBe('')
  })

  test('holds the sentence without the indent of its paragraph', () => {
    expect(cell('sentence', [hazards])).toBe('2023年,排查隐患42处。')
    const title = quoted(TEXT, '排查隐患', 'i01-0-02')
    expect(cell('sentence', [title])).toBe('(1)排查隐患。')
  })

  test('names a qualifier, and leaves a plain number without one', () => {
    expect(cell('qual', [figure('约2000亩')])).toBe('约')
    expect(cell('qual', [figure('42处')])).toBe('')
  })

  test('gives the verdict of the checks, and nothing where none involves the number', () => {
    const whole = figure('84家')
    expect(cell('verdict', [partOf('54家', whole), whole])).toBe('自洽')
    expect(cell('verdict', [partOf('90家', whole), whole])).toBe('不自洽')
    expect(cell('verdict', [whole])).toBe('')
  })

  test.each([
    ['kind', { kind: 'funds' }, '资金'],
    ['dir', { direction: 'down' }, '下降'],
    ['status', { status: 'sought' }, '争取'],
    ['period', { period: '2023年' }, '2023年'],
    ['basis', { basis: '同比' }, '同比'],
    ['note', { note: '含乡镇' }, '含乡镇'],
    ['judge', { judgement: 'lower' }, '下降为好（整理者判断）'],
  ] as const)('says in words what is known of the number: %s', (id, fields, says) => {
    expect(cell(id, [figure('14.07亿元', fields)])).toBe(says)
  })
})

test('every column shown where nobody chose is one there is', () => {
  expect(DEFAULT_COLUMNS.map((id) => deskColumn(id)?.id)).toEqual(DEFAULT_COLUMNS)
  expect(deskColumn('unheard')).toBeUndefined()
})
