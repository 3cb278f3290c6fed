/** A picture drawn at one width, in CSS pixels, as SVG markup. */
export interface Drawn {
  readonly width: number
  readonly markup: string
}

/**
 * A drawing without what ECharts writes for pictures that stand alone: styles of hovering, names of document types, the typeface, which
 * the page's own style gives, the ground that nobody sees, and what holds unless something else is said.
 */
export const plainDrawing = (markup: string): string =>
  markup
    .replace(/<style ?>.*?<\/style>/gs, '')
    .replace(/<rect (?![^>]* stroke=)[^>]*fill="none"><\/rect>/g, '')
    .replace(
      / (?:xmlns(?::xlink)?|version|baseProfile|xml:space|viewBox|class|text-anchor|dominant-baseline|pointer-events)="(?:http[^"]*|1\.1|full|preserve|0 0 [^"]*|zr\d+-cls-\d+|start|central|visible|)"/g,
      ''
    )
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/font-family:[^;"]*;?/g, '')
    .replace(/font: ?normal normal (\d+px)[^;"]*;?/g, 'font-size:$1')
    .replace(/ style=""/g, '')
    .replace(/(\d\.\d\d)\d+/g, '$1')
    .replace(/>\n+/g, '>')

const TAG = /<[a-z][^>]*>/gi
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g
const NUMBER = /-?\d+(?:\.\d+)?/g

/** Attributes that hold no place: names, colours, and styles, which the content policy lets nobody set. */
const isFixed = (name: string): boolean =>
  /^(?:style|id|class|fill|stroke|clip-path|(?:xlink:)?href)$/.test(name)

/** ECharts counts the names inside its drawings over all that it draws. */
const GIVEN_NAME = /\bzr\d+-[a-z]+-?\d+\b/g

/**
 * So far, in CSS pixels, a number may lie from its line. The engine sets thin lines upon whole pixels, which moves them by half of one: those
 * that the line goes through, and the one that is compared.
 */
const TOLERANCE = 1

/**
 * Makes one drawing of pictures that were drawn at several widths. Rows keep their height and their type at every width; what moves,
 * moves in proportion, so that each number that differs is a line over the width. Where it is not, or where the drawings
 * differ in more than numbers (a name is cut, a label left out), the wider ones make a drawing of their own.
 * @param drawn the narrowest first.
 * @returns markup of each drawing. `data-from` of its root is the width from which it holds; in `data-room` of an element stand the attributes
 * that `movesAt` gives for a width.
 */
export function stretched(drawn: readonly Drawn[]): readonly string[] {
  const groups: Drawn[][] = []
  for (const one of drawn) {
    const last = groups[groups.length - 1]
    if (last !== undefined && isOneDrawing([...last, one])) last.push(one)
    else groups.push([one])
  }
  return groups.map(together)
}

const isOneDrawing = (drawn: readonly Drawn[]): boolean =>
  new Set(drawn.map(({ markup }) => withoutNumbers(markup))).size === 1 &&
  linesOver(drawn).every(({ strays }) => strays <= TOLERANCE)

const withoutNumbers = (markup: string): string =>
  markup.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (whole, name: string) => whole.replace(isFixed(name) ? GIVEN_NAME : NUMBER, '#'))
  )

/** Numbers of all attributes that may move, in their order. */
const numbersIn = (markup: string): readonly number[] =>
  (markup.match(TAG) ?? []).flatMap((tag) =>
    [...tag.matchAll(ATTRIBUTE)].flatMap(([, name = '', value = '']) =>
      isFixed(name) ? [] : (value.match(NUMBER) ?? []).map(Number)
    )
  )

/** A number as a line over the width, through the narrowest drawing and the widest; `strays` is how far the others lie from it. */
interface Line {
  readonly start: number
  readonly slope: number
  readonly strays: number
  /** Whether it is the middle of a pixel in every drawing, where a line one pixel thin is sharp. */
  readonly isSharp: boolean
}

function linesOver(drawn: readonly Drawn[]): readonly Line[] {
  const widths = drawn.map(({ width }) => width)
  const [narrow = 0, wide = 0] = [widths[0], widths[widths.length - 1]]
  const columns = drawn.map(({ markup }) => numbersIn(markup))
  return (columns[0] ?? []).map((first, at) => {
    const last = columns[columns.length - 1]?.[at] ?? first
    const slope = wide === narrow ? 0 : (last - first) / (wide - narrow)
    const start = first - slope * narrow
    const values = columns.map((column) => column[at] ?? first)
    const strays = values.map((value, index) => Math.abs(value - start - slope * (widths[index] ?? 0)))
    const isSharp = values.every((value) => Math.abs(value % 1) === 0.5)
    return { start, slope, strays: Math.max(...strays), isSharp }
  })
}

function together(drawn: readonly Drawn[]): string {
  const [{ width, markup } = { width: 0, markup: '' }] = drawn
  const lines = linesOver(drawn).values()
  return markup
    .replace(TAG, (tag) => {
      const moves: string[] = []
      const kept = tag.replace(ATTRIBUTE, (whole, name: string, value: string) => {
        if (isFixed(name)) return whole
        const told = value.replace(NUMBER, (number) => {
          const line: Line | undefined = lines.next().value
          return line === undefined || line.slope === 0 ? number : toldOf(line)
        })
        if (told === value) return whole
        moves.push(`${name}=${told}`)
        return ''
      })
      return moves.length === 0
        ? kept
        : kept.replace(/\/?>$/, (end) => ` data-room="${moves.join(';')}"${end}`)
    })
    .replace('<svg', `<svg data-from="${width}"`)
}

/** A line as it stands in `data-room`, the slope in thousandths, so that two decimals are enough for it as well. */
function toldOf({ start, slope, isSharp }: Line): string {
  const told = `${round(start)} ${round(slope * 1000)}`
  return isSharp ? `{${told}}` : `[${told}]`
}

/** Two decimals are enough for a place on the screen. */
const round = (value: number): number => Math.round(value * 100) / 100

/**
 * The attributes of an element that move, as they are at a width in CSS pixels.
 * @param moves what stands in `data-room`: names and values, in which `[a b]` is a + b thousandths of the width, `{a b}` the middle of the
 * pixel where that lies.
 */
export const movesAt = (moves: string, width: number): readonly (readonly [name: string, value: string])[] =>
  Array.from(moves.matchAll(/([^=;]+)=([^;]*)/g), ([, name = '', told = '']) => [
    name,
    told.replace(/([[{])(\S+) (\S+)[\]}]/g, (_, mark: string, start: string, slope: string) => {
      const place = Number(start) + (Number(slope) * width) / 1000
      return String(mark === '{' ? Math.floor(place) + 0.5 : round(place))
    }),
  ])
