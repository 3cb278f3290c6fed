import { describe, expect, test } from 'vitest'
import { bars } from '../../src/charts/bars'
import { list } from '../../src/charts/set-in-type'
import { pictureSvg } from '../../src/charts/picture'
import { figure, subjectOf } from '../factories'
import { lookOf, textsOf } from './render'

const caption = { title: '所选 2 个指标：条形图', scope: '单位：处', source: '来源：区委《进展情况》' }
const subject = subjectOf([figure('42处', { name: '排查数' }), figure('22处', { name: '<销号> & "数"' })])

describe('a picture that is taken away', () => {
  test.each([
    ['drawn', { kind: bars, subject }],
    ['set in type', { kind: list, subject }],
    [
      'counted',
      {
        bars: [
          { name: '排查数', figure: '42处', share: 1 },
          { name: '<销号> & "数"', figure: '22处', share: 0.5 },
        ],
      },
    ],
  ])('says title, unit, names, figures and source where it is %s', (_, body) => {
    const svg = pictureSvg(caption, body, lookOf('light'))
    const words = textsOf(svg.replace(/<\/?tspan[^>]*>/g, '')).map(({ text }) => text)
    const all = words.join('|')
    for (const part of [
      '所选 2 个指标：条形图',
      '单位：处',
      '排查数',
      '42处',
      '22处',
      '销号',
      '来源：区委《进展情况》',
    ])
      expect(all).toContain(part)
    expect(svg).not.toContain('<销号>')
  })

  test('is one document of its own size', () => {
    const svg = pictureSvg(caption, { kind: bars, subject }, lookOf('dark'))
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="800" height="\d+" viewBox="0 0 800 \d+"/)
    expect(svg.match(/<svg /g)).toHaveLength(2)
  })
})
