import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../src/domain/indicator'
import type { Report } from '../../src/domain/report'
import type { Story } from '../../src/domain/story'
import { automaticStories } from '../../src/domain/wall-selection'
import { groundOf, metaOf, quoted, storyOf } from '../factories'

/** Items of each area, each with the words of its figures: `排查42处`. */
function reportOf(areas: readonly (readonly (readonly string[])[])[], fields: Partial<Report> = {}): Report {
  const figures: [number, string][] = []
  let item = 0
  const lines = areas.flatMap((items, at) => [
    `(${'一二三'.charAt(at)})第${'一二三'.charAt(at)}方面`,
    `${at + 1}.问题`,
    ...items.map((words) => {
      item += 1
      for (const one of words) figures.push([item, one])
      return `(${item})事项。${words.map((one) => `${one},`).join('')}完毕。`
    }),
  ])
  const text = ['二、整改', ...lines].join('\n')
  const indicators = figures.map(([of, words], at) => {
    const place = String(of).padStart(2, '0')
    return quoted(text, words, `i${place}-0-${String(at + 1).padStart(2, '0')}`)
  })
  const meta = metaOf({ areaNames: ['部署', '民生', '治党'] })
  return { ...groundOf(text), meta, indicators, numbers: [], stories: [], problems: [], ...fields }
}

const headlines = (stories: readonly Story[]): readonly Story[] => stories.filter(({ page }) => page === '')
const lists = (stories: readonly Story[]): readonly Story[] => stories.filter(({ page }) => page !== '')
const titles = (stories: readonly Story[]): readonly string[] => stories.map(({ title }) => title)
/** An item with so many figures. */
const many = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `排查${from + at}处`)

describe('headlines by rule', () => {
  test('are the first outcome of each item, the areas in turn', () => {
    const stories = automaticStories(
      reportOf([
        [['排查11处', '挂牌12处'], ['销号13处']],
        [['办理14件']],
        [['新建15所'], ['修缮16所'], ['扩建17所']],
      ])
    )
    expect(titles(headlines(stories))).toEqual([
      '排查11处',
      '办理14件',
      '新建15所',
      '销号13处',
      '修缮16所',
      '扩建17所',
    ])
  })

  test('are eight at most, and no more than an area has items', () => {
    const items = Array.from({ length: 12 }, (_, at) => [`排查${at + 11}处`])
    expect(headlines(automaticStories(reportOf([items])))).toHaveLength(8)
    expect(headlines(automaticStories(reportOf([items.slice(0, 3)])))).toHaveLength(3)
    expect(automaticStories(reportOf([[[]]]))).toEqual([])
  })

  test('leave out activities and what is told by its relation to another figure, as lists do', () => {
    const report = reportOf([[['召开会议11次', '专题培训12人', '排查13处', '占比14%', '谈话15人']]])
    const related = report.indicators.map((one): Indicator =>
      one.name.startsWith('占比') ? { ...one, relation: 'rate_of', relativeTo: ['i01-0-03'] } : one
    )
    const stories = automaticStories({ ...report, indicators: related })
    expect(titles(stories)).toEqual(['排查13处', '排查13处'])
  })

  test('stand on the overview of the wall, ranked from one, and belong to their area', () => {
    const stories = headlines(automaticStories(reportOf([[['排查11处']], [['办理12件']]])))
    expect(stories).toEqual([
      {
        id: 'wall-i01-0-01',
        place: 'wall',
        area: 1,
        rank: 1,
        kind: 'figure',
        indicators: ['i01-0-01'],
        title: '排查11处',
        unit: '',
        period: '',
        note: '',
        page: '',
        labels: {},
      },
      expect.objectContaining({ id: 'wall-i02-0-02', area: 2, rank: 2 }),
    ])
  })
})

describe('a figure whose change the text states', () => {
  const stated = (fields: Partial<Indicator>): Story | undefined => {
    const report = reportOf([[['支出11亿元', '增长12%']]])
    const [level, rise] = report.indicators
    if (level === undefined || rise === undefined) return undefined
    const change: Indicator = { ...rise, relation: 'change_of', relativeTo: [level.id], ...fields }
    return headlines(automaticStories({ ...report, indicators: [level, change] }))[0]
  }

  test('is led by the change, and its level has no name beside the title', () => {
    expect(stated({})).toMatchObject({
      title: '支出11亿元',
      indicators: ['i01-0-02', 'i01-0-01'],
      labels: { 'i01-0-01': '' },
    })
  })

  test('is alone where the change is of another figure or no change', () => {
    for (const fields of [{ relativeTo: ['i09-0-09'] }, { relation: 'rate_of' } as const])
      expect(stated(fields)).toMatchObject({ indicators: ['i01-0-01'], labels: {} })
  })
})

describe('headlines of the desk', () => {
  const desk = (fields: Partial<Story>): Story =>
    storyOf({ place: 'overview', area: 1, kind: 'figure', indicators: ['i01-0-01'], rank: 5, ...fields })
  const told = (...stories: readonly Story[]): readonly Story[] =>
    headlines(automaticStories(reportOf([[['排查11处', '挂牌12处'], ['销号13处']]], { stories })))

  test('are those of the wall, at most eight, ranked anew in their order', () => {
    const ten = Array.from({ length: 10 }, (_, at) => desk({ id: `s${at}`, title: `标题${at}` }))
    const stories = told(...ten)
    expect(stories.map(({ id }) => id)).toEqual(ten.slice(0, 8).map(({ id }) => `wall-${id}`))
    expect(stories.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const { place, page } of stories) expect([place, page]).toEqual(['wall', ''])
    expect(titles(told(desk({ title: '标题', page: '别处' })))).toEqual(['标题'])
  })

  test.each([
    { what: 'an area', fields: { place: 'area' } },
    { what: 'no area', fields: { area: null } },
    { what: 'several figures', fields: { kind: 'bars' } },
  ] as const)('are none where a story is of $what', ({ fields }) => {
    expect(titles(told(desk({ title: '标题', ...fields })))).toEqual(['排查11处', '销号13处'])
  })

  test('keep their figures where these are named or unknown, else show the first alone', () => {
    const both = ['i01-0-01', 'i01-0-02']
    expect(told(desk({ indicators: both }))[0]?.indicators).toEqual(['i01-0-01'])
    const labels = { 'i01-0-02': '挂牌' }
    expect(told(desk({ indicators: both, labels }))[0]).toMatchObject({ indicators: both, labels })
    expect(told(desk({ indicators: ['i09-0-09', ...both] }))[0]?.indicators).toEqual(['i09-0-09', ...both])
  })
})

describe('the list of an area', () => {
  test('is one page of up to six outcomes, named after the area', () => {
    const stories = lists(automaticStories(reportOf([[['排查11处']], [many(21, 6)]])))
    expect(new Set(stories.map(({ page }) => page))).toEqual(new Set(['部署', '民生']))
    expect(stories).toHaveLength(7)
    expect(stories.map(({ rank }) => rank)).toEqual([100, 200, 201, 202, 203, 204, 205])
    expect(stories[0]).toMatchObject({ id: 'wall-1-0-i01-0-01', place: 'wall', kind: 'figure', area: 1 })
  })

  test.each([
    { count: 7, pages: [6, 1] },
    { count: 12, pages: [6, 6] },
    { count: 13, pages: [6, 6] },
  ])('of $count outcomes goes on to a second page, and no further', ({ count, pages }) => {
    const stories = lists(automaticStories(reportOf([[many(11, count)]])))
    const on = (page: string): number => stories.filter((story) => story.page === page).length
    expect([on('部署（一）'), on('部署（二）')]).toEqual(pages)
    expect(stories).toHaveLength(Math.min(count, 12))
    expect(titles(stories)).toEqual(many(11, 12).slice(0, count))
    expect(stories.map(({ rank }) => rank)).toEqual(stories.map((_, at) => 100 + at))
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
    expect(stories[6]?.id).toBe('wall-1-1-i01-0-07')
  })
})
