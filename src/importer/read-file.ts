import { decodeText, LARGEST_FILE } from './decode'
import { docxText } from './docx-text'
import { htmlText } from './html-text'

/** A file's text and what was left out on the way, or one Chinese sentence that says why there is none. */
export type ReadFile =
  | {
      readonly ok: true
      readonly text: string
      /** Title of a web page; empty elsewhere. */
      readonly title: string
      /** What is no part of the report and was left out, a Chinese sentence each. */
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly message: string }

/** Reads a report's file by its first bytes and, for a web page, its name. Never throws. */
export function readReportFile(name: string, bytes: Uint8Array): ReadFile {
  if (bytes.length > LARGEST_FILE) return { ok: false, message: '文件超过5 MB，请拆分后再试' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    const read = docxText(bytes)
    return read.ok ? { ...read, title: '' } : read
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  if (!isPage(name, decoded.text)) return { ok: true, text: decoded.text, title: '', notes: [] }
  const page = htmlText(decoded.text)
  if (page === null) return { ok: false, message: '网页的标记嵌套过深，无法读取，请另存为纯文本' }
  const { text, title, notes } = page
  return text.trim() === ''
    ? { ok: false, message: '网页里没有文字，请另存为纯文本，或复制正文后粘贴' }
    : { ok: true, text, title, notes }
}

/** Whatever it is called, a text that begins as a web page is one. */
function isPage(name: string, text: string): boolean {
  return (
    /\.x?html?$/i.test(name) ||
    /^\s{0,200}(?:<!--[^]{0,400}?-->\s{0,40})?<(?:!doctype\s+html|html)\b/i.test(text)
  )
}
