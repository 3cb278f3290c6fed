/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection), the full-width forms, and the guard itself. */
const PREFIXES = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'"]

/** What has been put behind it to run a program, to send data away or to read another file. */
const COMMANDS = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("x","y")', "SUM(1+1)*cmd|'/C calc'!A0", '=1', '"=1"']

/** Cells that must never run: each beginning with each continuation. */
export const FORMULAS: readonly string[] = PREFIXES.flatMap((prefix) =>
  COMMANDS.map((command) => prefix + command)
)
