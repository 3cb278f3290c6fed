import { expect, test } from 'vitest'
import { legibilityLimits } from '../../src/domain/legibility'
import { emWidth } from '../../src/domain/type-width'
import { fitting, wallFrame } from '../../src/domain/wall-frame'

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

const NONE = { han: 0, digit: 0 }

test.each([
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 5760, height: 1080 },
])('header, page and footer fill $width × $height', (stage) => {
  for (const hasCode of [false, true]) {
    const frame = wallFrame(stage, NONE, hasCode)
    const { header, above, room, below, footer, padding } = frame
    expect(header + above + room.height + below + footer + 2 * padding).toBe(stage.height)
    expect(room.width + 2 * padding).toBe(stage.width)
    for (const part of [header, above, below, footer, padding, room.height]) expect(part).toBeGreaterThan(0)
    expect(header).toBeGreaterThan(frame.code)
    expect(header).toBeGreaterThan(frame.title)
    expect(footer).toBeGreaterThan(frame.text)
    expect(Math.max(above, below)).toBeLessThan(frame.text)
    expect(header).toBeLessThan(Math.max(frame.code, frame.title * 1.2) + frame.text)
    expect(frame.code > 0).toBe(hasCode)
  }
})

test('the frame has the same parts of the short side, whichever it is', () => {
  const [wide, tall] = [STAGE, { width: 1080, height: 1920 }].map((stage) => wallFrame(stage, NONE, true))
  const { room: across, ...frame } = wide ?? wallFrame(STAGE, NONE, true)
  const { room: upright, ...other } = tall ?? wallFrame(STAGE, NONE, true)
  expect(other).toEqual(frame)
  expect(upright).toMatchObject({ min: across.min, wanted: across.wanted, max: across.max })
  const double = wallFrame({ width: 3840, height: 2160 }, NONE, true)
  expect(double.text).toBe(2 * frame.text)
  expect(double.padding).toBe(2 * frame.padding)
  expect(double.room.max).toBe(2 * across.max)
})

test('text is larger on a wall much wider than high, but not at its boundary', () => {
  const [at, beyond] = [2400, 2401].map((width) => wallFrame({ width, height: 1000 }, NONE, false))
  expect(beyond?.text).toBeGreaterThan(at?.text ?? Infinity)
  expect(beyond?.room.max).toBeGreaterThan(at?.room.max ?? Infinity)
  expect(beyond?.room.wanted).toBe(at?.room.wanted)
})

test('no text is below the limit of what can be read, be it that of characters or of digits', () => {
  for (const limits of [
    { han: 90, digit: 60 },
    { han: 60, digit: 90 },
  ]) {
    const { text, title, room } = wallFrame(STAGE, limits, false)
    expect([text, room.min, room.wanted]).toEqual([90, 90, 90])
    expect(title).toBeGreaterThan(text)
  }
  const free = wallFrame(STAGE, NONE, false)
  expect(free.room.min).toBe(0)
  expect(free.room.wanted).toBeGreaterThan(0)
  expect(free.room.max).toBeGreaterThan(free.room.wanted)
})

test('a code is never lower than the title beside it', () => {
  const { code, title, header } = wallFrame(STAGE, { han: 90, digit: 60 }, true)
  expect(code).toBeGreaterThan(title)
  expect(header).toBe(wallFrame(STAGE, { han: 90, digit: 60 }, false).header)
})

test('the first wording that fits is taken, one that just fits too, none where none does', () => {
  const wordings = ['重大决策部署落实情况', '落实情况', '落实']
  expect(fitting(wordings, 20)).toBe('重大决策部署落实情况')
  expect(fitting(wordings, emWidth('落实情况'))).toBe('落实情况')
  expect(fitting(wordings, emWidth('落实情况') - 0.01)).toBe('落实')
  expect(fitting(wordings, 1)).toBe('')
})
