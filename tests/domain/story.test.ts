import { expect, test } from 'vitest'
import { fillTitle, titleReferences } from '../../src/domain/story'

const TITLE = '排查{i05-3-02}，销号{i05-3-04}'
const PRINTED: Readonly<Record<string, string>> = { 'i05-3-02': '42处', 'i05-3-04': '22处' }

test('a title refers to indicators by id', () => {
  expect(titleReferences(TITLE)).toEqual(['i05-3-02', 'i05-3-04'])
  expect(titleReferences('没有数字的标题')).toEqual([])
})

test('its references are filled with the printed figures', () => {
  expect(fillTitle(TITLE, (id) => PRINTED[id])).toBe('排查42处，销号22处')
})

test('an unknown reference stays visible', () => {
  expect(fillTitle('排查{i99-0-01}', (id) => PRINTED[id])).toBe('排查{i99-0-01}')
})

test('a printed form with signs of its own is put in as it is', () => {
  expect(fillTitle('增长{i05-3-02}', () => "$&20 %$'")).toBe("增长$&20 %$'")
})
