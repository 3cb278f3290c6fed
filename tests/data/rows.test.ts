import { describe, expect, test } from 'vitest'
import { readRows } from '../../src/data/rows'

const read = (text: string) => readRows('x.csv', text, ['id', 'name'])

test('cells are had by column name, whatever the order and whatever stands beside them', () => {
  const { rows, problems } = read('name,extra,id\n甲,x,1\n')
  expect(problems).toEqual([])
  expect(rows.map(({ line, cell }) => [line, cell('id'), cell('name')])).toEqual([[2, '1', '甲']])
})

test('a name that is no column asked for has no cell', () => {
  const [row] = read('id,name,__proto__\n1,甲,x\n').rows
  expect(row?.cell('__proto__')).toBe('')
  expect(row?.cell('constructor')).toBe('')
})

describe('a header', () => {
  test('that lacks columns refuses the file and names them', () => {
    const { usable, rows, problems } = read('id,nom\n1,甲\n')
    expect({ usable, rows }).toEqual({ usable: false, rows: [] })
    expect(problems).toMatchObject([{ file: 'x.csv', row: 1 }])
    expect(problems[0]?.message).toContain('name')
  })

  test('is told of every column it lacks, or has twice', () => {
    expect(read('a\n1\n').problems).toMatchObject([
      { message: '表头缺少“id”“name”列，请对照数据字典补全表头' },
    ])
    expect(read('id,name,id,name\n1,2,3,4\n')).toMatchObject({
      rows: [],
      problems: [{ message: '表头中的列重复：id、name。请只保留一列' }],
    })
  })

  test('that is not there refuses the file', () => {
    expect(read('')).toMatchObject({ usable: false, problems: [{ file: 'x.csv', row: 1 }] })
  })

  test('that names a column twice refuses the file, since either cell may be meant', () => {
    const { usable, problems } = read('id,name,name\n1,甲,乙\n')
    expect(usable).toBe(false)
    expect(problems[0]?.message).toContain('name')
  })
})

describe('a row', () => {
  test('of another width is left out alone, with its number of cells', () => {
    const { rows, problems } = read('id,name\n1,甲\n2,乙,丙\n3\n4,丁\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
    expect(problems.map(({ row }) => row)).toEqual([3, 4])
    expect(problems[0]?.message).toMatch(/有3列，应为2列/)
  })

  test('with broken quoting is left out and told once', () => {
    const { rows, problems } = read('id,name\n1,甲\n2,"乙"丙\n3,丁\n')
    expect(rows.map(({ line }) => line)).not.toContain(3)
    expect(problems.filter(({ row }) => row === 3)).toHaveLength(1)
  })
})
