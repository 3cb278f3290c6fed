import { expect, test } from 'vitest'
import { initialsOf } from '../../src/data/initials'

const letters = (character: string): string =>
  Array.from({ length: 26 }, (_, at) => at)
    .filter((at) => (initialsOf(character) & (1 << at)) !== 0)
    .map((at) => String.fromCharCode(97 + at))
    .join('')

test.each([
  ['隐', 'y'],
  ['患', 'h'],
  ['重', 'cz'],
  ['行', 'hx'],
  ['安', 'a'],
  ['增', 'z'],
  ['A', ''],
  ['9', ''],
  ['，', ''],
])('the readings of %s begin with %o', (character, expected) => {
  expect(letters(character)).toBe(expected)
})

test('a character whose reading nobody knows begins with no letter', () => {
  expect(initialsOf('㐀')).toBe(0)
})
