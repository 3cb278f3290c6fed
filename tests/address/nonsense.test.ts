import { describe, expect, test } from 'vitest'
import { DEFAULT_VIEW, readAddress, writeAddress } from '../../src/address/view'
import { anyText, fc } from '../property'

const KEYS = [
  'r',
  'i',
  'area',
  'kind',
  'qual',
  'q',
  'item',
  'n',
  's',
  'hide',
  'table',
  'theme',
  'trend',
  'reading',
]

describe('nonsense', () => {
  test.each([
    ['r', '../secret'],
    ['r', 'A'],
    ['i', '5-3-2'],
    ['i', 'i05-3-02 '],
    ['i', '__proto__'],
    ['area', '0'],
    ['area', '1,zwei'],
    ['area', '100'],
    ['kind', 'money'],
    ['kind', 'constructor'],
    ['qual', 'exactly'],
    ['q', '长'.repeat(61)],
    ['item', '-1'],
    ['item', '1.5'],
    ['n', '1e3'],
    ['s', '9-9'],
    ['s', '10-2'],
    ['s', '5'],
    ['hide', 'everything'],
    ['table', '<script>'],
    ['theme', 'neon'],
    ['reading', 'huge'],
    ['trend', 'rainbow'],
    ['area', '1x'],
    ['s', 'x1-9'],
    ['s', '1-9x'],
    ['rotate', '4'],
    ['rotate', '3601'],
    ['rotate', 'x20'],
    ['rotate', '20x'],
    ['dist', '0.4'],
    ['dist', '61'],
    ['dist', '1.234'],
    ['screen', '9'],
    ['screen', '2001'],
    ['page', '0'],
    ['page', '100'],
  ])('in %s = %o falls back to the default and is told, the rest stands', (key, value) => {
    const other = key === 'theme' ? { trend: 'red-up' } : { theme: 'dark' }
    const { view, rejected } = readAddress({ ...other, [key]: value })
    expect(view).toEqual({ ...DEFAULT_VIEW, ...other })
    expect(rejected.map((one) => one.key)).toEqual([key])
    expect(value.startsWith(rejected[0]?.value.replace(/…$/, '') ?? '')).toBe(true)
  })

  test('of any kind gives a view that can be written, and never throws', () => {
    const query = fc.dictionary(
      fc.constantFrom(...KEYS, '__proto__', 'x'),
      fc.oneof(anyText(), fc.constantFrom('1', '1-2', 'i05-3-02', 'exact'))
    )
    fc.assert(
      fc.property(query, (any) => {
        const { view, rejected } = readAddress(any)
        expect(readAddress(writeAddress(view))).toEqual({ view, rejected: [] })
        for (const { key } of rejected) expect(KEYS).toContain(key)
      })
    )
  })

  test('is repeated whole where it is short', () => {
    for (const length of [1, 39, 40])
      expect(readAddress({ i: 'x'.repeat(length) }).rejected[0]?.value).toBe('x'.repeat(length))
    expect(readAddress({ i: `${'x'.repeat(40)}y` }).rejected[0]?.value).toBe(`${'x'.repeat(40)}…`)
  })

  test('is repeated only in its beginning', () => {
    expect(readAddress({ i: 'x'.repeat(5000) }).rejected[0]?.value.length).toBeLessThan(50)
  })
})
