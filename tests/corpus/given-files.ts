import { readDraft, writeDraft } from '../../src/data/draft-file'
import { readViews } from '../../src/data/saved-views'
import { MAX_BYTES } from '../../src/data/given-csv'
import { checkSpreadsheet, MAX_ROWS } from '../../src/data/spreadsheet-check'
import { zipFiles } from '../../src/data/zip'
import { describeProblem } from '../../src/domain/problem'
import { LARGEST_FILE } from '../../src/importer/decode'
import { readReportFile } from '../../src/importer/read-file'
import { draftOf } from '../drafts'
import { groundOf, metaOf, quoted, SMALL_TEXT } from '../factories'
import { utf8, type BadFile } from './bad-file'

/** What is said of a file that an editor gives to 导入. */
const imported = (defect: string, name: string, bytes: Uint8Array): BadFile => ({
  kind: '导入',
  defect: `${name} ${defect}`,
  told: () => {
    const read = readReportFile(name, bytes)
    return read.ok ? '' : `${name}：${read.message}`
  },
})

const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipFiles(files, new Date('2024-01-01T00:00:00'))
const word = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  archive({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...others })
const TEXT = word('<w:p><w:r><w:t>整改42处</w:t></w:r></w:p>')
const START = { pdf: [0x25, 0x50, 0x44, 0x46], old: [0xd0, 0xcf, 0x11, 0xe0], png: [0x89, 0x50, 0x4e, 0x47] }

const IMPORTED = [
  imported('is empty', 'a.txt', new Uint8Array()),
  imported('holds blanks alone', 'a.txt', utf8(' \n\t\n　')),
  imported('is too large', 'a.txt', new Uint8Array(LARGEST_FILE + 1)),
  imported('is a PDF', 'a.pdf', Uint8Array.of(...START.pdf, 0x2d)),
  imported('is a PDF that is called text', 'a.txt', Uint8Array.of(...START.pdf, 0x2d)),
  imported('is an old Word file', 'a.doc', Uint8Array.of(...START.old)),
  imported('is a picture', 'a.png', Uint8Array.of(...START.png, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
  imported('is a program', 'a.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)),
  imported('holds zero bytes', 'a.txt', utf8('整改\u0000情况')),
  imported('holds control characters', 'a.txt', utf8('整\u0001改\u0002情\u0003况\u0004')),
  imported('is of no encoding', 'a.txt', Uint8Array.of(0x61, 0xff, 0xff, 0x0a)),
  imported('is a torn UTF-16', 'a.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)),
  imported('holds pictures alone', 'a.html', utf8('<html><img src="a.png"></html>')),
  imported('holds a program alone', 'a.html', utf8('<html><script>document.write(1)</script></html>')),
  imported('is nested absurdly', 'a.html', utf8('<div>'.repeat(200_000))),
  imported('breaks off', 'a.docx', TEXT.subarray(0, TEXT.length >> 1)),
  imported('is a header alone', 'a.docx', Uint8Array.of(0x50, 0x4b, 3, 4)),
  imported('is a workbook', 'a.xlsx', archive({ 'xl/workbook.xml': '<workbook/>' })),
  imported('is an archive', 'a.zip', archive({ 'a.txt': '整改42处' })),
  imported('has no words', 'a.docx', word('')),
  imported('has empty paragraphs alone', 'a.docx', word('<w:p/><w:p/>')),
  imported('has pictures alone', 'a.docx', word('<w:p/>', { 'word/media/image1.png': 'x' })),
  imported(
    'has words that were deleted alone',
    'a.docx',
    word('<w:p><w:del><w:r><w:t>删</w:t></w:r></w:del></w:p>')
  ),
  imported(
    'unpacks to a hundred times its size',
    'a.docx',
    word(`<w:p><w:r><w:t>${'整'.repeat(21_000_000)}</w:t></w:r></w:p>`)
  ),
  imported('is nested absurdly', 'a.docx', word('<w:p>'.repeat(200_000))),
]

const report = {
  ...groundOf(),
  meta: metaOf(),
  indicators: [quoted(SMALL_TEXT, '排查隐患42处', 'i01-1-01')],
  numbers: [],
  stories: [],
  problems: [],
}
const checked = (defect: string, content: string | Uint8Array): BadFile => ({
  kind: '核对表格',
  defect,
  told: () => {
    const outcome = checkSpreadsheet(typeof content === 'string' ? utf8(content) : content, report, [])
    return outcome.ok ? '' : `a.csv：${outcome.message}`
  },
})
const CHECKED = [
  checked('is empty', new Uint8Array()),
  checked('is too large', new Uint8Array(MAX_BYTES + 1)),
  checked('has too many rows', `指标编号,数值,单位\n${'i01-1-01,1,件\n'.repeat(MAX_ROWS + 1)}`),
  checked('is a workbook', Uint8Array.of(0x50, 0x4b, 3, 4)),
  checked('is an old workbook', Uint8Array.of(...START.old)),
  checked('is of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x0a)),
  checked('is a program', 'MZ\u0000\u0003'),
  checked('is of somewhere else', '姓名,年龄\n甲,3\n'),
  checked('lost a column', '指标编号,数值\ni01-1-01,42\n'),
  checked('has a header alone', '指标编号,数值,单位\n'),
  checked('has line ends alone', '\n\n\n'),
  checked('is a web page', '<!doctype html><title>404</title>'),
  checked('is JSON', '{"rows": []}'),
]

const views = (defect: string, text: string): BadFile => ({
  kind: '视图文件',
  defect,
  told: () => {
    const read = readViews(text)
    return read.ok ? '' : read.problems.map(describeProblem).join()
  },
})
const VIEWS = [
  views('is empty', ''),
  views('breaks off', '{"format": "shujian-views"'),
  views('is a web page', '<!doctype html>'),
  views('is a list', '[]'),
  views('is of another format', '{"format": "other", "version": 1, "views": []}'),
  views('is of a later version', '{"format": "shujian-views", "version": 2, "views": []}'),
  views('has views that are no list', '{"format": "shujian-views", "version": 1, "views": {}}'),
]

const draft = JSON.parse(writeDraft(draftOf('整改隐患42处。'))) as Record<string, unknown>
const entry = (draft['entries'] as Record<string, unknown>[])[0] ?? {}
const progress = (defect: string, changes: Readonly<Record<string, unknown>> | string): BadFile => ({
  kind: '进度文件',
  defect,
  told: () => {
    const text = typeof changes === 'string' ? changes : JSON.stringify({ ...draft, ...changes })
    const read = readDraft('进度.json', text)
    return read.ok ? '' : describeProblem(read.problems[0] ?? { file: '', message: '' })
  },
})
const PROGRESS = [
  progress('is empty', ''),
  progress('breaks off', '{"format": "shujian-draft", "version": 1,'),
  progress('is of another format', { format: 'other' }),
  progress('is of a later version', { version: 2 }),
  progress('lost its text', { text: undefined }),
  progress('has a text that is a number', { text: 7 }),
  progress('has no list of entries', { entries: {} }),
  progress('has an entry behind the text', { entries: [{ ...entry, start: 90, end: 92 }] }),
  progress('has an entry before the text', { entries: [{ ...entry, start: -1 }] }),
  progress('has an entry without length', { entries: [{ ...entry, end: entry['start'] }] }),
  progress('has an entry twice', { entries: [entry, entry] }),
  progress('has a decision of no kind', { entries: [{ ...entry, decision: { as: 'maybe' } }] }),
  progress('has a reason that does not exist', {
    entries: [{ ...entry, decision: { as: 'number', reason: 'because', note: '' } }],
  }),
  progress('has notes that are no list', { notes: '无' }),
]

/** Files that people give to a page. */
export const GIVEN_FILES: readonly BadFile[] = [...IMPORTED, ...CHECKED, ...VIEWS, ...PROGRESS]
