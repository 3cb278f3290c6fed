import { expect, test } from 'vitest'
import { listMarks } from '../../src/importer/docx-numbering'
import { elementsNamed, parseMarkup, type Element } from '../../src/importer/markup'

const xml = (text: string): Element => {
  const root = parseMarkup(text, 'xml')
  if (root === null) throw new Error(text)
  return root
}
interface Level {
  readonly format?: string
  readonly text: string
  readonly start?: number | string
}
const levels = (all: readonly Level[]) =>
  all
    .map(
      ({ format, text, start }, at) =>
        `<w:lvl w:ilvl="${at}">${start === undefined ? '' : `<w:start w:val="${start}"/>`}${format === undefined ? '' : `<w:numFmt w:val="${format}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`
    )
    .join('')
/** Lists by their id, as numbering.xml holds them. */
const numbering = (lists: Readonly<Record<string, readonly Level[]>>) =>
  xml(
    `<w:numbering>${Object.entries(lists)
      .map(([id, all]) => `<w:abstractNum w:abstractNumId="a${id}">${levels(all)}</w:abstractNum>`)
      .join('')}${Object.keys(lists)
      .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="a${id}"/></w:num>`)
      .join('')}</w:numbering>`
  )
const properties = (inner: string) => elementsNamed(xml(`<w:pPr>${inner}</w:pPr>`), 'w:pPr')[0]
const item = (list: string, depth?: number) =>
  properties(
    `<w:jc w:val="left"/><w:numPr>${depth === undefined ? '' : `<w:ilvl w:val="${depth}"/>`}<w:numId w:val="${list}"/></w:numPr>`
  )

/** The marks of so many paragraphs of one level. */
const marksOf = (level: Level, length: number) => {
  const mark = listMarks(numbering({ 1: [level] }), null)
  return Array.from({ length }, () => mark(item('1', 0)))
}

test.each([
  ['decimal', 1, '1'],
  ['decimal', 21, '21'],
  ['chineseCounting', 12, '十二'],
  ['chineseCountingThousand', 21, '二十一'],
  ['ideographTraditional', 3, '三'],
  ['japaneseCounting', 10, '十'],
  ['taiwaneseCountingThousand', 20, '二十'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedCircleChinese', 2, '②'],
  ['decimalEnclosedCircleChinese', 21, '21'],
  ['decimalFullWidth', 10, '１０'],
  ['upperLetter', 1, 'A'],
  ['upperLetter', 26, 'Z'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 2, 'b'],
  ['lowerLetter', 28, 'bb'],
  ['none', 1, ''],
  ['a format of the future', 5, '5'],
  ['constructor', 5, '5'],
  ['__proto__', 5, '5'],
  [undefined, 5, '5'],
  ['chineseCounting', 100, '100'],
])('the format %s writes %i as %j', (format, number, written) => {
  const level = format === undefined ? { text: '（%1）' } : { format, text: '（%1）' }
  expect(marksOf(level, number)[number - 1]).toBe(`（${written}）`)
})

test('a list begins where it says, and with one where it does not say so in a number', () => {
  expect(marksOf({ format: 'decimal', text: '%1.', start: 5 }, 2)).toEqual(['5.', '6.'])
  expect(marksOf({ format: 'decimal', text: '%1.', start: 0 }, 2)).toEqual(['0.', '1.'])
  expect(marksOf({ format: 'decimal', text: '%1.' }, 2)).toEqual(['1.', '2.'])
  for (const start of ['', 'x', 'x7', '7x', '-7', '7.5', '9'.repeat(400)])
    expect(marksOf({ format: 'decimal', text: '%1.', start }, 2)).toEqual(['1.', '2.'])
})

test.each(['upperLetter', 'lowerLetter', 'decimalEnclosedCircle'])(
  'what %s has no sign for is written in digits',
  (format) => {
    expect(marksOf({ format, text: '%1.', start: 0 }, 1)).toEqual(['0.'])
    expect(marksOf({ format, text: '%1.', start: 999_999_999 }, 1)).toEqual(['999999999.'])
    expect(marksOf({ format, text: '%1.', start: 781 }, 1)).toEqual(['781.'])
  }
)

test('thirty of one letter are the most', () => {
  expect(marksOf({ format: 'upperLetter', text: '%1', start: 780 }, 1)).toEqual(['Z'.repeat(30)])
})

test('a bullet is no mark: it says nothing of what a paragraph is', () => {
  expect(marksOf({ format: 'bullet', text: '●' }, 2)).toEqual(['', ''])
})

test('a mark may hold the numbers of the levels above, also of those that no paragraph had', () => {
  const all = [
    { format: 'chineseCounting', text: '第%1章', start: 2 },
    { format: 'decimal', text: '%1-%2', start: 4 },
    { format: 'decimal', text: '%1-%2-%3%9' },
  ]
  const mark = listMarks(numbering({ 1: all }), null)
  expect(mark(item('1', 2))).toBe('二-4-11')
  expect(mark(item('1', 0))).toBe('第二章')
  expect(mark(item('1', 1))).toBe('二-4')
  expect(mark(item('1', 1))).toBe('二-5')
  expect(mark(item('1', 0))).toBe('第三章')
  expect(mark(item('1', 1))).toBe('三-4')
})

test('a bullet above has no number to be held', () => {
  const all = [
    { format: 'bullet', text: '●' },
    { format: 'decimal', text: '%1%2)' },
  ]
  const mark = listMarks(numbering({ 1: all }), null)
  expect([item('1', 0), item('1', 1)].map(mark)).toEqual(['', '1)'])
})

test('two lists are counted apart, whatever stands between their paragraphs', () => {
  const one = [{ format: 'decimal', text: '%1.' }]
  const mark = listMarks(numbering({ 1: one, 2: one }), null)
  const marks = [item('1'), item('2'), undefined, item('1'), properties(''), item('2'), item('1')].map(mark)
  expect(marks).toEqual(['1.', '1.', '', '2.', '', '2.', '3.'])
})

/** Lists that share the definition 9; each with what it changes in it. */
const sharing = (overrides: Readonly<Record<string, string>>) =>
  xml(
    `<w:numbering><w:abstractNum w:abstractNumId="9">${levels([
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '%1.%2' },
    ])}</w:abstractNum>${Object.entries(overrides)
      .map(([id, inner]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="9"/>${inner}</w:num>`)
      .join('')}</w:numbering>`
  )

test('lists of one definition go on counting', () => {
  const mark = listMarks(sharing({ 1: '', 2: '' }), null)
  const marks = [item('1', 0), item('1', 1), item('2', 1), item('2', 0), item('1', 0)].map(mark)
  expect(marks).toEqual(['一、', '一.1', '一.2', '二、', '三、'])
})

test('a list that says where it starts begins there once, whatever was counted before', () => {
  const mark = listMarks(
    sharing({ 1: '', 2: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>' }),
    null
  )
  const marks = [item('1', 0), item('1', 0), item('2', 0), item('2', 0), item('1', 0)].map(mark)
  expect(marks).toEqual(['一、', '二、', '五、', '六、', '七、'])
})

test('a level that starts elsewhere does so below each heading', () => {
  const mark = listMarks(
    sharing({ 1: '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>' }),
    null
  )
  const marks = [item('1', 0), item('1', 1), item('1', 1), item('1', 0), item('1', 1)].map(mark)
  expect(marks).toEqual(['一、', '一.3', '一.4', '二、', '二.3'])
})

test('a list may write a level in its own way', () => {
  const other = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>'
  const mark = listMarks(sharing({ 1: '', 2: `<w:lvlOverride w:ilvl="0">${other}</w:lvlOverride>` }), null)
  expect([item('1', 0), item('2', 0), item('2', 1)].map(mark)).toEqual(['一、', '(2)', '2.1'])
})

test('a paragraph has the list of its style, unless it names one itself', () => {
  const styles = xml(
    '<w:styles><w:style w:styleId="Plain"/>' +
      '<w:style w:styleId="Heading"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
  )
  const list = [
    { format: 'decimal', text: '%1.' },
    { format: 'decimal', text: '(%2)' },
  ]
  const mark = listMarks(numbering({ 1: list, 2: [{ format: 'decimal', text: '%1、' }] }), styles)
  const styled = (style: string, inner = '') => properties(`<w:pStyle w:val="${style}"/>${inner}`)
  expect(mark(styled('Heading'))).toBe('(1)')
  expect(mark(styled('Heading', '<w:numPr><w:numId w:val="2"/></w:numPr>'))).toBe('1、')
  // In Word, list 0 takes a paragraph out of the list of its style.
  expect(mark(styled('Heading', '<w:numPr><w:numId w:val="0"/></w:numPr>'))).toBe('')
  expect(mark(styled('Heading'))).toBe('(2)')
  expect(mark(styled('Plain'))).toBe('')
  expect(mark(styled('Unknown'))).toBe('')
})

/** Styles by their id: what each is based on, and what it says of lists. */
const stylesOf = (all: Readonly<Record<string, readonly [base: string, numPr: string]>>) =>
  xml(
    `<w:styles>${Object.entries(all)
      .map(
        ([id, [base, numPr]]) =>
          `<w:style w:styleId="${id}">${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr>${numPr === '' ? '' : `<w:numPr>${numPr}</w:numPr>`}</w:pPr></w:style>`
      )
      .join('')}</w:styles>`
  )
const styledBy = (style: string, inner = '') => properties(`<w:pStyle w:val="${style}"/>${inner}`)
const TWO_LEVELS = [
  { format: 'decimal', text: '%1.' },
  { format: 'decimal', text: '(%2)' },
]

test('a style has the list and the level of the style that it is based on, where it says nothing else', () => {
  const styles = stylesOf({
    Base: ['', '<w:numId w:val="1"/>'],
    Same: ['Base', ''],
    Deeper: ['Same', '<w:ilvl w:val="1"/>'],
    Other: ['Deeper', '<w:numId w:val="2"/>'],
    Out: ['Base', '<w:numId w:val="0"/>'],
  })
  const mark = listMarks(numbering({ 1: TWO_LEVELS, 2: [{ format: 'decimal', text: '%1、' }] }), styles)
  expect(['Base', 'Same', 'Deeper', 'Other', 'Out'].map((one) => mark(styledBy(one)))).toEqual([
    '1.',
    '2.',
    '(1)',
    '1、',
    '',
  ])
  // A paragraph may change the level alone.
  expect(mark(styledBy('Same', '<w:numPr><w:ilvl w:val="1"/></w:numPr>'))).toBe('(2)')
})

test('styles that are based on each other have no list', () => {
  const styles = stylesOf({ One: ['Two', ''], Two: ['One', ''], Self: ['Self', '<w:numId w:val="1"/>'] })
  const mark = listMarks(numbering({ 1: TWO_LEVELS }), styles)
  expect(['One', 'Two', 'Self', 'Gone'].map((one) => mark(styledBy(one)))).toEqual(['', '', '1.', ''])
})

/** Three levels, the last of which begins anew as `restart` says. */
const restarting = (restart: string) =>
  xml(
    `<w:numbering><w:abstractNum w:abstractNumId="a">${[0, 1, 2]
      .map(
        (depth) =>
          `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="decimal"/>${depth === 2 ? restart : ''}<w:lvlText w:val="${'甲乙丙'.charAt(depth)}%${depth + 1}"/></w:lvl>`
      )
      .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="a"/></w:num></w:numbering>`
  )

test.each([
  ['says nothing', '', ['丙1', '乙2', '丙1', '甲2', '丙1']],
  ['never does', '<w:lvlRestart w:val="0"/>', ['丙1', '乙2', '丙2', '甲2', '丙3']],
  ['does behind the first level', '<w:lvlRestart w:val="1"/>', ['丙1', '乙2', '丙2', '甲2', '丙1']],
  ['does behind the second', '<w:lvlRestart w:val="2"/>', ['丙1', '乙2', '丙1', '甲2', '丙1']],
  ['names no level', '<w:lvlRestart w:val="x"/>', ['丙1', '乙2', '丙1', '甲2', '丙1']],
  ['names itself', '<w:lvlRestart w:val="3"/>', ['丙1', '乙2', '丙1', '甲2', '丙1']],
])('a level begins anew behind those above it, where its list %s', (_, restart, marks) => {
  const mark = listMarks(restarting(restart), null)
  ;[0, 1].forEach((depth) => mark(item('1', depth)))
  expect([2, 1, 2, 0, 2].map((depth) => mark(item('1', depth)))).toEqual(marks)
})

test.each([
  ['no numbering', null],
  ['a numbering without lists', '<w:numbering/>'],
  ['a list of nothing', '<w:numbering><w:num w:numId="1"/></w:numbering>'],
  [
    'a list of an unknown one',
    '<w:numbering><w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num></w:numbering>',
  ],
  [
    'a list without levels',
    '<w:numbering><w:abstractNum w:abstractNumId="9"/><w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num></w:numbering>',
  ],
])('with %s a paragraph of a list has no mark', (_, text) => {
  expect(listMarks(text === null ? null : xml(text), null)(item('1', 0))).toBe('')
})

test.each(['9', '-1', '0.5', 'x'])(
  'a level %s that a list has not gives no mark, and counts nothing',
  (depth) => {
    const mark = listMarks(numbering({ 1: [{ format: 'decimal', text: '%1.' }] }), null)
    const strange = properties(`<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`)
    expect([strange, item('1', 0), strange, item('1', 0)].map(mark)).toEqual(['', '1.', '', '2.'])
  }
)
