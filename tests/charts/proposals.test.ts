import { describe, expect, test } from 'vitest'
import { MAX_MARKS, proposals } from '../../src/charts/proposals'
import { change, figure, partOf, stagesOf, subjectOf } from '../factories'

const offer = (...given: Parameters<typeof subjectOf>) => {
  const all = proposals(subjectOf(...given))
  const reason = (id: string) => all.find(({ kind }) => kind.id === id)?.refusal ?? null
  return { first: all.find(({ refusal }) => refusal === null)?.kind.id, reason }
}

describe('a selection', () => {
  test('of one unit is offered bars', () => {
    expect(offer([figure('42处'), figure('22处', { id: 'b' })]).first).toBe('bars')
  })

  test('of what the text relates is offered that relation first', () => {
    const whole = figure('84家')
    expect(offer([whole, partOf('54家', whole)]).first).toBe('share')
    expect(offer(stagesOf('42处', '22处')).first).toBe('stages')
  })

  test('of changes is offered both sides of zero', () => {
    expect(offer([change('▲3.8%'), change('▼44%')]).first).toBe('diverging')
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
    const refusals = proposals(subjectOf(many)).map(({ refusal }) => refusal)
    expect(new Set(refusals).size).toBe(1)
    expect(refusals[0]).toContain(`有${MAX_MARKS + 1}个指标`)
  })
})
