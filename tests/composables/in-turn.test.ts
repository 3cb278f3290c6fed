import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget, inTurn } from '../../src/composables/in-turn'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('each piece of work is a task of its own, in the order of asking', () => {
  const done: string[] = []
  for (const name of ['a', 'b', 'c']) inTurn({ name }, () => done.push(name))
  expect(done).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['a'])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['a', 'b'])
  vi.runAllTimers()
  expect(done).toEqual(['a', 'b', 'c'])
})

test('of several pieces for one owner only the last is done', () => {
  const done: number[] = []
  const owner = {}
  for (const one of [1, 2, 3]) inTurn(owner, () => done.push(one))
  vi.runAllTimers()
  expect(done).toEqual([3])
})

test('what is taken back is not done, and the others are', () => {
  const done: string[] = []
  const gone = {}
  inTurn(gone, () => done.push('gone'))
  inTurn({}, () => done.push('stays'))
  forget(gone)
  vi.runAllTimers()
  expect(done).toEqual(['stays'])
})

test('work that fails does not keep the rest from being done', () => {
  const done: string[] = []
  inTurn({}, () => {
    throw new Error('a chart that cannot be drawn')
  })
  inTurn({}, () => done.push('next'))
  expect(() => vi.advanceTimersToNextTimer()).toThrow('cannot be drawn')
  vi.runAllTimers()
  expect(done).toEqual(['next'])
})

test('work may ask for more work, which comes in its turn', () => {
  const done: string[] = []
  inTurn({}, () => {
    done.push('first')
    inTurn({}, () => done.push('second'))
  })
  vi.runAllTimers()
  expect(done).toEqual(['first', 'second'])
})
