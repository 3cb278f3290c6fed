import { describe, expect, test } from 'vitest'
import { chartKind } from '../../src/charts/kinds'
import { markName } from '../../src/charts/kind'
import { listWords, markSource, markWords, ownSource } from '../../src/charts/words'
import { figureWords } from '../../src/domain/figure-label'
import { change, figure, subjectOf } from '../factories'
import { shippedReport, subjectOfStory } from '../shipped'

const report = await shippedReport()
const told = report.stories.filter(({ kind }) => kind !== 'coverage')

describe.each(told.map((story) => [story.id, story] as const))('%s', (_, story) => {
  test('is told with the name and the words of every figure, to those who cannot see it', () => {
    const subject = subjectOfStory(report, story)
    const words = chartKind(story.kind)?.describe(subject)
    for (const indicator of subject.indicators) {
      expect(words).toContain(markName(subject, indicator))
      expect(words).toContain(figureWords(indicator))
    }
    expect(words).toMatch(/。$/)
  })
})

describe('a mark', () => {
  const hazards = figure('42处', { item: 5, name: '重大事故隐患排查数', period: '2023年' })

  test('is told by name, figure, period and source', () => {
    const words = markWords(subjectOf([hazards]), hazards)
    for (const part of ['重大事故隐患排查数', '42处', '2023年', '第5项']) expect(words).toContain(part)
  })

  test('goes by the short name that the story gives it', () => {
    const subject = { ...subjectOf([hazards]), labels: { '42处': '排查' } }
    expect(markName(subject, hazards)).toBe('排查')
    expect(markWords(subject, hazards)).toContain('排查 42处')
  })

  test('names its period itself where the story states another or none', () => {
    expect(markSource(subjectOf([hazards]), hazards)).toContain('2023年')
    expect(markSource({ ...subjectOf([hazards]), period: '2023年' }, hazards)).toBe('第5项')
  })

  test('that stands alone names its period where the text does', () => {
    expect(ownSource(hazards)).toContain('2023年')
    expect(ownSource(figure('42处', { item: 5 }))).toBe('第5项')
  })
})

test('marks are listed in their order', () => {
  const words = listWords(subjectOf([figure('42处'), change('▼44%')]))
  expect(words.indexOf('42处')).toBeLessThan(words.indexOf('下降 44%'))
})
