import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/charts/row-layout'
import { chartKind } from '../../src/charts/kinds'
import type { Drawing } from '../../src/charts/kind'
import { printedText } from '../../src/domain/printed'
import type { Story } from '../../src/domain/story'
import type { Reading } from '../../src/theme/reading'
import type { ThemeName } from '../../src/theme/tokens'
import { shippedReport, subjectOfStory } from '../shipped'
import { barsOf, idsOf, lookOf, svgOf, textsOf, WIDTH } from './render'

/*
 * Every drawing of the first report, compared as files below tests/drawings.
 * To renew them after looking at what changed: npx vitest run --project unit -u
 */

const report = await shippedReport()
const THEMES = ['light', 'dark'] as const
const drawn = report.stories.filter(({ kind }) => chartKind(kind)?.draw !== undefined)

function draw(
  story: Story,
  theme: ThemeName = 'light',
  width: number = WIDTH,
  reading: Reading = 'normal'
): Drawing {
  const drawing = chartKind(story.kind)?.draw?.(subjectOfStory(report, story), {
    ...lookOf(theme, story.area, width),
    reading,
  })
  if (drawing === undefined) throw new Error(`${story.kind} is set in type`)
  return drawing
}

describe.each(drawn.map((story) => [story.id, story] as const))('%s', (id, story) => {
  const drawing = draw(story)
  const svg = svgOf(drawing)
  const subject = subjectOfStory(report, story)
  const marked = drawing.marks.map(({ indicator }) => indicator)

  test.each(THEMES)('is as it was drawn in %s', async (theme) => {
    await expect(svgOf(draw(story, theme))).toMatchFileSnapshot(`../drawings/${id}.${theme}.svg`)
  })

  test('writes every figure that it marks as the report prints it', () => {
    const texts = textsOf(svg).map(({ text }) => text)
    for (const indicator of marked)
      expect(texts.filter((text) => text.includes(printedText(indicator)))).not.toEqual([])
  })

  test('marks every figure of the story, or sets it beside the picture', () => {
    const beside = chartKind(story.kind)?.companions?.(subject) ?? []
    expect([...marked, ...beside]).toEqual(subject.indicators)
  })

  test('gives its marks, top to bottom, the ids of the figures', () => {
    expect(idsOf(drawing).map(({ ids }) => ids)).toEqual([marked.map((one) => one.id)])
  })

  test('has marks that lie inside it, one below the other', () => {
    const edges = drawing.marks.flatMap(({ top, height }) => [top, top + height])
    expect(edges).toEqual([...edges].sort((a, b) => a - b))
    expect(edges[0]).toBeGreaterThanOrEqual(0)
    expect(edges[edges.length - 1]).toBeLessThanOrEqual(drawing.height)
    for (const { height } of drawing.marks) expect(height).toBeGreaterThanOrEqual(24)
  })

  test('has each mark over its own bar', () => {
    for (const { row, top } of barsOf(svg)) {
      const mark = drawing.marks[row]
      expect(top).toBeGreaterThanOrEqual(mark?.top ?? Infinity)
      expect(top).toBeLessThan((mark?.top ?? 0) + (mark?.height ?? 0))
    }
  })

  const WIDTHS = [280, WIDTH, 900].flatMap((width) =>
    (['normal', 'large'] as const).map((reading) => [width, reading] as const)
  )
  test.each(WIDTHS)('lets no text leave it at a width of %i in %s type', (width, reading) => {
    const narrow = draw(story, 'light', width, reading)
    for (const { text, x, y, size, anchor } of textsOf(svgOf(narrow, width))) {
      const length = textWidth(text.trimEnd(), size)
      const left = anchor === 'middle' ? x - length / 2 : anchor === 'end' ? x - length : x
      expect(left).toBeGreaterThan(-size)
      expect(left + length).toBeLessThanOrEqual(width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(narrow.height)
    }
  })

  test('has no type below 18 pixels where type is large, and each bar still in its mark', () => {
    const large = draw(story, 'light', WIDTH, 'large')
    const largeSvg = svgOf(large)
    expect(Math.min(...textsOf(largeSvg).map(({ size }) => size))).toBeGreaterThanOrEqual(18)
    for (const { row, top } of barsOf(largeSvg)) {
      const mark = large.marks[row]
      expect(top).toBeGreaterThanOrEqual(mark?.top ?? Infinity)
      expect(top).toBeLessThan((mark?.top ?? 0) + (mark?.height ?? 0))
    }
  })

  test('is well-formed, and holds no number that is none', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(svg.replace(/<(?:"[^"]*"|[^<>"])*>/g, '').replace(/<!\[CDATA\[[^]*?\]\]>/g, '')).not.toMatch(
      /[<>]/
    )
    for (const [tag] of svg.matchAll(/<(?:text|path|rect)\b[^>]*>/g))
      expect(tag).toMatch(/^<\w+(?: [\w:-]+="[^"]*")*>$/)
  })
})

test('no drawing is left of a story that is gone', () => {
  const expected = drawn.flatMap(({ id }) => THEMES.map((theme) => `${id}.${theme}.svg`))
  expect(readdirSync('tests/drawings').filter((file) => !expected.includes(file))).toEqual([])
})
