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
