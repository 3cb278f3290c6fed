import type { Qualifier } from '../domain/indicator'
import { qualifierBefore } from '../domain/inexact'

/** Words that lay hold of the number over a verb or a noun: 至少开展两次, 约占总数的60%, 约为85%. */
const OVER_WORDS: readonly { readonly ends: RegExp; readonly qualifier: Qualifier }[] = [
  { ends: /(?:至少|最少)[^\d,。;:、\n至最]{1,6}$/, qualifier: 'over' },
  { ends: /(?:至多|最多)[^\d,。;:、\n至最]{1,6}$/, qualifier: 'under' },
  { ends: /约(?:为|有|合|达|占(?:[^\d,。;:、\n约]{0,10}的?)?)$/, qualifier: 'about' },
]
/** How far back such a word may stand. */
const OVER_REACH = 14

/** How exact the words before a number say it is; undefined where they say nothing. */
export function exactnessBefore(text: string, at: number): Qualifier | undefined {
  const direct = qualifierBefore(text, at)
  if (direct !== undefined) return direct.qualifier
  const near = text.slice(Math.max(0, at - OVER_REACH), at)
  return OVER_WORDS.find(({ ends }) => ends.test(near))?.qualifier
}
