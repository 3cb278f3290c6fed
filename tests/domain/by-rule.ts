import { automaticStories } from '../../src/domain/automatic-stories'
import type { Indicator } from '../../src/domain/indicator'
import type { Story } from '../../src/domain/story'
import { parseStructure, toChineseNumber } from '../../src/domain/structure'
import { figure } from '../factories'

/** A text of so many items an area, numbered through: `outline(2, 1)` has the items 1 and 2, then 3. */
export function outline(...items: readonly number[]): string {
  let last = 0
  return items
    .flatMap((count, area) => [
      `(${toChineseNumber(area + 1)})方面${area + 1}`,
      `${area + 1}.任务${area + 1}`,
      ...Array.from({ length: count }, () => `(${(last += 1)})事项${last}。逐项整改落实。`),
    ])
    .join('\n')
}

/** A figure of an item in the words of the text: `stated(2, '清退资金30万元')` is named 清退资金. */
export function stated(item: number, words: string, fields: Partial<Indicator> = {}): Indicator {
  const [, name = '', printed = ''] = /^(\D*?)((?:约|不足)?\d.*)$/.exec(words) ?? []
  const id = `i${String(item).padStart(2, '0')}-0-${words}`
  return { ...figure(printed), id, item, name, quote: words, ...fields }
}

/** A figure that hangs on others of its item. */
export function related(
  words: string,
  relation: Indicator['relation'],
  to: readonly Indicator[],
  fields: Partial<Indicator> = {}
): Indicator {
  const relativeTo = to.map(({ id }) => id)
  return stated(to[0]?.item ?? 1, words, { relation, relativeTo, ...fields })
}

/** The stories made by rule for some figures of a text. */
export const storiesOf = (indicators: readonly Indicator[], text = outline(4, 3, 3)): readonly Story[] =>
  automaticStories({ indicators, structure: parseStructure(text) })

/** The headlines of the overview in their order. */
export const headlinesOf = (indicators: readonly Indicator[], text?: string): readonly Story[] =>
  storiesOf(indicators, text).filter(({ place, kind }) => place === 'overview' && kind === 'figure')

/** What stands in the areas, in its order. */
export const picturesOf = (indicators: readonly Indicator[], text?: string): readonly Story[] =>
  storiesOf(indicators, text).filter(({ place }) => place === 'area')

/** Kind, title and figures of a story, these in the words of the text. */
export const told = ({ kind, title, indicators }: Story): readonly unknown[] => [
  kind,
  title,
  indicators.map((id) => id.replace(/^i\d+-0-/, '')),
]
