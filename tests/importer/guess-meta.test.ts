import { expect, test } from 'vitest'
import { readMeta, writeMeta } from '../../src/data/meta'
import { guessAreaNames, guessMeta, idOf, publishedIn } from '../../src/importer/guess-meta'
import { anyText, fc } from '../property'

const TODAY = '2000-01-01'
const guess = (text: string) => guessMeta('a.txt', text, TODAY)

test.each([
  ['甲县通报\n发布时间：2023-06-18 来源：本站\n截至2022年12月31日，整改5个。', '2023-06-18'],
  ['甲县通报\n（2023年6月18日）\n整改5个。', '2023-06-18'],
  ['甲县通报\n整改5个。\n甲县审计局\n　　　　2023年6月18日', '2023-06-18'],
  ['甲县通报\n截至2022年12月31日，整改5个。', TODAY],
  ['甲县通报\n2022年8月1日至11月5日，审计局进行了审计。', TODAY],
])('%j was published when it says so, never when what it tells happened', (text, published) => {
  expect(guess(text).published).toBe(published)
})

test.each([
  ['云岭县人民政府2019年工作报告\n各位代表：', '云岭县人民政府'],
  ['中共甲区委员会关于巡视整改进展情况的通报\n一、情况', '中共甲区委员会'],
  ['关于2021年度审计整改情况的公告\n一、情况\n甲市审计局\n2022年3月1日', '甲市审计局'],
  ['关于2021年度审计整改情况的公告\n一、情况', ''],
])('%j is published by whom its title or its signature names', (text, publisher) => {
  expect(guess(text).publisher).toBe(publisher)
})

test('of text and file name alone all that they do not tell is left open, for an editor to fill in', () => {
  expect(guessMeta('audit-2021.txt', '甲市审计局关于2021年度审计整改情况的公告\n整改5个。', TODAY)).toEqual({
    id: 'audit-2021',
    version: '0.1.0',
    title: '甲市审计局关于2021年度审计整改情况的公告',
    shortTitle: '2021年度审计整改情况',
    publisher: '甲市审计局',
    published: TODAY,
    inspected: '',
    address: '',
    obtained: '取自文件 audit-2021.txt',
    rights: '',
    areaNames: [],
  })
})

test('whatever is read, what is guessed is a report.json that the product loads', () => {
  fc.assert(
    fc.property(anyText(), anyText(), anyText(), (name, text, pageTitle) => {
      const meta = { ...guessMeta(name, text, TODAY, pageTitle), sha256: '0'.repeat(64) }
      expect(readMeta('report.json', writeMeta(meta))).toMatchObject({ ok: true, value: meta })
    })
  )
})

test.each([
  ['/home/li/报告/Audit 2021.final.txt', 'Audit 2021.final.txt', 'audit-2021-final'],
  ['C:\\报告\\audit.docx', 'audit.docx', 'audit'],
  ['公告(2021年).html', '公告(2021年).html', '2021'],
  ['2021年审计公告.txt', '2021年审计公告.txt', '2021'],
  ['审计公告.txt', '审计公告.txt', 'new-report'],
  ['audit', 'audit', 'audit'],
  ['audit.markdown', 'audit.markdown', 'audit-markdown'],
])('of the file %j only its own name is kept, and an id of its letters and digits', (path, name, id) => {
  const meta = guessMeta(path, '整改5个。', TODAY)
  expect(meta.obtained).toBe(`取自文件 ${name}`)
  expect(meta.id).toBe(id)
})

test('pasted text says that it was pasted', () => {
  expect(guessMeta('', '整改5个。', TODAY)).toMatchObject({ obtained: '由整理者粘贴', id: 'new-report' })
})

test.each([
  ['Audit__2021', 'audit-2021'],
  ['--a - b--', 'a-b'],
  ['审计2021年-B', '2021-b'],
  ['……', 'new-report'],
  ['', 'new-report'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), 'a'.repeat(64)],
  [`${'a'.repeat(63)}-b`, 'a'.repeat(63)],
])('%j makes the id %j', (name, id) => {
  expect(idOf(name)).toBe(id)
})

test('an id of any name stands in addresses and folders as it is: no hyphen at either end or doubled, and not long', () => {
  const name = fc.stringMatching(/^[a-cA-C0-9 ._年-]{0,90}$/)
  fc.assert(
    fc.property(name, (any) => {
      expect(idOf(any)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(idOf(any).length).toBeLessThanOrEqual(64)
      expect(idOf(idOf(any))).toBe(idOf(any))
    })
  )
})

test.each([
  ['\ufeff\n\r\n　　甲县整改情况通报　\r\n一、情况', '甲县整改情况通报'],
  ['2021年甲县审计公告\n整改5个。', '2021年甲县审计公告'],
  ['甲县通报（一）整改；二次巡察\n正文', '甲县通报（一）整改；二次巡察'],
  ['甲'.repeat(60), '甲'.repeat(60)],
  ['𠀀'.repeat(60), '𠀀'.repeat(60)],
])('%j has its first line with words as title', (text, title) => {
  expect(guess(text).title).toBe(title)
})

test.each([
  ['a sentence', '甲县整改了5个问题。\n甲县通报'],
  ['a clause', '整改5个；\n甲县通报'],
  ['a heading in Chinese numerals', '十一、整改情况\n甲县通报'],
  ['a heading in brackets', '(一)整改情况'],
  ['a heading in full-width brackets', '（十二）整改情况'],
  ['a numbered heading', '12.整改情况'],
  ['a line too long', '甲'.repeat(61)],
  ['nothing', ''],
  ['blanks', ' \n\n　'],
])(
  'where the text begins with %s, the title is that of the web page or else the name of the file',
  (_, text) => {
    expect(guessMeta('审计公告.txt', text, TODAY).title).toBe('审计公告')
    expect(guessMeta('审计公告.html', text, TODAY, ' 甲县通报 ').title).toBe('甲县通报')
    expect(guessMeta('', text, TODAY, ' ').title).toBe('未命名报告')
  }
)

test('the title of a web page goes before the first line, which may be a menu', () => {
  expect(guessMeta('a.html', '首页\n甲县通报', TODAY, '甲县通报').title).toBe('甲县通报')
})

test.each([
  ['中共甲区委员会关于巡视整改进展情况的通报', '巡视整改进展情况'],
  ['关于审计整改情况的公告', '审计整改情况'],
  ['甲县关于回复关于污染的函', '回复关于污染'],
  ['甲县的通报及情况', '甲县的通报及情况'],
  ['甲县2021年统计公报', '甲县2021年统计公报'],
  ['甲县关于', '甲县关于'],
  ['甲'.repeat(16), '甲'.repeat(16)],
  ['𠀀'.repeat(17), '𠀀'.repeat(16)],
])('the short title of %s is %s', (title, short) => {
  expect(guess(title).shortTitle).toBe(short)
})

test.each([
  ['公开日期：2023/6/8', '2023-06-08'],
  ['印发于2023.12.31', '2023-12-31'],
  ['发布时间：　　2023年1月1日', '2023-01-01'],
  ['发布时间: 2023年1月1日', '2023-01-01'],
  ['2023 年 6 月 18 日', '2023-06-18'],
  ['1999年10月1日\r\n整改', '1999-10-01'],
  ['发布时间：2023年13月1日', null],
  ['发布时间：2023年0月1日', null],
  ['发布时间：2023年12月32日', null],
  ['发布时间：2023年12月0日', null],
  ['发布时间：2023年2月30日', null],
  ['', null],
  ['发布时间：2022-01-01\n发布时间：2023-13-01', '2022-01-01'],
  ['2022年1月1日\n整改\n2022年3月1日', '2022-03-01'],
  ['发布时间：2022-01-02\n整改\n2022年3月1日', '2022-01-02'],
])('%j prints the date of publication %s: the last that is one, a named one first', (text, date) => {
  expect(publishedIn(text)).toBe(date)
})

const LONG = '甲'.repeat(21)
test.each([
  ['of a title that begins with 关于 nobody', '关于甲县人民政府预算的报告', ''],
  ['of a title without an office nobody', '整改情况公告', ''],
  [
    'a signature before the office of the title',
    '乙县人民政府公告\n整改5个。\n　甲市审计局　\r\n',
    '甲市审计局',
  ],
  ['an office far from the end not', `关于整改的公告\n甲市审计局\n${'字'.repeat(400)}`, ''],
  ['an office in a sentence not', '关于整改的公告\n移送甲市审计局处理', ''],
  ['a line as long as a signature may be', `关于整改的公告\n${LONG}人民检察院`, `${LONG}人民检察院`],
  ['a line longer than a signature not', `关于整改的公告\n${LONG}甲人民检察院`, ''],
])('%s publishes', (_, text, publisher) => {
  expect(guess(text).publisher).toBe(publisher)
})

test.each([
  ['财政管理方面', '财政管理'],
  ['2021年度的预算执行情况', '预算执行'],
  ['2021年预算执行', '预算执行'],
  ['1999年度决算', '决算'],
  ['落实中央部署方面', '中央部署'],
  ['关于作风建设', '作风建设'],
  ['工作落实情况复查', '工作落实情况复查'],
  ['情况', '情况'],
  ['重点民生实事项目推进', '重点民生实事项目'],
])('the area %s is called %s', (title, name) => {
  expect(guessAreaNames(`一、整改\n(一)${title}\n1.问题\n(1)事项。`)).toEqual([name])
})

test('each area has a name, in the order of the text, and a text without areas has none', () => {
  expect(
    guessAreaNames('一、整改\n(一)预算方面\n1.问题\n(1)事项。\n(二)民生方面\n1.问题\n(1)事项。')
  ).toEqual(['预算', '民生'])
  expect(guessAreaNames('')).toEqual([])
})
