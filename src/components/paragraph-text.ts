import { h, type FunctionalComponent, type VNode } from 'vue'
import { NUMBER_CLASS_LABELS, type NumberClass } from '../address/view'
import type { Span } from '../domain/indicator'
import { isIndicator, pieces, type Lit, type Paragraph } from '../domain/reading'
import type { SourceText } from '../domain/source-text'

/** A paragraph's characters with its numbers lit; what is not lit is bare text, for a text has tens of thousands. */
interface ParagraphTextProps {
  readonly paragraph: Paragraph
  readonly source: SourceText
  readonly hits: readonly Span[]
  readonly passage: Span | null
  readonly hidden: readonly NumberClass[]
  /** The page's own address up to the key that opens a source: `#/report?kind=funds&`. */
  readonly base: string
  /** Ids of the indicators that pass the filter; null when all do. */
  readonly chosen: ReadonlySet<string> | null
}

/** The `<p>` of a paragraph: its text content is the line of the text, so that places can be counted in it. */
export const ParagraphText: FunctionalComponent<ParagraphTextProps> = (props) =>
  h(
    'p',
    props.paragraph.runs.flatMap((run) => {
      const text = pieces(props.source, run, props.hits, props.passage).map((piece) =>
        piece.hit || piece.passage
          ? h(
              'span',
              { class: { hit: piece.hit, passage: piece.passage }, 'data-at': piece.start },
              piece.text
            )
          : piece.text
      )
      return run.mark === null || props.hidden.includes(classOf(run.mark))
        ? text
        : [link(props, run.mark, text)]
    })
  )
ParagraphText.props = ['paragraph', 'source', 'hits', 'passage', 'hidden', 'base', 'chosen']

function link({ base, chosen }: ParagraphTextProps, lit: Lit, text: readonly (VNode | string)[]): VNode {
  if (!isIndicator(lit)) {
    const title = `${NUMBER_CLASS_LABELS[lit.reason]}${lit.note === '' ? '' : `：${lit.note}`}，未列为指标`
    const address = `${base}n=${lit.start}`
    return h('a', { href: address, 'data-number': lit.start, class: 'number plain', title }, [...text])
  }
  const faint = chosen !== null && !chosen.has(lit.id)
  const look = ['number', `kind-${lit.kind}`, { faint }]
  return h('a', { href: `${base}i=${lit.id}`, 'data-indicator': lit.id, class: look, title: lit.name }, [
    ...text,
  ])
}

function classOf(lit: Lit): NumberClass {
  return isIndicator(lit) ? 'indicator' : lit.reason
}
