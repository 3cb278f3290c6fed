import type { Evidence } from '../domain/evidence'

/** What the card is painted with. */
export interface CardColours {
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly mark: string
  readonly line: string
  readonly font: string
}

/** Width of the card and its margin, in CSS pixels; the picture has twice as many. */
const WIDTH = 720
const MARGIN = 36
const RATIO = 2

interface Word {
  readonly text: string
  readonly marked: boolean
}

/** Paints the evidence for one figure as a PNG of twice its size on screen. Works on plain http. */
export async function evidencePicture(
  evidence: Evidence,
  colours: CardColours,
  document: Document = globalThis.document
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The browser gives no canvas to draw on.')
  const rows = [
    evidence.path,
    evidence.source,
    `数据版本 ${evidence.version} · ${evidence.id}`,
    evidence.link,
  ]
  const sentence: readonly Word[] = [
    { text: evidence.before, marked: false },
    { text: evidence.marked, marked: true },
    { text: evidence.after, marked: false },
  ]
  context.font = `17px ${colours.font}`
  const lines = breakLines(sentence, (text) => context.measureText(text).width, WIDTH - 2 * MARGIN - 16)
  context.font = `13px ${colours.font}`
  const footer = rows.flatMap((row) =>
    breakLines([{ text: row, marked: false }], (text) => context.measureText(text).width, WIDTH - 2 * MARGIN)
  )
  const height = MARGIN + 28 + 64 + lines.length * 30 + 24 + footer.length * 22 + MARGIN
  canvas.width = WIDTH * RATIO
  canvas.height = height * RATIO
  context.scale(RATIO, RATIO)
  context.fillStyle = colours.surface
  context.fillRect(0, 0, WIDTH, height)
  context.textBaseline = 'alphabetic'
  const write = (text: string, x: number, y: number, font: string, colour: string): void => {
    context.font = `${font} ${colours.font}`
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
  write(evidence.name, MARGIN, MARGIN + 16, '17px', colours.ink)
  write(evidence.figure, MARGIN, MARGIN + 66, '700 42px', colours.ink)
  const top = MARGIN + 92
  context.fillStyle = colours.line
  context.fillRect(MARGIN, top, 3, lines.length * 30)
  context.font = `17px ${colours.font}`
  lines.forEach((line, index) => {
    let x = MARGIN + 16
    for (const word of line) {
      const width = context.measureText(word.text).width
      if (word.marked) {
        context.fillStyle = colours.mark
        context.fillRect(x, top + index * 30 + 4, width, 24)
      }
      write(word.text, x, top + index * 30 + 22, '17px', colours.ink)
      x += width
    }
  })
  footer.forEach((line, index) =>
    write(
      line.map(({ text }) => text).join(''),
      MARGIN,
      top + lines.length * 30 + 36 + index * 22,
      '13px',
      colours.muted
    )
  )
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob)),
      'image/png'
    )
  })
}

/** Breaks words into lines of at most `width`, character by character as Chinese text is. */
export function breakLines(
  words: readonly Word[],
  measure: (text: string) => number,
  width: number
): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]]
  let used = 0
  for (const { text, marked } of words) {
    for (const character of text) {
      const size = measure(character)
      if (used + size > width) {
        lines.push([])
        used = 0
      }
      const line = lines[lines.length - 1] ?? []
      const last = line[line.length - 1]
      if (last !== undefined && last.marked === marked)
        line[line.length - 1] = { text: last.text + character, marked }
      else line.push({ text: character, marked })
      used += size
    }
  }
  return lines
}
