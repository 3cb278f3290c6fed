import { describe, expect, test } from 'vitest'
import { emWidth } from '../../src/domain/type-width'
import { codeWidth, figureWidth, noteWidth, scaleSize, unitSize, WALL } from '../../src/domain/wall-measure'
import { change, figure } from '../factories'
import { markOf, wallBlock, wordsOf } from '../wall-blocks'

describe('beside a large number', () => {
  test('约 and 万 are set smaller by one ratio, but never smaller than the text', () => {
    expect(scaleSize(10)).toBeLessThan(10)
    expect(scaleSize(10)).toBeCloseTo(2 * scaleSize(5))
    expect([1, 1.45, 1.7].map(scaleSize)).toEqual([1, 1, 1])
  })

  test('a unit of one or two characters is smaller than 万, but never smaller than the text', () => {
    expect(unitSize('件', 10)).toBeLessThan(scaleSize(10))
    expect(unitSize('人次', 10)).toBe(unitSize('件', 10))
    expect(unitSize('件', 10)).toBeCloseTo(2 * unitSize('件', 5))
    expect(unitSize('平方公里', 1.45)).toBe(1)
  })

  test('a long unit takes no more room than one of three characters', () => {
    const room = (unit: string): number => emWidth(unit) * unitSize(unit, 10)
    expect(room('立方米')).toBeGreaterThan(room('人次'))
    expect(room('平方公里')).toBeCloseTo(room('立方米'))
    expect(room('个百分点以内')).toBeCloseTo(room('立方米'))
  })
})

describe('the width of a figure', () => {
  const width = (printed: string, size = 5): number => figureWidth(figure(printed), size)

  test('grows by each digit in its own size', () => {
    expect(width('8708件') - width('870件')).toBeCloseTo(5 * emWidth('8'))
    expect(width('8708件', 6) - width('870件', 6)).toBeCloseTo(6 * emWidth('8'))
  })

  test('grows by 约, 万 and 余 in the smaller size', () => {
    const one = emWidth('万') * scaleSize(5)
    expect(width('9万件') - width('9件')).toBeCloseTo(one)
    expect(width('约9件') - width('9件')).toBeCloseTo(one)
    expect(width('约9万件') - width('9件')).toBeCloseTo(2 * one)
    expect(width('9万余件') - width('9件')).toBeCloseTo(2 * one)
  })

  test('grows by its unit with a little room before it, and by nothing where there is none', () => {
    const bareAt = (size: number): number => figureWidth(figure('9件', { unit: '' }), size)
    const bare = bareAt(5)
    expect(bare).toBeCloseTo(5 * emWidth('9'))
    const unit = unitSize('人次', 5)
    expect(width('9人次') - bare).toBeGreaterThan(emWidth('人次') * unit)
    expect(width('9人次') - bare).toBeLessThan(emWidth('人次一') * unit)
    // The room before a unit is of the unit's size.
    const gap = (size: number): number =>
      width('9件', size) - bareAt(size) - emWidth('件') * unitSize('件', size)
    expect(gap(10)).toBeCloseTo(2 * gap(5))
  })

  test('holds the arrow and the sign of a change', () => {
    const plain = width('7%')
    expect(figureWidth(change('▲7%'), 5) - plain).toBeGreaterThan(5 * emWidth('+') + scaleSize(5))
    expect(figureWidth(change('▲7%'), 5) - plain).toBeLessThan(5 * emWidth('+') + 1.5 * scaleSize(5))
    const arrow = (size: number): number =>
      figureWidth(change('▲7%'), size) - width('7%', size) - size * emWidth('+')
    expect(arrow(10)).toBeCloseTo(2 * arrow(5))
  })

  test('holds the word behind it, a status with its frame', () => {
    const rise = change('▲7%')
    const way = figureWidth(rise, 5, '上升') - figureWidth(rise, 5)
    const status = figureWidth(figure('9件'), 5, '协议') - width('9件')
    expect(way).toBeGreaterThan(emWidth('上升'))
    expect(status).toBeGreaterThan(way)
    expect(status).toBeLessThan(emWidth('协议一'))
    expect(figureWidth(figure('9件'), 1, '协议') - width('9件', 1)).toBeCloseTo(status)
  })
})

describe('the width of a note below a large figure', () => {
  test('is that of its words, of a status with a frame', () => {
    expect(noteWidth({ words: '第3项', tone: 'soft' })).toBe(emWidth('第3项'))
    expect(noteWidth({ words: '同比下降', tone: 'way' })).toBe(emWidth('同比下降'))
    expect(noteWidth({ words: '协议', tone: 'status' })).toBeGreaterThan(emWidth('协议'))
    expect(noteWidth({ words: '协议', tone: 'status' })).toBeLessThan(emWidth('协议一'))
  })

  test('is that of a figure in the size of the text, with a gap behind its name where it has one', () => {
    const bare = noteWidth({ mark: markOf('14.07亿元') })
    expect(bare).toBe(figureWidth(figure('14.07亿元'), 1))
    const named = noteWidth({ mark: markOf('14.07亿元', '支出') })
    expect(named).toBeGreaterThan(bare + emWidth('支出'))
    expect(named).toBeLessThan(bare + emWidth('支出一'))
    expect(noteWidth({ mark: markOf('14.07亿元', '教育支出') }) - named).toBeCloseTo(emWidth('教育'))
  })

  test('holds the status of its figure in a frame, in the name or behind the figure', () => {
    const agreed = { status: 'agreed' } as const
    const plain = noteWidth({ mark: markOf('434.6亿元', '协议投资') })
    const inName = noteWidth({ mark: markOf('434.6亿元', '协议投资', agreed) })
    expect(inName).toBeGreaterThan(plain)
    expect(inName).toBeLessThan(plain + 1)
    const behind = noteWidth({ mark: markOf('434.6亿元', '总投资', agreed) })
    const bare = noteWidth({ mark: markOf('434.6亿元', '总投资') })
    expect(behind - bare).toBeCloseTo(
      figureWidth(figure('434.6亿元', agreed), 1, '协议') - figureWidth(figure('434.6亿元', agreed), 1)
    )
  })
})

test('the column of sources is as wide as the longest of them, with a gap', () => {
  const lines = wordsOf('制定办法')
  expect(codeWidth(lines)).toBeCloseTo(emWidth('第1项') + WALL.noteGap)
  const later = { ...lines, words: [...lines.words, { text: '出台意见', item: 112 }, ...lines.words] }
  expect(codeWidth(later)).toBeCloseTo(emWidth('第112项') + WALL.noteGap)
  expect(codeWidth(wallBlock())).toBe(WALL.noteGap)
})
