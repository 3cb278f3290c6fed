import { expect, test } from 'vitest'
import { wallFrame } from '../../src/domain/wall-frame'
import { figureWidth } from '../../src/domain/wall-measure'
import { wallSheet } from '../../src/domain/wall-sheet'
import { shippedReport } from '../shipped'

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
