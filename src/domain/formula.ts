/**
 * Text that a spreadsheet runs as a formula, in half or full width, and text that begins with the guard
 * itself, so that taking one apostrophe off gives the very cell back (OWASP, CSV injection).
 */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠']/

/** Guards one text cell. */
export function guardCell(cell: string): string {
  return RUNS_AS_FORMULA.test(cell) ? `'${cell}` : cell
}

/** Takes the guard off again; the inverse of {@link guardCell}. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RUNS_AS_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}
