import { describe, expect, test } from 'vitest'
import { chartKind } from '../../src/charts/kinds'
import type { Drawing, Subject } from '../../src/charts/kind'
import type { Indicator } from '../../src/domain/indicator'
import { printedText } from '../../src/domain/printed'
import { converted, signedValue } from '../../src/domain/quantity'
import { change, figure, partOf, stagesOf, subjectOf } from '../factories'
import { fc } from '../property'
import { barsOf, idsOf, lookOf, svgOf, textsOf, WIDTH, type DrawnBar } from './render'

function drawn(kind: string, subject: Subject): Drawing {
  expect(chartKind(kind)?.refuses(subject)).toBeNull()
  const drawing = chartKind(kind)?.draw?.(subject, lookOf('light'))
  if (drawing === undefined) throw new Error(`${kind} is set in type`)
  return drawing
}

/** The bars that stand for figures, in rows. */
function figureBars(drawing: Drawing): readonly DrawnBar[] {
  const [marks] = idsOf(drawing)
  return barsOf(svgOf(drawing))
    .filter(({ series }) => series === marks?.series)
    .sort((a, b) => a.row - b.row)
}

const funds = (printed: string, fields: Partial<Indicator> = {}): Indicator =>
  figure(printed, { kind: 'funds', ...fields })
const whole = figure('84家')

describe('the length of a bar is in the proportion of its value', () => {
  test.each<[string, Subject]>([
    ['bars', subjectOf([figure('122家'), figure('35家'), figure('3家')])],
    ['bars', subjectOf([funds('2.8亿元'), funds('7000万元')])],
    ['stages', subjectOf(stagesOf('42处', '22处', '20处'))],
    ['share', subjectOf([whole, partOf('54家', whole)])],
    ['diverging', subjectOf([change('▼49.4%'), change('▼44%'), change('▼28%')])],
    ['diverging', subjectOf([change('▲3.8%'), change('▼20%'), change('▲89.6%')])],
  ])('in %s', (kind, subject) => {
    const bars = figureBars(drawn(kind, subject))
    const values = subject.indicators.map(signedValue)
    expect(bars).toHaveLength(values.length)
    const scales = bars.map(({ length }, row) => length / (values[row] ?? 0))
    for (const scale of scales) expect(scale / (scales[0] ?? 0)).toBeCloseTo(1, 1)
    expect(new Set(bars.map(({ from }) => from)).size).toBe(1)
  })

  test('in rate, against a track of 100%', () => {
    const subject = subjectOf([figure('86%', { kind: 'percentage' })])
    const [track, bar] = barsOf(svgOf(drawn('rate', subject)))
    expect((bar?.length ?? 0) / (track?.length ?? 1)).toBeCloseTo(0.86, 2)
  })
})

test('the dots of a log scale stand as far apart as their logarithms', () => {
  const subject = subjectOf([funds('434.6亿元'), funds('1亿元'), funds('286.7万元')])
  const svg = svgOf(drawn('magnitude', subject))
  const dots = Array.from(svg.matchAll(/matrix\(7,0,0,7,([\d.]+),/g), ([, x]) => Number(x))
  const powers = subject.indicators.map((one) => Math.log10(converted(one)))
  const step = (a: number, b: number): number =>
    ((dots[a] ?? 0) - (dots[b] ?? 0)) / ((powers[a] ?? 0) - (powers[b] ?? 0))
  expect(dots).toHaveLength(3)
  expect(step(0, 1)).toBeCloseTo(step(1, 2), 1)
})

test('funds of one and the same power of ten are still drawn on a scale', () => {
  const svg = svgOf(drawn('magnitude', subjectOf([funds('1亿元'), funds('10000万元')])))
  expect(textsOf(svg).map(({ text }) => text)).toContain('十亿')
})

test('dots and figures are drawn in the colours that are measured, not see-through', () => {
  const svg = svgOf(drawn('magnitude', subjectOf([funds('434.6亿元'), funds('286.7万元')])))
  expect(svg).not.toMatch(/opacity/)
})

describe('a figure that is not exact does not look it', () => {
  const fills = (printed: string, fields: Partial<Indicator> = {}): string => {
    const svg = svgOf(drawn('bars', subjectOf([figure(printed, fields), figure('9家', fields)])))
    return /<path[^>]*ecmeta_data_index="0"[^>]*>/.exec(svg)?.[0] ?? ''
  }
  const exact = fills('35家')

  test.each([
    ['余, an open bound', '30余家', {}],
    ['以上, an open bound', '30家以上', {}],
    ['不足, an open bound', '不足30家', {}],
    ['约', '约30家', {}],
    ['what is planned', '30家', { status: 'planned' }],
  ] as const)('%s', (_, printed, fields) => {
    const fill = /fill="([^"]*)"/
    expect(fill.exec(fills(printed, fields))?.[1]).not.toBe(fill.exec(exact)?.[1])
  })

  test('a bound open above fades into the ground at its far end', () => {
    const svg = svgOf(drawn('bars', subjectOf([figure('30余家'), figure('9家')])))
    expect(svg).toMatch(/<linearGradient[^>]* x1="0" y1="0" x2="1" y2="0"/)
    const stops = Array.from(svg.matchAll(/stop-color="([^"]+)"/g), ([, colour]) => colour)
    expect(stops[stops.length - 1]).toBe(lookOf('light').palette.paper)
  })
})

describe('every subject that a kind accepts is drawn whole', () => {
  const fund = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom('', '万', '亿'),
      fc.constantFrom('', '约'),
      fc.nat(99)
    )
    .map(([value, scale, about, id]) => funds(`${about}${value}${scale}元`, { id: `f${id}` }))
  const funded = fc.uniqueArray(fund, { selector: ({ id }) => id, minLength: 2, maxLength: 5 })
  const changes = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.boolean()), { minLength: 1, maxLength: 5 })
    .map((many) =>
      many.map(([value, up], index) => change(`${up ? '▲' : '▼'}${value}%`, undefined, { id: `c${index}` }))
    )

  test.each([
    ['bars', funded],
    ['magnitude', funded],
    ['diverging', changes],
  ] as const)('%s', (kind, subjects) => {
    fc.assert(
      fc.property(subjects, (indicators) => {
        const subject = subjectOf(indicators)
        fc.pre(chartKind(kind)?.refuses(subject) === null)
        const svg = svgOf(drawn(kind, subject))
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        const texts = textsOf(svg)
        for (const one of indicators) {
          const label = texts.find(({ text }) => text.includes(printedText(one)))
          expect(label?.x).toBeGreaterThanOrEqual(0)
          expect(label?.x).toBeLessThan(WIDTH)
        }
      }),
      { numRuns: 60 }
    )
  })
})

test('a name that holds markup is drawn as text', () => {
  const name = '<img src=x onerror=alert(1)>&{b}|'
  const svg = svgOf(drawn('bars', subjectOf([figure('22处', { name }), figure('42处')])))
  expect(svg).not.toContain('<img')
  expect(
    textsOf(svg)
      .map(({ text }) => text)
      .join('')
  ).toContain('<img src=x onerror=alert(1)>&')
})
