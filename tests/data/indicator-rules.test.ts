import { describe, expect, test } from 'vitest'
import { breachesOf, readIndicators, writeIndicators } from '../../src/data/indicators'
import { INDICATOR_COLUMNS } from '../../src/data/indicator-columns'
import type { Indicator } from '../../src/domain/indicator'
import { groundOf, quoted, SMALL_TEXT } from '../factories'

const ground = groundOf()
const spending = quoted(SMALL_TEXT, '教育支出14.07亿元', 'i02-0-01', { period: '' })
const growth = quoted(SMALL_TEXT, '较上年增长3.8%', 'i02-0-02', {
  kind: 'change',
  direction: 'up',
  basis: '较上年',
})
const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01', { period: '2023年' })
const visits = quoted(SMALL_TEXT, '走访企业800余家', 'i01-2-01')

/** Reads a good row and one with some cells replaced; the good row must load, the other be refused once. */
function refusal(row: Indicator, cells: Readonly<Record<string, string>>) {
  const [header = '', good = '', line = ''] = writeIndicators([spending, row]).split('\n')
  const names = header.split(',')
  const changed = line.split(',').map((cell, index) => cells[names[index] ?? ''] ?? cell)
  const { indicators, problems } = readIndicators(
    'x.csv',
    [header, good, changed.join(',')].join('\n'),
    ground
  )
  expect(indicators).toEqual([spending])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ file: 'x.csv', row: 3 })
  return problems[0]
}

test('the rows these tests break are sound', () => {
  const rows = [hazards, visits, spending, growth]
  expect(readIndicators('x.csv', writeIndicators(rows), ground)).toEqual({
    indicators: rows,
    problems: [],
    usable: true,
  })
})

describe('a row is refused, with file, row, column and reason, when', () => {
  test.each<[string, Indicator, Record<string, string>, string]>([
    ['its quote stands elsewhere', hazards, { start: '0', end: '6' }, 'quote'],
    ['its quote is cut short by its end', hazards, { end: String(hazards.end - 1) }, 'quote'],
    ['its quote is not in the text', hazards, { quote: '排查隐患43处' }, 'quote'],
    [
      'its quote holds two numbers',
      hazards,
      { quote: '"排查隐患42处,挂牌22处"', end: String(hazards.end + 6) },
      'quote',
    ],
    ['its value is another number', hazards, { value: '43' }, 'value'],
    ['its unit is not the printed one', hazards, { unit: '件' }, 'value'],
    ['its scale is not the printed one', spendingAgain(), { scale: '万' }, 'value'],
    ['it has no scale where the text has one', spendingAgain(), { scale: '' }, 'value'],
    ['余 is printed and it says exact', visits, { qualifier: 'exact' }, 'qualifier'],
    ['余 is printed and it says about', visits, { qualifier: 'about' }, 'qualifier'],
    ['no 约 is printed and it says about', hazards, { qualifier: 'about' }, 'qualifier'],
    ['the text has no such item', hazards, { id: 'i09-1-01', item: '9' }, 'item'],
    ['the item has no such measure', hazards, { id: 'i01-7-01', measure: '7' }, 'item'],
    ['its quote stands in another measure', hazards, { id: 'i01-2-01', measure: '2' }, 'item'],
    ['its quote stands in another item', hazards, { id: 'i02-0-01', item: '2', measure: '0' }, 'item'],
    ['its id names another item', hazards, { id: 'i02-1-01' }, 'id'],
    ['its id names another measure', hazards, { id: 'i01-2-01' }, 'id'],
    ['it is a change without a direction', growth, { direction: '' }, 'direction'],
    ['its period is not in its sentence', hazards, { period: '2024年' }, 'period'],
    ['its period is of an earlier sentence', visits, { period: '2023年' }, 'period'],
    ['its basis is not in its sentence', growth, { basis: '同比' }, 'basis'],
    ['it names a relation and nothing it hangs on', growth, { relation: 'change_of' }, 'relative_to'],
    ['it hangs on something and names no relation', growth, { relative_to: 'i02-0-01' }, 'relative_to'],
    [
      'it is a rate of one instead of two',
      growth,
      { relation: 'rate_of', relative_to: 'i02-0-01' },
      'relative_to',
    ],
    ['it hangs on itself', growth, { relation: 'change_of', relative_to: 'i02-0-02' }, 'relative_to'],
  ])('%s', (_, row, cells, column) => {
    expect(refusal(row, cells)).toMatchObject({ column })
  })
})

describe('a cell is refused, and told what it should be, when it is', () => {
  test.each<[string, string, string]>([
    ['id', '5-3-02', 'i05-3-02'],
    ['id', 'i01-1-01<script>', 'i05-3-02'],
    ['item', '-1', '非负整数'],
    ['item', '1.5', '非负整数'],
    ['measure', '一', '非负整数'],
    ['start', '1e3', '非负整数'],
    ['end', '', '非负整数'],
    ['name', '', '不能为空'],
    ['name', ' ', '不能为空'],
    ['unit', '', '不能为空'],
    ['quote', '', '不能为空'],
    ['kind', 'money', 'funds'],
    ['kind', '__proto__', 'funds'],
    ['kind', 'constructor', 'funds'],
    ['value', '4e1', '434.6'],
    ['value', '.5', '434.6'],
    ['value', '４２', '434.6'],
    ['scale', '千', '万'],
    ['qualifier', '', 'exact'],
    ['status', 'done', 'agreed'],
    ['direction', '上升', 'up'],
    ['relation', 'partof', 'part_of'],
    ['relative_to', 'foo', 'i05-3-02'],
    ['judgement', 'better', 'higher'],
  ])('%s = %o', (column, cell, hint) => {
    const problem = refusal(hazards, { [column]: cell })
    expect(problem).toMatchObject({ column })
    expect(problem?.message).toContain(hint)
  })

  test('long, repeating its first forty characters', () => {
    const repeated = (length: number): string =>
      /“(.*?)”/.exec(refusal(hazards, { kind: 'x'.repeat(length) })?.message ?? '')?.[1] ?? ''
    expect(repeated(500)).toBe(`${'x'.repeat(40)}…`)
    expect(repeated(40)).toBe('x'.repeat(40))
  })

  test('one of few, named one by one, the empty one in words', () => {
    expect(refusal(hazards, { scale: '千' })?.message).toBe('“千”不在可选值之列：（空）、万、亿')
  })
})

describe('an indicator under review is told', () => {
  test('nothing, where it keeps every rule', () => {
    for (const row of [hazards, visits, spending, growth]) expect(breachesOf(row, ground)).toEqual([])
  })

  test('every cell that is wrong, and then no rule that hangs on them', () => {
    expect(breachesOf({ ...hazards, name: ' ', unit: '', item: 9 }, ground)).toEqual([
      { column: 'name', message: '不能为空，请补上' },
      { column: 'unit', message: '不能为空，请补上' },
    ])
  })

  test('the first rule it breaks, as a file with it would be', () => {
    for (const broken of [
      { ...hazards, quote: '排查隐患43处' },
      { ...growth, direction: '' as const, basis: '同比' },
      { ...growth, relation: 'change_of' as const },
    ]) {
      const { problems } = readIndicators('x.csv', writeIndicators([broken]), ground)
      expect(problems).toHaveLength(1)
      expect(breachesOf(broken, ground)).toEqual(problems.map(({ column, message }) => ({ column, message })))
    }
  })
})

test('an id may name a measure of two digits, and has to name that of its row', () => {
  const text = `一、整改\n(一)方面\n1.问题\n(1)事项。${'一二三四五六七八九十'
    .split('')
    .map((number) => `${number}是整改${number === '十' ? '8处' : ''}。`)
    .join('')}`
  const row = quoted(text, '整改8处', 'i01-10-01')
  expect(breachesOf(row, groundOf(text))).toEqual([])
  expect(breachesOf({ ...row, id: 'i01-1-01' }, groundOf(text))).toMatchObject([{ column: 'id' }])
  expect(breachesOf({ ...row, id: 'i10-10-01' }, groundOf(text))).toMatchObject([{ column: 'id' }])
})

test('every wrong cell of a row is told', () => {
  const rows = [{ ...hazards, kind: 'money' as never, scale: '千' as never }]
  const { problems } = readIndicators('x.csv', writeIndicators(rows), ground)
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, 'kind'],
    [2, 'scale'],
  ])
})

test('a rate is written with the two it is made of, and read back with both', () => {
  const rate = { ...growth, relation: 'rate_of' as const, relativeTo: [hazards.id, visits.id] }
  const rows = [hazards, visits, rate]
  expect(readIndicators('x.csv', writeIndicators(rows), ground)).toMatchObject({
    indicators: rows,
    problems: [],
  })
})

test('a file without one of the columns is not usable', () => {
  for (const { name } of INDICATOR_COLUMNS) {
    const text = writeIndicators([hazards]).replace(new RegExp(`(^|,)${name}(?=[,\n])`), `$1x${name}`)
    const { usable, problems } = readIndicators('x.csv', text, ground)
    expect(usable).toBe(false)
    expect(problems[0]?.message).toContain(name)
  }
})

/** The same row under another id, so that the good row beside it stays. */
function spendingAgain(): Indicator {
  return { ...spending, id: 'i02-0-09' }
}
