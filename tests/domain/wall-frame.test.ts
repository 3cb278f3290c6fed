import { expect, test } from 'vitest'
import { legibilityLimits } from '../../src/domain/legibility'
import { wallFrame } from '../../src/domain/wall-frame'

const STAGE = { width: 1920, height: 1080 }

test('a QR code is a hand wide and takes no more than a line and a half from the page', () => {
  for (const viewing of [
    { dist: 0, screen: 0 },
    { dist: 5, screen: 86 },
  ]) {
    const limits = legibilityLimits(STAGE, viewing)
    const [bare, coded] = [false, true].map((hasCode) => wallFrame(STAGE, limits, hasCode))
    const lost = (bare?.room.height ?? 0) - (coded?.room.height ?? 0)
    expect(coded?.code).toBeGreaterThanOrEqual(STAGE.height / 14)
    expect(lost).toBeLessThan(limits.han * 1.5)
  }
})
