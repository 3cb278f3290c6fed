/** Widths in em of what is no Han character: a little more than any of the fonts has, so that nothing clips. */
const NARROW: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'|()]/, 0.34],
  [/\s/, 0.34],
  [/%/, 0.98],
  [/[0-9+−-]/, 0.62],
  [/[A-Za-z/]/, 0.66],
]

/** The width of a line of text in em; Han characters, full-width signs and arrows are one. */
export function emWidth(text: string): number {
  return [...text].reduce(
    (width, one) => width + (NARROW.find(([pattern]) => pattern.test(one))?.[1] ?? 1.01),
    0
  )
}

/** How many lines a text takes in a width of so many em; Chinese breaks nearly anywhere, a figure does not. */
export function lineCount(text: string, width: number): number {
  const total = emWidth(text)
  return total <= width ? 1 : Math.ceil(total / Math.max(1, width - 2.5))
}
