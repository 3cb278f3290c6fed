import { describe, expect, test } from 'vitest'
import { headlinesOf, outline, related, stated } from './by-rule'

const titles = (...given: Parameters<typeof headlinesOf>): readonly string[] =>
  headlinesOf(...given).map(({ title }) => title)

const itemsOf = (...given: Parameters<typeof headlinesOf>): readonly number[] =>
  headlinesOf(...given).map(({ indicators: [id = ''] }) => Number(id.slice(1, 3)))

describe('the headlines', () => {
  test('are one outcome an item, the areas in turn, so that none takes all the room', () => {
    const figures = [1, 2, 3, 4, 5, 6].map((item) => stated(item, '完成整改任务12项'))
    expect(itemsOf(figures, outline(3, 1, 2))).toEqual([1, 4, 5, 2, 6, 3])
  })

  test('are no more than eight', () => {
    const figures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((item) => stated(item, '完成整改任务12项'))
    expect(itemsOf(figures, outline(10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(itemsOf(figures, outline(1, 9))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(itemsOf(figures.slice(0, 3), outline(10))).toEqual([1, 2, 3])
  })

  test('are counted from one in their order', () => {
    const figures = [1, 2, 3].map((item) => stated(item, '完成整改任务12项'))
    expect(headlinesOf(figures, outline(1, 2)).map(({ rank }) => rank)).toEqual([1, 2, 3])
  })

  test('are the figure alone where the text states no change of it', () => {
    expect(
      headlinesOf([stated(1, '新增就业岗位1200个')]).map(({ kind, indicators }) => [kind, indicators])
    ).toEqual([['figure', ['i01-0-新增就业岗位1200个']]])
  })

  test('have the change beside them that the text states of them, and no other relation', () => {
    const jobs = stated(1, '新增就业岗位1200个')
    const firms = stated(1, '走访企业800家')
    const others = [
      related('走访增长12%', 'change_of', [firms], { kind: 'change', direction: 'up' }),
      related('其中高校毕业生岗位300个', 'part_of', [jobs]),
    ]
    const rise = related('增长8%', 'change_of', [jobs], { kind: 'change', direction: 'up' })
    expect(headlinesOf([jobs, firms, ...others, rise])[0]?.indicators).toEqual([jobs.id, rise.id])
    expect(headlinesOf([jobs, firms, ...others])[0]?.indicators).toEqual([jobs.id])
  })
})

/** Figures from the one that leads to the one that comes last. */
const STANDING = [
  ['an outcome, as money', stated(1, '追缴违规资金30万元', { kind: 'funds' })],
  ['an outcome, as a rate', stated(1, '问题整改率98%', { kind: 'percentage' })],
  ['an outcome, as cases', stated(1, '化解信访积案12件', { kind: 'cases' })],
  ['an outcome, as a count', stated(1, '修复路灯灯杆38处')],
  ['money', stated(1, '一般教育支出14亿元', { kind: 'funds' })],
  ['a rate', stated(1, '群众满意度98%', { kind: 'percentage' })],
  ['cases', stated(1, '受理群众诉求12件', { kind: 'cases' })],
  ['a count', stated(1, '服务站点共38处')],
  ['a finding, as money', stated(1, '查出滞留资金30万元', { kind: 'funds' })],
  ['a finding, as a count', stated(1, '发现安全隐患38处')],
] as const

describe('of two figures', () => {
  const pairs = STANDING.slice(1).map(([later, second], at) => {
    const [earlier = '', first = second] = STANDING[at] ?? []
    return [earlier, later, first, second] as const
  })

  test.each(pairs)('%s leads its item before %s', (_, __, first, second) => {
    expect(titles([first, second])).toEqual([first.name])
    expect(titles([second, first])).toEqual([first.name])
  })

  test.each(pairs)('%s leads its area before %s', (_, __, first, second) => {
    const inItem = (item: number, { quote, kind }: typeof first) => stated(item, quote, { kind })
    expect(titles([inItem(1, first), inItem(2, second)])).toEqual([first.name, second.name])
    expect(titles([inItem(1, second), inItem(2, first)])).toEqual([first.name, second.name])
  })

  test('that stand alike the text’s first leads', () => {
    expect(titles([stated(1, '服务站点共38处'), stated(1, '农村公路共6条')])).toEqual(['服务站点共'])
    expect(titles([stated(1, '农村公路共6条'), stated(1, '服务站点共38处')])).toEqual(['农村公路共'])
  })
})

describe('no headline', () => {
  const whole = stated(1, '走访企业800家')

  test.each([
    ['activity', stated(1, '召开专题会议12次')],
    ['what urges others to act', stated(1, '约谈责任单位6家')],
    ['a part by its words', stated(1, '盘活厂房6处', { quote: '其中盘活厂房6处' })],
    ['a part in brackets', stated(1, '盘活厂房6处', { quote: '（其中盘活厂房6处' })],
    ['a part in narrow brackets', stated(1, '盘活厂房6处', { quote: '(其中盘活厂房6处' })],
    ['what was before a change', stated(1, '整改率60%', { name: '整改率（变化前）' })],
    ['what is only agreed', stated(1, '完成投资30亿元', { status: 'agreed' })],
    ['what is only planned', stated(1, '新增绿地6处', { status: 'planned' })],
    ['a change', stated(1, '收入增长8%', { kind: 'change', direction: 'up' })],
    ['a part by its relation', related('新增规上企业6家', 'part_of', [whole], { item: 2 })],
    ['a later stage', related('完成整改6家', 'stage_after', [whole], { item: 2 })],
  ])('is %s', (_, figure) => {
    expect(titles([figure])).toEqual([])
  })

  test.each([
    ['a figure whose words name a part further on', stated(1, '盘活厂房其中闲置6处')],
    ['a figure after a change', stated(1, '整改率98%', { name: '整改率（变化前）98%（变化后）' })],
    ['a rate', related('整改完成率98%', 'rate_of', [whole, whole], { kind: 'percentage' })],
  ])('rule keeps out %s', (_, figure) => {
    expect(headlinesOf([figure]).map(({ indicators }) => indicators)).toEqual([[figure.id]])
  })
})

describe('the title of a headline', () => {
  test('is the name of the figure where that says what was counted', () => {
    expect(titles([stated(1, '修复路灯杆38处')], outline(1))).toEqual(['修复路灯杆'])
  })

  test('has the heading of the item before a name of four characters or fewer', () => {
    expect(titles([stated(2, '修复路灯38处')], outline(2))).toEqual(['事项2：修复路灯'])
    expect(titles([stated(2, '修复38处')], outline(2))).toEqual(['事项2：修复'])
  })

  test('counts characters as a reader does', () => {
    expect(titles([stated(1, '修复𠮷桥38处')], outline(1))).toEqual(['事项1：修复𠮷桥'])
  })

  test.each([
    [
      'the task where the item has no heading',
      '(一)落实部署\n1.守住安全底线\n(1)。修复路灯38处。',
      '守住安全底线：修复',
    ],
    ['the area where neither has one', '(一)落实部署\n1.\n(1)。修复路灯38处。', '落实部署：修复'],
    ['the area where items are paragraphs without a label', '一、民生改善\n修复路灯38处。', '民生改善：修复'],
    ['nothing where the text has no headings', '修复路灯38处。', '修复'],
    ['nothing where the text has no such item', '没有标题的文字。', '修复'],
  ])('is led by %s', (_, text, title) => {
    expect(titles([stated(1, '修复38处')], text)).toEqual([title])
  })

  test('is led by no heading that is a sentence', () => {
    const heading = '全面排查整治道路照明设施安全隐患'
    const text = (words: string) => `(一)落实部署\n1.守住底线\n(1)${words}。修复路灯38处。`
    expect(titles([stated(1, '修复38处')], text(heading))).toEqual([`${heading}：修复`])
    expect(titles([stated(1, '修复38处')], text(`再${heading}`))).toEqual(['修复'])
    expect(titles([stated(1, '修复38处')], text(heading.replace('路', '𠮷')))).toEqual([
      `${heading.replace('路', '𠮷')}：修复`,
    ])
  })
})
