import { expect, test } from 'vitest'
import { describeProblem } from '../../src/domain/problem'

test('a problem is told with its address, as far as it has one', () => {
  const message = '“x”应为非负整数'
  expect(describeProblem({ file: 'indicators.csv', row: 3, column: 'item', message })).toBe(
    'indicators.csv 第3行 item 列：“x”应为非负整数'
  )
  expect(describeProblem({ file: 'indicators.csv', row: 3, message })).toBe(
    'indicators.csv 第3行：“x”应为非负整数'
  )
  expect(describeProblem({ file: 'report.json', column: 'title', message: '不能为空' })).toBe(
    'report.json title 项：不能为空'
  )
  expect(describeProblem({ file: 'source.txt', message: '文件是空的' })).toBe('source.txt：文件是空的')
})
