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

const value = (element: Element | undefined): string => element?.attributes['w:val'] ?? ''
const first = (element: Element, name: string): Element | undefined => elementsNamed(element, name)[0]

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** How Word writes a number. An open set; what is not known is written in digits. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: toChineseNumber,
  chineseCountingThousand: toChineseNumber,
  ideographTraditional: toChineseNumber,
  japaneseCounting: toChineseNumber,
  taiwaneseCountingThousand: toChineseNumber,
  decimalEnclosedCircle: (number) => CIRCLED.charAt(number - 1) || String(number),
  decimalEnclosedCircleChinese: (number) => CIRCLED.charAt(number - 1) || String(number),
  decimalFullWidth: (number) =>
    String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  upperLetter: (number) => String.fromCharCode(64 + ((number - 1) % 26) + 1),
  lowerLetter: (number) => String.fromCharCode(96 + ((number - 1) % 26) + 1),
  bullet: () => '',
  none: () => '',
}

/** Counts the paragraphs of lists as Word does. `styles` gives a paragraph style its list. */
export function listMarks(numbering: Element | null, styles: Element | null): ListMark {
  const lists = levelsByList(numbering)
  const styleLists = new Map(
    (styles === null ? [] : elementsNamed(styles, 'w:style')).flatMap((style) => {
      const properties = first(style, 'w:numPr')
      return properties === undefined ? [] : [[style.attributes['w:styleId'] ?? '', properties] as const]
    })
  )
  const counts = new Map<string, number[]>()
  return (properties) => {
    if (properties === undefined) return ''
    const own = properties.children.find(
      (child): child is Element => isElement(child) && child.name === 'w:numPr'
    )
    const list = own ?? styleLists.get(value(first(properties, 'w:pStyle')))
    if (list === undefined) return ''
    const id = value(first(list, 'w:numId'))
    const depth = Number(value(first(list, 'w:ilvl')) || '0')
    const levels = lists.get(id)
    const level = levels?.[depth]
    if (levels === undefined || level === undefined) return ''
    const count = counts.get(id) ?? []
    count[depth] = (count[depth] ?? level.start - 1) + 1
    count.length = depth + 1
    counts.set(id, count)
    if (level.format === 'bullet') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const number = count[at] ?? levels[at]?.start ?? 1
      return (FORMATS[levels[at]?.format ?? ''] ?? String)(number)
    })
  }
}

function levelsByList(numbering: Element | null): ReadonlyMap<string, readonly ListLevel[]> {
  if (numbering === null) return new Map()
  const abstract = new Map(
    elementsNamed(numbering, 'w:abstractNum').map((one) => [
      one.attributes['w:abstractNumId'] ?? '',
      elementsNamed(one, 'w:lvl').map((level): ListLevel => ({
        start: Number(value(first(level, 'w:start')) || '1'),
        format: value(first(level, 'w:numFmt')),
        text: value(first(level, 'w:lvlText')),
      })),
    ])
  )
  return new Map(
    elementsNamed(numbering, 'w:num').map((one) => [
      one.attributes['w:numId'] ?? '',
      abstract.get(value(first(one, 'w:abstractNumId'))) ?? [],
    ])
  )
}
