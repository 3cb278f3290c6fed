import { describe, expect, test } from 'vitest'
import { guardCell, unguardCell } from '../../src/domain/formula'
import { deskColumn, tableText } from '../../src/domain/desk-columns'
import { FORMULAS } from '../formulas'
import { figure, groundOf, metaOf } from '../factories'
import { anyText, fc, textOf } from '../property'

describe('a guard', () => {
  test.each(FORMULAS)('stands before %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`)
  })

  test.each(['', '1', '一', ' =1', '1=1', '约2000亩'])('does not stand before %o', (text) => {
    expect(guardCell(text)).toBe(text)
  })

  test('comes off again, and only where it was put', () => {
    const cell = fc.oneof(textOf([..."=+-@\t\n＝＋－＠'1字 "], 5), anyText(8))
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
      })
    )
    expect(unguardCell("'twas")).toBe("'twas")
  })
})

describe('a table to paste', () => {
  const report = { ...groundOf(), meta: metaOf(), indicators: [], numbers: [], stories: [], problems: [] }
  const columns = ['name', 'note', 'change'].flatMap((id) => deskColumn(id) ?? [])
  const pasted = (fields: Parameters<typeof figure>[1]): readonly string[] =>
    (
      tableText([figure('42处', fields)], columns, { report, checks: [], converted: false }).split('\n')[1] ??
      ''
    ).split('\t')

  test.each(FORMULAS)('runs nothing of %j', (text) => {
    const [name = '', note = ''] = pasted({ name: text, note: text })
    for (const cell of [name, note]) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]/)
  })

  test('changes no other cell', () => {
    expect(pasted({ name: '约定', note: '1=1' })).toEqual(['约定', '1=1', ''])
  })
})
