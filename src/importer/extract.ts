import type { NumberReason } from '../domain/accounting'
import { halfWidth } from '../domain/half-width'
import type { Span } from '../domain/indicator'
import { sourceText, type SourceText } from '../domain/source-text'
import { ruleOut, type Ruled } from './no-quantity'
import { outlinePieces, type Piece, type PieceLevel } from './outline'
import { measure, type Measured } from './quantities'
import { stretches } from './stretches'
import { columnUnits } from './table-units'

/** A piece of the text; the pieces in order are the text. Offsets are code points. */
export interface Section extends Span {
  readonly level: PieceLevel
  readonly label: string
  readonly title: string
  readonly depth: number
}

/** A number that measures something. Offsets are code points, `text` is the slice. */
export interface FoundQuantity extends Measured {
  readonly text: string
}

/** An Arabic number that measures nothing, with the reason. */
export interface FoundNumber extends Span {
  readonly text: string
  readonly reason: NumberReason
}

/** What is found in a report's text. */
export interface Extraction {
  readonly structure: readonly Section[]
  readonly quantities: readonly FoundQuantity[]
  readonly numbers: readonly FoundNumber[]
  /** What a reader should look at, in Chinese sentences. */
  readonly problems: readonly string[]
}

/** Reads structure, quantities and other numbers out of a text. Never throws; linear in the text's length. */
export function extract(original: string): Extraction {
  const steps = extractSteps(original)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * The same, stretch by stretch, so that a page can stay alive meanwhile and stop: each step yields how much of the text
 * is read, from 0 to 1.
 */
export function* extractSteps(original: string): Generator<number, Extraction> {
  const source = sourceText(original)
  // Same length, so that a place in the one is a place in the other.
  const text = halfWidth(original)
  const pieces = outlinePieces(text)
  const quantities: FoundQuantity[] = []
  const numbers: FoundNumber[] = []
  let next = 0
  for (const { start, end } of stretches(text)) {
    const part = text.slice(start, end)
    const labels: Span[] = []
    for (; next < pieces.length && (pieces[next]?.labelStart ?? 0) < end; next += 1) {
      const { labelStart, label } = pieces[next] ?? { labelStart: start, label: '' }
      labels.push({ start: labelStart - start, end: labelStart - start + label.length })
    }
    const ruled = ruleOut(part, labels)
    const found = measure(part, ruled, columnUnits(part))
    for (const one of found) quantities.push({ ...one, ...inPoints(source, one, start) })
    for (const one of otherNumbers(part, found, ruled))
      numbers.push({ ...inPoints(source, one, start), reason: one.reason })
    yield end / text.length
  }
  const structure = pieces.map((piece) => section(source, piece))
  return { structure, quantities, numbers, problems: problemsOf(structure, quantities, numbers) }
}

/** A span of a stretch, as a span of the whole text in code points. `from` is where the stretch begins. */
function inPoints(source: SourceText, span: Span, from: number): Span & { readonly text: string } {
  const [first, last] = [from + span.start, from + span.end]
  return { start: source.toPoints(first), end: source.toPoints(last), text: source.text.slice(first, last) }
}

function section(source: SourceText, { level, label, labelStart, title, depth, start, end }: Piece): Section {
  const printed = source.text.slice(labelStart, labelStart + label.length)
  return { level, label: printed, title, depth, start: source.toPoints(start), end: source.toPoints(end) }
}

/** The Arabic tokens in no quantity, each with its reason. Both lists are in reading order. */
function otherNumbers(
  text: string,
  found: readonly Measured[],
  ruled: Ruled
): readonly (Span & { readonly reason: NumberReason })[] {
  let next = 0
  return Array.from(text.matchAll(/\d+(?:\.\d+)?/g)).flatMap(({ 0: token, index: start }) => {
    const end = start + token.length
    while (next < found.length && (found[next]?.end ?? 0) <= start) next += 1
    if ((found[next]?.start ?? end) < end) return []
    return [{ start, end, reason: ruled(start) ?? reasonBesides(text, start, end) }]
  })
}

/** Numbers that no shape explains: beside Latin letters or glued to a noun they are parts of a name. */
function reasonBesides(text: string, start: number, end: number): NumberReason {
  const isName =
    /[A-Za-z][-_.]?$/.test(text.slice(Math.max(0, start - 2), start)) || /[A-Za-z]/.test(text.charAt(end))
  return isName ? 'name' : 'other'
}

function problemsOf(
  structure: readonly Section[],
  quantities: readonly FoundQuantity[],
  numbers: readonly FoundNumber[]
): readonly string[] {
  const unread = numbers.filter(({ reason }) => reason === 'other').length
  const unsure = quantities.filter(({ confidence }) => confidence < 0.7).length
  return [
    ...(structure.some(({ label }) => label !== '') ? [] : ['没有认出任何标题，全文作为一段处理']),
    ...(quantities.length > 0 ? [] : ['没有认出任何数量']),
    ...(unread > 0 ? [`有${unread}个数字没有认出单位，请人工判断`] : []),
    ...(unsure > 0 ? [`有${unsure}个数量把握不大，请人工核对`] : []),
  ]
}
