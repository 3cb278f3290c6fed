import { onKeyStroke } from '@vueuse/core'
import { REASON_LABELS, type NumberReason } from '../domain/accounting'

/** The reasons in the order of their digits, from 1. */
export const REASON_KEYS = Object.keys(REASON_LABELS) as readonly NumberReason[]

/** What the keys of a review do. */
export interface ReviewActions {
  readonly accept: () => void
  readonly edit: () => void
  readonly reject: () => void
  readonly asIndicator: () => void
  readonly reason: (reason: NumberReason) => void
  readonly relation: () => void
  readonly batch: () => void
  readonly quote: () => void
  readonly step: (by: 1 | -1) => void
  readonly goOpen: () => void
  readonly undo: () => void
}

/** One table: keys, what they do, and how that is told. */
export const REVIEW_KEYS: readonly {
  readonly keys: readonly string[]
  readonly shown: string
  readonly label: string
  readonly run: (actions: ReviewActions) => void
}[] = [
  { keys: ['Enter'], shown: '回车', label: '采纳并到下一个未核对的数字', run: ({ accept }) => accept() },
  { keys: ['e'], shown: 'E', label: '修改名称', run: ({ edit }) => edit() },
  { keys: ['x'], shown: 'X', label: '不列为指标', run: ({ reject }) => reject() },
  { keys: ['i'], shown: 'I', label: '列为指标', run: ({ asIndicator }) => asIndicator() },
  { keys: ['b'], shown: 'B', label: '与此同类的日期、序号等一并采纳', run: ({ batch }) => batch() },
  { keys: ['r'], shown: 'R', label: '采纳关系', run: ({ relation }) => relation() },
  { keys: ['q'], shown: 'Q', label: '以选中的文字为引文', run: ({ quote }) => quote() },
  { keys: ['j', 'n'], shown: 'J', label: '下一个', run: ({ step }) => step(1) },
  { keys: ['k', 'p'], shown: 'K', label: '上一个', run: ({ step }) => step(-1) },
  { keys: ['o'], shown: 'O', label: '下一个未核对的', run: ({ goOpen }) => goOpen() },
  { keys: ['u'], shown: 'U', label: '撤销', run: ({ undo }) => undo() },
]

/** Listens for the keys of a review; in a field only Enter (accept) and Escape (leave the field) do something. */
export function useReviewKeys(actions: ReviewActions, active: () => boolean): void {
  onKeyStroke(true, (event) => {
    if (!active() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target instanceof HTMLElement ? event.target : null
    const inField = target !== null && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
    if (inField && event.key === 'Escape') target.blur()
    if (inField && (event.key !== 'Enter' || target.closest('[data-review]') === null)) return
    // A button that has the focus does what it says.
    if (event.key === 'Enter' && target !== null && /^(?:A|BUTTON|SUMMARY)$/.test(target.tagName)) return
    const reason = REASON_KEYS[Number(event.key) - 1]
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const found = REVIEW_KEYS.find(({ keys }) => keys.includes(key))
    if (found === undefined && reason === undefined) return
    event.preventDefault()
    if (found !== undefined) found.run(actions)
    else if (reason !== undefined) actions.reason(reason)
  })
}
