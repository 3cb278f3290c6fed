import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../src/domain/indicator'
import type { Story } from '../../src/domain/story'
import { joinedBy, MAX_MARKS, proposals } from '../../src/charts/proposals'
import { change, figure, partOf, stagesOf, storyOf, subjectOf } from '../factories'

const offer = (indicators: readonly Indicator[], stories: readonly Story[] = []) => {
  const all = proposals(subjectOf(indicators), joinedBy(stories))
  const reason = (id: string) => all.find(({ kind }) => kind.id === id)?.refusal ?? null
  return { first: all.find(({ refusal }) => refusal === null)?.kind.id, reason }
}

describe('a selection', () => {
  const hazards = [figure('42处'), figure('22处', { id: 'b' }), figure('19处')]
  const ids = hazards.map(({ id }) => id)

  test('of one unit but of different things shares no axis', () => {
    const { first, reason } = offer(hazards)
    expect(first).toBe('list')
    expect(reason('bars')).toContain('原文未写明这些数的关系')
  })

  test.each(['bars', 'stages'])('that a curator put into one picture of %s is offered bars', (kind) => {
    expect(offer(hazards, [storyOf({ kind, indicators: ids })]).first).toBe('bars')
    expect(offer(hazards.slice(1), [storyOf({ kind, indicators: ids })]).first).toBe('bars')
  })

  test('that a curator only lists, or joined in part, shares no axis', () => {
    expect(offer(hazards, [storyOf({ kind: 'list', indicators: ids })]).first).toBe('list')
    expect(offer(hazards, [storyOf({ kind: 'bars', indicators: ids.slice(1) })]).first).toBe('list')
  })

  test('of parts of one whole is offered bars', () => {
    const whole = figure('84家')
    const parts = [partOf('54家', whole), partOf('20家', whole)]
    expect(offer(parts).reason('bars')).toBeNull()
    expect(offer([...parts, partOf('9家', figure('90家'))]).reason('bars')).not.toBeNull()
  })

  test('of what the text relates is offered that relation first', () => {
    const whole = figure('84家')
    expect(offer([whole, partOf('54家', whole)]).first).toBe('share')
    expect(offer(stagesOf('42处', '22处')).first).toBe('stages')
  })

  test('of changes is offered both sides of zero', () => {
    expect(offer([change('▲3.8%'), change('▼44%')]).first).toBe('diverging')
  })

  test('of changes on different bases shares no axis unless a curator says so', () => {
    const changes = [
      change('▲3.8%', undefined, { basis: '较上年' }),
      change('▼44%', undefined, { basis: '同比' }),
      change('▼8%'),
    ]
    expect(offer(changes).reason('diverging')).toBe('比较基准不同（较上年、同比、未写明），不宜共用坐标轴')
    const joined = storyOf({ kind: 'diverging', indicators: changes.map(({ id }) => id) })
    expect(offer(changes, [joined]).first).toBe('diverging')
  })

  test('is told why the others will not', () => {
    expect(offer([figure('42处'), figure('22件')]).reason('bars')).toContain('单位不同')
    expect(offer([figure('1处'), figure('532处')]).reason('bars')).toContain('532倍')
  })

  test('of unrelated figures is no big figure, whose neighbours have no names', () => {
    const [a, b] = [figure('42处'), figure('22件')]
    expect(offer([a, b]).reason('figure')).not.toBeNull()
    expect(offer([a, b]).first).toBe('list')
    expect(offer([a, change('▲4%', a)]).reason('figure')).toBeNull()
  })

  test('of more than a picture holds is told so by every kind', () => {
    const many = Array.from({ length: MAX_MARKS + 1 }, (_, at) => figure('42处', { id: `f${at}` }))
    const refusals = proposals(subjectOf(many), []).map(({ refusal }) => refusal)
    expect(new Set(refusals).size).toBe(1)
    expect(refusals[0]).toContain(`有${MAX_MARKS + 1}个指标`)
  })
})
