import { figureLabel } from './figure-label'
import { sourceCode, STATUS_LABELS, type Indicator } from './indicator'
import { printedForm } from './printed'

/** How a block is set: one large figure, rows with or without bars, steps with arrows, words alone, or a heading over others. */
export type WallForm = 'figure' | 'bars' | 'rows' | 'steps' | 'words' | 'heading'

/** A figure of a block with the short name it has there. */
export interface WallMark {
  readonly indicator: Indicator
  readonly label: string
}

/** What a page of the wall is made of. A block is shown whole, or what may be left out of it is counted. */
export interface WallBlock {
  readonly id: string
  readonly form: WallForm
  readonly area: number
  /** What has a larger one is left out earlier. */
  readonly rank: number
  /** Whether the block stands for its area: the numeral stands before its title. */
  readonly heads: boolean
  readonly title: string
  /** A sentence below the title; empty for none. */
  readonly lead: string
  /** Period that holds for all figures of the block; a figure with another one names it itself. */
  readonly period: string
  readonly marks: readonly WallMark[]
  /** Lines of words, each with the source it comes from. */
  readonly words: readonly { readonly text: string; readonly item: number }[]
}

/** Whether single figures or lines may be left out without saying something else. */
export function isDivisible(block: WallBlock): boolean {
  return block.form === 'rows' || block.form === 'words'
}

/** Whether blocks are those of an overview, where each area has its panel. */
export function isOverview(blocks: readonly WallBlock[]): boolean {
  return blocks.some(({ heads, form }) => heads && form === 'rows')
}

/** How many things a block shows, as they are counted when they are left out. */
export function itemCount(block: WallBlock): number {
  return block.marks.length + block.words.length
}

/** The block without its last figure or line. */
export function shortened(block: WallBlock): WallBlock {
  return block.words.length > 0
    ? { ...block, words: block.words.slice(0, -1) }
    : { ...block, marks: block.marks.slice(0, -1) }
}

/** What a block says for all its figures. */
type Said = Pick<WallBlock, 'title' | 'period'>

/** Basis and period of a figure, where neither its name nor its block says them. */
export function ownWords({ indicator, label }: WallMark, { title, period }: Said): readonly string[] {
  return [indicator.basis, indicator.period].filter(
    (words) => words !== '' && words !== period && !(label + title).includes(words)
  )
}

/** A text with the status of its figure marked where the text itself says it: 签约项目 协议 总投资. */
export interface MarkedText {
  readonly before: string
  /** 协议, 争取 and the like; empty where the text does not say it. */
  readonly status: string
  readonly after: string
}

export function markStatus(text: string, { status }: Indicator): MarkedText {
  const word = STATUS_LABELS[status]
  const at = word === '' ? -1 : text.indexOf(word)
  if (at < 0) return { before: text, status: '', after: '' }
  return { before: text.slice(0, at), status: word, after: text.slice(at + word.length) }
}

/** What stands behind the unit of a figure in a line: 上升, or 协议 where its name does not say so. */
export function wordBeside({ indicator, label }: WallMark): string {
  return markStatus(label, indicator).status === '' ? figureParts(indicator).word : ''
}

/** Words below a figure. A change says its way in them, and what is not done its status. */
export interface Words {
  readonly words: string
  readonly tone: 'soft' | 'way' | 'status'
}

const soft = (words: string): Words => ({ words, tone: 'soft' })

/** What a large figure says below it: 同比下降 or 协议, then its basis and period where nothing else names them. */
export function wordsBelow(mark: WallMark, said: Said): readonly Words[] {
  const { indicator } = mark
  const own = ownWords(mark, said)
  const isChange = figureParts(indicator).arrow !== ''
  if (!isChange) {
    const status = wordBeside({ ...mark, label: mark.label + said.title })
    return [...(status === '' ? [] : [{ words: status, tone: 'status' as const }]), ...own.map(soft)]
  }
  const basis = own.includes(indicator.basis) ? indicator.basis : ''
  return [
    { words: basis + wordBeside(mark), tone: 'way' },
    ...own.filter((words) => words !== basis).map(soft),
  ]
}

/** Something below the figure of a tile: words, or another figure. Lines break only between them. */
export type TileNote =
  | (Words & { readonly mark?: undefined })
  | { readonly mark: WallMark; readonly words?: undefined }

/**
 * What stands below the large figure of a block: its way or status, basis and period, the other figures, and the source of
 * all; a figure from another item or with a period of its own says so itself.
 */
export function tileNotes(block: WallBlock): readonly TileNote[] {
  const [main, ...others] = block.marks
  if (main === undefined) return []
  const { item, period } = main.indicator
  return [
    // The name of a tile is its title, not its figure's.
    ...wordsBelow({ ...main, label: '' }, block),
    ...others.flatMap((mark) => [
      { mark },
      ...ownWords(mark, block)
        .filter((text) => text !== period)
        .map(soft),
      ...(mark.indicator.item === item ? [] : [soft(sourceCode(mark.indicator))]),
    ]),
    soft(sourceCode(main.indicator)),
  ]
}

/** What stands below a step: its way or status, its basis and period, and its source. */
export function stepNotes(mark: WallMark, block: WallBlock): readonly Words[] {
  return [...wordsBelow(mark, block), { words: sourceCode(mark.indicator), tone: 'soft' }]
}

/** A figure cut for display: the number with 约, 万, 亿 and 余 is one, the unit another, and a change says its way. */
export interface FigureParts {
  /** `▲` or `▼` of a change; empty otherwise. */
  readonly arrow: string
  readonly before: string
  /** With the sign of a change. */
  readonly number: string
  /** 万, 亿, 余 behind the number. */
  readonly scale: string
  readonly unit: string
  /** 上升 or 下降 of a change, 协议 and the like of what is not done. */
  readonly word: string
}

/** A layout asks for the parts of the same figures thousands of times. */
const PARTS = new WeakMap<Indicator, FigureParts>()

/** The parts of a figure; together they are its label, in the same order. */
export function figureParts(indicator: Indicator): FigureParts {
  const known = PARTS.get(indicator)
  if (known !== undefined) return known
  const parts = cutFigure(indicator)
  PARTS.set(indicator, parts)
  return parts
}

function cutFigure(indicator: Indicator): FigureParts {
  const form = printedForm(indicator) ?? { before: '', number: '', after: '' }
  const after = form.after.trim()
  const cut = Math.max(0, after.lastIndexOf(indicator.unit))
  const label = figureLabel(indicator)
  const change = indicator.kind === 'change' && indicator.direction !== ''
  const sign = change ? (/[+−]/.exec(label)?.[0] ?? '') : ''
  return {
    arrow: change ? label.slice(0, 1) : '',
    before: form.before,
    number: sign + form.number,
    scale: after.slice(0, cut),
    unit: after.slice(cut),
    word: change ? label.slice(label.lastIndexOf(' ') + 1) : (/（(.+)）$/.exec(label)?.[1] ?? ''),
  }
}
