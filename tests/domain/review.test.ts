import { describe, expect, test } from 'vitest'
import { accountFor, arabicTokens } from '../../src/domain/accounting'
import { keyOf, takenFor, type Draft } from '../../src/domain/draft'
import { compareDrafts, takeTheirs } from '../../src/domain/reconcile'
import { resolveDraft } from '../../src/domain/resolve-draft'
import { acceptAll, addEntry, decide, nextOpen, progressOf, relatable } from '../../src/domain/review'
import { pageAt, passages, reviewPages } from '../../src/domain/review-text'
import { sourceText } from '../../src/domain/source-text'
import { asNumber, draftOf, entryOf } from '../drafts'
import { SMALL_TEXT } from '../factories'
import { anyText, fc } from '../property'

const draft = draftOf(SMALL_TEXT)
const key = (printed: string) => keyOf(entryOf(draft, printed))
const settled = acceptAll(draft, () => true)

test('accepting every proposal settles every number, and every number of the text is accounted for', () => {
  const { length } = arabicTokens(sourceText(SMALL_TEXT))
  expect(progressOf(settled.entries, sourceText(SMALL_TEXT))).toMatchObject({
    settled: length,
    total: length,
  })
  const { indicators, numbers, problems } = resolveDraft(settled)
  expect(problems).toEqual([])
  expect(accountFor(sourceText(SMALL_TEXT), indicators, numbers)).toMatchObject({
    unexplained: [],
    twice: [],
  })
})

test('a date of five numbers is one entry with its last word, and five of what is to be settled', () => {
  const period = draftOf('一、时间\n2023年2月27日至5月10日，排查42处。')
  const dates = entryOf(period, '2023年2月27日至5月10日')
  const progress = ({ text, entries }: Draft) => progressOf(entries, sourceText(text))
  expect(progress(period)).toEqual({ total: 6, settled: 0, indicators: 0 })
  expect(progress(decide(period, keyOf(dates), dates.proposal))).toEqual({
    total: 6,
    settled: 5,
    indicators: 0,
  })
  expect(progress(acceptAll(period, () => true))).toEqual({ total: 6, settled: 6, indicators: 1 })
})

test('a number in Chinese numerals alone is one to be settled', () => {
  const rounds = draftOf('一、巡察\n开展两轮巡察。')
  expect(progressOf(rounds.entries, sourceText(rounds.text)).total).toBe(rounds.entries.length)
  expect(rounds.entries.length).toBeGreaterThan(0)
})

test('an open number gives no row, and is left for the accounting to show', () => {
  const opened = decide(settled, key('42处'), null)
  const { indicators, numbers } = resolveDraft(opened)
  expect(indicators.map(({ value }) => value)).not.toContain('42')
  expect(accountFor(sourceText(SMALL_TEXT), indicators, numbers).unexplained).toHaveLength(1)
})

test('ids are given by place, so what is refused leaves no gap', () => {
  const { ids } = resolveDraft(decide(settled, key('42处'), asNumber))
  expect(ids.get(key('22处'))).toBe('i01-1-01')
})

test('a relation to a number that is no indicator is not written, and said', () => {
  const entry = entryOf(settled, '3.8%')
  const taken = takenFor(entry)
  if (taken.as !== 'indicator') throw new Error('not proposed')
  const indicator = { ...taken.indicator, relation: 'change_of', relativeTo: [key('14.07亿元')] } as const
  const related = decide(settled, entry.start, { as: 'indicator', indicator })
  expect(resolveDraft(related).problems).toEqual([])
  const { indicators, problems } = resolveDraft(decide(related, key('14.07亿元'), asNumber))
  expect(problems).toEqual([{ key: entry.start, message: expect.stringContaining('关系未写入') }])
  expect(indicators.find(({ value }) => value === '3.8')?.relation).toBe('')
})

test('the next open number is behind the one at hand, then from the beginning', () => {
  const one = decide(settled, key('42处'), null)
  expect(nextOpen(one.entries, -1)).toBe(key('42处'))
  expect(nextOpen(one.entries, key('54家'))).toBe(key('42处'))
  expect(nextOpen(settled.entries, 0)).toBeUndefined()
})

test('a number marked by hand is gone when it is opened again, and never overlaps another', () => {
  const proposal = takenFor(entryOf(draft, '42处'))
  const added = { start: 2, end: 4, proposal, decision: null, confidence: 1, hint: null, added: true }
  const more = addEntry(draft, added)
  expect(more.entries).toHaveLength(draft.entries.length + 1)
  expect(addEntry(more, added)).toBe(more)
  expect(decide(more, 2, null).entries).toEqual(draft.entries)
})

test('what a number may hang on is offered nearest first', () => {
  const [nearest] = relatable(draft.entries, key('3.8%'))
  expect(nearest?.start).toBe(key('14.07亿元'))
})

describe('two readings of one text', () => {
  const other = decide(settled, key('42处'), asNumber)

  test('agree where both settled the same', () => {
    expect(compareDrafts(settled, settled)).toMatchObject({ differences: [], openInBoth: 0 })
  })

  test('differ by number, with the fields that differ', () => {
    const taken = takenFor(entryOf(settled, '54家'))
    if (taken.as !== 'indicator') throw new Error('not proposed')
    const renamed = { as: 'indicator', indicator: { ...taken.indicator, name: '别名' } } as const
    const theirs = decide(other, key('54家'), renamed)
    expect(compareDrafts(settled, theirs)?.differences.map(({ key: at, fields }) => [at, fields])).toEqual([
      [key('42处'), []],
      [key('54家'), ['name']],
    ])
  })

  test('are the same once every difference is taken over', () => {
    const differences = compareDrafts(draft, other)?.differences ?? []
    expect(differences).toHaveLength(draft.entries.length)
    expect(compareDrafts(differences.reduce(takeTheirs, draft), other)?.differences).toEqual([])
  })

  test('of different texts are not compared', () => {
    expect(compareDrafts(draft, { ...draft, text: `${draft.text}改` })).toBeNull()
  })
})

test('the pages of a text hold each of its characters but blank lines and line ends, in bounded passages', () => {
  fc.assert(
    fc.property(anyText(80), fc.integer({ min: 1, max: 400 }), (text, times) => {
      const source = sourceText(text.repeat(times))
      const all = passages(source)
      expect(reviewPages(all).flat()).toEqual(all)
      const words = all.map(({ start, end }) => source.slice(start, end)).join('')
      expect(words.replace(/\s/g, '')).toBe(source.text.replace(/\s/g, ''))
      for (const { start, end } of all) expect(end - start).toBeLessThanOrEqual(3000)
    }),
    { numRuns: 60 }
  )
})

test('the page of an offset holds it', () => {
  const source = sourceText('办理诉求8708件。\n'.repeat(3000))
  const pages = reviewPages(passages(source))
  expect(pages.length).toBeGreaterThan(2)
  for (const offset of [0, 9000, source.length - 3]) {
    const page = pages[pageAt(pages, offset)] ?? []
    expect(
      [page[0]?.start ?? 0, page[page.length - 1]?.end ?? 0].map((edge) => Math.sign(edge - offset))
    ).not.toContain(2)
    expect((page[0]?.start ?? 0) <= offset && offset <= (page[page.length - 1]?.end ?? 0)).toBe(true)
  }
})
