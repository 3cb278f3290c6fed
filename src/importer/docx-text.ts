import { unzipFiles } from '../data/zip'
import { listMarks, type ListMark } from './docx-numbering'
import { elementsNamed, isElement, parseMarkup, type Element, type Node } from './markup'

/** The words of a Word document and what was left out, or why there are none. */
export type DocumentText =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string }

const PARTS = {
  body: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  notes: 'word/footnotes.xml',
} as const

/** The largest part of a document, unpacked: far more words than a report has, and no bomb. */
const LARGEST_PART = 60_000_000

/** What holds no words of the text: deletions, instructions of fields, the second form of the same drawing. */
const SILENT = new Set(
  'w:del w:delText w:instrText mc:Fallback w:pPr w:rPr w:sectPr w:moveFrom wp:docPr'.split(' ')
)

/** Reads a .docx: paragraphs as lines, with the marks Word writes before lists, tables as rows between strokes, footnotes last. */
export function docxText(bytes: Uint8Array): DocumentText {
  const wanted = new Set<string>(Object.values(PARTS))
  let pictures = 0
  let isWord = false
  const unzipped = unzipFiles(
    bytes,
    (path) => {
      if (path.startsWith('word/media/')) pictures += 1
      if (path === PARTS.body) isWord = true
      return wanted.has(path)
    },
    LARGEST_PART
  )
  if (!unzipped.ok) {
    return unzipped.reason === 'too large'
      ? { ok: false, message: '文档展开后过大，请拆分后再试' }
      : { ok: false, message: '文件已损坏，或设有密码，打不开，请用 Word 或 WPS 另存后再试' }
  }
  if (!isWord)
    return { ok: false, message: '这不是 Word 文档（.docx）；表格请先另存为纯文本（.txt），压缩文件请先解压' }
  const part = (path: string): Element | null => {
    const found = unzipped.files.get(path)
    return found === undefined ? null : parseMarkup(new TextDecoder().decode(found), 'xml')
  }
  const body = part(PARTS.body)
  if (body === null) return { ok: false, message: '文档的标记嵌套过深，无法读取，请另存为纯文本（.txt）' }
  const mark = listMarks(part(PARTS.numbering), part(PARTS.styles))
  const lines = linesOf(body, mark)
  if (lines.length === 0) {
    return {
      ok: false,
      message: pictures > 0 ? '文档里只有图片，没有文字，请先做文字识别' : '文档里没有文字，请另选文件',
    }
  }
  const notes = footnotes(part(PARTS.notes))
  return {
    ok: true,
    text: `${[...lines, ...notes].join('\n')}\n`,
    notes: [
      ...(pictures > 0 ? [`文档中有${pictures}幅图片，图片里的文字未读取`] : []),
      '页眉、页脚和批注不属于正文，未读取',
    ],
  }
}

function linesOf(node: Element, mark: ListMark): readonly string[] {
  return node.children.flatMap((child): readonly string[] => {
    if (!isElement(child) || SILENT.has(child.name)) return []
    if (child.name === 'w:p') return paragraph(child, mark)
    if (child.name === 'w:tbl') return table(child, mark)
    return linesOf(child, mark)
  })
}

/** A paragraph's line, and the lines of text boxes that hang on it. */
function paragraph(node: Element, mark: ListMark): readonly string[] {
  const properties = node.children.find(
    (child): child is Element => isElement(child) && child.name === 'w:pPr'
  )
  const boxes: Element[] = []
  const words = (child: Node): string => {
    if (!isElement(child)) return ''
    if (SILENT.has(child.name)) return ''
    if (child.name === 'w:t') return child.children.filter((one) => !isElement(one)).join('')
    if (child.name === 'w:tab') return '\t'
    if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
    if (child.name === 'w:noBreakHyphen') return '-'
    if (child.name === 'w:footnoteReference') return `［${child.attributes['w:id'] ?? ''}］`
    if (child.name === 'w:txbxContent') {
      boxes.push(child)
      return ''
    }
    return child.children.map(words).join('')
  }
  const line = node.children.map(words).join('')
  const marked = line.trim() === '' ? line : mark(properties) + line
  return [...marked.split('\n'), ...boxes.flatMap((box) => linesOf(box, mark))].filter(
    (one) => one.trim() !== ''
  )
}

function table(node: Element, mark: ListMark): readonly string[] {
  return elementsNamed(node, 'w:tr').map((row) => {
    const cells = elementsNamed(row, 'w:tc').map((cell) => linesOf(cell, mark).join(' ').replace(/\s+/g, ' '))
    return `| ${cells.join(' | ')} |`
  })
}

function footnotes(node: Element | null): readonly string[] {
  if (node === null) return []
  return elementsNamed(node, 'w:footnote').flatMap((note) => {
    const words = linesOf(note, () => '')
      .join(' ')
      .trim()
    return words === '' ? [] : [`［${note.attributes['w:id'] ?? ''}］${words}`]
  })
}
