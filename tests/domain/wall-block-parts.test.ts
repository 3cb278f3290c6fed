import { describe, expect, test } from 'vitest'
import {
  figureParts,
  isDivisible,
  isOverview,
  itemCount,
  markStatus,
  ownWords,
  shortened,
  stepNotes,
  tileNotes,
  wordBeside,
  wordsBelow,
  type FigureParts,
  type TileNote,
} from '../../src/domain/wall-block'
import { figureLabel } from '../../src/domain/figure-label'
import { change, figure } from '../factories'
import { markOf, wallBlock, wordsOf } from '../wall-blocks'

const nothing = { title: '', period: '' }

describe('a figure is cut for display', () => {
  const none: FigureParts = { arrow: '', before: '', number: '', scale: '', unit: '', word: '' }

  test.each([
    { printed: '8708件', parts: { number: '8708', unit: '件' } },
    { printed: '约2000亩', parts: { before: '约', number: '2000', unit: '亩' } },
    { printed: '9万余份', parts: { number: '9', scale: '万余', unit: '份' } },
    { printed: '434.6亿元', parts: { number: '434.6', scale: '亿', unit: '元' } },
    { printed: '14 亿元', parts: { number: '14', scale: '亿', unit: '元' } },
    { printed: '500人以上', parts: { number: '500', unit: '人以上' } },
  ])('$printed', ({ printed, parts }) => {
    expect(figureParts(figure(printed))).toEqual({ ...none, ...parts })
  })

  test('with its arrow, sign and way where it is a change', () => {
    const seven = { ...none, number: '+7', unit: '%', arrow: '▲', word: '上升' }
    expect(figureParts(change('▲7%'))).toEqual(seven)
    expect(figureParts(change('▼7%'))).toEqual({ ...seven, number: '−7', arrow: '▼', word: '下降' })
    const planned = figureParts(change('▲7%', undefined, { status: 'planned' }))
    expect(planned).toEqual({ ...seven, word: '规划上升' })
    const unsaid = figureParts({ ...change('▲7%'), direction: '' })
    expect(unsaid).toEqual({ ...none, number: '7', unit: '%' })
    expect(figureParts({ ...change('▲7%'), kind: 'percentage' })).toEqual(unsaid)
  })

  test('with the word of what is not done', () => {
    expect(figureParts(figure('9家', { status: 'sought' }))).toEqual({
      ...none,
      number: '9',
      unit: '家',
      word: '争取',
    })
  })

  test('into nothing where its quote does not hold it', () => {
    expect(figureParts(figure('9家', { quote: '引进企业' }))).toEqual(none)
  })

  test('into parts that are its label together', () => {
    for (const one of [figure('约9万亩'), change('▼49.4%'), figure('9家', { status: 'agreed' })]) {
      const { arrow, before, number, scale, unit, word } = figureParts(one)
      const label = figureLabel(one).replace(/[\s（）]/g, '')
      expect(arrow + before + number + scale + unit + word).toBe(label)
    }
  })
})

describe('a block', () => {
  test.each([
    { form: 'rows', divisible: true },
    { form: 'words', divisible: true },
    { form: 'figure', divisible: false },
    { form: 'bars', divisible: false },
    { form: 'steps', divisible: false },
    { form: 'heading', divisible: false },
  ] as const)('set as $form may lose single lines: $divisible', ({ form, divisible }) => {
    expect(isDivisible(wallBlock({ form }))).toBe(divisible)
  })

  test('shows its figures and its lines, of which the last line goes first', () => {
    const block = { ...wordsOf('制定办法', '建立台账'), marks: [markOf('9家'), markOf('6家')] }
    expect(itemCount(block)).toBe(4)
    const [one, two] = [shortened(block), shortened(shortened(block))]
    expect(one).toEqual({ ...block, words: block.words.slice(0, 1) })
    expect(two).toEqual({ ...block, words: [] })
    expect(shortened(two)).toEqual({ ...block, words: [], marks: block.marks.slice(0, 1) })
  })

  test('is of an overview where one is the panel of an area', () => {
    const panel = wallBlock({ form: 'rows', heads: true })
    expect(isOverview([wallBlock(), panel])).toBe(true)
    expect(isOverview([wallBlock(), { ...panel, heads: false }])).toBe(false)
    expect(isOverview([{ ...panel, form: 'heading' }])).toBe(false)
    expect(isOverview([])).toBe(false)
  })
})

test.each([
  { label: '引进企业', said: nothing, own: ['较上年', '2023年'] },
  { label: '引进企业', said: { title: '', period: '2023年' }, own: ['较上年'] },
  { label: '2023年引进企业', said: nothing, own: ['较上年'] },
  { label: '引进企业', said: { title: '较上年增加', period: '' }, own: ['2023年'] },
  { label: '引进企业', said: { title: '2023年', period: '较上年' }, own: [] },
])('a figure says its basis and period where $label and its block ($said) do not', ({ label, said, own }) => {
  expect(ownWords(markOf('29家', label, { basis: '较上年', period: '2023年' }), said)).toEqual(own)
  expect(ownWords(markOf('29家', label), said)).toEqual([])
})

test('a status is marked where the text says it first, at its start or its end too', () => {
  const agreed = figure('9家', { status: 'agreed' })
  expect(markStatus('协议投资', agreed)).toEqual({ before: '', status: '协议', after: '投资' })
  expect(markStatus('签订协议', agreed)).toEqual({ before: '签订', status: '协议', after: '' })
  expect(markStatus('总投资', agreed)).toEqual({ before: '总投资', status: '', after: '' })
})

test('behind a figure stands its way or its status where its name does not say it', () => {
  expect(wordBeside({ indicator: change('▲7%'), label: '投诉量' })).toBe('上升')
  expect(wordBeside(markOf('9家', '企业', { status: 'sought' }))).toBe('争取')
  expect(wordBeside(markOf('9家', '争取企业', { status: 'sought' }))).toBe('')
  expect(wordBeside(markOf('9家', '企业'))).toBe('')
})

describe('below a large figure', () => {
  test('stand status, basis and period, each for itself', () => {
    const mark = markOf('9家', '企业', { status: 'agreed', basis: '较上年', period: '2023年' })
    expect(wordsBelow(mark, nothing)).toEqual([
      { words: '协议', tone: 'status' },
      { words: '较上年', tone: 'soft' },
      { words: '2023年', tone: 'soft' },
    ])
    expect(wordsBelow({ ...mark, label: '协议企业' }, nothing)).toHaveLength(2)
    expect(wordsBelow(markOf('9家'), nothing)).toEqual([])
  })

  test('stands the way of a change even where its basis is named', () => {
    const fall = change('▼7%', undefined, { basis: '同比', period: '2023年' })
    expect(wordsBelow({ indicator: fall, label: '投诉同比' }, nothing)).toEqual([
      { words: '下降', tone: 'way' },
      { words: '2023年', tone: 'soft' },
    ])
  })

  test('stands its way or status in a step as well, and last its source', () => {
    const mark = markOf('9家', '企业', { status: 'agreed', item: 12 })
    expect(stepNotes(mark, wallBlock())).toEqual([
      { words: '协议', tone: 'status' },
      { words: '第12项', tone: 'soft' },
    ])
  })
})

describe('below a tile', () => {
  const told = (notes: readonly TileNote[]): readonly string[] =>
    notes.map(({ mark, words }) => words ?? `[${mark?.label}]`)

  test('stands nothing where there is no figure', () => {
    expect(tileNotes(wallBlock())).toEqual([])
  })

  test('a further figure says its period and its item where these are others', () => {
    const main = markOf('9家', '企业', { item: 3, period: '2023年' })
    const alike = markOf('6家', '规上', { item: 3, period: '2023年' })
    const other = markOf('8家', '上年', { item: 5, period: '2022年' })
    const block = wallBlock({ title: '引进', marks: [main, alike, other] })
    expect(told(tileNotes(block))).toEqual(['2023年', '[规上]', '[上年]', '2022年', '第5项', '第3项'])
    const notes = tileNotes({ ...block, period: '2023年' })
    expect(told(notes)).toEqual(['[规上]', '[上年]', '2022年', '第5项', '第3项'])
    expect(notes.flatMap((note) => (note.mark === undefined ? note.tone : []))).toEqual([
      'soft',
      'soft',
      'soft',
    ])
  })

  test('the title names the main figure, not its own short name', () => {
    const main = markOf('9家', '2023年协议企业', { period: '2023年', status: 'agreed' })
    expect(told(tileNotes(wallBlock({ title: '引进', marks: [main] })))).toEqual(['协议', '2023年', '第1项'])
  })
})
