import { readDesk, writeDesk } from '../../src/address/explore'
import { changeAddress, readAddress, writeAddress } from '../../src/address/view'
import { readCsv, writeCsv } from '../../src/data/csv'
import { INDICATOR_COLUMNS } from '../../src/data/indicator-columns'
import { readIndicators, writeIndicators } from '../../src/data/indicators'
import { checkSpreadsheet } from '../../src/data/spreadsheet-check'
import { arabicTokens } from '../../src/domain/accounting'
import { unguardCell } from '../../src/domain/formula'
import { sourceText, type SourceText } from '../../src/domain/source-text'
import { parseStructure } from '../../src/domain/structure'
import { extract } from '../../src/importer/extract'
import { readReportFile } from '../../src/importer/read-file'
import { metaOf, quoted, SMALL_TEXT, groundOf } from '../factories'
import { anyText, fc, textOf } from '../property'
import { hold, subject, type Subject } from './subject'

const CELLS = [
  '"',
  '""',
  ',',
  '\n',
  '\r',
  '\uFEFF',
  ' ',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '＝',
  '＠',
  "'",
  '1',
  '𠮷',
]
const csvText = fc.oneof(textOf([...CELLS, ';', '字'], 60), anyText(40))
const cell = fc.oneof(textOf(CELLS, 6), anyText(8)).map((text) => text.replace(/\r/g, ''))

const reading = subject('reading CSV', csvText, (text) => {
  const { header, rows, broken } = readCsv(text)
  hold(rows.length <= text.length, 'more rows than characters')
  hold(
    rows.every(({ line }, index) => line > (rows[index - 1]?.line ?? 1)),
    'rows out of order'
  )
  hold(header.length > 0 || rows.length === 0, 'rows without a header')
  hold(
    broken.every(({ line, message }) => line > 0 && message !== ''),
    'a breach without its place'
  )
})

const writing = subject(
  'writing CSV and reading it back',
  fc.array(
    fc.tuple(
      cell.map((text) => `${text}x`),
      cell,
      cell
    ),
    { maxLength: 4 }
  ),
  (rows) => {
    const form = { bom: true, newline: '\r\n', numeric: [], guard: true } as const
    const read = readCsv(writeCsv(['a', 'b', 'c'], rows, form)).rows.map(({ cells }) =>
      cells.map(unguardCell)
    )
    hold(JSON.stringify(read) === JSON.stringify(rows), 'other cells than were written')
  }
)

const HEADINGS = [
  ...'一、 二、 (一) （二） 1. 2． (1) （2） 一是 二是 第一部分 ① 。 字 𠮷 22 12家 .'.split(' '),
  '\n',
  '\n',
  '\n',
  '\r',
  '　',
]
interface Stretch {
  readonly start: number
  readonly end: number
}
/** Sections lie in order, each in the text. */
function holdInOrder(sections: readonly Stretch[], start: number, end: number): void {
  let free = start
  for (const one of sections) {
    hold(one.start >= free && one.end >= one.start && one.end <= end, 'a section out of its place')
    free = one.end
  }
}

const structure = subject('parsing a report', fc.oneof(textOf(HEADINGS, 60), anyText(60)), (text) => {
  const source = sourceText(text)
  const { parts, areas } = parseStructure(source)
  holdInOrder(parts, 0, source.length)
  holdInOrder(areas, 0, source.length)
  for (const area of areas) {
    holdInOrder(area.problems, area.start, area.end)
    for (const problem of area.problems) {
      holdInOrder(problem.items, problem.start, problem.end)
      for (const item of problem.items) holdInOrder(item.measures, item.start, item.end)
    }
  }
})

const NUMBERS =
  '一、 （一） 1. (1) 一是 。 ； 𠮷 12 3.5 ，234 ,234 万 亿 余 多 元 件 ％ 个百分点 约 同比 增长 下降至 由 降至 从 较上年 ' +
  '《 》 “ ” — 至 、 分别 2023年 〔 〕 号 | 两 三百 点 分之 : - G [1] 5件 千米 近 日 月 第 电话 路 每 / + 以上 投诉 隐患'
const texts = fc.oneof(
  textOf([...NUMBERS.split(' '), '\n', '　', '\t'], 60),
  anyText(60),
  // The same few pieces many times over: what a pattern may stumble on.
  fc
    .tuple(textOf(NUMBERS.split(' '), 3), fc.integer({ min: 1, max: 60 }))
    .map(([one, times]) => one.repeat(times))
)

function holdQuantities(source: SourceText, found: ReturnType<typeof extract>): void {
  holdInOrder(found.quantities, 0, source.length)
  for (const { start, end, text } of found.quantities)
    hold(source.slice(start, end) === text, 'a quantity is not the slice it names')
}

const extraction = subject('finding numbers in a text', texts, (text) => {
  const source = sourceText(text)
  const found = extract(text)
  hold(
    found.structure.map(({ start, end }) => source.slice(start, end)).join('') === text,
    'a lost character'
  )
  holdQuantities(source, found)
  for (const token of arabicTokens(source)) {
    const holds = (one: Stretch): boolean => one.start < token.end && token.start < one.end
    hold(found.quantities.some(holds) !== found.numbers.some(holds), 'a number in none or in both')
  }
})

const KEYS =
  'r i area kind qual q item n s hide table theme trend rotate dist screen page unit period change dir status judge problem items min max sort cols pin rows as pick chart by panel __proto__ constructor x'
const values = fc.oneof(
  anyText(20),
  textOf(
    ['1', '-', ',', '.', 'i05-3-02', '%2C', '%', 'cases', 'funds', 'exact', 'name', 'no', 'up', 'base', ' '],
    6
  )
)
const address = subject(
  'reading an address',
  fc.dictionary(
    fc.constantFrom(...KEYS.split(' ')),
    fc.oneof(values, fc.array(values, { maxLength: 2 }), fc.constant(null)),
    { maxKeys: 6 }
  ),
  (query) => {
    const [view, desk] = [readAddress(query), readDesk(query)]
    const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
    hold(same(readAddress(writeAddress(view.view)), { view: view.view, rejected: [] }), 'another view')
    hold(same(readDesk(writeDesk(desk.view)), { view: desk.view, rejected: [] }), 'another desk')
    hold(same(readAddress(changeAddress(query, {})).view, view.view), 'a change of nothing changes')
    const rejected = [...view.rejected, ...desk.rejected]
    hold(
      rejected.every((one) => Object.hasOwn(query, one.key)),
      'a key is rejected that was not there'
    )
  }
)

const ground = groundOf()
const INDICATORS = writeIndicators([
  quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01'),
  quoted(SMALL_TEXT, '挂牌22处', 'i01-1-02'),
])
/** A sound text with something put in place of a stretch of it. */
const spoilt = (sound: string, pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(sound.length),
      fc.oneof(fc.constant(0), fc.nat(12)),
      fc.oneof(textOf(pieces, 3), anyText(4))
    )
    .map(([at, length, instead]) => sound.slice(0, at) + instead + sound.slice(at + length))

const indicators = subject(
  'reading indicators.csv',
  spoilt(INDICATORS, [...CELLS, '0', '9', 'i', 'up', '__proto__', '亿', '处', '']),
  (text) => {
    const { indicators: read, problems, usable } = readIndicators('indicators.csv', text, ground)
    hold(
      read.every((one) => ground.source.slice(one.start, one.end) === one.quote),
      'a quote elsewhere'
    )
    hold(read.length <= 2 && (usable || read.length === 0), 'rows of a file that is refused')
    hold(
      problems.every(({ message, file }) => message !== '' && file !== ''),
      'a problem without words'
    )
    hold(
      problems.every(
        ({ column }) => column === undefined || INDICATOR_COLUMNS.some(({ name }) => name === column)
      ),
      'a problem of no column'
    )
  }
)

const report = {
  ...ground,
  meta: metaOf({}),
  indicators: [quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')],
  numbers: [],
  stories: [],
  problems: [],
}
const DOWNLOADED = '指标编号,数值,单位,指标名称\ni01-1-01,42,处,排查隐患数\n'
const encoder = new TextEncoder()
const spreadsheet = subject(
  'checking a spreadsheet',
  fc.oneof(
    spoilt(DOWNLOADED, [...CELLS, ';', '4.2E+01', '42.0']).map((text) => encoder.encode(text)),
    fc.uint8Array({ maxLength: 60 })
  ),
  (bytes) => {
    const outcome = checkSpreadsheet(bytes, report, [])
    if (outcome.ok)
      hold(
        outcome.rows.every(({ line }) => line > 1),
        'a row in the header'
      )
    else hold(outcome.message.endsWith('。'), 'a refusal that is no sentence')
  }
)

const MARKUP = [
  ...'<p> </p> <table> <tr> <td> </table> </div> <a> </a> <!-- --> <script> </script> <![CDATA[ ]]> <html>'.split(
    ' '
  ),
  ...'< > & &# &lt; &#x0; </ 整改 42处 。 " = '.split(' '),
  '<a href=x>',
  '<div class="nav">',
  '\n',
]
const PAGE = '<!doctype html><title>整改情况</title><h1>整改</h1><p>排查隐患42处。</p><ul><li>一</li></ul>'
const files = subject(
  'reading a file of a report',
  fc.tuple(
    fc.constantFrom('a.txt', 'a.html', 'a.docx', ''),
    fc.oneof(
      textOf(MARKUP, 30).map((text) => encoder.encode(text)),
      spoilt(PAGE, MARKUP).map((text) => encoder.encode(text)),
      fc.uint8Array({ maxLength: 80 }),
      // As an archive begins.
      fc.uint8Array({ maxLength: 80 }).map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))
    )
  ),
  ([name, bytes]) => {
    const read = readReportFile(name, bytes)
    hold(read.ok ? read.text.trim() !== '' : read.message !== '', 'neither words nor a reason')
  }
)

/** All that reads what others wrote. */
export const SUBJECTS: readonly Subject[] = [
  reading,
  writing,
  structure,
  extraction,
  address,
  indicators,
  spreadsheet,
  files,
]
