import { isDivisible, isOverview, itemCount, shortened, type WallBlock } from './wall-block'

/** Headlines of an overview give way to nothing else until there are no more than so many. */
const HEADLINES = 6

/**
 * The blocks of a page without what matters least. On a page of an area that is the last by rank: lines of a list that
 * may be shortened, or the whole block.
 */
export function withoutLeast(blocks: readonly WallBlock[]): readonly WallBlock[] {
  const found = isOverview(blocks) ? leastOfOverview(blocks) : null
  return found ?? withoutLast(blocks)
}

/**
 * On the overview each area keeps its most important figure to the last. First go its other figures and its line of words,
 * then third figures of headlines, headlines by rank down to six, second figures, and headlines again. Null when only
 * panels are left.
 */
function leastOfOverview(blocks: readonly WallBlock[]): readonly WallBlock[] | null {
  const more = lastOf(blocks, (block) => block.heads && itemCount(block) > 1)
  if (more !== null) return change(blocks, more, [shortened(more)])
  if (blocks.some(({ heads, lead }) => heads && lead !== ''))
    return blocks.map((block) => (block.heads ? { ...block, lead: '' } : block))
  const third = lastOf(blocks, (block) => !block.heads && block.marks.length > 2)
  if (third !== null) return change(blocks, third, [shortened(third)])
  const headlines = blocks.filter(({ heads }) => !heads)
  const last = lastOf(blocks, ({ heads }) => !heads)
  if (last !== null && headlines.length > HEADLINES) return change(blocks, last, [])
  const companion = lastOf(blocks, (block) => !block.heads && block.marks.length > 1)
  if (companion !== null) return change(blocks, companion, [shortened(companion)])
  return last === null ? null : change(blocks, last, [])
}

/** Lines of words go before anything else, as long as one is left of each list. */
function withoutLast(blocks: readonly WallBlock[]): readonly WallBlock[] {
  const told = lastOf(blocks, (block) => block.form === 'words' && itemCount(block) > 1)
  if (told !== null) return change(blocks, told, [shortened(told)])
  const last = lastOf(blocks, () => true)
  if (last === null) return []
  const isLong = isDivisible(last) && itemCount(last) > 1
  return change(blocks, last, isLong ? [shortened(last)] : [])
}

/** The last by rank of the blocks for which something holds. */
function lastOf(blocks: readonly WallBlock[], holds: (block: WallBlock) => boolean): WallBlock | null {
  return blocks
    .filter(holds)
    .reduce<WallBlock | null>((last, one) => (last === null || one.rank >= last.rank ? one : last), null)
}

function change(
  blocks: readonly WallBlock[],
  from: WallBlock,
  to: readonly WallBlock[]
): readonly WallBlock[] {
  return blocks.flatMap((block) => (block === from ? to : [block]))
}
