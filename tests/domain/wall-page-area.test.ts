import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/domain/report'
import type { Story } from '../../src/domain/story'
import type { WallBlock } from '../../src/domain/wall-block'
import { wallPages } from '../../src/domain/wall-page'
import { onWall, wallReport } from '../wall-report'

function blockOf(id: string, stories: readonly Story[], report: Report = wallReport(stories)): WallBlock {
  const found = wallPages(report, () => true)
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.id === id)
  if (found === undefined) throw new Error(`no block ${id}`)
  return found
}
const told = ({ marks }: WallBlock): readonly string[] =>
  marks.map(({ indicator, label }) => `${indicator.id} ${label}`)

describe('the panel of an area', () => {
  const labels = { 'i01-0-01': '排查', 'i01-0-02': '挂牌' }
  const list = onWall({ id: 'list', indicators: ['i01-0-01', 'i01-0-02'], labels, period: '2023年' })
  const tile = onWall({
    id: 'tile',
    kind: 'figure',
    indicators: ['i02-0-01', 'i02-0-02'],
    title: '教育支出',
    page: '部署',
  })

  test('stands for its area by name and number', () => {
    expect(blockOf('panel-2', [list])).toMatchObject({
      form: 'rows',
      area: 2,
      rank: 2,
      heads: true,
      title: '民生',
      marks: [],
      words: [],
    })
  })

  test('shows the area’s list of the overview, whose figures name their periods', () => {
    const panel = blockOf('panel-1', [tile, list])
    expect(told(panel)).toEqual(['i01-0-01 排查', 'i01-0-02 挂牌'])
    expect(panel).toMatchObject({ title: '部署', period: '', rank: 1 })
  })

  test('shows the first story of the area’s pages where there is no such list', () => {
    const later = onWall({ ...list, id: 'later', page: '部署' })
    expect(told(blockOf('panel-1', [later, tile]))).toEqual(['i01-0-01 排查', 'i01-0-02 挂牌'])
  })

  test('shows of a single figure’s story the first figure alone, by the title', () => {
    const headline = onWall({ ...tile, id: 'headline', page: '' })
    expect(told(blockOf('panel-1', [headline, tile, { ...list, page: '部署' }]))).toEqual([
      'i02-0-01 教育支出',
    ])
  })

  test('is empty where no page tells of the area', () => {
    expect(told(blockOf('panel-3', [list, tile]))).toEqual([])
    expect(told(blockOf('panel-1', [onWall({ ...tile, page: '' })]))).toEqual([])
  })

  test.each([
    { id: 'panel-1', lead: '2项整改事项，均列有指标' },
    { id: 'panel-2', lead: '3项整改事项，1项列有指标' },
    { id: 'panel-3', lead: '1项整改事项，0项列有指标' },
  ])('says how many of its items carry figures: $lead', ({ id, lead }) => {
    expect(blockOf(id, [list]).lead).toBe(lead)
  })

  test('says no “all” of a single item', () => {
    const report = wallReport([list])
    const [first] = report.indicators
    const item = report.structure.areas[2]?.problems[0]?.items[0]
    const only = { ...first, start: item?.start, end: item?.end } as typeof first
    const withOne = { ...report, indicators: only === undefined ? [] : [only] }
    expect(blockOf('panel-3', [], withOne).lead).toBe('1项整改事项，列有指标')
  })
})

describe('on the page of an area', () => {
  const joint = [2, 3].map((area) => onWall({ id: `story-${area}`, area, page: '民生与治党' }))

  test('with others its name stands over what belongs to it', () => {
    expect(blockOf('heading-3', joint)).toMatchObject({
      form: 'heading',
      area: 3,
      heads: true,
      title: '治党',
      lead: '',
      marks: [],
    })
    expect(() => blockOf('heading-2', joint.slice(0, 1))).toThrow('no block')
  })

  test('with few figures or none stands in words why', () => {
    expect(blockOf('words-2', joint).lead).toBe('以制度建设为主，报告仅列有2个指标')
    expect(blockOf('words-3', joint).lead).toBe('以制度建设为主，报告未列量化数据')
    expect(blockOf('words-3', joint)).toMatchObject({ form: 'words', area: 3, heads: false, title: '' })
  })

  test('words come after every figure, in the order of the areas', () => {
    const [second, third] = ['words-2', 'words-3'].map((id) => blockOf(id, joint).rank)
    expect(second).toBeGreaterThan(100_000)
    expect(third).toBeGreaterThan(second ?? Infinity)
  })

  test('with five figures and more stand no words', () => {
    const page = [onWall({ id: 'story', page: '部署', indicators: [] })]
    const report = wallReport(page)
    const first = (count: number): Report => ({ ...report, indicators: report.indicators.slice(0, count) })
    expect(() => blockOf('words-1', page, first(5))).toThrow('no block')
    expect(blockOf('words-1', page, first(4)).lead).toBe('以制度建设为主，报告仅列有4个指标')
  })

  test('each item says one thing that was set up: a document before anything else, then the shortest', () => {
    expect(blockOf('words-2', joint).words).toEqual([
      { text: '出台《信访工作若干规定》', item: 3 },
      { text: '建立台账', item: 4 },
    ])
    expect(blockOf('words-3', joint).words).toEqual([{ text: '健全机制', item: 6 }])
  })
})
