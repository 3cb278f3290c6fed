import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TYPE_SIZES } from '../../src/theme/reading'

/** The wall's type follows the viewing distance. */
const OF_THE_WALL = /^components\/Wall(?!Setup)\w*\.vue$/

const styles = (readdirSync('src', { recursive: true }) as string[])
  .filter((file) => /\.(?:vue|css)$/.test(file) && !OF_THE_WALL.test(file))
  .map((file) => [file, readFileSync(`src/${file}`, 'utf8')] as const)

test('no style sets type in pixels of its own, so that large type reaches everything', () => {
  expect(
    styles.filter(([, style]) => /font-size: *[\d.]+(?:px|rem)/.test(style)).map(([file]) => file)
  ).toEqual([])
})

test('styles name sizes of type that there are, and each is used', () => {
  const used = styles.flatMap(([, style]) =>
    Array.from(style.matchAll(/var\(--type-(\d+)\)/g), ([, size]) => Number(size))
  )
  expect([...new Set(used)].sort((a, b) => a - b)).toEqual([...TYPE_SIZES])
})
