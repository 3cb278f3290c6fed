import { describe, expect, test } from 'vitest'
import type { Decision, Entry } from '../../src/domain/draft'
import { resolveDraft, type Resolved } from '../../src/domain/resolve-draft'
import { asIndicator, asNumber, entryFrom } from '../drafts'
import { SMALL_TEXT } from '../factories'

const TEXT = `统筹整改41个问题。\n${SMALL_TEXT}\n二、下一步\n完成7项整改。`

/** Where the printed number begins in the text; all of it lies in the basic plane. */
const at = (printed: string): number => TEXT.indexOf(printed)

/** An entry of the printed number; settled as an indicator with this quote, or as the decision. */
function entry(
  printed: string,
  decision: string | Decision | null,
  relativeTo: readonly number[] = []
): Entry {
  const settled = typeof decision === 'string' ? asIndicator(TEXT, decision, relativeTo) : decision
  return entryFrom(at(printed), at(printed) + printed.length, { decision: settled })
}

const resolved = (...entries: readonly Entry[]): Resolved => resolveDraft({ text: TEXT, entries })

const HAZARDS = entry('42处', '排查隐患42处')
const LISTED = entry('22处', '挂牌22处')
const VISITS = entry('800余家', '走访企业800余家')
const SPENDING = entry('14.07亿元', '教育支出14.07亿元')

describe('the rows of a draft', () => {
  test('take item, measure and a running number from where they stand', () => {
    const { indicators, ids, problems } = resolved(HAZARDS, LISTED, VISITS, SPENDING)
    expect(indicators.map(({ id, item, measure }) => [id, item, measure])).toEqual([
      ['i01-1-01', 1, 1],
      ['i01-1-02', 1, 1],
      ['i01-2-01', 1, 2],
      ['i02-0-01', 2, 0],
    ])
    expect([...ids]).toEqual([
      [at('42处'), 'i01-1-01'],
      [at('22处'), 'i01-1-02'],
      [at('800余家'), 'i01-2-01'],
      [at('14.07亿元'), 'i02-0-01'],
    ])
    expect(problems).toEqual([])
  })

  test('leave out what is open', () => {
    const { indicators, numbers } = resolved(entry('42处', null), LISTED)
    expect(indicators.map(({ id }) => id)).toEqual(['i01-1-01'])
    expect(numbers).toEqual([])
  })

  test('leave out, and say, what stands in no item', () => {
    const behind = entry('7项', '完成7项整改')
    const { indicators, ids, problems } = resolved(entry('41个', '整改41个问题'), HAZARDS, behind)
    expect(indicators.map(({ id }) => id)).toEqual(['i01-1-01'])
    expect([...ids.keys()]).toEqual([at('42处')])
    const message = '引文不在任何事项之内，不能列为指标'
    expect(problems).toEqual([
      { key: at('41个'), message },
      { key: at('7项'), message },
    ])
  })
})

describe('a relation', () => {
  test('names the other row by its id', () => {
    const { indicators, problems } = resolved(HAZARDS, entry('22处', '挂牌22处', [at('42处')]))
    expect(indicators[1]).toMatchObject({ relation: 'part_of', relativeTo: ['i01-1-01'] })
    expect(problems).toEqual([])
  })

  test('to a row that comes later is written too', () => {
    const { indicators } = resolved(entry('42处', '排查隐患42处', [at('22处')]), LISTED)
    expect(indicators[0]?.relativeTo).toEqual(['i01-1-02'])
  })

  test('of which one end is no row is not written, not even in part, and said', () => {
    const related = entry('800余家', '走访企业800余家', [at('42处'), at('22处')])
    const { indicators, problems } = resolved(HAZARDS, entry('22处', asNumber), related)
    expect(indicators[1]).toMatchObject({ id: 'i01-2-01', relation: '', relativeTo: [] })
    expect(problems).toEqual([{ key: at('800余家'), message: '所关联的数字没有列为指标，关系未写入' }])
  })
})

describe('the numbers that measure nothing', () => {
  test('have a row each with its reason and note', () => {
    const date: Decision = { as: 'number', reason: 'date', note: '检查的年份' }
    const { indicators, numbers } = resolved(entry('41个', asNumber), entry('2023年', date))
    expect(indicators).toEqual([])
    expect(numbers).toMatchObject([
      { quote: '41', start: at('41个'), reason: 'scope', note: '' },
      { quote: '2023', start: at('2023年'), reason: 'date', note: '检查的年份' },
    ])
  })

  test('are given beside the indicators, before and behind them', () => {
    const { numbers } = resolved(HAZARDS, entry('22处', asNumber), VISITS, entry('3.8%', asNumber))
    expect(numbers.map(({ quote }) => quote)).toEqual(['22', '3.8'])
  })

  test('have no row where the quote of an indicator holds them', () => {
    const wide = entry('54家', '走访企业800余家,其中规上54家')
    const { indicators, numbers } = resolved(
      HAZARDS,
      entry('800余家', asNumber),
      wide,
      entry('3.8%', asNumber)
    )
    expect(indicators).toHaveLength(2)
    expect(numbers.map(({ quote }) => quote)).toEqual(['3.8'])
  })
})
