import { describe, expect, test } from 'vitest'
import { changeAddress, DEFAULT_VIEW, readAddress, writeAddress } from '../../src/address/view'
import { anyText, fc } from '../property'
import { anyView } from './any-view'

describe('an address', () => {
  test('restores the very view it was written from', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readAddress(writeAddress(view))).toEqual({ view, rejected: [] })
      })
    )
  })

  test('restores it through the text of a link', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = new URLSearchParams(writeAddress(view)).toString()
        expect(readAddress(Object.fromEntries(new URLSearchParams(link))).view).toEqual(view)
      })
    )
  })

  test('does not write what is as it would be anyway', () => {
    expect(writeAddress(DEFAULT_VIEW)).toEqual({})
    expect(writeAddress({ ...DEFAULT_VIEW, areas: [2] })).toEqual({ area: '2' })
  })

  test('has the keys of the product', () => {
    const everything = {
      ...DEFAULT_VIEW,
      report: 'x',
      indicator: 'i05-3-02',
      areas: [1],
      kinds: ['funds'],
      search: '隐患',
      theme: 'dark',
    } as const
    expect(writeAddress(everything)).toEqual({
      r: 'x',
      i: 'i05-3-02',
      area: '1',
      kind: 'funds',
      q: '隐患',
      theme: 'dark',
    })
  })

  test('says the same whatever the order of a list and however often it names an entry', () => {
    expect(readAddress({ area: '10,2,1,2' }).view.areas).toEqual([1, 2, 10])
    expect(readAddress({ kind: 'funds,cases' }).view).toEqual(readAddress({ kind: 'cases,funds,cases' }).view)
  })

  test.each([
    ['rotate', '0', 0],
    ['rotate', '5', 5],
    ['rotate', '3600', 3600],
    ['dist', '0.5', 0.5],
    ['dist', '60', 60],
    ['screen', '10', 10],
    ['screen', '2000', 2000],
    ['page', '1', 1],
    ['page', '99', 99],
  ] as const)('takes %s = %s, the bounds among them', (key, text, value) => {
    expect(readAddress({ [key]: text }).view[key]).toBe(value)
  })

  test('takes a search of the greatest length', () => {
    const search = '长'.repeat(60)
    expect(readAddress({ q: search }).view.search).toBe(search)
  })

  test('of an empty or absent value is the default, and no complaint', () => {
    expect(readAddress({ area: '', kind: null, i: undefined, q: [] })).toEqual({
      view: DEFAULT_VIEW,
      rejected: [],
    })
  })

  test('with a key given twice is read by the first', () => {
    expect(readAddress({ theme: ['dark', 'light'] }).view.theme).toBe('dark')
  })
})

describe('a change', () => {
  test('changes its fields and keeps the others and the keys of other pages', () => {
    const query = { i: 'i05-3-02', area: '1', zoom: '20', mode: ['5', '6'] }
    expect(changeAddress(query, { areas: [2], indicator: '' })).toEqual({
      area: '2',
      zoom: '20',
      mode: ['5', '6'],
    })
  })

  test('to any view is that view, whatever the address was', () => {
    const foreign = fc.dictionary(fc.constantFrom('zoom', 'mode', 'x'), anyText(5))
    fc.assert(
      fc.property(anyView, anyView, foreign, (before, after, others) => {
        const changed = changeAddress({ ...writeAddress(before), ...others }, after)
        expect(readAddress(changed).view).toEqual(after)
        expect(changed).toMatchObject(others)
      })
    )
  })

  test('drops what made no sense', () => {
    expect(changeAddress({ theme: 'neon', i: 'i05-3-02' }, {})).toEqual({ i: 'i05-3-02' })
  })
})
