import { expect, test } from 'vitest'
import { fillTitle, titlePieces, titleReferences } from '../../src/domain/story'

const TITLE = '排查{i05-3-02}，销号{i05-3-04}'
const PRINTED: Readonly<Record<string, string>> = { 'i05-3-02': '42处', 'i05-3-04': '22处' }

test('a title refers to indicators by id', () => {
  expect(titleReferences(TITLE)).toEqual(['i05-3-02', 'i05-3-04'])
  expect(titleReferences('没有数字的标题')).toEqual([])
})

test('its references are filled with the printed figures', () => {
  expect(fillTitle(TITLE, (id) => PRINTED[id])).toBe('排查42处，销号22处')
})

test('its figures are pieces of their own, which must not be broken', () => {
  expect(titlePieces(TITLE, (id) => PRINTED[id])).toEqual([
    { text: '排查', figure: false },
    { text: '42处', figure: true },
    { text: '，销号', figure: false },
    { text: '22处', figure: true },
  ])
  expect(titlePieces('没有数字的标题', () => '42处')).toEqual([{ text: '没有数字的标题', figure: false }])
})

test('an unknown reference stays visible', () => {
  expect(fillTitle('排查{i99-0-01}', (id) => PRINTED[id])).toBe('排查{i99-0-01}')
})

test('a printed form with signs of its own is put in as it is', () => {
  expect(fillTitle('增长{i05-3-02}', () => "$&20 %$'")).toBe("增长$&20 %$'")
})
