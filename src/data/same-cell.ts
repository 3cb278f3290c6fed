/**
 * Whether two cells are the same number: spreadsheets write 100.0 as 100, add thousands separators, and write long
 * numbers as 4.346E+10, which is held only to the digits it shows.
 */
export function sameNumber(found: string, expected: string): boolean {
  if (found === expected) return true
  if (expected === '') return false
  const clean = found.replace(/[,，\s]/g, '')
  if (!/^[-+−]?\d*\.?\d+(?:[eE][-+]?\d+)?$/.test(clean)) return false
  const [a, b] = [Number(clean.replace('−', '-')), Number(expected)]
  const [, decimals = '', exponent] = /(?:\.(\d+))?[eE]([-+]?\d+)/.exec(clean) ?? []
  if (exponent === undefined) return a === b
  // Half a unit of the last digit shown; a hair more, since 0.1 has no exact form.
  const half = 0.5 * 10 ** (Number(exponent) - decimals.length)
  return Math.abs(a - b) <= half * (1 + 1e-9)
}

/**
 * Whether two cells hold the same words: blanks at the ends, line ends and the way a date is written do not count, nor the
 * zeros a spreadsheet adds to what it takes for a percentage (19.2% → 19.20%).
 */
export function sameWords(found: string, expected: string): boolean {
  const [a, b] = [plainWords(found), plainWords(expected)]
  return (
    a === b || (PERCENTAGE.test(a) && PERCENTAGE.test(b) && Number.parseFloat(a) === Number.parseFloat(b))
  )
}

const PERCENTAGE = /^\d{1,9}(?:\.\d{1,9})? ?%$/

function plainWords(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
    )
}
