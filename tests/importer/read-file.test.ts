import { expect, test } from 'vitest'
import { zipFiles } from '../../src/data/zip'
import { LARGEST_FILE } from '../../src/importer/decode'
import { readReportFile } from '../../src/importer/read-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const documentOf = (words: string) =>
  zipFiles(
    {
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    },
    new Date('2024-01-01T00:00:00')
  )
const PAGE = '<html><head><title>甲县通报</title></head><body><p>办理诉求8708件，追回资金。</p></body></html>'
const AS_PAGE = { ok: true, text: '办理诉求8708件，追回资金。\n', title: '甲县通报' }

test('plain text is read as it is, without a title', () => {
  const text = '一、情况\r\n办理 <b>诉求</b> 8708件'
  expect(readReportFile('a.txt', bytes(text))).toEqual({ ok: true, text, title: '', notes: [] })
})

test('a Word document is known by its bytes, whatever it is called, and has no title of its own', () => {
  const read = readReportFile('a.txt', documentOf('立案17件'))
  expect(read).toMatchObject({ ok: true, text: '立案17件\n', title: '' })
  expect(read.ok && read.notes).not.toEqual([])
})

test.each(['a.html', 'a.HTM', 'b.xhtml', 'a.txt.html'])(
  '%s is a web page, even without the frame of one',
  (name) => {
    expect(readReportFile(name, bytes('<p>办理<b>诉求</b>8708件</p>'))).toMatchObject({
      text: '办理诉求8708件\n',
    })
  }
)

test.each(['a.html.txt', 'html', 'ahtml', 'a.htmlx', ''])(
  '%j is no web page where it does not begin as one',
  (name) => {
    const text = '<p>办理诉求8708件</p>'
    expect(readReportFile(name, bytes(text))).toMatchObject({ text, title: '', notes: [] })
  }
)

test.each([
  ['the frame', PAGE],
  ['a mark of the encoding', `\ufeff${PAGE}`],
  ['blanks', `\n\r\n  ${PAGE}`],
  ['its type', `<!DOCTYPE html>\n${PAGE}`],
  ['an older type', `<!doctype  HTML PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">${PAGE}`],
  ['a remark of the browser that saved it', `<!-- saved from url=(0014)about:internet -->\r\n  ${PAGE}`],
  ['a remark of several lines', `<!--\n甲\n<乙>\n-->${PAGE}`],
  ['a frame with attributes', PAGE.replace('<html>', '<HTML lang="zh">')],
])('what begins with %s of a web page is one, whatever it is called', (_, text) => {
  expect(readReportFile('公告.txt', bytes(text))).toMatchObject(AS_PAGE)
})

test.each(['甲<html>', '<htmlx>', '<!DOCTYPEhtml>', '<!-- 甲 --', '<!-- 甲 -->乙<html>', '-><html>'])(
  'a text that begins with %j is no web page',
  (begin) => {
    expect(readReportFile('a.txt', bytes(`${begin}办理诉求8708件`))).toMatchObject({
      text: `${begin}办理诉求8708件`,
    })
  }
)

test.each([
  ['of marks alone', '<html><body><img src="a.png"></body></html>'],
  ['of blanks', '<html><body><p> &nbsp;</p></body></html>'],
])('a web page %s is refused: it has no words', (_, text) => {
  expect(readReportFile('a.html', bytes(text))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/没有文字/),
  })
})

test('a web page nested absurdly is refused', () => {
  const read = readReportFile('a.html', bytes('<div>'.repeat(20_000)))
  expect(read).toMatchObject({ ok: false, message: expect.stringMatching(/嵌套过深/) })
})

test('a web page that cannot be decoded is refused as any text is', () => {
  const read = readReportFile('a.html', new Uint8Array([0xff, 0xff, 0x80]))
  expect(read).toMatchObject({ ok: false, message: expect.stringMatching(/编码/) })
})

test.each([
  ['5', [0x51, 0x4b, 3, 4]],
  ['K', [0x50, 0x4c, 3, 4]],
  ['third', [0x50, 0x4b, 9, 4]],
  ['fourth', [0x50, 0x4b, 3, 9]],
])('a text whose first bytes are almost those of a Word document (%s) is a text', (_, begin) => {
  const file = new Uint8Array([...begin, ...bytes('办理诉求8708件'.repeat(9))])
  expect(readReportFile('a.txt', file)).toMatchObject({ ok: true, text: new TextDecoder().decode(file) })
})

test('a file as large as is allowed is read, a byte more is refused, of each kind', () => {
  expect(readReportFile('a.txt', new Uint8Array(LARGEST_FILE).fill(0x61))).toMatchObject({ ok: true })
  const tooLarge = { ok: false, message: '文件超过5 MB，请拆分后再试' }
  expect(readReportFile('a.txt', new Uint8Array(LARGEST_FILE + 1).fill(0x61))).toEqual(tooLarge)
  const document = new Uint8Array(LARGEST_FILE + 1)
  document.set(documentOf('立案17件'))
  expect(readReportFile('a.docx', document)).toEqual(tooLarge)
})
