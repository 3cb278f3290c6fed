import { describe, expect, test } from 'vitest'
import { picturesOf, outline, related, stated, storiesOf, told } from './by-rule'

describe('a report that nobody has curated', () => {
  test('is told on its overview and in its areas, and says last which items have figures', () => {
    const stories = storiesOf([stated(1, '清退资金30万元')], outline(1))
    expect(stories.map(({ place, kind }) => [place, kind])).toEqual([
      ['overview', 'figure'],
      ['area', 'figure'],
      ['overview', 'coverage'],
    ])
  })

  test('without a figure has the coverage of its items alone, which no area owns', () => {
    const [coverage, ...rest] = storiesOf([])
    expect(rest).toEqual([])
    expect(coverage).toMatchObject({
      id: 'auto-coverage',
      place: 'overview',
      area: null,
      kind: 'coverage',
      indicators: [],
      title: '各事项列有指标的情况',
      unit: '项',
      period: '',
      page: '',
      labels: {},
    })
    expect(coverage?.note).toContain('未列指标不代表没有进展')
  })

  test('has its coverage behind every headline', () => {
    const stories = storiesOf(
      [1, 2, 3, 4, 5, 6, 7, 8].map((item) => stated(item, `销号${item}处`)),
      outline(8)
    )
    const overview = stories.filter(({ place }) => place === 'overview')
    const ranks = overview.map(({ rank }) => rank)
    expect(overview[overview.length - 1]?.kind).toBe('coverage')
    expect(Math.max(...ranks)).toBe(ranks[ranks.length - 1])
    expect(new Set(ranks).size).toBe(ranks.length)
  })
})

describe('a story made by rule', () => {
  test('is called after its place and its first figure, so that its address lasts', () => {
    const ids = storiesOf([stated(2, '清退资金30万元')]).map(({ id }) => id)
    expect(ids).toEqual([
      'auto-overview-i02-0-清退资金30万元',
      'auto-area-i02-0-清退资金30万元',
      'auto-coverage',
    ])
  })

  test('says nothing that the text does not: no unit, period, note or short names', () => {
    for (const story of storiesOf([stated(2, '清退资金30万元')]).slice(0, 2))
      expect(story).toMatchObject({ unit: '', period: '', note: '', page: '', labels: {} })
  })

  test('stands in the area of its item', () => {
    const stories = storiesOf(
      [stated(1, '销号22处'), stated(2, '收回资金30万元'), stated(3, '修复6处')],
      outline(1, 1, 1)
    )
    expect(stories.map(({ place, area }) => [place, area])).toEqual([
      ['overview', 1],
      ['overview', 2],
      ['overview', 3],
      ['area', 1],
      ['area', 2],
      ['area', 3],
      ['overview', null],
    ])
  })

  test('goes by the whole number of its item, not by its first digit', () => {
    const [headline] = storiesOf([stated(12, '收回资金30万元')], outline(2, 12))
    expect(headline?.area).toBe(2)
  })

  test('of an item that the text does not have stands in the first area', () => {
    expect(storiesOf([stated(9, '收回资金30万元')], outline(1, 1)).map(({ area }) => area)).toEqual([
      1,
      1,
      null,
    ])
  })

  test('has a rank of its own, counted from one in the order of the items', () => {
    const pictures = picturesOf([stated(1, '销号22处'), stated(5, '修复6处'), stated(2, '收回资金30万元')])
    expect(pictures.map(({ rank, title }) => [rank, title])).toEqual([
      [1, '销号'],
      [2, '修复'],
      [3, '收回资金'],
    ])
  })
})

describe('each figure of an item', () => {
  const found = stated(1, '排查隐患42处')
  const listed = related('挂牌22处', 'stage_after', [found])
  const closed = related('销号20处', 'stage_after', [listed])
  const firms = stated(1, '走访企业100家')
  const above = related('其中规上54家', 'part_of', [firms])
  const share = related('规上占比54%', 'rate_of', [above, firms], { kind: 'percentage' })
  const papers = stated(1, '发放材料9万余份')

  test('is told once: a rate first, then stages, then parts, and what stands alone at the end', () => {
    expect(picturesOf([found, listed, closed, firms, above, papers]).map(told)).toEqual([
      ['stages', '排查隐患、挂牌、销号', ['排查隐患42处', '挂牌22处', '销号20处']],
      ['share', '走访企业，其中规上', ['走访企业100家', '其中规上54家']],
      ['figure', '发放材料', ['发放材料9万余份']],
    ])
  })

  test('is not told again as a part where it is told beside its rate', () => {
    expect(picturesOf([found, listed, closed, firms, above, share, papers]).map(told)).toEqual([
      ['rate', '规上占比', ['规上占比54%', '其中规上54家', '走访企业100家']],
      ['stages', '排查隐患、挂牌、销号', ['排查隐患42处', '挂牌22处', '销号20处']],
      ['figure', '发放材料', ['发放材料9万余份']],
    ])
  })

  test('is not told again beside a part that is not told yet', () => {
    const small = related('其中小微30家', 'part_of', [firms])
    expect(picturesOf([firms, above, small, share]).map(told)).toEqual([
      ['rate', '规上占比', ['规上占比54%', '其中规上54家', '走访企业100家']],
      ['figure', '其中小微', ['其中小微30家']],
    ])
  })

  test('goes into the list where the picture that would tell it is not drawn', () => {
    const large = related('规上用工1万人', 'part_of', [above], { unit: '家' })
    expect(picturesOf([firms, above, large]).map(told)).toEqual([
      ['share', '走访企业，其中规上', ['走访企业100家', '其中规上54家']],
      ['figure', '规上用工', ['规上用工1万人']],
    ])
  })
})
