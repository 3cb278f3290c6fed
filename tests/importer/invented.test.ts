import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartKind } from '../../src/charts/kinds'
import { loadReport } from '../../src/data/load-report'
import { folderFiles } from '../../src/data/report-folder'
import { candidates } from '../../src/importer/candidates'
import { guessAreaNames, guessMeta } from '../../src/importer/guess-meta'
import { shippedFile } from '../shipped'
import { memoryFiles } from './memory-files'
import { subjectOfStory } from '../shipped'

/** Reports made up for the tests, with other areas, years and numbering than the first report. */
const INVENTED = ['invented-audit', 'invented-work'] as const
const textOf = (id: string) => readFileSync(`tests/reports/${id}.txt`, 'utf8')

async function loaded(id: string, text: string) {
  const meta = { ...guessMeta(`${id}.txt`, text, '2000-01-01'), id, areaNames: guessAreaNames(text) }
  const report = await loadReport(memoryFiles(id, folderFiles({ meta, text, ...candidates(text) })), id)
  if (!report.ok) throw new Error(JSON.stringify(report.problems))
  return report.value
}

describe.each(INVENTED)('%s', (id) => {
  test('says that it is invented', () => {
    expect(textOf(id).slice(0, 120)).toContain('虚构')
  })

  test('loads as it is proposed, without a problem and with every number accounted for', async () => {
    const report = await loaded(id, textOf(id))
    expect(report.problems).toEqual([])
    expect(report.indicators.length).toBeGreaterThan(20)
  })

  test('has stories by rule that their chart kinds take', async () => {
    const report = await loaded(id, textOf(id))
    expect(report.isAutomatic).toBe(true)
    expect(report.stories.filter(({ place }) => place === 'overview').length).toBeGreaterThan(4)
    for (const story of report.stories)
      expect([story.id, chartKind(story.kind)?.refuses(subjectOfStory(report, story))]).toEqual([
        story.id,
        null,
      ])
  })
})

test('the audit notice has its own areas, the words before the first heading among them', async () => {
  const { structure } = await loaded('invented-audit', textOf('invented-audit'))
  expect(structure.areas.map(({ label, title }) => label + title)).toEqual([
    '引言',
    '一、预算管理方面',
    '二、重点专项资金方面',
    '第二部分　移送处理情况',
    '第三部分　下一步工作',
  ])
})

test('what stands under a heading of tasks ahead is proposed as planned and leads no page', async () => {
  const report = await loaded('invented-work', textOf('invented-work'))
  const ahead = report.structure.areas[1]
  const planned = report.indicators.filter(({ start }) => ahead && ahead.start <= start && start < ahead.end)
  expect(new Set(planned.map(({ status }) => status))).toEqual(new Set(['planned']))
  const headlines = report.stories.filter(({ place, kind }) => place === 'overview' && kind === 'figure')
  const leading = headlines.map(
    ({ indicators: [id] }) => report.indicators.find((one) => one.id === id)?.status
  )
  expect(new Set(leading)).toEqual(new Set(['']))
})

test('the first report without its stories gets some by rule, which their chart kinds take', async () => {
  const folder = 'reports/wanzhi-2024'
  const names = ['report.json', 'source.txt', 'indicators.csv', 'numbers.csv']
  const files = Object.fromEntries(
    names.map((name) => [name, new TextEncoder().encode(shippedFile(`${folder}/${name}`))])
  )
  const empty = { ...files, 'charts.json': new TextEncoder().encode('[]') }
  const report = await loadReport(memoryFiles('wanzhi-2024', empty), 'wanzhi-2024')
  if (!report.ok) throw new Error('not loaded')
  expect(report.value.problems).toEqual([])
  expect(report.value.stories.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['share', 'stages', 'steps', 'rate', 'list', 'figure', 'coverage'])
  )
  for (const story of report.value.stories)
    expect([story.id, chartKind(story.kind)?.refuses(subjectOfStory(report.value, story))]).toEqual([
      story.id,
      null,
    ])
  expect(new Set(report.value.stories.map(({ id }) => id)).size).toBe(report.value.stories.length)
})
