import { describe, expect, test } from 'vitest'
import { htmlText as read, type PageText } from '../../src/importer/html-text'
import { readReportFile } from '../../src/importer/read-file'
import { anyText, fc, textOf } from '../property'

const htmlText = (html: string): PageText => read(html) ?? { text: '', title: '', notes: ['太深'] }
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const ARTICLE =
  '<p>一、整改情况</p><p>　　办理诉求8708件，同比增长5.2%。追回资金1017.3万元，全部上缴国库。</p>'

test('paragraphs are lines, in the order of the page', () => {
  expect(htmlText(page(ARTICLE)).text).toBe(
    '一、整改情况\n办理诉求8708件，同比增长5.2%。追回资金1017.3万元，全部上缴国库。\n'
  )
})

test('ends of lines and blanks of the source are none of the text', () => {
  expect(
    htmlText(page('<p>办理\n   诉求&nbsp;8708件，<span>同比</span>增长5.2%。<br>立案17件。</p>')).text
  ).toBe('办理诉求 8708件，同比增长5.2%。\n立案17件。\n')
})

test('tables are rows between strokes, those that only set out the page are not', () => {
  const table = '<table><tr><th>单位</th><th>金额(万元)</th></tr><tr><td>甲</td><td>120</td></tr></table>'
  expect(htmlText(page(ARTICLE + table)).text).toContain('| 单位 | 金额(万元) |\n| 甲 | 120 |\n')
  expect(htmlText(page(`<table><tr><td>${ARTICLE}</td></tr></table>`)).text).toMatch(/^一、整改情况\n办理/)
})

describe('furniture of the page', () => {
  test.each([
    ['navigation', '<nav><a>首页</a><a>政务公开</a></nav>', '政务公开'],
    ['a share bar', '<div class="bdsharebuttonbox">分享到微信好友12人</div>', '12人'],
    ['a breadcrumb', '<div class="crumbs">您的位置：首页 &gt; 公告</div>', '您的位置'],
    ['a footer', '<div id="footer">电话：0000-1234567</div>', '0000'],
    ['a list of links', '<ul><li><a>要闻1</a></li><li><a>要闻2</a></li><li><a>要闻3</a></li></ul>', '要闻2'],
    ['what is hidden', '<p style="display:none">隐藏99件</p>', '99'],
    ['buttons set as text', '<p>【打印本页】【关闭窗口】</p>', '打印'],
  ])('%s is left out, and the note repeats it', (_, furniture, words) => {
    const { text, notes } = htmlText(page(furniture + ARTICLE))
    expect(text).toBe(htmlText(page(ARTICLE)).text)
    expect(notes.join()).toContain(words)
  })

  test('is never what holds most of the words, whatever it is called', () => {
    const { text, notes } = htmlText(page(`<div class="main-share footer">${ARTICLE}</div>`))
    expect(text).toContain('8708件')
    expect(notes).toEqual([])
  })
})

test('nothing of a hostile page is kept but its words', () => {
  const hostile = `<script>alert(1)</script><img src=x onerror="alert(2)"><style>p{}</style><svg><script>3</script></svg>
    <iframe srcdoc="<p>4</p>"></iframe><p onclick="x()">办理诉求8708件。<a href="javascript:alert(5)">详情</a></p><template><p>6</p></template>`
  expect(htmlText(page(hostile)).text).toBe('办理诉求8708件。详情\n')
})

test('the heading of the page is its title, else the title before its stroke', () => {
  expect(htmlText(page(`<h1>整改通报</h1>${ARTICLE}`, '<title>某网</title>')).title).toBe('整改通报')
  expect(htmlText(page(ARTICLE, '<title>整改通报 - 某市人民政府</title>')).title).toBe('整改通报')
})

test('elements nested without end are refused in one sentence, those nested deeply are read', () => {
  const nested = (depth: number) => new TextEncoder().encode(page(`${'<div>'.repeat(depth)}立案17件。`))
  expect(readReportFile('a.html', nested(100_000))).toEqual({
    ok: false,
    message: '网页的标记嵌套过深，无法读取，请另存为纯文本',
  })
  expect(readReportFile('a.html', nested(1000))).toMatchObject({ ok: true, text: '立案17件。\n' })
})

test('any marks are read without fail', () => {
  const pieces = [
    '<',
    '>',
    '</',
    'p',
    'div',
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '&',
    '&#',
    '"',
    '=',
    '<!--',
    '-->',
    '12件',
    '<![CDATA[',
  ]
  fc.assert(
    fc.property(fc.oneof(anyText(), textOf(pieces, 30)), (text) => {
      expect(htmlText(text).text).not.toContain('\r')
    })
  )
})

test('a web page is known by its name or its beginning, in either encoding', () => {
  const file = (name: string, bytes: Uint8Array) => readReportFile(name, bytes)
  expect(file('a.txt', new TextEncoder().encode(page(ARTICLE)))).toMatchObject({
    ok: true,
    text: htmlText(page(ARTICLE)).text,
  })
  // 立案17件 in GB18030
  const gb = Uint8Array.from([
    0x3c, 0x70, 0x3e, 0xc1, 0xa2, 0xb0, 0xb8, 0x31, 0x37, 0xbc, 0xfe, 0x3c, 0x2f, 0x70, 0x3e,
  ])
  expect(file('a.html', gb)).toMatchObject({ ok: true, text: '立案17件\n' })
  expect(file('a.html', new TextEncoder().encode('<html><img src="a.png"></html>'))).toEqual({
    ok: false,
    message: '网页里没有文字，请另存为纯文本，或复制正文后粘贴',
  })
})
