import { expect, test } from 'vitest'
import { looksLikeDraft, readDraft, writeDraft } from '../../src/data/draft-file'
import { acceptAll } from '../../src/domain/review'
import { draftOf } from '../drafts'
import { SMALL_TEXT } from '../factories'
import { anyText, fc } from '../property'

const draft = acceptAll(draftOf(SMALL_TEXT), ({ proposal }) => proposal.as === 'indicator')

test('reading a written draft gives the draft', () => {
  expect(readDraft('a.json', writeDraft(draft))).toEqual({ ok: true, value: draft })
  fc.assert(
    fc.property(anyText(), anyText(), (words, note) => {
      const one = { ...draftOf(words), notes: [note] }
      const read = readDraft('a.json', writeDraft(one))
      expect(read.ok && read.value).toEqual(JSON.parse(JSON.stringify(one)))
    })
  )
})

test('a draft may begin with a number, and numbers may stand side by side', () => {
  const whole = { ...draftOf('42处'), fileName: 'a.txt' }
  const [entry] = whole.entries
  if (entry === undefined) throw new Error('no number')
  const apart = {
    ...whole,
    entries: [
      { ...entry, start: 0, end: 1 },
      { ...entry, start: 1, end: 2 },
    ],
  }
  for (const one of [whole, apart])
    expect(readDraft('a.json', writeDraft(one))).toMatchObject({ ok: true, value: { entries: one.entries } })
})

test('a draft is known by what it holds, whatever the file is called', () => {
  expect(looksLikeDraft(writeDraft(draft))).toBe(true)
  expect(looksLikeDraft('{"a": 1}')).toBe(false)
  expect(looksLikeDraft('一、整改情况')).toBe(false)
  expect(looksLikeDraft(`\uFEFF\n  ${writeDraft(draft)}`)).toBe(true)
  expect(looksLikeDraft(`说明如下：${writeDraft(draft)}`)).toBe(false)
  // A long text that only mentions the format somewhere is none.
  expect(looksLikeDraft(JSON.stringify({ text: '一'.repeat(500), format: 'shujian-draft' }))).toBe(false)
})

test.each([
  ['cut short', writeDraft(draft).slice(0, 900)],
  ['of another format', writeDraft(draft).replace('"version": 1', '"version": 9')],
  ['whose text was shortened', JSON.stringify({ ...JSON.parse(writeDraft(draft)), text: '一' })],
  [
    'whose numbers overlap',
    JSON.stringify({ ...JSON.parse(writeDraft(draft)), entries: [draft.entries[0], draft.entries[0]] }),
  ],
])('a draft %s is refused with a sentence', (_, text) => {
  const read = readDraft('a.json', text)
  expect(read.ok ? [] : read.problems.map(({ file, message }) => [file, message !== ''])).toEqual([
    ['a.json', true],
  ])
})
