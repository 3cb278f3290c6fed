import { DIRECTION_LABELS, DIRECTION_SIGNS, STATUS_LABELS, type Indicator } from './indicator'
import { printedText } from './printed'

/**
 * The figure as a label: `约2000亩`, `▲ +89.6% 上升`, `11633万元（争取）`. The printed form, never reckoned anew; a
 * change shows its direction by arrow, sign and word, so that colour is never the only sign: `▲ +7% 规划上升` where it is not done yet.
 */
export function figureLabel(indicator: Indicator): string {
  const status = STATUS_LABELS[indicator.status]
  const printed = printedText(indicator)
  if (indicator.kind === 'change' && indicator.direction !== '') {
    const { direction } = indicator
    return `${DIRECTION_SIGNS[direction]} ${SIGNS[direction]}${printed} ${status}${DIRECTION_LABELS[direction]}`
  }
  return `${printed}${status === '' ? '' : `（${status}）`}`
}

const SIGNS = { up: '+', down: '−' } as const

/** The figure as words for reading aloud: `上升 89.6%`. */
export function figureWords(indicator: Indicator): string {
  const direction = indicator.kind === 'change' ? `${DIRECTION_LABELS[indicator.direction]} ` : ''
  const status = STATUS_LABELS[indicator.status]
  return `${direction}${printedText(indicator)}${status === '' ? '' : `（${status}）`}`
}
