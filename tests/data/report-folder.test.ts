import { expect, test } from 'vitest'
import { embeddedData } from '../../src/data/data-source'
import { loadReport } from '../../src/data/load-report'
import { folderFiles } from '../../src/data/report-folder'
import { arabicTokens } from '../../src/domain/accounting'
import { groundOf, metaOf, quoted, SMALL_TEXT } from '../factories'

test('a folder that was written loads as the report it was made of', async () => {
  const { source } = groundOf()
  const hazards = quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')
  const numbers = arabicTokens(source)
    .filter(({ start }) => start < hazards.start || start >= hazards.end)
    .map(({ start, end }) => ({
      start,
      end,
      quote: source.slice(start, end),
      reason: 'other' as const,
      note: '',
    }))
  const { sha256: _, ...meta } = metaOf({ id: 'small', areaNames: ['部署'] })
  const files = folderFiles({ meta, text: SMALL_TEXT, indicators: [hazards], numbers })

  expect(Object.keys(files).sort()).toEqual([
    'charts.json',
    'indicators.csv',
    'numbers.csv',
    'report.json',
    'source.txt',
  ])
  expect(files['source.txt']).toEqual(new TextEncoder().encode(SMALL_TEXT))
  const embedded = Object.entries(files).map(([name, bytes]) => [
    `reports/small/${name}`,
    new TextDecoder().decode(bytes),
  ])
  const loaded = await loadReport(embeddedData(Object.fromEntries(embedded)), 'small')
  expect(loaded).toMatchObject({
    ok: true,
    value: { meta, indicators: [hazards], numbers, isAutomatic: true, problems: [] },
  })
})
