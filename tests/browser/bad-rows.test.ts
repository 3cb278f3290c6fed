import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answering, ofReport } from './answers.ts'
import { reportFile, rows, selected } from './dataset.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { ABOUT, AREA_1, arrived, visit } from './places.ts'

const FILE = ofReport('indicators.csv')
const lines = reportFile('indicators.csv').trimEnd().split('\n')

/** Opens a page with other indicators than the shipped ones. */
async function openWith(csv: string): Promise<OpenedPage> {
  const opened = await openPage({ address: ABOUT.address, before: answering(new Map([[FILE, csv]])) })
  await arrived(opened.page, ABOUT)
  return opened
}

/** The shipped rows, some of them written otherwise; by the row numbers of a spreadsheet. */
function rewritten(changes: Readonly<Record<number, (line: string) => string>>): string {
  return lines.map((line, index) => changes[index + 1]?.(line) ?? line).join('\n') + '\n'
}

/** The line of a spreadsheet an indicator stands in. */
const lineOf = (id: string): number => lines.findIndex((line) => line.startsWith(`${id},`)) + 1

/** Opens the list of problems and reads it, a line for each. */
async function problemsOf(page: Page): Promise<readonly string[]> {
  await page.locator('main details summary').click()
  return page.locator('main details li:visible').allInnerTexts()
}

/** The indicators in the list of items of an area's page. */
const listed = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main article [data-indicator]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['indicator'] ?? ''))

const about = (id: string, column: string) =>
  expect.stringMatching(new RegExp(`indicators\\.csv 第${lineOf(id)}行 ${column} 列：.`))

describe('a row that breaks the data contract is left out and listed with file, row, column and reason', () => {
  const replace = (from: string, to: string) => (line: string) => {
    if (!line.includes(from)) throw new Error(`“${line}” does not hold ${from}`)
    return line.replace(from, to)
  }
  const CASES: readonly (readonly [
    what: string,
    id: string,
    column: string,
    change: (line: string) => string,
  ])[] = [
    [
      'a quote that is not in the text',
      'i01-2-01',
      'quote',
      replace('中心组学习会议29次', '中心组学习会议 29次'),
    ],
    ['a quote that stands elsewhere', 'i01-2-02', 'quote', replace('1071,1079', '1072,1080')],
    ['a value that is not printed', 'i03-2-01', 'value', replace(',84,', ',85,')],
    ['a value that is no number', 'i04-1-01', 'value', replace(',10,', ',十,')],
    ['a kind that there is not', 'i04-1-02', 'kind', replace(',count,', ',counts,')],
    ['an id of another item', 'i05-1-01', 'id', replace('i05-1-01', 'i06-1-01')],
    ['an id that is none', 'i05-1-02', 'id', replace('i05-1-02', 'five')],
    ['a qualifier that the text does not print', 'i05-2-02', 'qualifier', replace(',exact,', ',about,')],
    ['a period that its sentence does not print', 'i10-1-03', 'period', replace('2023年', '2022年')],
    ['an empty name', 'i11-3-01', 'name', replace('省级安全生产标准化示范工地创建数', '')],
    ['a negative offset', 'i11-3-02', 'start', replace('4353,', '-4353,')],
    ['a relation to nothing', 'i13-4-02', 'relative_to', replace('i13-4-01,', ',')],
    [
      'a relation to an indicator that is not there',
      'i13-4-04',
      'relative_to',
      replace('i13-4-03', 'i99-9-99'),
    ],
  ]
  const changes = Object.fromEntries(CASES.map(([, id, , change]) => [lineOf(id), change]))
  const cut = lineOf('i06-2-01')

  test('each of them, and the others load', async () => {
    const { page, problems } = await openWith(rewritten({ ...changes, [cut]: (line) => line.slice(0, 20) }))
    const told = await problemsOf(page)
    for (const [what, id, column] of CASES) expect(told, what).toContainEqual(about(id, column))
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`indicators\\.csv 第${cut}行：有4列，应为20列`))
    )
    expect(await page.locator('main details summary').innerText()).toContain(`${told.length}处问题`)
    await visit(page, AREA_1)
    const lost = told.flatMap((line) => lines[Number(/indicators\.csv 第(\d+)行/.exec(line)?.[1]) - 1] ?? [])
    const left = selected({ areas: [1] }).filter(({ id }) => !lost.some((line) => line.startsWith(`${id},`)))
    expect(await listed(page)).toEqual(left.map(({ id }) => id))
    expect(await problems()).toEqual([])
  })

  test('a picture that loses an indicator is listed and left out', async () => {
    const id = 'i05-3-03'
    const { page } = await openWith(rewritten({ [lineOf(id)]: (line) => line.replace(',22,', ',23,') }))
    const told = await problemsOf(page)
    expect(told).toContainEqual(about(id, 'value'))
    // What hangs on it goes with it, and so does the picture of all three.
    expect(told).toContainEqual(about('i05-3-04', 'relative_to'))
    expect(told).toContainEqual(expect.stringMatching(/charts\.json .*a1-hazards.*i05-3-0[34]/))
    await visit(page, AREA_1)
    expect(await page.locator('[data-chart="a1-hazards"]').count()).toBe(0)
    expect(await page.locator('[data-chart="a1-ladder"]').count()).toBe(1)
  })
})

describe('ids that stand twice', () => {
  test('keep the first row, and the second is listed with both its numbers', async () => {
    const { page } = await openWith(`${lines.join('\n')}\n${lines.slice(1).join('\n')}\n`)
    const told = await problemsOf(page)
    expect(told).toHaveLength(rows.length)
    const [first, second] = [lineOf('i12-1-01'), lineOf('i12-1-01') + rows.length]
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`indicators\\.csv 第${second}行 id 列：.*i12-1-01.*第${first}行`))
    )
    await visit(page, AREA_1, '?i=i12-1-01')
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['办理群众各类诉求8708件'])
    expect(await listed(page)).toEqual(selected({ areas: [1] }).map(({ id }) => id))
  })
})

describe('a header that is a trap', () => {
  test('such as __proto__, as a further column, is data', async () => {
    const [head = '', ...body] = lines
    const traps = ['__proto__', 'constructor', 'hasOwnProperty', 'toString']
    const csv = [
      `${traps.join()},${head}`,
      ...body.map((line) => `${'"{""polluted"":1}",'.repeat(traps.length)}${line}`),
    ]
    const { page, problems } = await openWith(`${csv.join('\n')}\n`)
    expect(await page.locator('main details').count()).toBe(0)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    expect(await problems()).toEqual([])
  })
})

describe('a file that a spreadsheet wrote', () => {
  test('with a byte-order mark, CRLF and its columns in another order is read', async () => {
    const cells = lines.map((line) => line.split(','))
    const swapped = cells.map(([id, item, ...rest]) =>
      [...rest.slice(0, 1), id, item, ...rest.slice(1)].join(',')
    )
    const { page } = await openWith(`\uFEFF${swapped.join('\r\n')}\r\n`)
    expect(await page.locator('main details').count()).toBe(0)
    await visit(page, ABOUT, '?i=i12-1-01')
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['办理群众各类诉求8708件'])
  })

  test('with a quotation mark that is never closed is refused row by row or whole, and says where', async () => {
    const { page } = await openWith(rewritten({ 100: (line) => line.replace(',', ',"') }))
    expect(await problemsOf(page)).toContainEqual(expect.stringMatching(/indicators\.csv 第100行：.*引号/))
    await page.locator('h1').waitFor()
  })
})
