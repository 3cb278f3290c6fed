import type { Indicator } from '../domain/indicator'
import type { Look, Mark, Subject } from './kind'
import { typeSize } from '../theme/reading'
import { markName } from './kind'
import { figureLabel } from '../domain/figure-label'
import { markSource } from './words'

const PADDING = 2
/** Between a name and the bar below it. */
const NAME_GAP = 5

/** Sizes in CSS pixels of a chart made of rows: name above, bar and figure below it. */
export interface RowSizes {
  readonly row: number
  readonly bar: number
  readonly name: number
  /** Source behind or below a name. */
  readonly source: number
  readonly figure: number
  /** Beside a figure, from its bar to the edge. */
  readonly gaps: number
  /** Labels of an axis. */
  readonly axis: number
  /** Whether sources stand on a line of their own, below names that leave them no room. */
  readonly stacked: boolean
}

/** The sizes that a way of reading gives; large type on a narrow screen takes two lines above each bar. */
export function rowSizes(subject: Subject, look: Look): RowSizes {
  const [name, source, figure] = [14, 12, 16].map((size) => typeSize(size, look.reading)) as [
    number,
    number,
    number,
  ]
  const sizes = { name, source, figure, axis: source }
  if (look.reading === 'normal') return { ...sizes, gaps: 14, row: 58, bar: 16, stacked: false }
  const bar = 20
  const stacked = subject.indicators.some(
    (one) => textWidth(markName(subject, one), name) > nameRoom(subject, one, look.width, source)
  )
  // A bar stands in the middle of its row, so what stands above it is left free below it as well.
  const above = (stacked ? 2 : 1) * LINE * name + NAME_GAP
  return { ...sizes, gaps: 22, row: Math.ceil(bar + 2 * above), bar, stacked }
}

/** Height of a line of a name, in its own size. */
const LINE = 1.25

/** The height of a drawing of rows with a strip of axis labels below. */
export function rowsHeight(subject: Subject, look: Look, axis = 0): number {
  return subject.indicators.length * rowSizes(subject, look).row + 2 * PADDING + axis
}

/** One mark per row. */
export function rowMarks(subject: Subject, look: Look): readonly Mark[] {
  const { row } = rowSizes(subject, look)
  return subject.indicators.map((indicator, index) => ({
    indicator,
    top: PADDING + index * row,
    height: row,
  }))
}

/** Width of a text in CSS pixels, near enough to leave room for it: Han and full-width characters are one em. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2e80-\uffef▲▼]/.test(character) ? 1 : 0.6) * size,
    0
  )
}

/** Room for the widest figure label beside its bar. */
export function labelRoom(subject: Subject, look: Look): number {
  const { figure, gaps } = rowSizes(subject, look)
  return (
    Math.ceil(Math.max(0, ...subject.indicators.map((one) => textWidth(figureLabel(one), figure)))) + gaps
  )
}

/** The grid and category axis all row charts share; names stand above their bars, so that they never clip. */
export function rowFrame(
  subject: Subject,
  look: Look,
  room: { readonly left: number; readonly right: number; readonly axis?: number; readonly inset?: number }
) {
  const sizes = rowSizes(subject, look)
  const names = subject.indicators.map((indicator) => nameLine(subject, indicator, look.width, sizes))
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: {
      left: room.left,
      right: room.right,
      top: PADDING,
      bottom: PADDING + (room.axis ?? 0),
      outerBoundsMode: 'none' as const,
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: names,
      axisLine: { show: false } as {
        show: boolean
        onZero?: boolean
        lineStyle?: { color: string; width: number }
      },
      axisTick: { show: false },
      axisLabel: {
        inside: true,
        margin: (room.inset ?? 0) - room.left,
        align: 'left' as const,
        verticalAlign: 'bottom' as const,
        padding: [0, 0, sizes.bar / 2 + NAME_GAP, 0],
        color: look.palette.ink,
        fontSize: sizes.name,
        interval: 0,
        rich: { source: { color: look.palette.muted, fontSize: sizes.source } },
      },
      z: 10,
    },
  }
}

function nameLine(subject: Subject, indicator: Indicator, width: number, sizes: RowSizes): string {
  const { name, source, stacked } = sizes
  const room = stacked ? width - 8 : nameRoom(subject, indicator, width, source)
  return `${fit(markName(subject, indicator), room, name)}${stacked ? '\n' : '  '}{source|${markSource(subject, indicator)}}`
}

/** Room for a name with its source behind it. */
function nameRoom(subject: Subject, indicator: Indicator, width: number, source: number): number {
  return width - textWidth(markSource(subject, indicator), source) - 16
}

/** Cuts a name that would leave the drawing; the whole name stands in the table and in the source panel. */
function fit(name: string, room: number, size: number): string {
  if (textWidth(name, size) <= room) return name.replace(/[{}|]/g, '')
  const count = Math.max(4, Math.floor(room / size) - 1)
  return `${[...name].slice(0, count).join('')}…`.replace(/[{}|]/g, '')
}

/** Style of the figure beside a bar. */
export function figureStyle(look: Look, color: string = look.palette.ink) {
  return {
    show: true,
    fontSize: typeSize(16, look.reading),
    fontWeight: 600,
    color,
    fontFamily: look.font,
    distance: 8,
  }
}

/** A bar's fill: a bound open above (800余) fades out at that end; 约, 不足 and what is not done yet are outlined. */
export function barStyle(indicator: Indicator, colour: string, surface: string) {
  if (indicator.qualifier === 'over') {
    const colorStops = [
      { offset: 0, color: colour },
      { offset: 0.8, color: colour },
      { offset: 1, color: surface },
    ]
    return { color: { type: 'linear' as const, x: 0, y: 0, x2: 1, y2: 0, colorStops } }
  }
  if (indicator.qualifier !== 'exact' || indicator.status !== '') {
    return { color: surface, borderColor: colour, borderWidth: 2, borderType: 'dashed' as const }
  }
  return { color: colour }
}
