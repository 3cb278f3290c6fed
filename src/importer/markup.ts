import { Parser } from 'htmlparser2'

/** An element or a stretch of text. Nothing of it is ever run, fetched or put into a page. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}
export type Node = Element | string

/** Deeper than any page is nested on purpose; what lies deeper is read as lying there. */
const DEEPEST = 400

export const isElement = (node: Node): node is Element => typeof node !== 'string'

/** Nested deeper than this, a page was made to hurt: the parser's time grows with the square of the depth. */
const ABSURD = 5000
/** Characters between two looks at the depth. */
const CHUNK = 50_000

/**
 * Reads HTML, or XML, into a tree; null where it is nested absurdly. Never throws: marks that do not fit are repaired as browsers
 * do.
 */
export function parseMarkup(text: string, form: 'html' | 'xml'): Element | null {
  const root: Element & { readonly children: Node[] } = { name: '', attributes: {}, children: [] }
  const open: (typeof root)[] = [root]
  let beyond = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > DEEPEST) {
          beyond += 1
          return
        }
        const element = { name, attributes, children: [] }
        open[open.length - 1]?.children.push(element)
        open.push(element)
      },
      ontext: (words) => void open[open.length - 1]?.children.push(words),
      onclosetag: () => {
        if (beyond > 0) beyond -= 1
        else if (open.length > 1) open.pop()
      },
    },
    { xmlMode: form === 'xml', decodeEntities: true }
  )
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK))
    if (open.length + beyond > ABSURD) return null
  }
  parser.end()
  return root
}

/** All elements of a name below a node, in order. */
export function elementsNamed(node: Element, name: string): readonly Element[] {
  return node.children.flatMap((child): readonly Element[] =>
    !isElement(child) ? [] : child.name === name ? [child] : elementsNamed(child, name)
  )
}

/** The words below a node. */
export function wordsOf(node: Node): string {
  return isElement(node) ? node.children.map(wordsOf).join('') : node
}
