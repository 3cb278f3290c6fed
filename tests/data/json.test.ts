import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { readJson } from '../../src/data/json'

/** What is said of a value that a schema refuses. */
const told = (schema: v.GenericSchema, value: unknown): readonly string[] => {
  const read = readJson('a.json', JSON.stringify(value), schema)
  return read.ok ? [] : read.problems.map(({ message }) => message)
}

test('what keeps its schema is given as it is, with a byte-order mark in front or without', () => {
  const schema = v.object({ a: v.string() })
  for (const mark of ['', '\uFEFF'])
    expect(readJson('a.json', `${mark}{"a":"\uFEFF一"}`, schema)).toEqual({
      ok: true,
      value: { a: '\uFEFF一' },
    })
})

test('a byte-order mark anywhere else is no JSON', () => {
  expect(readJson('a.json', '{}\uFEFF', v.object({})).ok).toBe(false)
})

test('every breach is told, each with the path to its value', () => {
  const schema = v.object({ a: v.string(), list: v.array(v.object({ b: v.number() })) })
  expect(readJson('a.json', '{"list":[{"b":1},{"b":"x"}]}', schema)).toEqual({
    ok: false,
    problems: [
      { file: 'a.json', column: 'a', message: '缺少这一项，请补上' },
      { file: 'a.json', column: 'list.1.b', message: '应为数字，现为“x”，请更正' },
    ],
  })
})

test('a breach of the whole file has no path', () => {
  expect(readJson('a.json', '[]', v.string())).toEqual({
    ok: false,
    problems: [{ file: 'a.json', message: '应为文本，现为列表，请更正' }],
  })
})

describe('what a value should be is said in the words of', () => {
  test.each<[string, v.GenericSchema, unknown, string]>([
    ['its type', v.number(), 'x', '应为数字，现为“x”，请更正'],
    ['its choices', v.picklist(['甲', '乙']), '丙', '应为 甲、乙 之一，现为“丙”，请更正'],
    [
      'its choices, an empty one named',
      v.picklist(['', '万', '亿']),
      '千',
      '应为 （空）、万、亿 之一，现为“千”，请更正',
    ],
    ['its one value, where that is a number', v.literal(1), 2, '应为1，现为2，请更正'],
    ['its one value, where that is a text', v.literal('a'), 'b', '应为 a，现为“b”，请更正'],
    [
      'the schema, where that is Chinese',
      v.pipe(v.string(), v.regex(/^\d+$/, '一串数字')),
      'x',
      '应为一串数字，现为“x”，请更正',
    ],
  ])('%s', (_, schema, value, sentence) => {
    expect(told(schema, value)).toEqual([sentence])
  })

  test('nobody, where the schema knows only the words of a program', () => {
    expect(told(v.pipe(v.string(), v.maxLength(2)), 'xyz')).toEqual(['应为另一种值，现为“xyz”，请更正'])
    expect(told(v.pipe(v.number(), v.minValue(1)), 0)).toEqual(['应为另一种值，现为0，请更正'])
  })
})

describe('what stands there instead is named, when it is', () => {
  test.each<[string, unknown, string]>([
    ['null', null, '空值 null'],
    ['a list', [], '列表'],
    ['an object', {}, '对象'],
    ['an empty text', '', '空文本'],
    ['a text', ' 一 ', '“ 一 ”'],
    ['a number', -1.5, '-1.5'],
    ['a truth value', false, ' false'],
    ['a text of forty characters', '字'.repeat(40), `“${'字'.repeat(40)}”`],
    ['a longer text, by its beginning', '字'.repeat(41), `“${'字'.repeat(40)}…”`],
  ])('%s', (_, value, name) => {
    const nothing = v.pipe(
      v.unknown(),
      v.check(() => false, '别的')
    )
    expect(told(nothing, value)).toEqual([`应为别的，现为${name}，请更正`])
  })
})

describe('what is no object', () => {
  const schema = v.object({ id: v.string() })
  const said = (text: string) => {
    const read = readJson('a.json', text, schema)
    return read.ok ? [] : read.problems.map(({ message }) => message)
  }

  test('is told to be empty, not to lack quotation marks', () => {
    expect(said('')).toEqual(['文件是空的，请换成完整的文件'])
    expect(said(' \n')).toEqual(['文件是空的，请换成完整的文件'])
  })

  test('is told to be a list, not to lack what an object has', () => {
    expect(said('[]')).toEqual(['应为对象 {…}，现为列表，请更正'])
  })
})

describe('a text', () => {
  test('without quotation marks is told to need them', () => {
    expect(told(v.string(), 7)).toEqual(['应为文本，现为数字7，请加上英文双引号'])
  })

  test('that is empty is asked for', () => {
    expect(told(v.pipe(v.string(), v.nonEmpty()), '')).toEqual(['不能为空，请填写'])
  })
})
