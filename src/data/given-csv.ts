import { readCsv } from './csv'

/** A file that a person drops may be so large, in bytes. */
export const MAX_BYTES = 5_000_000

/** The table of a CSV file and how its characters were kept, or the sentence that says why there is none. */
export type OpenedCsv =
  | { readonly ok: true; readonly table: ReturnType<typeof readCsv>; readonly encoding: string }
  | { readonly ok: false; readonly message: string }

/** Opens a CSV file as a spreadsheet may have saved it: its encoding and its separator are found. Never throws. */
export function openCsv(bytes: Uint8Array): OpenedCsv {
  if (bytes.length === 0) return { ok: false, message: '文件是空的，请重新下载后再核对。' }
  if (bytes.length > MAX_BYTES) {
    return {
      ok: false,
      message: `文件超过5 MB，不像是本站的下载，请选用“下载 CSV”得到的文件。`,
    }
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { ok: false, message: '这是 Excel 工作簿（xlsx），请先在 Excel 或 WPS 中另存为 CSV，再拖到这里。' }
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return { ok: false, message: '这是旧版 Excel 工作簿（xls），请先另存为 CSV，再拖到这里。' }
  }
  const decoded = decode(bytes)
  if (decoded === null) return { ok: false, message: '无法识别文件的编码，请另存为“CSV UTF-8”后重试。' }
  if (decoded.text.includes('\u0000')) return { ok: false, message: '这不是文本文件，请选用 CSV 文件。' }
  return { ok: true, table: readCsv(decoded.text, delimiterOf(decoded.text)), encoding: decoded.encoding }
}

/** The encodings spreadsheets save in: UTF-8, GB18030 (Chinese Windows) and UTF-16 (Unicode text). */
function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return {
        text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
        encoding: encoding.toUpperCase(),
      }
    } catch {
      // The next encoding may read it.
    }
  }
  return null
}

/** The separator the header row uses most; some locales save with semicolons, Unicode text with tabs. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const [header = ''] = text.split(/\r?\n/, 1)
  const counted = ([',', '\t', ';'] as const).map((mark) => ({ mark, count: header.split(mark).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark
}
