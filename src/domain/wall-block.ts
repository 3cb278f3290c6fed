import { figureLabel } from './figure-label'
import { sourceCode, type Indicator } from './indicator'
import { printedForm } from './printed'

/** How a block is set: one large figure, rows with or without bars, steps with arrows, or words alone. */
export type WallForm = 'figure' | 'bars' | 'rows' | 'steps' | 'words'

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

/** What stands in grey beside a figure, as one line: its basis and period, and its source. */
export function markCaption(mark: WallMark, said: Said): string {
  return [...ownWords(mark, said), sourceCode(mark.indicator)].join(' · ')
}

/** Something below the figure of a tile: words in grey, or another figure. Lines break only between them. */
export type TileNote =
  | { readonly words: string; readonly mark?: undefined }
  | { readonly mark: WallMark; readonly words?: undefined }

const words = (text: string): TileNote => ({ words: text })

/**
 * What stands below the large figure of a block: basis and period, the other figures, and the source of all; a figure from
 * another item or with a period of its own says so itself.
 */
export function tileNotes(block: WallBlock): readonly TileNote[] {
  const [main, ...others] = block.marks
  if (main === undefined) return []
  const { item, period } = main.indicator
  const elsewhere = others.filter(({ indicator }) => indicator.item !== item)
  return [
    // The name of a tile is its title, not its figure's.
    ...ownWords({ ...main, label: '' }, block).map(words),
    ...others.flatMap((mark) => [
      { mark },
      ...ownWords(mark, block)
        .filter((text) => text !== period)
        .map(words),
      ...(elsewhere.includes(mark) ? [words(sourceCode(mark.indicator))] : []),
    ]),
    words(sourceCode(main.indicator)),
  ]
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

/** The parts of a figure; together they are its label, in the same order. */
export function figureParts(indicator: Indicator): FigureParts {
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
