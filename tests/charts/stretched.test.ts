import { describe, expect, test } from 'vitest'
import { drawSvg } from '../../src/charts/engine'
import { chartKind } from '../../src/charts/kinds'
import { movesAt, plainDrawing, stretched, type Drawn } from '../../src/charts/stretched'
import type { Story } from '../../src/domain/story'
import { fc } from '../property'
import { shippedReport, subjectOfStory } from '../shipped'
import { lookOf } from './render'

const report = await shippedReport()
const stories = report.stories.filter(({ kind }) => chartKind(kind)?.draw !== undefined)

/** A story of the first report as it is drawn at a width. */
function drawnAt(story: Story, width: number): Drawn {
  const drawing = chartKind(story.kind)?.draw?.(
    subjectOfStory(report, story),
    lookOf('light', story.area, width)
  )
  if (drawing === undefined) throw new Error(`${story.kind} is set in type`)
  return { width, markup: plainDrawing(drawSvg(drawing.option, width, drawing.height)) }
}

/** A drawing set to a width, as the page does it. */
const setTo = (markup: string, width: number): string =>
  markup.replace(/ data-from="\d+"/, '').replace(/ data-room="([^"]*)"/g, (_, moves: string) =>
    movesAt(moves, width)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('')
  )

/** Each tag with its attributes in the order of their names, and the text behind it. */
const inOrder = (markup: string): readonly string[] =>
  markup.split('<').map((part) => {
    const [tag = '', text = ''] = part.split('>')
    return `${[...tag.matchAll(/ [\w:-]+="[^"]*"/g)].map(String).sort().join('')}>${text}`
  })

const NUMBER = /-?\d+(?:\.\d+)?/g
const numbersOf = (markup: string) => inOrder(markup).flatMap((one) => (one.match(NUMBER) ?? []).map(Number))
const wordsOf = (markup: string) => inOrder(markup).map((one) => one.replace(NUMBER, '#'))

describe.each(stories.map((story) => [story.id, story] as const))(
  '%s, drawn at several widths',
  (_, story) => {
    const drawings = stretched([401, 445, 704, 900].map((width) => drawnAt(story, width)))

    test('is one drawing', () => expect(drawings).toHaveLength(1))

    test.each([401, 512, 640, 797, 900, 1250])(
      'is at %i pixels what the engine draws there, to the pixel',
      (width) => {
        const [set, drawn] = [setTo(drawings[0] ?? '', width), drawnAt(story, width).markup]
        expect(wordsOf(set)).toEqual(wordsOf(drawn))
        const [found, wanted] = [numbersOf(set), numbersOf(drawn)]
        const strays = wanted.map((number, at) => Math.abs(number - (found[at] ?? Number.NaN)))
        expect(Math.max(...strays)).toBeLessThanOrEqual(1)
      }
    )
  }
)

const row = (width: number, at: number, name = '甲'): Drawn => ({
  width,
  markup: `<svg width="${width}" height="20"><path d="M0 4l${at} 0l0 9Z" fill="#123456"></path><text x="${at + 8}">${name}</text></svg>`,
})

test('a drawing keeps what is seen, and loses the ground that is not', () => {
  const frame = '<rect width="20" height="9" stroke="#123456" fill="none"></rect>'
  expect(
    plainDrawing(`<svg><rect width="90" height="9" x="0" y="0" fill="none"></rect>\n${frame}</svg>`)
  ).toBe(`<svg>${frame}</svg>`)
})

describe('drawings of several widths', () => {
  test('are one where all that moves moves with the width, at every width between and beyond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -40, max: 40 }).map((slope) => slope / 20),
        fc.uniqueArray(fc.integer({ min: 200, max: 1600 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 200, max: 1600 }),
        (start, slope, widths, width) => {
          const at = (one: number) => row(one, Math.round((start + slope * one) * 100) / 100)
          const [one = '', ...others] = stretched(widths.sort((a, b) => a - b).map(at))
          expect(others).toEqual([])
          const [found, wanted] = [numbersOf(setTo(one, width)), numbersOf(at(width).markup)]
          const strays = wanted.map((number, index) => Math.abs(number - (found[index] ?? Number.NaN)))
          // What lies in the middle of a pixel by chance is taken for a sharp line.
          expect(Math.max(...strays)).toBeLessThanOrEqual(0.51)
        }
      )
    )
  })

  test('stay apart where a word differs, and where a number strays', () => {
    const from = (drawings: readonly string[]) => drawings.map((one) => /data-from="(\d+)"/.exec(one)?.[1])
    expect(from(stretched([row(300, 100), row(400, 200, '甲…'), row(500, 300, '甲…')]))).toEqual([
      '300',
      '400',
    ])
    expect(from(stretched([row(300, 100), row(400, 200), row(500, 200)]))).toEqual(['300', '500'])
    expect(from(stretched([row(300, 100)]))).toEqual(['300'])
  })

  test('keep their colours and whatever has a name', () => {
    const named = (width: number, count: number) => ({
      width,
      markup: `<svg width="${width}"><path id="zr${count}-g0" fill="url(#zr${count}-g0)" style="opacity:0.5"></path></svg>`,
    })
    expect(stretched([named(300, 7), named(400, 9)])).toEqual([
      '<svg data-from="300" data-room="width=[0 1000]"><path id="zr7-g0" fill="url(#zr7-g0)" style="opacity:0.5"></path></svg>',
    ])
    const styled = (width: number) => ({ width, markup: `<svg><g style="opacity:0.${width}"></g></svg>` })
    expect(stretched([styled(300), styled(400)])).toHaveLength(2)
  })

  test('set a line that is sharp in all of them upon whole pixels', () => {
    const line = (width: number) => ({
      width,
      markup: `<svg><path d="M${Math.floor(width / 7) + 0.5} 2"></path></svg>`,
    })
    const [one = ''] = stretched([line(300), line(400), line(500)])
    for (const width of [300, 333, 401, 500])
      expect(Math.abs((numbersOf(setTo(one, width))[0] ?? 0) % 1)).toBe(0.5)
  })
})
