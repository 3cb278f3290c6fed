import type { Indicator } from '../src/domain/indicator'
import type { WallBlock, WallMark } from '../src/domain/wall-block'
import { figure } from './factories'

/** A block of the wall without anything in it, and the fields that matter. */
export function wallBlock(fields: Partial<WallBlock> = {}): WallBlock {
  return {
    id: 'block',
    form: 'figure',
    area: 1,
    rank: 1,
    heads: false,
    title: '',
    lead: '',
    period: '',
    marks: [],
    words: [],
    ...fields,
  }
}

/** A figure of a block with its short name. */
export function markOf(printed: string, label = '', fields: Partial<Indicator> = {}): WallMark {
  return { indicator: figure(printed, fields), label }
}

/** A single figure with its title. */
export function tileOf(printed: string, title = '办理群众诉求', fields: Partial<WallBlock> = {}): WallBlock {
  return wallBlock({ id: printed, title, marks: [markOf(printed, title)], ...fields })
}

/** Lines of words, one an item. */
export function wordsOf(...texts: readonly string[]): WallBlock {
  return wallBlock({ form: 'words', words: texts.map((text, at) => ({ text, item: at + 1 })) })
}
