import { expect, test } from 'vitest'
import { change, figure } from '../factories'
import { areStacked } from '../../src/domain/wall-band'
import { itemCount, type WallBlock } from '../../src/domain/wall-block'
import { layOut, type Layout } from '../../src/domain/wall-layout'
import { blockHeight } from '../../src/domain/wall-measure'

const tile = (id: string, printed = '8708件'): WallBlock => ({
  id,
  form: 'figure',
  area: 1,
  rank: Number(id.slice(1)) || 99,
  heads: false,
  title: '办理群众诉求',
  lead: '',
  period: '',
  marks: [{ indicator: figure(printed), label: '办理群众诉求' }],
  words: [],
})
const tiles = (count: number): readonly WallBlock[] =>
  Array.from({ length: count }, (_, index) => tile(`t${index + 1}`))
const room = (width: number, height: number, min = 40) => ({ width, height, min, wanted: min, max: 60 })
const shown = ({ stacks }: Layout): readonly WallBlock[] =>
  stacks.flatMap(({ bands }) => bands.flatMap(({ cells }) => cells.flat()))

test('all is shown where there is room, in type no smaller than the limit', () => {
  const layout = layOut(tiles(8), room(1840, 900, 24))
  expect(shown(layout).map(({ id }) => id)).toEqual(tiles(8).map(({ id }) => id))
  expect(layout.left).toBe(0)
  expect(layout.unit).toBeGreaterThanOrEqual(24)
})

test('what does not fit is left out from the end of the ranks and counted, never shrunk', () => {
  const layout = layOut(tiles(20), room(900, 500))
  const kept = shown(layout)
  expect(layout.unit).toBeGreaterThanOrEqual(40)
  expect(kept.map(({ id }) => id)).toEqual(tiles(kept.length).map(({ id }) => id))
  expect(layout.left + kept.reduce((sum, block) => sum + itemCount(block), 0)).toBe(20)
})

test('a list loses lines before its page loses blocks', () => {
  const list: WallBlock = {
    ...tile('list'),
    form: 'rows',
    marks: ['1家', '2家', '3家', '4家', '5家', '6家'].map((one) => ({
      indicator: figure(one),
      label: '企业',
    })),
  }
  const layout = layOut([tile('one'), list], room(800, 560))
  expect(shown(layout).map(({ id }) => id)).toEqual(['one', 'list'])
  expect(layout.left).toBeGreaterThan(0)
})

test('bars that share an axis are shown whole or not at all', () => {
  const bars: WallBlock = {
    ...tile('bars'),
    form: 'bars',
    marks: ['42处', '22处', '22处'].map((one) => ({ indicator: figure(one), label: '隐患' })),
  }
  const layout = layOut([tile('one'), bars], room(800, 320))
  expect(shown(layout).every((block) => block.marks.length === (block.id === 'bars' ? 3 : 1))).toBe(true)
})

test('a stage without room for anything shows nothing and says how much', () => {
  expect(layOut(tiles(3), room(60, 40))).toMatchObject({ stacks: [], left: 3 })
})

const rows = (id: string, printed: readonly string[], fields: Partial<WallBlock> = {}): WallBlock => ({
  ...tile(id),
  form: 'rows',
  marks: printed.map((one) => ({ indicator: figure(one), label: '引进企业' })),
  ...fields,
})

test('figures in rows grow into the room that is left, but stay smaller than those that stand alone', () => {
  const page = [...tiles(3), rows('r9', ['29家', '6家'])]
  const [low] = layOut(page, { ...room(1840, 520), max: 40 }).stacks
  const [high] = layOut(page, { ...room(1840, 900), max: 40 }).stacks
  expect(high?.row).toBeGreaterThan(low?.row ?? Infinity)
  expect(high?.row).toBeLessThan(high?.size ?? 0)
})

test('on a page of several areas each has its own stack, or its place below the other on a tall stage', () => {
  const page = [tile('t1'), tile('t2'), { ...tile('t3'), area: 2 }]
  const areas = ({ stacks }: Layout): readonly (readonly number[])[] =>
    stacks.map(({ bands }) => bands.flatMap(({ cells }) => cells.flat().map(({ area }) => area)))
  expect(areas(layOut(page, room(1840, 800)))).toEqual([[1, 1], [2]])
  expect(areas(layOut(page, room(1000, 1800)))).toEqual([[1, 1, 2]])
})

test('panels stand in fewer columns where names would break', () => {
  const panels = (label: string): readonly WallBlock[] =>
    [1, 2, 3, 4].map((area) =>
      rows(`p${area}`, ['29家'], { heads: true, area, marks: [{ indicator: figure('29家'), label }] })
    )
  const columns = (label: string): number =>
    layOut([...tiles(4), ...panels(label)], room(1840, 1100)).stacks[0]?.bands[1]?.cells[0]?.length ?? 0
  expect(columns('引进企业')).toBe(4)
  expect(columns('引进农产品加工企业和合作社家数')).toBe(2)
})

test('figures of a shorter band stand in the columns of the longer one', () => {
  const fall = (id: string): WallBlock => ({
    ...tile(id),
    marks: [{ indicator: change('▼44%'), label: '' }],
  })
  const [stack] = layOut([...tiles(4), fall('t5'), fall('t6')], room(1840, 600)).stacks
  expect(stack?.bands.map(({ columns }) => columns)).toEqual([4, 4])
  expect(new Set(stack?.bands.flatMap(({ widths }) => widths)).size).toBe(1)
})

test('panels beside each other have names and figures on two lines, all of them or none', () => {
  const long = '引进农产品加工企业和合作社签约家数合计'
  const panel = (area: number, label: string): WallBlock =>
    rows(`p${area}`, [], { heads: true, area, marks: [{ indicator: figure('1500余人'), label }] })
  const band = [panel(1, '企业'), panel(2, long)]
  expect(areStacked(band, 22, 1.45)).toBe(true)
  expect(areStacked(band, 40, 1.45)).toBe(false)
  expect(blockHeight(panel(1, '企业'), 22, { size: 4, row: 1.45, stacked: true })).toBeGreaterThan(
    blockHeight(panel(1, '企业'), 22, { size: 4, row: 1.45 })
  )
})

test('on a wall much wider than high the words of an area stand beside its figures', () => {
  const told = (area: number): readonly WallBlock[] => [
    { ...tile(`t${area}`), area },
    {
      ...tile(`w${area}`),
      area,
      form: 'words',
      title: '',
      marks: [],
      words: Array.from({ length: 4 }, (_, at) => ({ text: '制定《考察工作手册》', item: at + 1 })),
    },
  ]
  const forms = ({ stacks }: Layout): readonly (readonly string[])[] =>
    stacks.map(({ bands }) => bands.flatMap(({ cells }) => cells.flat().map(({ form }) => form)))
  const page = [...told(3), ...told(4)]
  expect(forms(layOut(page, room(5000, 600)))).toEqual([['figure'], ['words'], ['figure'], ['words']])
  expect(forms(layOut(page, room(1840, 900)))).toEqual([
    ['figure', 'words'],
    ['figure', 'words'],
  ])
})
