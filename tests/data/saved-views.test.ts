import { describe, expect, test } from 'vitest'
import { MAX_VIEWS, mergeViews, readViews, writeViews } from '../../src/data/saved-views'
import { anyText, fc } from '../property'

const anyViews = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('资金', '隐患 排查', '“引号”', '甲', '乙').map((name) => name),
    query: fc.constantFrom('', 'kind=funds', 'unit=%E5%A4%84&sort=-value'),
  }),
  { selector: ({ name }) => name }
)

describe('a file of views', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        expect(readViews(writeViews(views))).toEqual({ ok: true, value: { views, refused: 0 } })
      })
    )
  })

  test('of anything else is refused in a sentence, and never throws', () => {
    fc.assert(fc.property(anyText(), (text) => void expect(readViews(text).ok).toBe(false)))
    expect(readViews('{"format":"other"}').ok).toBe(false)
  })

  test('may have a byte-order mark in front', () => {
    const views = [{ name: '甲', query: 'kind=funds' }]
    expect(readViews(`\uFEFF${writeViews(views)}`)).toEqual({ ok: true, value: { views, refused: 0 } })
  })

  test('keeps such a mark inside a name', () => {
    const views = [{ name: '甲\uFEFF乙', query: '' }]
    expect(readViews(writeViews(views))).toEqual({ ok: true, value: { views, refused: 0 } })
  })

  test('with entries that make no sense gives the others and counts those', () => {
    const text = JSON.stringify({
      format: 'shujian-views',
      version: 1,
      views: [{ name: '甲', query: 'kind=funds' }, { name: '', query: '' }, { name: '乙', query: 'a b' }, 7],
    })
    expect(readViews(text)).toMatchObject({ value: { views: [{ name: '甲' }], refused: 3 } })
  })
})

describe('views', () => {
  test('of one name replace each other where they stand', () => {
    const [a, b] = [
      { name: '甲', query: 'x=1' },
      { name: '乙', query: 'x=2' },
    ]
    expect(mergeViews([a, b], [{ ...a, query: 'x=3' }])).toEqual([{ ...a, query: 'x=3' }, b])
  })

  test('are no more than can be kept', () => {
    const many = Array.from({ length: MAX_VIEWS + 5 }, (_, at) => ({ name: `视图${at}`, query: '' }))
    expect(mergeViews([], many)).toHaveLength(MAX_VIEWS)
  })
})
