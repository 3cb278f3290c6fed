import { chineseNumber, type Level } from '../domain/structure'

/** What a piece of the text is: a heading with its words, or text, a table or a note outside of headings. */
export type PieceLevel = Level | 'text' | 'table' | 'note'

/** A piece of the text. The pieces in order are the text; no character is lost and none stands twice. */
export interface Piece {
  readonly level: PieceLevel
  /** As printed: `(一)`, `1.`, `一是`; empty without one. */
  readonly label: string
  /** The number the label stands for; 0 without one. */
  readonly number: number
  /** The words of the heading, up to its first 。 or the end of its line. */
  readonly title: string
  /** How many headings this one lies in, by the marks this very text uses; text, tables and notes follow the last. */
  readonly depth: number
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
  /** Where the label begins, behind blanks at the start of the line. */
  readonly labelStart: number
}

/** A kind of mark at the start of a line. */
interface Style {
  readonly level: Level
  /** On half-width text, from the start of a line behind its blanks. The group is the numeral. */
  readonly pattern: RegExp
}

const HAN = '[一二三四五六七八九十]{1,3}'
/** Marks of headings. 1.2 and (2024年…) only look like one; 一、二类 is a list of words. An open set. */
const STYLES: readonly Style[] = [
  { level: 'part', pattern: new RegExp(`^第(${HAN})(?:章|部分|编)[ 、:]{0,2}`) },
  { level: 'part', pattern: new RegExp(`^(${HAN}) ?[、.](?!${HAN}[、类级是])`) },
  { level: 'area', pattern: new RegExp(`^\\( ?(${HAN}) ?\\)[、.]?`) },
  { level: 'item', pattern: /^\( ?(\d{1,3}) ?\)[、.]?/ },
  {
    level: 'problem',
    pattern:
      /^(\d{1,3})(?:[.、](?=(?:19|20)\d{2}年)|[.、](?!\d)|、(?=\d{1,9}[^\d、.,])(?!\d{1,2}(?:月|日|季度))|\)(?=[^\d,、]))/,
  },
  { level: 'measure', pattern: /^([①②③④⑤⑥⑦⑧⑨⑩])/ },
]
/** A measure begins a sentence, inside a line or at its start: 一是, ①. */
const MEASURE = new RegExp(`(?<=[。;:\\s,])(?:(${HAN})是|([①②③④⑤⑥⑦⑧⑨⑩]))`, 'g')
/** An item inside a line: behind a sentence's end. */
const INLINE_ITEM = /(?<=[。;:])\((\d{1,3})\)/g
const NOTE = /^\[\d{1,3}\]/

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

function numberOf(numeral: string): number {
  const circled = CIRCLED.indexOf(numeral)
  if (circled >= 0) return circled + 1
  return /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral)
}

type Start = Omit<Piece, 'end' | 'depth' | 'title'> & { readonly style: string }

/** Cuts half-width text into its pieces. Text without any heading is one piece; empty text has none. */
export function outlinePieces(text: string): readonly Piece[] {
  const starts = startsOf(text)
  const first = starts[0]
  const all = text !== '' && (first === undefined || first.start > 0) ? [plain('text', 0), ...starts] : starts
  return deepen(
    all.map((one, index) => {
      const end = all[index + 1]?.start ?? text.length
      return { ...one, end, title: titleOf(text, one, end) }
    })
  )
}

function plain(level: 'text' | 'table' | 'note', start: number): Start {
  return { level, label: '', number: 0, start, labelStart: start, style: level }
}

/** Where pieces begin, in order. */
function startsOf(text: string): Start[] {
  const out: Start[] = []
  let at = 0
  // The number of the last measure; a numeral that does not follow on belongs to the words.
  let measure = 0
  let item = 0
  let inTable = false
  text.split('\n').forEach((line) => {
    const indent = /^[ \t]{0,12}/.exec(line)?.[0].length ?? 0
    const body = line.slice(indent)
    const isTable = isTableRow(body)
    const heading = isTable ? null : headingOf(body)
    if (isTable) {
      if (!inTable) out.push(plain('table', at))
    } else if (heading !== null) {
      out.push({ ...heading, start: at, labelStart: at + indent })
      measure = heading.level === 'measure' ? heading.number : 0
      item = heading.level === 'item' ? heading.number : 0
    } else if (NOTE.test(body)) out.push(plain('note', at))
    // Behind the last end of a line nothing begins.
    else if ((inTable && at < text.length) || (out[out.length - 1]?.level === 'note' && body !== ''))
      out.push(plain('text', at))
    inTable = isTable
    for (const inline of isTable ? [] : inlineOf(line)) {
      if (inline.column + at <= (out[out.length - 1]?.labelStart ?? -1)) continue
      const known = inline.level === 'measure' ? measure : item
      if (inline.number !== known + 1 && !(inline.number === 1 && inline.atLineStart)) continue
      if (inline.level === 'measure') measure = inline.number
      else [item, measure] = [inline.number, 0]
      const start = inline.atLineStart ? at : at + inline.column
      const { level, number, label, style } = inline
      out.push({ level, number, label, style, start, labelStart: at + inline.column })
    }
    at += line.length + 1
  })
  return out
}

/** A row of a pipe table: at least two strokes. */
export function isTableRow(line: string): boolean {
  const first = line.indexOf('|')
  return first >= 0 && line.indexOf('|', first + 1) > first
}

function headingOf(body: string): Pick<Start, 'level' | 'label' | 'number' | 'style'> | null {
  for (const [index, { level, pattern }] of STYLES.entries()) {
    const match = pattern.exec(body)
    const number = numberOf(match?.[1] ?? '')
    if (match !== null && !Number.isNaN(number) && body.length > match[0].length) {
      return { level, label: match[0].trim(), number, style: String(index) }
    }
  }
  return null
}

interface Inline extends Pick<Start, 'level' | 'label' | 'number' | 'style'> {
  readonly column: number
  readonly atLineStart: boolean
}

/** Measures and items inside a line, in order. */
function inlineOf(line: string): readonly Inline[] {
  // A leading line end stands for the sentence that went before.
  const measures = Array.from(`\n${line}`.matchAll(MEASURE), (match): Inline => ({
    level: 'measure',
    label: match[0],
    number: numberOf(match[1] ?? match[2] ?? ''),
    style: match[1] === undefined ? 'circled' : 'is',
    column: match.index - 1,
    atLineStart: line.slice(0, match.index - 1).trim() === '',
  }))
  const items = Array.from(line.matchAll(INLINE_ITEM), (match): Inline => ({
    level: 'item',
    label: match[0],
    number: Number(match[1]),
    style: '3',
    column: match.index,
    atLineStart: false,
  }))
  return [...measures, ...items].sort((a, b) => a.column - b.column)
}

function titleOf(text: string, one: Start, end: number): string {
  if (one.label === '') return ''
  const words = text.slice(one.labelStart + one.label.length, Math.min(end, one.labelStart + 400))
  return (words.split(/[。\n]/)[0] ?? '').trim()
}

/** How deep each heading lies: a mark that is open closes what lies in it, a new one opens a level. */
function deepen(
  pieces: readonly (Start & { readonly end: number; readonly title: string })[]
): readonly Piece[] {
  let open: readonly string[] = []
  return pieces.map(({ style, ...piece }): Piece => {
    if (piece.label === '') return { ...piece, depth: open.length }
    const known = open.indexOf(style)
    const depth = known < 0 ? open.length : known
    open = [...open.slice(0, depth), style]
    return { ...piece, depth }
  })
}
