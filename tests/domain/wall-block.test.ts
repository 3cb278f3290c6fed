import { describe, expect, test } from 'vitest'
import { markStatus, tileNotes, wordBeside, wordsBelow, type WallBlock } from '../../src/domain/wall-block'
import { change, figure } from '../factories'

const nothing = { title: '', period: '' }
const investment = figure('434.6亿元', { status: 'agreed' })

describe('what is agreed, sought or planned', () => {
  test('is marked in the name that says so, and not said twice', () => {
    expect(markStatus('项目协议总投资', investment)).toEqual({
      before: '项目',
      status: '协议',
      after: '总投资',
    })
    expect(wordBeside({ indicator: investment, label: '项目协议总投资' })).toBe('')
    expect(wordsBelow({ indicator: investment, label: '' }, { title: '协议总投资', period: '' })).toEqual([])
  })

  test('says so behind or below its figure where its name does not', () => {
    expect(wordBeside({ indicator: investment, label: '总投资' })).toBe('协议')
    expect(wordsBelow({ indicator: investment, label: '' }, nothing)).toEqual([
      { words: '协议', tone: 'status' },
    ])
  })

  test('is not marked in the name of what is done', () => {
    expect(markStatus('取缔协议库', figure('6个'))).toEqual({ before: '取缔协议库', status: '', after: '' })
  })
})

test('a large change says its way with its basis, then its period', () => {
  const fall = change('▼49.4%', undefined, { basis: '同比', period: '2023年' })
  expect(wordsBelow({ indicator: fall, label: '' }, nothing)).toEqual([
    { words: '同比下降', tone: 'way' },
    { words: '2023年', tone: 'soft' },
  ])
  expect(wordsBelow({ indicator: fall, label: '' }, { title: '投诉量同比', period: '2023年' })).toEqual([
    { words: '下降', tone: 'way' },
  ])
})

test('below a tile stand its way, its level, and last its source', () => {
  const rise = change('▲3.8%', undefined, { basis: '较上年' })
  const tile: WallBlock = {
    id: 'tile',
    form: 'figure',
    area: 1,
    rank: 1,
    heads: false,
    title: '教育支出',
    lead: '',
    period: '',
    marks: [
      { indicator: rise, label: '' },
      { indicator: figure('14.07亿元'), label: '支出' },
    ],
    words: [],
  }
  expect(tileNotes(tile).map((note) => note.mark?.label ?? note.words)).toEqual([
    '较上年上升',
    '支出',
    '第1项',
  ])
})
