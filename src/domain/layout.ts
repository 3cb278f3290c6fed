import type { Heading } from './headings'
import type { Span } from './indicator'
import type { RawArea, Section } from './structure'

/** A heading with the headings in it, by the marks this very text nests. */
interface Node {
  readonly heading: Heading
  readonly children: Node[]
  end: number
}

/** How long a title made of a paragraph's first words may be. */
const LONGEST_TITLE = 24

/**
 * The outline of a text that does not go area › problem › (1) item. Its outermost headings are the areas. Where they hold
 * headings two deep, these are problems and items; where one deep, items; where none, each paragraph is an item. Words with
 * a number between a heading and the first one in it are an item of their own. A text without headings is one area; what is
 * counted before the first heading is one as well.
 */
export function plainLayout(text: string, headings: readonly Heading[]): readonly RawArea[] {
  if (headings.length === 0) return withoutHeadings(text)
  const areas = treeOf(headings, text.length)
    .flatMap(areaNodes)
    .map((node) => areaOf(text, node))
  return [...prefaceOf(text, headings[0]?.start ?? 0), ...areas]
}

/** A mark that is open closes what lies in it; a new one opens a level. */
function treeOf(headings: readonly Heading[], end: number): readonly Node[] {
  const roots: Node[] = []
  let open: Node[] = []
  for (const heading of headings) {
    const known = open.findIndex((node) => node.heading.style === heading.style)
    const depth = known < 0 ? open.length : known
    for (const closed of open.slice(depth)) closed.end = heading.start
    const node: Node = { heading, children: [], end }
    const parent = open[depth - 1]
    if (parent === undefined) roots.push(node)
    else parent.children.push(node)
    open = [...open.slice(0, depth), node]
  }
  return roots
}

/** A sentence that counts something, not only a date. */
const COUNTS = /[\d０-９] ?(?:[%％‰万亿余多]|个|件|项|家|人|元|户|处|起|名|份)[^\n]*。/

/** The paragraphs before the first heading that count something: 指出问题57个，整改率91.2%. */
function prefaceOf(text: string, end: number): readonly RawArea[] {
  const items = paragraphItems(text, { start: 0, end }).filter((one) =>
    COUNTS.test(text.slice(one.start, one.end))
  )
  const [first] = items
  const last = items[items.length - 1]
  if (first === undefined || last === undefined) return []
  const all = { ...first, title: '引言', end: last.end }
  return [{ ...all, level: 'area', problems: [{ ...all, level: 'problem', items }] }]
}

/** Headings four deep are parts around areas: 第一部分 › 一、 › （一） › 1. */
function areaNodes(node: Node): readonly Node[] {
  return heightOf(node) > 3 ? node.children.flatMap(areaNodes) : [node]
}

function heightOf({ children }: Node): number {
  return 1 + children.reduce((most, child) => Math.max(most, heightOf(child)), 0)
}

function areaOf(text: string, node: Node): RawArea {
  const area = section(node, 'area')
  const alone = { ...area, level: 'problem' as const, label: '' }
  const { children } = node
  if (children.length === 0)
    return { ...area, problems: [{ ...alone, items: paragraphItems(text, body(node)) }] }
  const intro = introOf(text, node)
  if (children.every((child) => child.children.length === 0)) {
    const items = [...intro, ...children.map((child) => section(child, 'item'))]
    return { ...area, problems: [{ ...alone, items }] }
  }
  const problems = children.map((child) => ({
    ...section(child, 'problem'),
    items:
      child.children.length === 0
        ? [section(child, 'item')]
        : [...introOf(text, child), ...child.children.map((one) => section(one, 'item'))],
  }))
  const first = intro.map((one) => ({ ...one, level: 'problem' as const, items: [one] }))
  return { ...area, problems: [...first, ...problems] }
}

function section({ heading, end }: Node, level: Section['level']): Section {
  return { ...heading, level, end }
}

const body = ({ heading, end }: Node): Span => ({ start: Math.min(heading.bodyStart, end), end })

/** The words between a heading and the first one in it, where they hold a number. */
function introOf(text: string, node: Node): readonly Section[] {
  const end = node.children[0]?.heading.start ?? node.end
  const paragraphs = paragraphItems(text, { start: Math.min(node.heading.bodyStart, end), end })
  const [first] = paragraphs
  const last = paragraphs[paragraphs.length - 1]
  if (first === undefined || last === undefined) return []
  const words = { ...first, end: last.end }
  return /[\d０-９]/.test(text.slice(words.start, words.end)) ? [words] : []
}

function withoutHeadings(text: string): readonly RawArea[] {
  const items = paragraphItems(text, { start: 0, end: text.length })
  const [first] = items
  if (first === undefined || !/[\d０-９]/.test(text)) return []
  const all = { ...first, title: '全文', end: text.length }
  return [{ ...all, level: 'area', problems: [{ ...all, level: 'problem', items }] }]
}

/** The paragraphs of a stretch as items, called by their first words. */
function paragraphItems(text: string, { start, end }: Span): readonly Section[] {
  const out: Section[] = []
  let at = start
  let wasRow = false
  for (const line of text.slice(start, end).split('\n')) {
    const indent = line.length - line.trimStart().length
    const from = at + indent
    const to = at + line.length
    at = to + 1
    const isRow = TABLE_ROW.test(line)
    const table = isRow && wasRow ? out.pop() : undefined
    wasRow = isRow
    if (table !== undefined) out.push({ ...table, end: to })
    else if (line.trim() !== '') out.push(paragraph(line, from, to))
  }
  return out
}

/** A row of a pipe table; the rows of one are one item. */
const TABLE_ROW = /^[^|]{0,400}\|[^|]{0,400}\|/

/** A paragraph's words; of a table's first row its cells. */
const spoken = (line: string): string =>
  TABLE_ROW.test(line)
    ? line
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' ')
    : line.trim()

function paragraph(line: string, from: number, to: number): Section {
  const [sentence = ''] = spoken(line)
    .replace(/^[—－-]{1,4}/, '')
    .split(/[。，,；;：:]/)
  // 2021年，… says nothing: then the whole sentence gives the title.
  const words = Array.from(
    /^.{0,10}[年月日来间]$/.test(sentence) ? (spoken(line).split('。')[0] ?? sentence) : sentence
  )
  const title = words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).join('')}……` : words.join('')
  return { level: 'item', number: 0, label: '', title, start: from, end: to, bodyStart: from }
}
