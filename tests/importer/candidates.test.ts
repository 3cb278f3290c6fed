import { expect, test } from 'vitest'
import { readIndicators, writeIndicators } from '../../src/data/indicators'
import { accountFor } from '../../src/domain/accounting'
import { sourceText } from '../../src/domain/source-text'
import { parseStructure } from '../../src/domain/structure'
import { candidates } from '../../src/importer/candidates'
import { fc, textOf } from '../property'
import { SENTENCES } from './sentences'

const report = (body: string) => `一、情况\n(一)方面\n1.问题\n(1)事项。一是举措。${body}`

test('an indicator quotes the words of its clause and stands in its item and measure', () => {
  const { indicators } = candidates(report('办理诉求8708件，走访企业800余家。'))
  expect(indicators.map(({ id, name, quote, qualifier }) => [id, name, quote, qualifier])).toEqual([
    ['i01-1-01', '办理诉求', '办理诉求8708件', 'exact'],
    ['i01-1-02', '走访企业', '走访企业800余家', 'over'],
  ])
})

test('where no word stands before the number, the noun behind it is quoted', () => {
  expect(candidates(report('对84家单位开展检查。')).indicators[0]).toMatchObject({
    quote: '对84家单位开展检查',
    name: '单位开展检查',
  })
})

test('a number that indicators.csv cannot hold goes to the others with a note', () => {
  const { indicators, numbers } = candidates(report('每村3—5名。'))
  expect(indicators).toEqual([])
  expect(numbers.filter(({ note }) => note.startsWith('疑为指标')).map(({ quote }) => quote)).toEqual([
    '3',
    '5',
  ])
})

test('a text without items has no indicators, and every number is accounted for', () => {
  const { indicators, numbers } = candidates('办理诉求8708件。')
  expect(indicators).toEqual([])
  expect(numbers).toMatchObject([{ quote: '8708', note: '疑为指标：8708件；所在处不属于任何事项' }])
})

test('whatever the text says, the loader takes every row and no number is left or counted twice', () => {
  const sentences = SENTENCES.map(({ text }) => text).filter((text) => !/^[（1一]/.test(text))
  fc.assert(
    fc.property(textOf([...sentences, '\n'], 12), (body) => {
      const text = report(body)
      const source = sourceText(text)
      const { indicators, numbers } = candidates(text)
      const read = readIndicators('x', writeIndicators(indicators), {
        source,
        structure: parseStructure(source),
      })
      expect(read.problems).toEqual([])
      expect(accountFor(source, read.indicators, numbers)).toMatchObject({ unexplained: [], twice: [] })
    })
  )
})
