/**
 * `npm run test:sheets`: what the desk saves is opened by LibreOffice (without a window), PapaParse and Python's csv, and
 * must give the same cells in all. It needs LibreOffice and Python 3 (`apt-get install libreoffice-calc python3`) and looks
 * at what is in dist/.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { openSite } from './wall/site.mjs'
import { finish } from './vitest.mjs'

const folder = mkdtempSync(join(tmpdir(), 'shujian-sheets-'))

/** Views whose downloads are opened: everything, and a part with text in every column. */
const VIEWS = ['', '?area=2', '?kind=change&sort=-value', '?status=agreed,planned,sought,applied']

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error) throw new Error(`${program}: ${error.message}. Run apt-get install libreoffice-calc python3.`)
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}

/** What LibreOffice reads of a file, as CSV of its own: UTF-8, every text quoted, cells by their content and not their look. */
function throughOffice(file, sheet = 1) {
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,${sheet}`
  // UTF-8 with commas, as the dialog for opening proposes them; 20 % stays the text it is.
  const infilter = file.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1,,0,false,false'] : []
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const out = join(folder, 'office')
  run('soffice', [profile, '--headless', ...infilter, '--convert-to', filter, '--outdir', out, file])
  const names = spawnSync('ls', ['-t', out], { encoding: 'utf8' }).stdout.trim().split('\n')
  const text = readFileSync(join(out, names[0]), 'utf8')
  rmSync(out, { recursive: true })
  return parse(text)
}

const parse = (text) => Papa.parse(text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '')).data

/** What Python's csv reads, told as JSON. */
function throughPython(file) {
  const script =
    'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))'
  return JSON.parse(run('python3', ['-c', script, file]))
}

/** Numbers are the same whatever their writing (20 and 20.0); everything else letter by letter. */
const same = (a, b) => a === b || (a !== '' && b !== '' && Number(a) === Number(b))

/** The first cell in which two readings differ; null where none does. */
function difference(what, expected, found) {
  if (expected.length !== found.length) return `${what}: ${expected.length} rows, ${found.length} read`
  for (const [row, cells] of expected.entries()) {
    for (const [column, cell] of cells.entries()) {
      const other = found[row]?.[column] ?? ''
      if (!same(cell, other))
        return `${what}: row ${row + 1}, ${expected[0][column]}: “${cell}” and “${other}”`
    }
  }
  return null
}

async function save(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: false }).first().click(),
  ])
  const file = join(folder, `saved${name.startsWith('XLSX') ? '.xlsx' : '.csv'}`)
  await download.saveAs(file)
  return file
}

const site = await openSite()
let passed = 0
let failed = 0
const judge = (what, problem) => {
  if (problem === null) passed += 1
  else failed += 1
  console.log(`${problem === null ? '✓' : '✗'} ${what}${problem === null ? '' : `: ${problem}`}`)
}
try {
  for (const view of VIEWS) {
    const page = await (await site.browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    await page.goto(`${site.address}#/explore${view}`)
    await page.locator('[role="grid"] [data-row]').first().waitFor()
    await page.getByRole('button', { name: '下载与分享' }).click()
    const csv = await save(page, 'CSV ')
    const papa = parse(readFileSync(csv, 'utf8'))
    judge(`CSV ${view}: Python reads what PapaParse reads`, difference('cells', papa, throughPython(csv)))
    judge(`CSV ${view}: LibreOffice reads it too`, difference('cells', papa, throughOffice(csv)))
    const xlsx = await save(page, 'XLSX ')
    // In a workbook text is text, so no cell is guarded against formulas.
    const plain = papa.map((cells) =>
      cells.map((cell) => (/^'[=+\-@\t\r\n＝＋－＠']/.test(cell) ? cell.slice(1) : cell))
    )
    judge(`XLSX ${view}: LibreOffice reads the same cells`, difference('cells', plain, throughOffice(xlsx)))
    const facts = throughOffice(xlsx, 2)
    const rows = facts.find(([name]) => name === '行数')?.[1]
    judge(
      `XLSX ${view}: its second sheet tells the number of rows`,
      Number(rows) === papa.length - 1 ? null : `${rows}`
    )
    await page.close()
  }
} finally {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
}
finish({ passed, failed })
