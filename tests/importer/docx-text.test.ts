import { describe, expect, test } from 'vitest'
import { zipFiles, type Files } from '../../src/data/zip'
import { docxText } from '../../src/importer/docx-text'
import { readReportFile } from '../../src/importer/read-file'

const TIME = new Date('2024-01-01T00:00:00')
const documentOf = (body: string, others: Files = {}) =>
  zipFiles(
    {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
      ...others,
    },
    TIME
  )
const p = (words: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`
const textOf = (bytes: Uint8Array) => {
  const read = docxText(bytes)
  if (!read.ok) throw new Error(read.message)
  return read.text
}

test('paragraphs are lines; runs of one paragraph are one line', () => {
  const runs =
    '<w:p><w:r><w:t>办理诉求</w:t></w:r><w:r><w:t xml:space="preserve">8708 </w:t></w:r><w:r><w:t>件。</w:t></w:r></w:p>'
  expect(textOf(documentOf(p('一、整改情况') + runs))).toBe('一、整改情况\n办理诉求8708 件。\n')
})

test('marks that Word computes for lists are written out, level by level', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
  const at = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`
  const body =
    p('总体', at(0)) +
    p('预算', at(1)) +
    p('甲', at(2)) +
    p('乙', at(2)) +
    p('资金', at(1)) +
    p('丙', at(2)) +
    p('下一步', at(0))
  expect(
    textOf(documentOf(body, { 'word/numbering.xml': numbering }))
      .split('\n')
      .slice(0, -1)
  ).toEqual(['一、总体', '（一）预算', '1.甲', '2.乙', '（二）资金', '1.丙', '二、下一步'])
})

test('tables are rows between strokes, footnotes stand last under their mark', () => {
  const table = `<w:tbl><w:tr><w:tc>${p('单位')}</w:tc><w:tc>${p('金额')}</w:tc></w:tr><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('120')}</w:tc></w:tr></w:tbl>`
  const noted = '<w:p><w:r><w:t>立案17件</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
  const footnotes = `<w:footnotes><w:footnote w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('含上年结转3件')}</w:footnote></w:footnotes>`
  expect(textOf(documentOf(table + noted, { 'word/footnotes.xml': footnotes }))).toBe(
    '| 单位 | 金额 |\n| 甲 | 120 |\n立案17件［2］\n［2］含上年结转3件\n'
  )
})

test('what was deleted under tracking is gone, what was inserted stays, a text box is read once', () => {
  const body =
    '<w:p><w:del><w:r><w:delText>旧99件</w:delText></w:r></w:del><w:ins><w:r><w:t>新17件</w:t></w:r></w:ins></w:p>' +
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框内3件')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框内3件')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  expect(textOf(documentOf(body))).toBe('新17件\n框内3件\n')
})

describe('is refused in one sentence:', () => {
  test.each<[string, Uint8Array, RegExp]>([
    [
      'a document of pictures alone',
      documentOf('<w:p><w:drawing/></w:p>', { 'word/media/a.png': 'x' }),
      /只有图片/,
    ],
    ['an empty document', documentOf('<w:p/>'), /没有文字/],
    ['a workbook', zipFiles({ 'xl/workbook.xml': '<workbook/>' }, TIME), /不是 Word 文档/],
    ['a document cut short', documentOf(p('立案17件')).slice(0, 120), /损坏/],
    ['a bomb', documentOf('字'.repeat(21_000_000)), /过大/],
  ])('%s', (_, bytes, message) => {
    const read = readReportFile('a.docx', bytes)
    expect(read.ok ? '' : read.message).toMatch(message)
  })
})

test('the notes say what of the document is not read', () => {
  const read = docxText(documentOf(p('立案17件'), { 'word/media/a.png': 'x' }))
  expect(read.ok && read.notes.join()).toMatch(/1幅图片.*页眉/)
})

const run = (...parts: readonly string[]) => `<w:p><w:r>${parts.join('')}</w:r></w:p>`
const t = (words: string) => `<w:t>${words}</w:t>`
const NUMBERED = {
  'word/numbering.xml':
    '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
}
const IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

test.each([
  ['a tab is one', run(t('甲'), '<w:tab/>', t('乙')), '甲\t乙\n'],
  ['breaks begin a line', run(t('甲'), '<w:br/>', t('乙'), '<w:cr/>', t('丙')), '甲\n乙\n丙\n'],
  ['lines without words are none', run(t('甲'), '<w:br/><w:br/>', t(' '), '<w:br/>', t('乙')), '甲\n乙\n'],
  ['a hyphen that does not break is one', run(t('甲'), '<w:noBreakHyphen/>', t('乙')), '甲-乙\n'],
  ['words outside of a text are the source’s', `\n ${run('甲', t('乙'), ' ')} 丙`, '乙\n'],
  ['marks inside a text are none of its words', run('<w:t>甲<x>乙</x>丙</w:t>'), '甲丙\n'],
  [
    'the lines of a box stand behind the line that it hangs on',
    run(t('甲'), `<w:txbxContent>${p('乙')}${p('丙')}</w:txbxContent>`, t('丁')),
    '甲丁\n乙\n丙\n',
  ],
  [
    'the paragraphs of a cell are one line with single blanks',
    `<w:tbl><w:tr><w:tc>${p('甲')}${p('乙  丙')}</w:tc><w:tc>${p('')}</w:tc></w:tr></w:tbl>`,
    '| 甲 乙 丙 |  |\n',
  ],
  ['instructions of fields are none', run('<w:instrText>PAGE</w:instrText>', t('甲')), '甲\n'],
  ['links are words', `<w:p><w:hyperlink><w:r>${t('甲')}</w:r></w:hyperlink></w:p>`, '甲\n'],
  ['content controls hold paragraphs', `<w:sdt><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`, '甲\n'],
  ['a deleted paragraph is gone', `<w:del>${p('甲')}</w:del>${p('乙')}`, '乙\n'],
  [
    'a paragraph that was moved stands where it went',
    `<w:moveFrom>${p('甲')}</w:moveFrom>${p('乙')}<w:moveTo>${p('甲')}</w:moveTo>`,
    '乙\n甲\n',
  ],
  ['a mark of a note without its number is kept', run(t('甲'), '<w:footnoteReference/>'), '甲［］\n'],
])('of a document %s', (_, body, text) => {
  expect(textOf(documentOf(body))).toBe(text)
})

test('a paragraph without words takes no number of its list, wherever its properties stand', () => {
  const late = `<w:p>\n<w:jc/><w:r>${t('丙')}</w:r><w:pPr>${IN_LIST}</w:pPr></w:p>`
  const body = p('', IN_LIST) + p('甲', IN_LIST) + p('  ', IN_LIST) + p('乙', IN_LIST) + late
  expect(textOf(documentOf(body, NUMBERED))).toBe('1.甲\n2.乙\n3.丙\n')
})

test('lists go on inside of tables', () => {
  const table = `<w:tbl><w:tr><w:tc>${p('乙', IN_LIST)}</w:tc></w:tr></w:tbl>`
  expect(textOf(documentOf(p('甲', IN_LIST) + table, NUMBERED))).toBe('1.甲\n| 2.乙 |\n')
})

test.each([
  ['2', p('乙') + p('丙'), '［2］乙 丙\n'],
  ['2', p(' 乙 '), '［2］乙\n'],
  ['2', p(''), ''],
])('a footnote %s is one line under its mark', (id, words, line) => {
  const notes = `<w:footnotes><w:footnote w:id="${id}">${words}</w:footnote></w:footnotes>`
  expect(textOf(documentOf(p('甲'), { 'word/footnotes.xml': notes }))).toBe(`甲\n${line}`)
})

test('a footnote without a number is read under an empty mark', () => {
  const notes = `<w:footnotes><w:footnote>${p('乙')}</w:footnote></w:footnotes>`
  expect(textOf(documentOf(p('甲'), { 'word/footnotes.xml': notes }))).toBe('甲\n［］乙\n')
})

test('pictures are counted where there are some, and only there', () => {
  const notes = (others: Files) => {
    const read = docxText(documentOf(p('甲'), others))
    return read.ok ? read.notes : []
  }
  const [always, ...more] = notes({})
  expect(more).toEqual([])
  expect(notes({ 'word/media/a.png': 'x', 'word/media/b.png': 'y' })).toEqual([
    '文档中有2幅图片，图片里的文字未读取',
    always,
  ])
})

test('a document without words says whether it holds pictures', () => {
  const message = (body: string, others: Files = {}) => {
    const read = docxText(documentOf(body, others))
    return read.ok ? '' : read.message
  }
  expect(message('<w:p/>')).toBe('文档里没有文字，请另选文件')
  expect(message(run(t('  ')))).toBe('文档里没有文字，请另选文件')
  expect(message('<w:p/>', { 'word/media/a.png': 'x' })).toBe('文档里只有图片，没有文字，请先做文字识别')
})

test('a document whose marks are nested absurdly is refused', () => {
  expect(docxText(documentOf('<a>'.repeat(120_000)))).toEqual({
    ok: false,
    message: '文档的标记嵌套过深，无法读取，请另存为纯文本（.txt）',
  })
})
