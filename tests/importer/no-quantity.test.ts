import { describe, expect, test } from 'vitest'
import { extract } from '../../src/importer/extract'

/** What measures, then what does not, with its reason. */
const read = (text: string) => {
  const { quantities, numbers } = extract(text)
  return [
    ...quantities.map(({ text: printed }) => printed),
    ...numbers.map(({ text: printed, reason }) => `${printed} ${reason}`),
  ]
}

describe('numbers in a title or a name', () => {
  const inside = (open: string, length: number, shut: string) =>
    read(`${open}${'甲'.repeat(length - 4)}3件${shut}`)

  test.each([
    ['《甲3件》', ['3 title']],
    ['《甲3件》乙《丙4件》', ['3 title', '4 title']],
    ['《甲《乙3件》丙4件》5件', ['5件', '3 title', '4 title']],
    ['甲》3件《乙4件》', ['3件', '4 title']],
    ['《甲》3件《乙》4件', ['3件', '4件']],
    ['《甲》3件》', ['3件']],
    ['甲《乙3件', ['3件']],
    ['《甲3件\n乙4件》5件', ['3件', '4件', '5件']],
    ['《》3件', ['3件']],
    ['“甲3件”', ['3 name']],
    ['“甲3件”4件', ['4件', '3 name']],
    ['“双50”', ['50 name']],
    ['“甲“乙3件”丙4件”5件', ['5件', '3 name', '4 name']],
    ['甲”3件“乙4件”5件', ['3件', '5件', '4 name']],
    ['。“3件', ['3件']],
    // What holds a stop is speech; stops beside the marks are none of it.
    ['“甲，3件”', ['3件']],
    ['“甲3件。”', ['3件']],
    ['“甲3件”。', ['3 name']],
    ['。“甲3件”', ['3 name']],
    ['，“3件”，', ['3 name']],
  ])('of %j are read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  test('are ruled out as long as the title or the name may be', () => {
    expect(inside('《', 160, '》')).toEqual(['3 title'])
    expect(inside('《', 161, '》')).toEqual(['3件'])
    expect(inside('“', 16, '”')).toEqual(['3 name'])
    expect(inside('“', 17, '”')).toEqual(['3件'])
  })

  test('are ruled out behind a mark that never ends, once it is too far away', () => {
    const behind = (count: number) => read(`《${'甲'.repeat(count)}《乙3件》`)
    expect(behind(160)).toEqual(['3 title'])
    expect(behind(159)).toEqual(['3件'])
    expect(read(`“${'甲'.repeat(20)}“乙3件”`)).toEqual(['3 name'])
  })
})

test.each([
  ['两会两轮', ['两轮']],
  ['三个必须', []],
  ['开展三个必须三个', ['三个']],
  ['三公经费三件', ['三件']],
  ['两山两家', ['两家']],
  ['四个坚持5件', ['5件']],
  ['三会一课3次', ['3次']],
  ['“两个”维护三件', ['三件']],
])('in %s only %j measures: the rest is a standing phrase', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})
