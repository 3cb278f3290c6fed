import { describe, expect, test } from 'vitest'
import { outline, picturesOf, stated, told } from './by-rule'

const roads = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    stated(1, `道路${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午'[index] ?? ''}长3公里`)
  )

describe('figures of an item that the text does not relate', () => {
  test('stand in one list under the heading of the item', () => {
    const [first, second] = [stated(2, '走访企业800家'), stated(2, '发放材料9万余份')]
    expect(picturesOf([first, second]).map(told)).toEqual([
      ['list', '事项2', ['走访企业800家', '发放材料9万余份']],
    ])
  })

  test('are told item by item', () => {
    const figures = [
      stated(1, '走访企业800家'),
      stated(2, '修复路灯38处'),
      stated(1, '发放材料9万余份'),
      stated(2, '硬化道路6条'),
    ]
    expect(picturesOf(figures).map(told)).toEqual([
      ['list', '事项1', ['走访企业800家', '发放材料9万余份']],
      ['list', '事项2', ['修复路灯38处', '硬化道路6条']],
    ])
  })

  test('stand alone under their own name where there is one', () => {
    expect(picturesOf([stated(2, '走访企业800家')]).map(told)).toEqual([
      ['figure', '走访企业', ['走访企业800家']],
    ])
  })

  test.each([
    { count: 8, sizes: [8] },
    { count: 9, sizes: [8, 1] },
    { count: 16, sizes: [8, 8] },
    { count: 17, sizes: [8, 8, 1] },
  ])('$count of them are cut into lists of at most eight', ({ count, sizes }) => {
    const figures = roads(count)
    const lists = picturesOf(figures)
    expect(lists.map(({ indicators }) => indicators.length)).toEqual(sizes)
    expect(lists.flatMap(({ indicators }) => indicators)).toEqual(figures.map(({ id }) => id))
    expect(lists.map(({ kind }) => kind)).toEqual(sizes.map((size) => (size === 1 ? 'figure' : 'list')))
  })
})

describe('the heading of a list', () => {
  const two = [stated(1, '走访企业800家'), stated(1, '发放材料9万余份')]
  const headingIn = (text: string) => picturesOf(two, text).map(({ title }) => title)

  test('is cut at forty characters', () => {
    const long = '坚持问题导向目标导向结果导向'.repeat(4)
    expect(headingIn(`(一)甲\n1.乙\n(1)${long}。走访。`)).toEqual([long.slice(0, 40)])
  })

  test('is the task where the item has none', () => {
    expect(headingIn('(一)落实部署\n1.守住安全底线\n(1)。走访企业800家。')).toEqual(['守住安全底线'])
  })

  test('is the name of the first figure where neither has one', () => {
    expect(headingIn('(一)落实部署\n1.\n(1)。走访企业800家。')).toEqual(['走访企业'])
  })

  test('is the name of the first figure where the text has no such item', () => {
    expect(headingIn('没有标题的文字。')).toEqual(['走访企业'])
    expect(headingIn(outline(1))).toEqual(['事项1'])
  })
})
