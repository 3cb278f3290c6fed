const drawings = new Map<string, Element>()

/** Keeps what was drawn at the build, by the id of its chart, for the live charts that take its place. */
export function keepDrawings(page: Element): void {
  for (const figure of page.querySelectorAll<HTMLElement>('[data-chart]')) {
    const drawing = figure.querySelector('.ahead .fits')
    if (drawing !== null) drawings.set(figure.dataset['chart'] ?? '', drawing)
  }
}

/** The drawing of a chart as it was made at the build, handed out once; undefined where there is none. */
export function takeDrawing(chart: string): Element | undefined {
  const drawing = drawings.get(chart)
  drawings.delete(chart)
  return drawing
}

/** Lets go of what nobody took. */
export const forgetDrawings = (): void => drawings.clear()
