import { describe, expect, test } from 'vitest'
import { readStories } from '../../src/data/stories'
import { figure, storyOf } from '../factories'
import { anyText, fc } from '../property'

const indicators = [figure('42处', { id: 'i05-3-02' }), figure('22处', { id: 'i05-3-03' })]
const sound = storyOf({
  id: 'hazards',
  indicators: ['i05-3-02', 'i05-3-03'],
  title: '排查{i05-3-02}，挂牌{i05-3-03}',
})

const read = (stories: readonly unknown[]) =>
  readStories('charts.json', JSON.stringify(stories), indicators, 4)

test('a sound story is read as it is written, labels optional', () => {
  const { labels: _, ...bare } = sound
  expect(read([sound])).toEqual({ stories: [sound], problems: [] })
  expect(read([bare])).toEqual({ stories: [sound], problems: [] })
})

test('stories come by rank', () => {
  const ranked = [3, 1, 2].map((rank) => ({ ...sound, id: `s${rank}`, rank }))
  expect(read(ranked).stories.map(({ id }) => id)).toEqual(['s1', 's2', 's3'])
})

describe('a story is left out, with the reason, and the rest loads, when', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['it names an indicator that is not there', { indicators: ['i99-0-01'] }, 'i99-0-01'],
    ['its title refers to one that is not there', { title: '排查{i99-0-01}' }, 'i99-0-01'],
    ['it labels one that is not there', { labels: { 'i99-0-01': '排查' } }, 'i99-0-01'],
    ['it names an indicator twice', { indicators: ['i05-3-02', 'i05-3-02'] }, 'i05-3-02'],
    ['a figure is typed into its title', { title: '排查42处' }, '标题'],
    ['a figure is typed in full-width digits', { title: '排查４２处' }, '标题'],
    ['a figure is typed inside braces', { title: '排查{42}处' }, '标题'],
    ['its title is empty', { title: '' }, 'title'],
    ['its place is unknown', { place: 'home' }, 'place'],
    ['its area is no whole number', { area: 1.5 }, 'area'],
    ['its rank is a word', { rank: 'first' }, 'rank'],
    ['its id is no id', { id: 'a b' }, 'id'],
    ['its labels are a list', { labels: '排查' }, 'labels'],
  ])('%s', (_, wrong, hint) => {
    const { stories, problems } = read([{ ...sound, id: 'wrong', ...wrong }, sound])
    expect(stories).toEqual([sound])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.file).toBe('charts.json')
    expect(problems[0]?.column).toContain('[0]')
    expect(problems[0]?.message).toContain(hint)
  })

  test('its id was used before', () => {
    const { stories, problems } = read([sound, { ...sound, title: '另一张' }])
    expect(stories).toEqual([sound])
    expect(problems).toMatchObject([{ column: '[1] hazards' }])
  })
})

test('an id whose first story was refused is free for the next', () => {
  expect(read([{ ...sound, indicators: ['i99-0-01'] }, sound]).stories).toEqual([sound])
})

test('a label named __proto__ changes nothing', () => {
  const text = JSON.stringify([{ ...sound, labels: {} }]).replace(
    '"labels":{}',
    '"labels":{"__proto__":"x","polluted":"y"}'
  )
  const { stories } = readStories('charts.json', text, indicators, 4)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  for (const { labels } of stories) expect(Object.getPrototypeOf(labels)).not.toBe('x')
})

test.each(['', '[', '{}', 'null', '<!doctype html>', '[1]', '[null]'])(
  '%o gives no story and says why',
  (text) => {
    const { stories, problems } = readStories('charts.json', text, indicators, 4)
    expect(stories).toEqual([])
    expect(problems).not.toEqual([])
  }
)

test('any text is read without throwing', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.json()), (text) => {
      expect(readStories('charts.json', text, indicators, 4).stories).toEqual([])
    })
  )
})
