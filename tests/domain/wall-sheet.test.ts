import { expect, test } from 'vitest'
import { wallFrame } from '../../src/domain/wall-frame'
import { figureWidth } from '../../src/domain/wall-measure'
import { wallSheet } from '../../src/domain/wall-sheet'
import { shippedReport } from '../shipped'
import { markOf } from '../wall-blocks'

const { indicators } = await shippedReport()
const STAGES = [
  { width: 1920, height: 1080, min: 40 },
  { width: 5760, height: 1080, min: 24 },
  { width: 1080, height: 1920, min: 32 },
]

test.each(STAGES)('on $width × $height figure and sentence share the stage', ({ min, ...stage }) => {
  const frame = wallFrame(stage, { han: min, digit: min }, false)
  for (const indicator of indicators) {
    const sheet = wallSheet(stage, frame, { indicator, label: indicator.name })
    expect(figureWidth(indicator, sheet.size) * frame.text).toBeLessThanOrEqual(sheet.aside)
    expect(sheet.isTall).toBe(stage.height > stage.width)
    const beside = sheet.isTall ? Math.max(sheet.aside, sheet.room.width) : sheet.aside + sheet.room.width
    expect(beside).toBeLessThanOrEqual(stage.width - 2 * frame.padding)
    expect(sheet.room.min).toBe(min)
  }
})

const WIDE = { width: 1920, height: 1080 }
const TALL = { width: 1080, height: 1920 }
const sheetOf = (stage: typeof WIDE, printed = '9件', min = 40) =>
  wallSheet(stage, wallFrame(stage, { han: min, digit: min }, false), markOf(printed))

test('the sentence stands below the figure only on a stage higher than wide', () => {
  expect(sheetOf({ width: 1080, height: 1080 }).isTall).toBe(false)
  expect(sheetOf({ width: 1080, height: 1081 }).isTall).toBe(true)
})

test('beside its sentence the figure has a third of the width, and a gap of a line and a half', () => {
  const { padding, text } = wallFrame(WIDE, { han: 40, digit: 40 }, false)
  const width = WIDE.width - 2 * padding
  const { aside, room } = sheetOf(WIDE)
  expect(aside / width).toBeGreaterThan(0.3)
  expect(aside / width).toBeLessThan(0.4)
  expect(aside + room.width).toBeCloseTo(width - 1.5 * text)
})

test('the sentence has the height between path and hint, below the figure most of it', () => {
  const [wide, tall] = [WIDE, TALL].map((stage) => {
    const { padding, text } = wallFrame(stage, { han: 40, digit: 40 }, false)
    return sheetOf(stage).room.height / (stage.height - 2 * padding - 5 * text)
  })
  expect(wide).toBeCloseTo(1)
  expect(tall).toBeGreaterThan(0.5)
  expect(tall).toBeLessThan(0.7)
  const upright = wallFrame(TALL, { han: 40, digit: 40 }, false)
  expect(sheetOf(TALL)).toMatchObject({
    aside: TALL.width - 2 * upright.padding,
    room: { width: TALL.width - 2 * upright.padding },
  })
})

test('a sentence is no larger than a part of its room and no smaller than the limit', () => {
  const { room } = sheetOf(WIDE)
  expect(room.max).toBeGreaterThan(room.min)
  expect(room.max).toBeLessThan(room.height / 5)
  expect(sheetOf(WIDE, '9件', 150).room).toMatchObject({ min: 150, max: 150 })
})

test('the figure is the larger the shorter it is, and the largest that leaves a margin', () => {
  const printed = ['9件', '8708件', '14.07亿元', '约2315.6万元', '1234567.8个百分点']
  const sizes = printed.map((one) => sheetOf(WIDE, one).size)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(new Set(sizes).size).toBeGreaterThan(3)
  const { text } = wallFrame(WIDE, { han: 40, digit: 40 }, false)
  const { aside, size } = sheetOf(WIDE, '8708件')
  const used = (scale: number): number =>
    (figureWidth(markOf('8708件').indicator, size * scale) * text) / aside
  expect(used(1)).toBeLessThan(0.95)
  expect(used(1.2)).toBeGreaterThan(0.94)
})

test('a figure too long for any size is set in the smallest', () => {
  const least = sheetOf({ width: 800, height: 450 }, '1234567890.12345个百分点')
  expect(least.size).toBe(1.8)
})
