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

/** A page whose words are too many for any furniture to hold most of them. */
const LONG = `<p>${'文'.repeat(4000)}</p>`

test.each([
  ['hidden', '<p hidden>甲</p>'],
  ['hidden from readers', '<p aria-hidden="true">甲</p>'],
  ['not displayed', '<p style="display:none">甲</p>'],
  ['not displayed, with blanks', '<p style="color:red; display : none">甲</p>'],
  ['not displayed, in capitals', '<p style="DISPLAY:NONE">甲</p>'],
  ['not visible', '<p style="visibility:hidden">甲</p>'],
  ['not visible, with blanks', '<p style="visibility : hidden">甲</p>'],
  ['of the role navigation', '<div role="navigation">甲</div>'],
  ['of the role banner', '<div role="banner">甲</div>'],
  ['of a class of furniture', '<div class="nav">甲</div>'],
  ['of a class among others', '<div class="left nav2 top">甲</div>'],
  ['of an id of furniture', '<div id="nav">甲</div>'],
  ['of a class, beside an id', '<div class="nav" id="x">甲</div>'],
  ['of a word in a class', '<div class="x-nav-y">甲</div>'],
  ['inside of a line', '<span class="share">甲</span>'],
])('an element %s is left out', (_, element) => {
  const { text, notes } = htmlText(page(element + ARTICLE))
  expect(text).toBe(htmlText(page(ARTICLE)).text)
  expect(notes).toEqual(['网页中的导航、分享按钮等1处文字不属于正文，已略去：“甲”'])
})

test.each([
  ['shown to readers', '<p aria-hidden="false">甲</p>'],
  ['of another display', '<p style="display:block">甲</p>'],
  ['that is visible', '<p style="visibility:visible">甲</p>'],
  ['of the role main', '<div role="main">甲</div>'],
  ['of a word that only begins like furniture', '<div class="navy">甲</div>'],
  ['main, whatever it is called', '<main class="nav">甲</main>'],
  ['article, whatever it is called', '<article class="nav">甲</article>'],
  ['main, even if hidden for now', '<main hidden>甲</main>'],
  ['article, even if hidden for now', '<article hidden>甲</article>'],
  ['without words of its own', '<div class="nav"><img></div><p>甲</p>'],
])('an element %s is kept', (_, element) => {
  const { text, notes } = htmlText(page(element + ARTICLE))
  expect(text).toBe(`甲\n${htmlText(page(ARTICLE)).text}`)
  expect(notes).toEqual([])
})

test('the page itself is never furniture', () => {
  const small = (open: string, shut: string) => htmlText(`${open}<p>甲</p>${shut}<p>乙丙丁</p>`).text
  expect(small('<html hidden>', '</html>')).toBe('甲\n乙丙丁\n')
  expect(small('<body class="nav">', '</body>')).toBe('甲\n乙丙丁\n')
})

test.each([
  ['甲乙丙', '丁戊己', '丁戊己\n'],
  ['甲乙丙丁', '丁戊己', '甲乙丙丁\n丁戊己\n'],
  // Blanks are no words, and neither are programs.
  ['甲 乙   丙', '丁戊己', '丁戊己\n'],
  ['甲乙丙丁<script>长长长长</script>', '丁戊己', '甲乙丙丁\n丁戊己\n'],
])('furniture %j beside %j is left out up to half of all words', (furniture, words, text) => {
  expect(htmlText(page(`<nav>${furniture}</nav><p>${words}</p>`)).text).toBe(text)
  expect(htmlText(page(`<nav>${furniture}</nav><p>${words}</p><script>长长长长长长长长</script>`)).text).toBe(
    text
  )
})

describe('a list of links', () => {
  const links = (name: string, words: readonly string[], more = '') =>
    htmlText(page(`<${name}>${words.map((one) => `<a>${one}</a>`).join('')}${more}</${name}>${LONG}`)).notes
      .length > 0

  test.each([
    ['ul', true],
    ['ol', true],
    ['div', true],
    ['p', true],
    ['section', false],
  ])('is left out as an element %s: %s', (name, isLeft) => {
    expect(links(name, ['甲', '乙', '丙'])).toBe(isLeft)
  })

  test('in a table is left out', () => {
    const cells = '<tr><td><a>甲</a></td><td><a>乙</a></td><td><a>丙</a></td></tr>'
    expect(htmlText(page(`<table>${cells}</table>${LONG}`)).text).not.toContain('甲')
  })

  test('has at least three of them', () => {
    expect(links('ul', ['甲', '乙'])).toBe(false)
    expect(links('ul', ['甲', '乙', '丙'])).toBe(true)
  })

  test('has hardly other words: less than a fifth', () => {
    const twelve = ['甲乙丙丁', '甲乙丙丁', '甲乙丙丁']
    expect(links('div', twelve, '附注')).toBe(true)
    expect(links('div', twelve, '附注字')).toBe(false)
    expect(links('div', twelve, '附注字多')).toBe(false)
  })

  test('has no sentence', () => {
    expect(links('div', ['甲', '乙', '丙。'])).toBe(false)
    expect(links('div', ['甲', '乙', '丙；'])).toBe(false)
  })

  test('is no longer than a page of words', () => {
    const of = (count: number) => ['文'.repeat(count - 2), '文', '文']
    expect(links('div', of(1999))).toBe(true)
    expect(links('div', of(2000))).toBe(false)
  })
})

describe('the note on what was left out', () => {
  const notes = (furniture: readonly string[]) =>
    htmlText(page(furniture.map((one) => `<nav>${one}</nav>`).join('') + LONG)).notes

  test('repeats the words of each, with blanks between those of its parts', () => {
    expect(notes(['<b>甲</b><b>乙</b><script>x</script>', '丙'])).toEqual([
      '网页中的导航、分享按钮等2处文字不属于正文，已略去：“甲 乙”、“丙”',
    ])
  })

  test('counts only those with words', () => {
    expect(notes(['', '<img>', ' ', '甲'])[0]).toContain('等1处')
    expect(notes(['', ' '])).toEqual([])
  })

  test('shows twelve and says how many there are', () => {
    const shown = (count: number) => notes(Array.from({ length: count }, (_, at) => `链接${at + 1}`))[0]
    expect(shown(12)).toMatch(/“链接12”$/)
    expect(shown(13)).toMatch(/“链接12”，等13处$/)
  })

  test('shortens what is longer than a line', () => {
    expect(notes(['甲'.repeat(60)])[0]).toContain(`“${'甲'.repeat(60)}”`)
    expect(notes(['甲'.repeat(61)])[0]).toContain(`“${'甲'.repeat(60)}……”`)
  })

  test('repeats lines of buttons in the text', () => {
    expect(htmlText(page(`<p>打印</p>${LONG}<p>关闭</p>`)).notes[0]).toMatch(/“打印”、“关闭”$/)
  })
})

test.each([
  [
    'rows without words are none',
    '<tr><td>甲</td><td>乙</td></tr><tr><td></td><td> </td></tr><tr><td></td><td>丙</td></tr>',
    '| 甲 | 乙 |\n|  | 丙 |\n',
  ],
  [
    'a row of one cell is one where others have more',
    '<tr><th colspan=2>表</th></tr><tr><td>甲</td><td>乙</td></tr>',
    '| 表 |\n| 甲 | 乙 |\n',
  ],
  [
    'only cells are cells',
    '<tr><td>甲</td><td>乙</td><script>1</script><template><p>2</p></template></tr>',
    '| 甲 | 乙 |\n',
  ],
  ['a cell is one line', '<tr><td><p>甲</p><p>乙</p></td><th>丙\n 丁</th></tr>', '| 甲 乙 | 丙 丁 |\n'],
  ['a program is no word', '<tr><td>甲<script>x</script>乙</td><td>丙</td></tr>', '| 甲乙 | 丙 |\n'],
  ['one column sets out the page', '<tr><td>甲</td></tr><tr><td>乙</td></tr>', '甲\n乙\n'],
  [
    'what sets out the page has its blocks as lines and its words in theirs',
    '<tr><td>甲<br>乙<b>丙</b><span>丁</span><script>x</script><div>戊</div>己</td></tr>',
    '甲\n乙丙丁\n戊\n己\n',
  ],
])('of a table %s', (_, rows, text) => {
  expect(htmlText(page(`<table>${rows}</table>`)).text).toBe(text)
})

test('a table with a long paragraph in a cell sets out the page', () => {
  const table = (count: number) =>
    htmlText(page(`<table><tr><td>甲</td><td>${'文'.repeat(count)}</td></tr></table>`)).text
  expect(table(400)).toBe(`| 甲 | ${'文'.repeat(400)} |\n`)
  expect(table(401)).toBe(`甲\n${'文'.repeat(401)}\n`)
})

test.each([
  ['<p>甲   乙\t\t丙</p>', '甲 乙 丙\n'],
  ['<p>甲\n   乙</p>', '甲乙\n'],
  ['<p>abc\n   def</p>', 'abc def\n'],
  ['甲<p>乙</p>丙', '甲\n乙\n丙\n'],
  ['甲<i>乙</i>丙<!-- 丁 -->', '甲乙丙\n'],
  ['甲<hr>乙<br>丙', '甲\n乙\n丙\n'],
  ['甲<table><tr><td>乙</td><td>丙</td></tr></table>丁', '甲\n| 乙 | 丙 |\n丁\n'],
  ['甲<select><option>乙</option></select>丙', '甲丙\n'],
  ['<P>甲</P>', '甲\n'],
  ['<p>甲<p>乙', '甲\n乙\n'],
  ['<img>', ''],
  ['', ''],
])('%j is read as %j', (body, text) => {
  expect(htmlText(page(body)).text).toBe(text)
})

test.each([
  ['<h1>甲\n 乙</h1><h1>丙</h1>', '<title>丁</title>', '甲 乙'],
  ['<h1> </h1>', '<title>丁</title>', '丁'],
  ['<h1>甲<b>乙</b></h1>', '<title>丁</title>', '甲乙'],
  ['', '<title>整改_某市</title>', '整改'],
  ['', '<title>整改|某市</title>', '整改'],
  ['', '<title>整改—某市</title>', '整改'],
  ['', '<title> 整 \n 改 </title>', '整 改'],
  ['', '<title>- 某市</title>', ''],
  ['', '<title></title>', ''],
  ['', '', ''],
])('of the page with %j and %j the title is %j', (body, head, title) => {
  expect(htmlText(page(body, head)).title).toBe(title)
})

test('what is nested deeply ends where it is closed', () => {
  const deep = (words: string) => `${'<span>'.repeat(600)}${words}${'</span>'.repeat(600)}`
  const { text, notes } = htmlText(page(`<nav>${deep('甲')}乙</nav><p>丙丁戊己</p><nav>庚</nav>`))
  expect(text).toBe('丙丁戊己\n')
  expect(notes[0]).toMatch(/“甲 乙”、“庚”$/)
})
