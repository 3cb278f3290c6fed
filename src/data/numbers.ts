import { arabicTokens, REASON_LABELS, type ExplainedNumber, type NumberReason } from '../domain/accounting'
import type { Problem } from '../domain/problem'
import type { SourceText } from '../domain/source-text'
import { misquoted, readRows } from './rows'
import { writeCsv } from './csv'

const COLUMNS = ['quote', 'start', 'end', 'reason', 'note'] as const

/** Reads numbers.csv, the numbers of the text that measure nothing. */
export function readNumbers(
  file: string,
  text: string,
  source: SourceText
): {
  readonly numbers: readonly ExplainedNumber[]
  readonly problems: readonly Problem[]
  readonly usable: boolean
} {
  const { rows, problems, usable } = readRows(file, text, COLUMNS)
  const endOf = new Map(arabicTokens(source).map((token) => [token.start, token.end]))
  const read = rows.map(({ line, cell }): ExplainedNumber | Problem => {
    const [start, end] = [Number(cell('start')), Number(cell('end'))]
    const refuse = (column: string, message: string): Problem => ({ file, row: line, column, message })
    if (!Object.hasOwn(REASON_LABELS, cell('reason'))) {
      return refuse(
        'reason',
        `“${cell('reason').slice(0, 40)}”不在可选值之列：${Object.keys(REASON_LABELS).join('、')}`
      )
    }
    const misplaced = ['start', 'end'].find((column) => !/^\d+$/.test(cell(column)))
    if (misplaced !== undefined) return refuse(misplaced, '位置应为非负整数')
    if (source.slice(start, end) !== cell('quote')) {
      return refuse('quote', misquoted(start, end))
    }
    // More than one number would explain others away, half of one explains none.
    if (endOf.get(start) !== end) return refuse('quote', '引文须恰为原文中一个完整的阿拉伯数字')
    return { quote: cell('quote'), start, end, reason: cell('reason') as NumberReason, note: cell('note') }
  })
  return {
    numbers: read.flatMap((one) => ('reason' in one ? [one] : [])),
    problems: [...problems, ...read.flatMap((one) => ('message' in one ? [one] : []))],
    usable,
  }
}

/** Writes numbers.csv; the inverse of reading. */
export function writeNumbers(numbers: readonly ExplainedNumber[]): string {
  const rows = numbers.map(({ quote, start, end, reason, note }) => [
    quote,
    String(start),
    String(end),
    reason,
    note,
  ])
  return writeCsv(COLUMNS, rows, { bom: false, newline: '\n', guard: false })
}
