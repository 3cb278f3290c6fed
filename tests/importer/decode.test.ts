import { expect, test } from 'vitest'
import { decodeText, LARGEST_FILE } from '../../src/importer/decode'
import { anyText, fc } from '../property'

const bytes = (text: string) => new TextEncoder().encode(text)

test('UTF-8 is read as it is, a mark in front included', () => {
  expect(decodeText(bytes('\ufeff办结5件'))).toMatchObject({
    ok: true,
    text: '\ufeff办结5件',
    encoding: 'UTF-8',
  })
})

test('what is no UTF-8 is read as GB18030', () => {
  const gb = new Uint8Array([0xb0, 0xec, 0xbd, 0xe1, 0x35, 0xbc, 0xfe])
  expect(decodeText(gb)).toMatchObject({ ok: true, text: '办结5件', encoding: 'GB18030' })
})

test.each([
  ['UTF-16LE', [0xff, 0xfe, 0x9e, 0x52, 0x35, 0x00]],
  ['UTF-16BE', [0xfe, 0xff, 0x52, 0x9e, 0x00, 0x35]],
])('%s is read by the mark in front, which is no part of the text', (_, file) => {
  expect(decodeText(new Uint8Array(file))).toEqual({ ok: true, text: '办5', encoding: 'UTF-16' })
})

test.each([
  ['UTF-16LE', [0xff, 0xfe, 0x9e, 0x52, 0x35]],
  ['UTF-16BE', [0xfe, 0xff, 0x52, 0x9e, 0x00]],
  ['a lone first half', [0xff, 0xfe, 0x00, 0xd8, 0x35, 0x00]],
  ['the first byte of a mark alone', [0xff, 0x35, 0x36, 0x37]],
  ['the first byte of the other mark alone', [0xfe, 0x35, 0x36, 0x37]],
  ['the second byte of a mark alone', [0x35, 0xff, 0x36, 0x37]],
])('%s, nothing whole, is refused', (_, file) => {
  expect(decodeText(new Uint8Array(file))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/编码/),
  })
})

/** What GB18030 has for some characters, by the number of bytes and by how usual they are. */
const GB = {
  办: [0xb0, 0xec],
  啊: [0xb0, 0xa1],
  '，': [0xa3, 0xac],
  '、': [0xa1, 0xa2],
  齄: [0xf7, 0xfe],
  镕: [0xe9, 0x46],
  喆: [0x86, 0xb4],
  鼇: [0xfc, 0x81],
  丂: [0x81, 0x40],
  㐀: [0x81, 0x39, 0xee, 0x39],
  '5': [0x35],
} as const
const gb = (text: string) =>
  new Uint8Array(Array.from(text).flatMap((character) => GB[character as keyof typeof GB]))

test.each([
  '办5',
  '5办',
  '啊、齄，',
  '齄办',
  '5办办办办镕',
  '办办办办办喆5',
  '办办办办办丂',
  '办办办办办办鼇',
  '办㐀㐀㐀5办',
  '㐀㐀5',
])('GB18030 is read where most characters are usual: %s', (text) => {
  expect(decodeText(gb(text))).toEqual({ ok: true, text, encoding: 'GB18030' })
})

test.each(['喆喆喆', '丂丂5', '镕办', '鼇鼇办', '5丂办办'])(
  'GB18030 of characters that hardly anybody writes is taken for another encoding: %s',
  (text) => {
    expect(decodeText(gb(text))).toMatchObject({ ok: false, message: expect.stringMatching(/不像 GB18030/) })
  }
)

test('a stray byte in a long text is no reason to refuse it, many are', () => {
  const text = (strange: number) => '\u0001'.repeat(strange) + '字'.repeat(100 - strange)
  expect(decodeText(bytes(text(1)))).toMatchObject({ ok: true, text: text(1) })
  expect(decodeText(bytes(text(5)))).toMatchObject({ ok: true })
  expect(decodeText(bytes(text(6)))).toMatchObject({ ok: false, message: expect.stringMatching(/不是文本/) })
})

test('ends of lines, tabs and page breaks are no stray bytes', () => {
  expect(decodeText(bytes('\t\r\n\f5'))).toMatchObject({ ok: true, text: '\t\r\n\f5' })
})

test.each(['', '\u0001', '\u001f', '\u007f', '\u009f', '\ue000', '\uf8ff', '\ufffd', '\u000b'])(
  'a file of %j alone is no text',
  (character) => {
    expect(decodeText(bytes(character)).ok).toBe(false)
  }
)

test('a file of five million bytes is read', () => {
  expect(decodeText(new Uint8Array(LARGEST_FILE).fill(0x61))).toMatchObject({ ok: true, encoding: 'UTF-8' })
})

test.each([
  ['a Word or Excel file of old', [0xd0, 0xcf, 0x11, 0xe0], /旧版/],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47], /图片/],
  ['a JPEG picture', [0xff, 0xd8, 0xff], /图片/],
])('%s is refused with what to do instead, even where nothing follows', (_, file, message) => {
  expect(decodeText(new Uint8Array(file))).toMatchObject({
    ok: false,
    message: expect.stringMatching(message),
  })
})

test.each([
  ['an empty file', new Uint8Array(), /空/],
  ['blanks', bytes(' \n'), /没有文字/],
  ['a Word file', new Uint8Array([0x50, 0x4b, 3, 4, 20]), /Word/],
  ['a PDF file', bytes('%PDF-1.7'), /PDF/],
  ['zero bytes', bytes('abc\0'), /不是文本/],
  ['bytes of no encoding', new Uint8Array([0xff, 0xff, 0x80]), /编码/],
  [
    'Big5',
    new Uint8Array([
      191, 236, 178, 122, 184, 115, 178, 179, 182, 68, 168, 68, 56, 55, 48, 56, 165, 243, 161, 65, 166, 80,
      164, 241, 188, 87, 170, 248, 53, 46, 50, 37, 161, 65, 176, 234, 187, 218, 184, 103, 192, 217, 183, 124,
      196, 179,
    ]),
    /编码/,
  ],
  [
    'Shift-JIS',
    new Uint8Array([
      142, 115, 150, 175, 130, 169, 130, 231, 130, 204, 151, 118, 150, 93, 130, 205, 56, 55, 48, 56, 140, 143,
      130, 197, 145, 79, 148, 78, 130, 230, 130, 232, 145, 157, 130, 166, 130, 189, 129, 66, 140, 111, 141,
      207, 137, 239, 139, 99, 130, 240, 138, 74, 141, 195, 130, 181, 130, 189,
    ]),
    /编码/,
  ],
  ['more than 5 MB', new Uint8Array(LARGEST_FILE + 1), /5 MB/],
])('%s is refused in one sentence', (_, file, message) => {
  const read = decodeText(file)
  expect(read.ok ? '' : read.message).toMatch(message)
})

test('any bytes are read or refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (file) => typeof decodeText(file).ok === 'boolean'))
  fc.assert(
    fc.property(anyText(), (text) => {
      const read = decodeText(bytes(text))
      // A lone half of a pair is no UTF-8; the encoder replaces it.
      if (read.ok && read.encoding === 'UTF-8') expect(bytes(read.text)).toEqual(bytes(text))
    })
  )
})
