import { describe, expect, test } from 'vitest'
import { evidenceFor, evidenceMarkdown, evidenceText } from '../../src/domain/evidence'
import { sentenceOf } from '../../src/domain/report'
import { need, shippedReport } from '../shipped'

const report = await shippedReport()
const link = 'http://intranet/#/report?i=i05-3-04'

test('the sentence is whole and its marked characters are the quote, for every indicator', () => {
  for (const indicator of report.indicators) {
    const { before, marked, after } = evidenceFor(report, indicator, link)
    expect(before + marked + after).toBe(sentenceOf(report, indicator))
    expect(marked).toBe(indicator.quote)
  }
})

test('the path names area, problem, item and measure', () => {
  const { path } = evidenceFor(report, need(report, 'i05-3-04'), link)
  expect(path.split(' › ').map((step) => step.slice(0, 3))).toEqual(['(一)', '3.执', '(5)', '三是深'])
})

describe('as text and as Markdown', () => {
  const evidence = evidenceFor(report, need(report, 'i18-4-01'), link)

  test('both carry figure with direction, sentence, title, date, version and link', () => {
    for (const block of [evidenceText(evidence), evidenceMarkdown(evidence)]) {
      expect(block).toContain('−44% 下降')
      expect(block).toContain('2024年6月18日公布')
      expect(block).toContain(`v${report.meta.version}`)
      expect(block).toContain(link)
    }
  })

  test('text marks the characters with brackets', () => {
    expect(evidenceText(evidence)).toContain(`【${evidence.marked}】`)
  })

  test('Markdown escapes what the report writes like markup', () => {
    const hostile = { ...evidence, name: 'a*b_c[d]<e>|f`g', after: '# 不是标题' }
    const block = evidenceMarkdown(hostile)
    expect(block).toContain('a\\*b\\_c\\[d\\]\\<e\\>\\|f\\`g')
    expect(block).toContain('\\# 不是标题')
  })
})
