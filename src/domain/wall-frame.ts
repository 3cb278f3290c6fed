import type { Limits, Stage } from './legibility'
import { emWidth } from './type-width'
import type { Room } from './wall-layout'

/** What stands around the pages of a wall, in pixels; the same on all pages, so that nothing jumps between them. */
export interface WallFrame {
  /** Size of the text of header and footer. */
  readonly text: number
  /** Size of a page's title. */
  readonly title: number
  readonly padding: number
  /** Height of the header, its rule included, and of the room between it and the page. */
  readonly header: number
  readonly above: number
  /** Height of the footer, and of the room between it and the page. */
  readonly footer: number
  readonly below: number
  /** Side of the QR code; 0 where there is none. */
  readonly code: number
  readonly room: Room
}

/** Parts of the short side of the stage. */
const TEXT = 1 / 40
const LARGEST = 1 / 30
/** On a wall much wider than high there is room for larger text. */
const TEXT_WIDE = 1 / 30
const LARGEST_WIDE = 1 / 20
const WIDE = 2.4
/** A hand's breadth on a wall: it is read by who steps up to it, and takes next to no room from the page. */
const CODE = 1 / 13.6

/** The frame of a stage and the room it leaves for a page. */
export function wallFrame(stage: Stage, limits: Limits, hasCode: boolean): WallFrame {
  const side = Math.min(stage.width, stage.height)
  const min = Math.max(limits.han, limits.digit)
  const isWide = stage.width / stage.height > WIDE
  const text = Math.max(min, Math.round(side * (isWide ? TEXT_WIDE : TEXT)))
  const title = Math.round(text * 1.36)
  const padding = Math.round(side / 27)
  const code = hasCode ? Math.round(Math.max(side * CODE, title * 1.2)) : 0
  const header = Math.max(Math.round(title * 1.2), code) + Math.round(text * 0.4)
  const above = Math.round(text * 0.7)
  const footer = Math.round(text * 1.3)
  const below = Math.round(text * 0.85)
  return {
    text,
    title,
    padding,
    header,
    above,
    footer,
    below,
    code,
    room: {
      width: stage.width - 2 * padding,
      height: stage.height - 2 * padding - header - above - below - footer,
      min,
      wanted: Math.max(min, Math.round(side / 38)),
      max: side * (isWide ? LARGEST_WIDE : LARGEST),
    },
  }
}

/** The first of some wordings that fits into a width in em; empty when none does. */
export function fitting(wordings: readonly string[], width: number): string {
  return wordings.find((one) => emWidth(one) <= width) ?? ''
}
