import type { Indicator } from '../domain/indicator'
import type { Look, Mark, Subject } from './kind'
import { markName } from './kind'
import { figureLabel } from '../domain/figure-label'
import { markSource } from './words'

/** Heights in CSS pixels of a chart made of rows: name above, bar and figure below it. */
export const ROW_HEIGHT = 58
const PADDING = 2
export const BAR_HEIGHT = 16
export const NAME_SIZE = 14
export const FIGURE_SIZE = 16

/** The height of a drawing with so many rows and a strip of axis labels below. */
export function rowsHeight(count: number, axis = 0): number {
  return count * ROW_HEIGHT + 2 * PADDING + axis
}

/** One mark per row. */
export function rowMarks(indicators: readonly Indicator[]): readonly Mark[] {
  return indicators.map((indicator, index) => ({
    indicator,
    top: PADDING + index * ROW_HEIGHT,
    height: ROW_HEIGHT,
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
export function labelRoom(subject: Subject): number {
  return (
    Math.ceil(Math.max(0, ...subject.indicators.map((one) => textWidth(figureLabel(one), FIGURE_SIZE)))) + 14
  )
}

/** The grid and category axis all row charts share; names stand above their bars, so that they never clip. */
export function rowFrame(
  subject: Subject,
  look: Look,
  room: { readonly left: number; readonly right: number; readonly axis?: number; readonly inset?: number }
) {
  const names = subject.indicators.map((indicator) => nameLine(subject, indicator, look.width))
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
        padding: [0, 0, BAR_HEIGHT / 2 + 5, 0],
        color: look.palette.ink,
        fontSize: NAME_SIZE,
        interval: 0,
        rich: { source: { color: look.palette.muted, fontSize: 12 } },
      },
      z: 10,
    },
  }
}

function nameLine(subject: Subject, indicator: Indicator, width: number): string {
  const source = markSource(subject, indicator)
  const room = width - textWidth(source, 12) - 16
  return `${fit(markName(subject, indicator), room)}  {source|${source}}`
}

/** Cuts a name that would leave the drawing; the whole name stands in the table and in the source panel. */
function fit(name: string, room: number): string {
  if (textWidth(name, NAME_SIZE) <= room) return name.replace(/[{}|]/g, '')
  const count = Math.max(4, Math.floor(room / NAME_SIZE) - 1)
  return `${[...name].slice(0, count).join('')}…`.replace(/[{}|]/g, '')
}

/** Style of the figure beside a bar. */
export function figureStyle(look: Look, color: string = look.palette.ink) {
  return { show: true, fontSize: FIGURE_SIZE, fontWeight: 600, color, fontFamily: look.font, distance: 8 }
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
