import { describe, expect, test } from 'vitest'
import { evidenceFor, evidenceMarkdown, evidenceText, type Evidence } from '../../src/domain/evidence'
import type { Indicator } from '../../src/domain/indicator'
import { groundOf, metaOf, quoted, SMALL_TEXT } from '../factories'

const LINK = 'http://intranet/#/report?i=i02-0-01'
const SHA = '0123456789abcdef'.repeat(4)

/** The evidence for an indicator of the small report. */
function evidenceOf(quote: string, id: string, fields: Partial<Indicator> = {}): Evidence {
  const indicator = quoted(SMALL_TEXT, quote, id, fields)
  const meta = metaOf({ version: '1.2.0', publisher: '市审计局', sha256: SHA })
  const report = {
    ...groundOf(),
    meta,
    indicators: [indicator],
    numbers: [],
    stories: [],
    problems: [],
  }
  return evidenceFor(report, indicator, LINK)
}

const spending = (fields: Partial<Indicator> = {}): Evidence =>
  evidenceOf('教育支出14.07亿元', 'i02-0-01', { name: '教育支出', ...fields })

describe('evidence', () => {
  test('has no step for a measure in an item without measures', () => {
    expect(spending().path).toBe('(一)落实部署方面 › 1.守住安全底线 › (2)强化保障')
  })

  test('has no path where the text has no such item', () => {
    expect(spending({ item: 9 }).path).toBe('')
  })

  test('names the report by title, publisher and date, and the text by the head of its checksum', () => {
    const { source, version } = spending()
    expect(source).toBe('整改进展情况，市审计局，2024年6月18日公布')
    expect(version).toBe(`v1.2.0，原文 SHA-256 ${SHA.slice(0, 16)}…`)
  })

  test.each<[string, Partial<Indicator>, string]>([
    ['as printed', { period: '2023年' }, '2023年'],
    ['as not written', {}, '原文未写'],
    ['without a basis where it is no change', { period: '2023年', basis: '较上年' }, '2023年'],
    [
      'of a change with its basis',
      { kind: 'change', period: '2023年', basis: '较上年' },
      '2023年；比较基准较上年',
    ],
    ['of a change without either', { kind: 'change' }, '原文未写；比较基准原文未写'],
  ])('gives the period %s', (_, fields, period) => {
    expect(spending(fields).period).toBe(period)
  })
})

describe('the evidence written out', () => {
  const ROWS = [
    ['位置', '(一)落实部署方面 › 1.守住安全底线 › (2)强化保障'],
    ['时期', '2023年'],
    ['出处', '整改进展情况，市审计局，2024年6月18日公布'],
    ['数据版本', 'v1.2.0，原文 SHA-256 0123456789abcdef…'],
    ['备注', '含乡镇'],
    ['指标编号', 'i02-0-01'],
    ['链接', LINK],
  ] as const
  const noted = { period: '2023年', note: '含乡镇' }

  test('as text has the figure, the sentence and a line for each row', () => {
    const lines = evidenceText(spending(noted)).split('\n')
    expect(lines).toEqual([
      '教育支出：14.07亿元',
      '原句：【教育支出14.07亿元】,较上年增长3.8%;发放材料9万余份。',
      ...ROWS.map(([label, text]) => `${label}：${text}`),
      '',
    ])
  })

  test('as Markdown has the figure in bold, the sentence quoted and a list of the rows', () => {
    const lines = evidenceMarkdown(spending(noted)).split('\n')
    expect(lines).toEqual([
      '**教育支出：14.07亿元**',
      '',
      '> **教育支出14.07亿元**,较上年增长3.8%;发放材料9万余份。',
      '',
      ...ROWS.map(([label, text]) => `- ${label}：${label === '链接' ? `<${text}>` : text}`),
      '',
    ])
  })

  test('has no line for a note where there is none', () => {
    const labels = evidenceText(spending({ period: '2023年' }))
      .split('\n')
      .slice(2, -1)
      .map((line) => line.slice(0, line.indexOf('：')))
    expect(labels).toEqual(ROWS.map(([label]) => label).filter((label) => label !== '备注'))
  })
})
