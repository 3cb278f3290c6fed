import type { Span } from '../domain/indicator'

/**
 * Times that frame what is counted behind them: 2023年, 2023年上半年, 今年1—6月, 巡视集中整改以来, 截至2024年6月底. They stand
 * at the start of a clause, on half-width text. An open set.
 */
const DATE =
  '(?:(?:19|20)\\d{2} ?年(?:上半年|下半年|全年|度|前?[一二三四1-4]季度|(?:\\d{1,2} ?月? ?[-—至] ?)?\\d{1,2} ?月(?:\\d{1,2} ?日|份|底|末)?|年?底|年?末)?' +
  '|今年(?:\\d{1,2} ?[-—至] ?\\d{1,2} ?月|上半年|以来)?|上半年|前[一二三]季度|去年)'
/** Where a span of time that began in the same year or month ends: 2023年2月27日至5月10日. */
const END = '(?:\\d{1,2} ?月)?\\d{1,2} ?日|\\d{1,2} ?月(?:份|底|末)?'
const PERIOD = new RegExp(
  `(?:^|[,。;:、(\\s])((?:截至|截止|自|从)?${DATE}(?:以来|期间|至今|[-—至](?:${DATE}|${END}))?|(?:[^,。;:、()\\d《》“”]{2,12})以来)(?=[,:、]|[^\\d,。;的度《工第])`,
  'g'
)
/** How far back a period is looked for. */
const REACH = 200

/**
 * Where the period stands that holds for a number of half-width text: the last one its sentence states before it; null
 * where it states none. Dates inside titles and names do not count. UTF-16 offsets.
 */
export function periodBefore(text: string, at: number): Span | null {
  const from = Math.max(0, at - REACH)
  const window = text.slice(from, at)
  const stop = Math.max(window.lastIndexOf('。'), window.lastIndexOf('\n')) + 1
  // Of the same length, so that nothing inside marks is found.
  const words = window
    .slice(stop)
    .replace(/《[^《》]{0,160}(?:》|$)|“[^“”]{0,40}”/g, (title) => '《'.repeat(title.length))
  const all = Array.from(words.matchAll(PERIOD))
  const last = all[all.length - 1]
  if (last?.[1] === undefined) return null
  const period = last[1].trim()
  const start = from + stop + last.index + last[0].indexOf(period)
  return { start, end: start + period.length }
}
