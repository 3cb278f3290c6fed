import { describe, expect, test } from 'vitest'
import type { Story } from '../../src/domain/story'
import { shownOn, wallPages, type WallPage } from '../../src/domain/wall-page'
import { groundOf, storyOf } from '../factories'
import { onWall, wallReport } from '../wall-report'

const always = (): boolean => true
const pagesOf = (...stories: readonly Story[]): readonly WallPage[] => wallPages(wallReport(stories), always)
const idsOn = (page: WallPage | undefined): readonly string[] => page?.blocks.map(({ id }) => id) ?? []

describe('the pages of a wall', () => {
  test('begin with the overview: its single figures, then a panel of each area', () => {
    const [first, ...others] = pagesOf(
      onWall({ id: 'list', indicators: ['i01-0-01'] }),
      onWall({ id: 'tile', kind: 'figure', indicators: ['i01-0-01'] }),
      onWall({ id: 'rate', kind: 'rate', indicators: ['i01-0-02'] }),
      onWall({ id: 'own', kind: 'figure', page: '部署', indicators: ['i01-0-03'] })
    )
    expect(first).toMatchObject({ id: 'overview', title: '整改进展情况的报告', areas: [] })
    expect(idsOn(first)).toEqual(['tile', 'rate', 'panel-1', 'panel-2', 'panel-3'])
    expect(others.map(({ title }) => title)).toEqual(['部署'])
  })

  test('go on area by area, whatever the order of the stories', () => {
    const pages = pagesOf(
      onWall({ id: 'b', area: 3, page: '治党' }),
      onWall({ id: 'c', area: 2, page: '民生' }),
      onWall({ id: 'a', area: 1, page: '部署' })
    )
    expect(pages.map(({ id }) => id)).toEqual(['overview', 'area-1-部署', 'area-2-民生', 'area-3-治党'])
    expect(pages.map(({ title }) => title).slice(1)).toEqual(['部署', '民生', '治党'])
  })

  test('hold the stories of their title and name the areas of these once and in order', () => {
    const pages = pagesOf(
      onWall({ id: 'c', area: 2, page: '民生与部署' }),
      onWall({ id: 'a', area: 1, page: '民生与部署' }),
      onWall({ id: 'b', area: 1, page: '民生与部署' }),
      onWall({ id: 'd', area: null, page: '全区' })
    )
    const joint = pages.find(({ title }) => title === '民生与部署')
    expect(joint?.areas).toEqual([1, 2])
    expect(joint?.id).toBe('area-1-2-民生与部署')
    expect(idsOn(joint)).toEqual(['heading-1', 'heading-2', 'c', 'a', 'b', 'words-2'])
    expect(pages.find(({ title }) => title === '全区')?.areas).toEqual([])
    expect(pages.map(({ title }) => title)).toEqual(['整改进展情况的报告', '全区', '民生与部署'])
  })

  test('come from the stories of the wall alone where there is one, else from a choice by rule', () => {
    const desk = storyOf({ id: 'desk', kind: 'figure', indicators: ['i01-0-01'] })
    const curated = pagesOf(desk, onWall({ id: 'tile', kind: 'figure', indicators: ['i01-0-02'] }))
    expect(idsOn(curated[0]).filter((id) => !id.startsWith('panel'))).toEqual(['tile'])
    const ruled = pagesOf(desk)
    expect(ruled.length).toBeGreaterThan(1)
    expect(ruled.flatMap(idsOn)).not.toContain('desk')
  })

  test('are none where there is nothing to show', () => {
    const empty = { ...groundOf('没有标题的文字。'), indicators: [] }
    expect(wallPages(wallReport([], empty), always)).toEqual([])
  })

  test('tell which indicators stand on them', () => {
    const [, page] = pagesOf(
      onWall({ page: '部署', indicators: ['i01-0-02', 'i01-0-01'] }),
      onWall({ page: '部署', indicators: ['i02-0-01'] })
    )
    expect(page && shownOn(page).map(({ id }) => id)).toEqual(['i01-0-02', 'i01-0-01', 'i02-0-01'])
  })
})

describe('a story on the wall', () => {
  const blockOf = (fields: Partial<Story>, accepts = always) => {
    const [, page] = wallPages(wallReport([onWall({ id: 'story', page: '部署', ...fields })]), accepts)
    return page?.blocks.find(({ id }) => id === 'story')
  }

  test.each([
    { kind: 'figure', form: 'figure' },
    { kind: 'rate', form: 'figure' },
    { kind: 'bars', form: 'bars' },
    { kind: 'stages', form: 'bars' },
    { kind: 'share', form: 'bars' },
    { kind: 'diverging', form: 'bars' },
    { kind: 'steps', form: 'steps' },
    { kind: 'list', form: 'rows' },
  ])('of kind $kind is set as $form, one that its kind refuses in rows', ({ kind, form }) => {
    const indicators = ['i01-0-01', 'i01-0-02']
    expect(blockOf({ kind, indicators })?.form).toBe(form)
    expect(blockOf({ kind, indicators }, () => false)?.form).toBe('rows')
  })

  test('has no bars where some figures rise and others fall', () => {
    const mixed = ['i02-0-02', 'i02-0-03']
    expect(blockOf({ kind: 'diverging', indicators: mixed })?.form).toBe('rows')
    expect(blockOf({ kind: 'diverging', indicators: ['i02-0-02'] })?.form).toBe('bars')
    expect(blockOf({ kind: 'steps', indicators: mixed })?.form).toBe('steps')
  })

  test('calls its figures by its own short names, else by theirs, and leaves out what is unknown', () => {
    const indicators = ['i01-0-02', 'i09-0-09', 'i01-0-01']
    const block = blockOf({ indicators, labels: { 'i01-0-02': '挂牌' } })
    expect(block?.marks.map(({ indicator }) => indicator.id)).toEqual(['i01-0-02', 'i01-0-01'])
    expect(block?.marks.map(({ label }) => label)).toEqual(['挂牌', '排查隐患42 处'])
  })

  test('has the figures of its title filled in without blanks, and an unknown one left as it stands', () => {
    expect(blockOf({ title: '排查{i01-0-01}，其中{i09-0-09}' })?.title).toBe('排查42处，其中{i09-0-09}')
  })

  test('keeps its rank and area, and its period unless it is a single figure', () => {
    const fields = { rank: 7, area: 1, period: '2023年', indicators: ['i01-0-01'] }
    expect(blockOf({ ...fields, kind: 'bars' })).toMatchObject({
      rank: 7,
      area: 1,
      period: '2023年',
      lead: '',
    })
    expect(blockOf({ ...fields, kind: 'figure' })).toMatchObject({ period: '', heads: false, words: [] })
    expect(blockOf({ area: null, page: '全区' })?.area).toBe(1)
  })
})
