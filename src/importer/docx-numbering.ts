import { toChineseNumber } from '../domain/chinese-number'
import { elementsNamed, isElement, type Element } from './markup'

/** The marks Word writes before paragraphs of lists: they stand in no paragraph, only in the numbering. */
export type ListMark = (properties: Element | undefined) => string

interface ListLevel {
  readonly start: number
  /** How the number is written: `decimal`, `chineseCounting`. */
  readonly format: string
  /** `%1、`: the numbers of the levels in their places. */
  readonly text: string
  /** It begins anew behind a paragraph of a level before this one, counted from 0; with 0 it never does. */
  readonly restart: number
}

interface List {
  /** What it is counted by: lists of one definition go on counting. */
  readonly counter: string
  readonly levels: readonly ListLevel[]
  /** The levels that begin anew where this list first has them. */
  readonly anew: ReadonlySet<number>
}

const value = (element: Element | undefined): string => element?.attributes['w:val'] ?? ''
const first = (element: Element, name: string): Element | undefined => elementsNamed(element, name)[0]

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const circled = (number: number): string => CIRCLED.charAt(number - 1) || String(number)

/** A heading's number is never so high; what is counts something else and stays in digits. */
const chinese = (number: number): string => (number < 100 ? toChineseNumber(number) : String(number))

/** A to Z, then AA to ZZ; Word knows no more than thirty of one letter. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

/** How Word writes a number. An open set; what is not known is written in digits. */
const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map(
  Object.entries({
    chineseCounting: chinese,
    chineseCountingThousand: chinese,
    ideographTraditional: chinese,
    japaneseCounting: chinese,
    taiwaneseCountingThousand: chinese,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalFullWidth: (number: number) =>
      String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    upperLetter: (number: number) => letters(number).toUpperCase(),
    lowerLetter: letters,
    bullet: () => '',
    none: () => '',
  })
)

const startOf = (written: string): number => (/^\d{1,9}$/.test(written) ? Number(written) : 1)

/** Counts the paragraphs of lists as Word does. `styles` gives a paragraph style its list. */
export function listMarks(numbering: Element | null, styles: Element | null): ListMark {
  const lists = listsOf(numbering)
  const ofStyle = styleLists(styles)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (properties) => {
    if (properties === undefined) return ''
    const own = properties.children.find(
      (child): child is Element => isElement(child) && child.name === 'w:numPr'
    )
    const { id, depth } = placeIn([
      ...(own === undefined ? [] : [own]),
      ...ofStyle(value(first(properties, 'w:pStyle'))),
    ])
    const known = lists.get(id)
    const level = known?.levels[depth]
    if (known === undefined || level === undefined) return ''
    const { counter, levels, anew } = known
    const count = counts.get(counter) ?? []
    const isFirst = anew.has(depth) && !begun.has(`${id}/${depth}`)
    begun.add(`${id}/${depth}`)
    count[depth] = ((isFirst ? undefined : count[depth]) ?? level.start - 1) + 1
    for (let deeper = depth + 1; deeper < count.length; deeper += 1)
      if (depth < (levels[deeper]?.restart ?? deeper)) count[deeper] = undefined
    counts.set(counter, count)
    if (level.format === 'bullet') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const number = count[at] ?? levels[at]?.start ?? 1
      return (FORMATS.get(levels[at]?.format ?? '') ?? String)(number)
    })
  }
}

/** List and level of a paragraph: the first that is named, and a level that is named no later. */
function placeIn(sources: readonly Element[]): { readonly id: string; readonly depth: number } {
  const named = (name: string) => (one: Element) => first(one, name) !== undefined
  const until = sources.slice(0, sources.findIndex(named('w:numId')) + 1)
  const [list, level] = [until.find(named('w:numId')), until.find(named('w:ilvl'))]
  return {
    id: list === undefined ? '' : value(first(list, 'w:numId')),
    depth: level === undefined ? 0 : Number(value(first(level, 'w:ilvl'))),
  }
}

/** What a style says of lists, and then what those say that it is based on. */
function styleLists(styles: Element | null): (id: string) => readonly Element[] {
  const byId = new Map(
    (styles === null ? [] : elementsNamed(styles, 'w:style')).map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ])
  )
  return (id) => {
    const chain = new Set<Element>()
    let style = byId.get(id)
    while (style !== undefined && !chain.has(style)) {
      chain.add(style)
      style = byId.get(value(first(style, 'w:basedOn')))
    }
    return Array.from(chain).flatMap((one) => first(one, 'w:numPr') ?? [])
  }
}

function listsOf(numbering: Element | null): ReadonlyMap<string, List> {
  if (numbering === null) return new Map()
  const definitions = new Map(
    elementsNamed(numbering, 'w:abstractNum').map((one) => [
      one.attributes['w:abstractNumId'] ?? '',
      elementsNamed(one, 'w:lvl').map(levelOf),
    ])
  )
  return new Map(
    elementsNamed(numbering, 'w:num').map((one) => {
      const counter = value(first(one, 'w:abstractNumId'))
      const levels = [...(definitions.get(counter) ?? [])]
      const anew = new Set<number>()
      for (const change of elementsNamed(one, 'w:lvlOverride')) {
        const depth = Number(change.attributes['w:ilvl'])
        const [start, own] = [first(change, 'w:startOverride'), first(change, 'w:lvl')]
        const level = own === undefined ? levels[depth] : levelOf(own, depth)
        if (level === undefined || !(depth in levels)) continue
        levels[depth] = start === undefined ? level : { ...level, start: startOf(value(start)) }
        if (start !== undefined) anew.add(depth)
      }
      return [one.attributes['w:numId'] ?? '', { counter, levels, anew }]
    })
  )
}

function levelOf(level: Element, depth: number): ListLevel {
  const restart = value(first(level, 'w:lvlRestart'))
  return {
    start: startOf(value(first(level, 'w:start'))),
    format: value(first(level, 'w:numFmt')),
    text: value(first(level, 'w:lvlText')),
    // A level before which it could not stand is none.
    restart: /^\d{1,9}$/.test(restart) ? Math.min(depth, Number(restart)) : depth,
  }
}
