import { expect, test } from 'vitest'
import { reportNames } from '../../src/domain/report-names'

const report = (id: string, shortTitle: string, published: string) => ({ id, shortTitle, published })
const names = (...reports: readonly ReturnType<typeof report>[]) => [...reportNames(reports).values()]

test('a report goes by its short title', () => {
  expect(names(report('a', '甲区整改', '2024-06-18'), report('b', '乙区整改', '2024-06-18'))).toEqual([
    '甲区整改',
    '乙区整改',
  ])
})

test('reports of one short title are told apart by their day, and others keep theirs', () => {
  expect(
    names(
      report('a', '甲区整改', '2023-06-18'),
      report('b', '甲区整改', '2024-06-18'),
      report('c', '乙区整改', '2024-06-18')
    )
  ).toEqual(['甲区整改（2023-06-18）', '甲区整改（2024-06-18）', '乙区整改'])
})

test('reports of one short title and one day, or of no day, are told apart by their ids', () => {
  expect(names(report('a', '甲区整改', '2024-06-18'), report('b', '甲区整改', '2024-06-18'))).toEqual([
    '甲区整改（a）',
    '甲区整改（b）',
  ])
  expect(names(report('a', '甲区整改', ''), report('b', '甲区整改', ''))).toEqual([
    '甲区整改（a）',
    '甲区整改（b）',
  ])
})
