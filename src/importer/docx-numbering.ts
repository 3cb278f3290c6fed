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
  const styleLists = new Map(
    (styles === null ? [] : elementsNamed(styles, 'w:style')).flatMap((style) => {
      const properties = first(style, 'w:numPr')
      return properties === undefined ? [] : [[style.attributes['w:styleId'] ?? '', properties] as const]
    })
  )
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (properties) => {
    if (properties === undefined) return ''
    const own = properties.children.find(
      (child): child is Element => isElement(child) && child.name === 'w:numPr'
    )
    const list = own ?? styleLists.get(value(first(properties, 'w:pStyle')))
    if (list === undefined) return ''
    const id = value(first(list, 'w:numId'))
    const depth = Number(value(first(list, 'w:ilvl')))
    const known = lists.get(id)
    const level = known?.levels[depth]
    if (known === undefined || level === undefined) return ''
    const { counter, levels, anew } = known
    const count = counts.get(counter) ?? []
    const isFirst = anew.has(depth) && !begun.has(`${id}/${depth}`)
    begun.add(`${id}/${depth}`)
    count[depth] = ((isFirst ? undefined : count[depth]) ?? level.start - 1) + 1
    count.length = depth + 1
    counts.set(counter, count)
    if (level.format === 'bullet') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const number = count[at] ?? levels[at]?.start ?? 1
      return (FORMATS.get(levels[at]?.format ?? '') ?? String)(number)
    })
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
        const level = own === undefined ? levels[depth] : levelOf(own)
        if (level === undefined || !(depth in levels)) continue
        levels[depth] = start === undefined ? level : { ...level, start: startOf(value(start)) }
        if (start !== undefined) anew.add(depth)
      }
      return [one.attributes['w:numId'] ?? '', { counter, levels, anew }]
    })
  )
}

function levelOf(level: Element): ListLevel {
  return {
    start: startOf(value(first(level, 'w:start'))),
    format: value(first(level, 'w:numFmt')),
    text: value(first(level, 'w:lvlText')),
  }
}
