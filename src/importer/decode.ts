/** The largest file that is read: 5 MB. */
export const LARGEST_FILE = 5_000_000

/** A file's text, or one Chinese sentence that says why it is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16' }
  | { readonly ok: false; readonly message: string }

/** First bytes of files that are no text, with what to do instead. An open set. */
const OTHER_FILES: readonly { readonly bytes: readonly number[]; readonly message: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    message: '这是 Word、Excel 或压缩文件：文档、表格请先另存为纯文本（.txt），压缩文件请先解压',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message: '这是旧版 Word 或 Excel 文件，文档请先另存为 Word 文档（.docx），表格请先另存为纯文本（.txt）',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], message: '这是 PDF 文件，请先把文字另存为纯文本（.txt）' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], message: '这是图片，请先做文字识别，再另存为纯文本（.txt）' },
  { bytes: [0xff, 0xd8, 0xff], message: '这是图片，请先做文字识别，再另存为纯文本（.txt）' },
]

/** Reads bytes as UTF-8, then as GB18030; a byte-order mark decides. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse('文件是空的，请另选文件')
  if (bytes.length > LARGEST_FILE) return refuse('文件超过5 MB，请拆分后再试')
  const other = OTHER_FILES.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  if (other !== undefined) return refuse(other.message)
  const wide = utf16(bytes)
  if (wide !== null) return readable(wide, 'UTF-16')
  const text = decodeAs('UTF-8', bytes)
  if (text !== null) return readable(text, 'UTF-8')
  const chinese = decodeAs('GB18030', bytes)
  if (chinese === null) return refuse('无法识别文件的文字编码，或不是文本文件；请另存为 UTF-8 编码的纯文本')
  if (!isUsual(bytes)) return refuse('文件的文字编码不是 UTF-8，也不像 GB18030；请另存为 UTF-8 编码的纯文本')
  return readable(chinese, 'GB18030')
}

/**
 * Whether four of five two-byte characters are of GB2312, which holds all but rare ones. Big5 and Shift-JIS decode as GB18030
 * without an error, to characters that nobody writes, most of them outside of it.
 */
function isUsual(bytes: Uint8Array): boolean {
  let [pairs, usual, at] = [0, 0, 0]
  while (at < bytes.length - 1) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    if (first < 0x80) at += 1
    // Four bytes: 0x30 to 0x39 in second place.
    else if (second < 0x40) at += 4
    else {
      pairs += 1
      if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) usual += 1
      at += 2
    }
  }
  return usual * 5 >= pairs * 4
}

function utf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('UTF-16LE', bytes)
  return first === 0xfe && second === 0xff ? decodeAs('UTF-16BE', bytes) : null
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    // A mark in front stays: source.txt is kept byte for byte, and the product counts it as a character.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'UTF-8' }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters and private ones stand in no published text: bytes that decode to many are none. */
function readable(text: string, encoding: 'UTF-8' | 'GB18030' | 'UTF-16'): Decoded {
  const message = '这不是文本文件，无法读取，请另存为纯文本（.txt）'
  if (text.trim() === '') return { ok: false, message: '文件里没有文字，请另选文件' }
  if (text.includes('\0')) return { ok: false, message }
  const strange =
    text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  return strange * 20 > text.length ? { ok: false, message } : { ok: true, text, encoding }
}

function refuse(message: string): Decoded {
  return { ok: false, message }
}
