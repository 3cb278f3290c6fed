import type { Indicator } from './indicator'
import { sentenceAround } from './provenance'
import type { Report } from './report'
import { emWidth } from './type-width'

/** A sentence before, at and behind the figure; cut with … where the wall has no room for all of it. */
export interface WallSentence {
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Size in pixels. */
  readonly size: number
}

const LINE = 1.5

/** The sentence of a figure in the largest type that shows all of it, or as much as fits at the smallest legible one. */
export function wallSentence(
  report: Pick<Report, 'source'>,
  indicator: Indicator,
  room: { readonly width: number; readonly height: number; readonly min: number; readonly max: number }
): WallSentence {
  const { start, end } = sentenceAround(report.source, indicator)
  const before = report.source.slice(start, indicator.start).trim()
  const marked = report.source.slice(indicator.start, indicator.end)
  const after = report.source.slice(indicator.end, end).trim()
  const holds = (size: number): number =>
    Math.floor(room.height / size / LINE) * Math.max(1, Math.floor(room.width / size) - 1.5)
  const needed = emWidth(before + marked + after)
  let size = Math.max(room.max, room.min)
  while (size > room.min && holds(size) < needed) size = Math.max(room.min, size * 0.96)
  if (holds(size) >= needed) return { before, marked, after, size }
  const spare = Math.max(0, holds(size) - emWidth(marked) - 2)
  const [ahead, behind] = [[...before].reverse(), [...after]]
  const tail = clip(behind, spare / 2)
  const head = clip(ahead, spare - emWidth(tail.join('')))
  return {
    before: head.length < ahead.length ? `…${[...head].reverse().join('')}` : before,
    marked,
    after: tail.length < behind.length ? `${tail.join('')}…` : after,
    size,
  }
}

/** As many characters as fit into a width in em. */
function clip(characters: readonly string[], width: number): readonly string[] {
  let used = 0
  const count = characters.findIndex((one) => (used += emWidth(one)) > width)
  return characters.slice(0, count < 0 ? characters.length : count)
}
