import { readCsv, writeCsv } from '../../src/data/csv'
import { MissingFile, type DataSource } from '../../src/data/data-source'
import { writeIndicators } from '../../src/data/indicators'
import { loadCatalogue, loadReport } from '../../src/data/load-report'
import { describeProblem, type Problem } from '../../src/domain/problem'
import { filesWith, FOLDER, hazards, META } from '../data/small-report'
import { storyOf, quoted, SMALL_TEXT } from '../factories'
import { GBK, TORN, utf8, type BadFile } from './bad-file'

const SOUND = filesWith()
const sound = (name: string): string => SOUND[FOLDER + name] ?? ''

/** The files of a report where one is other than it should be; null leaves it out. */
function withFile(path: string, content: string | Uint8Array | null): DataSource {
  return {
    read: async (asked) => {
      const found = asked === path ? content : (SOUND[asked] ?? null)
      if (found === null)
        throw new MissingFile(asked, '服务器答复 404，请确认文件已放入 data 文件夹并允许读取')
      return typeof found === 'string' ? utf8(found) : found
    },
  }
}

const lineOf = (file: string, problems: readonly Problem[]): string => {
  const told = problems.find((problem) => problem.file === file)
  return told === undefined ? '' : describeProblem(told)
}

/** What is said of a file of the report's folder. */
const ofFolder = (name: string, defect: string, content: string | Uint8Array | null): BadFile => ({
  kind: name,
  defect,
  told: async () => {
    const read = await loadReport(withFile(FOLDER + name, content), META.id)
    return lineOf(FOLDER + name, read.ok ? read.value.problems : read.problems)
  },
})

const ofCatalogue = (defect: string, content: string | Uint8Array | null): BadFile => ({
  kind: 'datapackage.json',
  defect,
  told: async () => {
    const read = await loadCatalogue(withFile('datapackage.json', content))
    return read.ok ? '' : lineOf('datapackage.json', read.problems)
  },
})

const NAMES = ['report.json', 'source.txt', 'indicators.csv', 'numbers.csv', 'charts.json']
const ANY_FILE = NAMES.flatMap((name) => [
  ofFolder(name, 'is not there', null),
  ofFolder(name, 'is empty', ''),
  ofFolder(name, 'is in GBK', GBK),
  ofFolder(name, 'is torn inside a character', TORN),
])

const CATALOGUE = [
  ofCatalogue('is not there', null),
  ofCatalogue('is empty', ''),
  ofCatalogue('is in GBK', GBK),
  ofCatalogue('is a web page', '<!doctype html><title>404</title>'),
  ofCatalogue('breaks off', '{"name": "data", "resources": ['),
  ofCatalogue('is a list', '[]'),
  ofCatalogue('is null', 'null'),
  ofCatalogue('lacks its resources', '{"name": "data"}'),
  ofCatalogue('has a resource without path', '{"name": "data", "resources": [{"name": "x"}]}'),
  ofCatalogue('has a path that is a number', '{"name": "data", "resources": [{"name": "x", "path": 7}]}'),
  ofCatalogue('names no report', '{"name": "data", "resources": []}'),
]

const meta = (defect: string, changes: Readonly<Record<string, unknown>>): BadFile =>
  ofFolder('report.json', defect, JSON.stringify({ ...META, ...changes }))
const REPORT_JSON = [
  ofFolder('report.json', 'breaks off', '{"id": "small-2024",'),
  ofFolder('report.json', 'is YAML', 'id: small-2024\n'),
  ofFolder('report.json', 'has single quotes', "{'id': 'small-2024'}"),
  ofFolder('report.json', 'has a comma too many', '{"id": "small-2024",}'),
  ofFolder('report.json', 'is a list', '[]'),
  ofFolder('report.json', 'is a number', '7'),
  meta('lacks its title', { title: undefined }),
  meta('has an empty title', { title: '' }),
  meta('has a title that is a number', { title: 2024 }),
  meta('has no short title', { short_title: null }),
  meta('is of another report', { id: 'other' }),
  meta('has an id with blanks', { id: 'small 2024' }),
  meta('has an id that leaves its folder', { id: '../small' }),
  meta('has a version of two parts', { version: '1.0' }),
  meta('has a date of another form', { published: '2024年6月18日' }),
  meta('has a date that no calendar has', { published: '2023-02-30' }),
  meta('has an interval that ends before it begins', { inspected: '2023-05-10/2023-02-27' }),
  meta('has an interval of one day', { inspected: '2023-04-10' }),
  meta('has an address that is a script', { address: 'javascript:alert(1)' }),
  meta('has a short checksum', { sha256: 'abc' }),
  meta('has a checksum in capitals', { sha256: META.sha256.toUpperCase() }),
  meta('has area names that are no list', { area_names: '部署' }),
  meta('has an area name that is a number', { area_names: [1] }),
]

const SOURCE = [
  ofFolder('source.txt', 'is another text by one character', SMALL_TEXT.replace('42', '43')),
  ofFolder('source.txt', 'has a byte-order mark', `\uFEFF${SMALL_TEXT}`),
  ofFolder('source.txt', 'has line ends of Windows', SMALL_TEXT.replace(/\n/g, '\r\n')),
  ofFolder('source.txt', 'lost its last character', SMALL_TEXT.slice(0, -1)),
  ofFolder('source.txt', 'is a web page', `<html><body>${SMALL_TEXT}</body></html>`),
]

/** indicators.csv of two rows, with cells of the second one changed. */
const second = quoted(SMALL_TEXT, '挂牌22处', 'i01-1-02')
function cells(changes: Readonly<Record<string, string>>): string {
  const table = readCsv(writeIndicators([hazards, second]))
  const rows = table.rows.map((row, at) =>
    row.cells.map((cell, column) => (at === 1 ? (changes[table.header[column] ?? ''] ?? cell) : cell))
  )
  return writeCsv(table.header, rows, { bom: false, newline: '\n', numeric: [], guard: false })
}
const row = (defect: string, changes: Readonly<Record<string, string>>): BadFile =>
  ofFolder('indicators.csv', defect, cells(changes))
const INDICATORS = [
  row('has an id of another form', { id: '5-3-2' }),
  row('has an id with markup', { id: '<img src=x>' }),
  row('has the same id twice', { id: 'i01-1-01' }),
  row('has an id of another item', { id: 'i02-1-02' }),
  row('has an item that is no number', { item: '一' }),
  row('has an item that the text has not', { item: '9', id: 'i09-1-02' }),
  row('has a measure that is negative', { measure: '-1' }),
  row('has a measure that the item has not', { measure: '7', id: 'i01-7-02' }),
  row('has a measure that does not hold the quote', { measure: '2', id: 'i01-2-02' }),
  row('has no name', { name: '' }),
  row('has a name of blanks', { name: '   ' }),
  row('has a kind that does not exist', { kind: 'money' }),
  row('has a kind named as a method', { kind: 'constructor' }),
  row('has a value with separators', { value: '1,200' }),
  row('has a value in words', { value: '二十二' }),
  row('has a value with an exponent', { value: '2.2e1' }),
  row('has a value that the text does not print', { value: '23' }),
  row('has a scale that does not exist', { scale: '千' }),
  row('has a scale that the text does not print', { scale: '万' }),
  row('has no unit', { unit: '' }),
  row('has another unit than the text', { unit: '家' }),
  row('has a qualifier that does not exist', { qualifier: 'nearly' }),
  row('has a qualifier that the text does not print', { qualifier: 'about' }),
  row('has a status that does not exist', { status: 'done' }),
  row('has a direction that does not exist', { direction: 'left' }),
  row('has a change without a direction', { kind: 'change' }),
  row('has a period that is not in the sentence', { period: '2022年' }),
  row('has a basis that is not in the sentence', { basis: '同比' }),
  row('has a relation that does not exist', { relation: 'child_of' }),
  row('has a relation to nothing', { relation: 'part_of' }),
  row('has a relation without its name', { relative_to: 'i01-1-01' }),
  row('has a relation to itself', { relation: 'part_of', relative_to: 'i01-1-02' }),
  row('has a relation to what is not there', { relation: 'part_of', relative_to: 'i01-1-09' }),
  row('has a relation to no id', { relation: 'part_of', relative_to: '第一行' }),
  row('has a judgement that does not exist', { judgement: 'good' }),
  row('has no quote', { quote: '' }),
  row('has a quote that is not in the text', { quote: '挂牌23处' }),
  row('has a quote with two numbers', { quote: '挂牌22处,销号22处', end: String(second.end + 6) }),
  row('has a start that is no number', { start: 'x' }),
  row('has a start beside the quote', { start: String(second.start + 1) }),
  row('has an end before the start', { end: '1' }),
  row('has a quote that overlaps another', {
    quote: hazards.quote,
    start: String(hazards.start),
    end: String(hazards.end),
    value: '42',
  }),
  ofFolder('indicators.csv', 'has a header alone in other words', 'a,b\n1,2\n'),
  ofFolder(
    'indicators.csv',
    'has two columns renamed',
    sound('indicators.csv').replace('quote,start', 'q,s')
  ),
  ofFolder('indicators.csv', 'has a column twice', sound('indicators.csv').replace('id,item', 'id,id,item')),
  ofFolder('indicators.csv', 'has semicolons', sound('indicators.csv').replace(/,/g, ';')),
  ofFolder('indicators.csv', 'has tabs', sound('indicators.csv').replace(/,/g, '\t')),
  ofFolder('indicators.csv', 'has nothing but line ends', '\n\r\n\n'),
  ofFolder('indicators.csv', 'has a row that is too short', `${cells({})}i01-1-03,1\n`),
  ofFolder('indicators.csv', 'has a row that is too long', cells({}).replace(/\n$/, ',x\n')),
  ofFolder('indicators.csv', 'has a quotation mark without its pair', `${cells({})}"i01-1-03,1\n`),
  ofFolder('indicators.csv', 'has words behind a quotation mark', `${cells({})}"i01-1-03"x",1\n`),
  ofFolder('indicators.csv', 'is a web page', '<!doctype html>\n<title>404</title>\n'),
  ofFolder('indicators.csv', 'is a workbook', 'PK\u0003\u0004\u0014\u0000'),
  ofFolder(
    'indicators.csv',
    'has a column called __proto__',
    sound('indicators.csv').replace('id,', '__proto__,')
  ),
]

const number = (defect: string, line: string): BadFile =>
  ofFolder('numbers.csv', defect, `${sound('numbers.csv').split('\n')[0]}\n${line}\n`)
const at = SMALL_TEXT.indexOf('2023')
const NUMBERS = [
  number('has a reason that does not exist', `2023,${at},${at + 4},because,`),
  number('has a reason named as a method', `2023,${at},${at + 4},toString,`),
  number('has a start that is no number', `2023,x,${at + 4},date,`),
  number('has an end with a fraction', `2023,${at},${at}.5,date,`),
  number('has a quote that is not there', `2024,${at},${at + 4},date,`),
  number('has half a number', `20,${at},${at + 2},date,`),
  number('has more than a number', `2023年,${at},${at + 5},date,`),
  number('has a row that is too short', `2023,${at}`),
  number('has a quotation mark without its pair', `"2023,${at},${at + 4},date,`),
  ofFolder('numbers.csv', 'has other columns', 'a,b\n1,2\n'),
  ofFolder('numbers.csv', 'explains nothing', `${sound('numbers.csv').split('\n')[0]}\n`),
  ofFolder(
    'numbers.csv',
    'explains an indicator as well',
    `${sound('numbers.csv')}42,${hazards.end - 3},${hazards.end - 1},other,\n`
  ),
]

const story = (defect: string, changes: Readonly<Record<string, unknown>>): BadFile =>
  ofFolder(
    'charts.json',
    defect,
    JSON.stringify([
      storyOf({ id: 'first', indicators: [hazards.id] }),
      { ...storyOf({ indicators: [hazards.id] }), ...changes },
    ])
  )
const CHARTS = [
  ofFolder('charts.json', 'breaks off', '[{'),
  ofFolder('charts.json', 'is an object', '{}'),
  ofFolder('charts.json', 'holds a text', '["bars"]'),
  ofFolder('charts.json', 'holds null', '[null]'),
  story('has an id with blanks', { id: 'a b' }),
  story('has the same id twice', { id: 'first' }),
  story('has a place that does not exist', { place: 'cellar' }),
  story('has an area of 0', { area: 0 }),
  story('has an area that the text has not', { area: 9 }),
  story('has an area in words', { area: '一' }),
  story('has a rank in words', { rank: 'first' }),
  story('has no kind', { kind: '' }),
  story('has indicators that are no list', { indicators: hazards.id }),
  story('has an indicator that is not there', { indicators: ['i01-1-09'] }),
  story('has an indicator twice', { indicators: [hazards.id, hazards.id] }),
  story('has no title', { title: '' }),
  story('has a figure typed into its title', { title: '排查隐患42处' }),
  story('has a title that names what is not there', { title: '{i01-1-09}' }),
  story('has labels for what is not there', { labels: { 'i01-1-09': '甲' } }),
  story('lacks its note', { note: undefined }),
]

/** Files below `data/`, as an operator may spoil them. */
export const REPORT_FILES: readonly BadFile[] = [
  ...ANY_FILE,
  ...CATALOGUE,
  ...REPORT_JSON,
  ...SOURCE,
  ...INDICATORS,
  ...NUMBERS,
  ...CHARTS,
]
