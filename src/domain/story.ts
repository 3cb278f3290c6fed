/** Where a story may stand. */
export type Place = 'overview' | 'area' | 'wall'

/** A curated story: which indicators share a picture, and in which words. */
export interface Story {
  /** The chart's permanent id. */
  readonly id: string
  readonly place: Place
  /** Number of the area the story belongs to; null for one about the whole report. */
  readonly area: number | null
  /** Order among the stories of the same place and area, smallest first. */
  readonly rank: number
  /** Id of a chart kind. */
  readonly kind: string
  /** Ids, in the order in which they are drawn. */
  readonly indicators: readonly string[]
  /** The finding; a figure in it stands as `{i05-3-02}` and is filled from the data. */
  readonly title: string
  /** In words, as the reader sees it: `处`, `件；同比`. */
  readonly unit: string
  readonly period: string
  readonly note: string
  /** Title of the page of the wall the story stands on; empty on the wall's overview and off the wall. */
  readonly page: string
  /** Short names for marks whose meaning the title gives, by indicator id. */
  readonly labels: Readonly<Record<string, string>>
}

/** A reference to an indicator inside a title. */
const REFERENCE = /\{(i[\d-]+)\}/g

/** The ids a title refers to. */
export function titleReferences(title: string): readonly string[] {
  return Array.from(title.matchAll(REFERENCE), (match) => match[1] ?? '')
}

/** A stretch of a title: words, or a figure, which must not be broken across lines. */
export interface TitlePiece {
  readonly text: string
  readonly figure: boolean
}

/** A title cut at its references, which are filled; an unknown one stays visible as it is. */
export function titlePieces(
  title: string,
  printed: (id: string) => string | undefined
): readonly TitlePiece[] {
  return title
    .split(/(\{i[\d-]+\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const [id] = titleReferences(text)
      return id === undefined ? { text, figure: false } : { text: printed(id) ?? text, figure: true }
    })
}

/** The title as one string. */
export function fillTitle(title: string, printed: (id: string) => string | undefined): string {
  return titlePieces(title, printed)
    .map(({ text }) => text)
    .join('')
}
