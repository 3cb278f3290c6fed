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
  expect(read.ok && read.notes.join()).toMatch(/1 幅图片.*页眉/)
})
