import { describe, expect, test } from 'vitest'
import { downloadName } from '../../src/data/download'
import { groundOf, metaOf } from '../factories'
import { fc } from '../property'

const report = { ...groundOf(), meta: metaOf(), indicators: [], numbers: [], stories: [], problems: [] }

describe('the file name', () => {
  const day = new Date(2024, 5, 8)
  const name = (chart: string, area: string): string => downloadName(report, chart, area, day)

  test('is made of report, chart, area, version and day', () => {
    expect(name('隐患闭环', '决策部署')).toBe('整改_隐患闭环_决策部署_v1.0.0_20240608.csv')
    expect(name('隐患闭环', '')).toBe('整改_隐患闭环_全部_v1.0.0_20240608.csv')
    expect(downloadName(report, '图', '', day, 'svg')).toMatch(/\.svg$/)
  })

  test('leaves out what Windows refuses, and blanks around the rest', () => {
    expect(name(' 隐患/整改: "闭环"? ', '<部署>')).toBe('整改_隐患整改 闭环_部署_v1.0.0_20240608.csv')
  })

  test('holds sixty characters of a long title', () => {
    expect(name('𠮷'.repeat(61), '')).toBe(`整改_${'𠮷'.repeat(60)}_全部_v1.0.0_20240608.csv`)
  })

  test('holds nothing that Windows refuses, whatever the title', () => {
    const title = fc.string({
      unit: fc.oneof(fc.constantFrom(...'\\/:*?"<>|\n\u0000'), fc.constantFrom('字', '𠮷')),
      maxLength: 150,
      size: 'max',
    })
    fc.assert(
      fc.property(title, (chart) => {
        const file = name(chart, '')
        expect(file).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/)
        expect(file.length).toBeLessThan(200)
        // No half of a character is left where a long title is cut.
        expect(encodeURIComponent(file)).toContain('_v1.0.0_20240608.csv')
      })
    )
  })
})
