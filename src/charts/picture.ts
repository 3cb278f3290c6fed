import { figureLabel } from '../domain/figure-label'
import { drawSvg } from './engine'
import { markName, type ChartKind, type Look, type Subject } from './kind'
import { textWidth } from './row-layout'
import { markSource } from './words'

/** A row of a picture that counts or lists: what it is, its figure, and its length as a share of the longest. */
export interface BarRow {
  readonly name: string
  readonly figure: string
  /** 0 to 1; absent where rows have no bars. */
  readonly share?: number
}

/** What a picture says besides what it draws. */
export interface Caption {
  readonly title: string
  /** Unit and period. */
  readonly scope: string
  /** Where the figures are from. */
  readonly source: string
}

/** What is drawn under the title: figures by a kind of chart, or rows. */
export type Body =
  | { readonly kind: ChartKind; readonly subject: Subject }
  | { readonly bars: readonly BarRow[] }

/** Width of a picture and its margin, in CSS pixels. */
export const PICTURE_WIDTH = 800
const MARGIN = 32
const TITLE_SIZE = 22
const TEXT_SIZE = 14
const ROW = 30

/** A picture that stands by itself: title, unit, drawing and source line, as one SVG. */
export function pictureSvg(caption: Caption, body: Body, look: Look): string {
  const room = PICTURE_WIDTH - 2 * MARGIN
  const title = broken(caption.title, room, TITLE_SIZE)
  const source = broken(caption.source, room, 12)
  const top = MARGIN + title.length * 30 + 28
  const drawn = bodySvg(body, { ...look, width: room }, top)
  const bottom = top + drawn.height + 20
  const height = bottom + source.length * 18 + MARGIN - 8
  const { ink, muted, surface, line } = look.palette
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}" viewBox="0 0 ${PICTURE_WIDTH} ${height}" font-family="${look.font}">`,
    `<title>${escaped(caption.title)}</title>`,
    `<rect width="100%" height="100%" fill="${surface}"/>`,
    ...title.map((words, at) =>
      text(words, MARGIN, MARGIN + 22 + at * 30, TITLE_SIZE, ink, 'font-weight="700"')
    ),
    text(caption.scope, MARGIN, top - 10, TEXT_SIZE, muted),
    drawn.svg,
    `<path d="M${MARGIN} ${bottom - 10}h${room}" stroke="${line}"/>`,
    ...source.map((words, at) => text(words, MARGIN, bottom + 12 + at * 18, 12, muted)),
    '</svg>',
  ].join('\n')
}

function bodySvg(body: Body, look: Look, top: number): { readonly svg: string; readonly height: number } {
  if (!('kind' in body)) return rowsSvg(body.bars, look, top)
  const { kind, subject } = body
  const drawing = kind.draw?.(subject, look)
  const beside = drawing === undefined ? subject.indicators : (kind.companions?.(subject) ?? [])
  const listed = beside.map((one) => ({
    name: `${markName(subject, one)}（${markSource(subject, one)}）`,
    figure: figureLabel(one),
  }))
  if (drawing === undefined) return rowsSvg(listed, look, top)
  const svg = drawSvg(drawing.option, look.width, drawing.height)
  const below = rowsSvg(listed, look, top + drawing.height)
  return {
    svg: svg.replace('<svg ', `<svg x="${MARGIN}" y="${top}" `) + below.svg,
    height: drawing.height + below.height,
  }
}

function rowsSvg(rows: readonly BarRow[], look: Look, top: number): { svg: string; height: number } {
  const { ink, sunken } = look.palette
  const figures = Math.max(0, ...rows.map(({ figure }) => textWidth(figure, TEXT_SIZE))) + 12
  const names = rows.some(({ share }) => share !== undefined) ? 250 : look.width - figures
  const track = look.width - names - figures - 12
  const lines = rows.map(({ name, figure, share }, at) => {
    const y = top + at * ROW
    const bar =
      share === undefined
        ? `<path d="M${MARGIN} ${y + ROW - 4}h${look.width}" stroke="${sunken}"/>`
        : `<rect x="${MARGIN + names}" y="${y + 6}" width="${Math.max(share > 0 ? 1 : 0, share * track).toFixed(1)}" height="14" fill="${look.hue}"/>`
    return [
      text(cut(name, names - 12), MARGIN, y + 18, TEXT_SIZE, ink),
      bar,
      text(figure, MARGIN + look.width, y + 18, TEXT_SIZE, ink, 'font-weight="600" text-anchor="end"'),
    ].join('')
  })
  return { svg: lines.join('\n'), height: rows.length * ROW }
}

const text = (words: string, x: number, y: number, size: number, colour: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" ${more}>${escaped(words)}</text>`

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Text for SVG; characters that XML does not allow are left out. */
function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? '')
}

function cut(words: string, room: number): string {
  if (textWidth(words, TEXT_SIZE) <= room) return words
  let out = ''
  for (const character of words) {
    if (textWidth(`${out}${character}…`, TEXT_SIZE) > room) break
    out += character
  }
  return `${out}…`
}

/** Breaks a text into lines, character by character as Chinese text is. */
function broken(words: string, room: number, size: number): readonly string[] {
  const lines = ['']
  for (const character of words) {
    const last = lines[lines.length - 1] ?? ''
    if (textWidth(last + character, size) > room) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}
