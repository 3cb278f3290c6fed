/**
 * Sentences with the quantities that a reader finds in them marked in place: `{value|unit}` or `{value|scale|unit}`, then what the
 * words say: `>` over, `<` under, `~` about, `+` up, `-` down, `@同比` the basis, `=9万余份` the printed form where it is not value,
 * scale and unit in a row. `⏎` is a line break. What is not marked is no quantity.
 */
export interface Expected {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: string
  readonly scale: string
  readonly unit: string
  readonly qualifier: string
  readonly direction: string
  readonly basis: string
}

export interface Sentence {
  readonly text: string
  readonly quantities: readonly Expected[]
}

const QUALIFIERS: Readonly<Record<string, string>> = { '>': 'over', '<': 'under', '~': 'about' }
const DIRECTIONS: Readonly<Record<string, string>> = { '+': 'up', '-': 'down' }

/** Full-width digits and thousands separators are the print's, not the value's. */
const plainValue = (printed: string): string =>
  printed.replace(/[０-９．]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replace(/,/g, '')

function readSentence(line: string): Sentence {
  let text = ''
  const quantities: Expected[] = []
  for (const part of line.replaceAll('⏎', '\n').split(/(\{[^}]*\})/)) {
    if (!part.startsWith('{')) {
      text += part
      continue
    }
    const fields = part.slice(1, -1).split('|')
    const firstMark = fields.findIndex((field, index) => index > 1 && /^(?:[<>~+@=]|-$)/.test(field))
    const plain = firstMark < 0 ? fields : fields.slice(0, firstMark)
    const marks = firstMark < 0 ? [] : fields.slice(firstMark)
    const [value = '', first = '', second] = plain
    const [scale, unit] = second === undefined ? ['', first] : [first, second]
    const printed = marks.find((mark) => mark.startsWith('='))?.slice(1) ?? value + scale + unit
    const start = Array.from(text).length
    text += printed
    quantities.push({
      text: printed,
      start,
      end: start + Array.from(printed).length,
      value: plainValue(value),
      scale,
      unit: unit.replace('％', '%'),
      qualifier: marks.map((mark) => QUALIFIERS[mark]).find(Boolean) ?? 'exact',
      direction: marks.map((mark) => DIRECTIONS[mark]).find(Boolean) ?? '',
      basis: marks.find((mark) => mark.startsWith('@'))?.slice(1) ?? '',
    })
  }
  return { text, quantities }
}

/** One sentence or short document a line. */
export const readMarked = (marked: string): readonly Sentence[] => marked.trim().split('\n').map(readSentence)
