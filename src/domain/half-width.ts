/** Marks whose half-width form is not 0xfee0 below; a byte-order mark and a carriage return are blanks. */
const OTHERS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\ufeff': ' ',
  '\r': ' ',
  '∶': ':',
  '﹪': '%',
}

/**
 * Full-width digits, letters and marks as half-width ones: `（１２）` → `(12)`. Every character stays one
 * UTF-16 unit, so that positions in the result are positions in the text.
 */
export function halfWidth(text: string): string {
  return text.replace(
    /[\uff01-\uff5e\u3000\u00a0\ufeff\r∶﹪]/g,
    (mark) => OTHERS[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
  )
}
