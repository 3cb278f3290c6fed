/** Widths in em of what is no Han character: a little more than any of the fonts has, so that nothing clips. */
const NARROW: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'|()]/, 0.34],
  [/\s/, 0.34],
  [/%/, 0.98],
  [/[0-9+−-]/, 0.62],
  [/[A-Za-z/]/, 0.66],
]

/** Widths of single characters that were asked for; there are only so many. */
const KNOWN = new Map<string, number>()

function characterWidth(character: string): number {
  const known = KNOWN.get(character)
  if (known !== undefined) return known
  const width = NARROW.find(([pattern]) => pattern.test(character))?.[1] ?? 1.01
  KNOWN.set(character, width)
  return width
}

/** Widths of texts that were asked for, since a layout asks for the same ones thousands of times; never more than so many. */
const MEASURED = new Map<string, number>()
const MOST = 4000

/** The width of a line of text in em; Han characters, full-width signs and arrows are one. */
export function emWidth(text: string): number {
  const known = MEASURED.get(text)
  if (known !== undefined) return known
  let width = 0
  for (const character of text) width += characterWidth(character)
  if (MEASURED.size >= MOST) MEASURED.clear()
  MEASURED.set(text, width)
  return width
}

/** How many lines a text takes in a width of so many em; Chinese breaks nearly anywhere, a figure does not. */
export function lineCount(text: string, width: number): number {
  const total = emWidth(text)
  return total <= width ? 1 : Math.ceil(total / Math.max(1, width - 2.5))
}

/** How many lines pieces take that do not break themselves, with a gap between two on one line; all in em. */
export function flowLines(widths: readonly number[], width: number, gap: number): number {
  return widths.reduce(
    ({ lines, used }, one) =>
      lines > 0 && used + gap + one <= width
        ? { lines, used: used + gap + one }
        : { lines: lines + 1, used: one },
    { lines: 0, used: 0 }
  ).lines
}
