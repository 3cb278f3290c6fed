import type { Indicator } from './indicator'
import { NO_FIGURES } from './coverage'
import { areaName, establishedIn, indicatorsWithin, itemWord, type Report } from './report'
import type { Area } from './structure'
import { fillTitle, type Story } from './story'
import { printedText } from './printed'
import { automaticStories } from './wall-selection'
import type { WallBlock, WallForm, WallMark } from './wall-block'

/** A page of the wall: what it is about and its blocks by rank. */
export interface WallPage {
  readonly id: string
  /** Title of the page; the report's own on the overview. */
  readonly title: string
  /** Areas the page is about; none for the overview. */
  readonly areas: readonly number[]
  readonly blocks: readonly WallBlock[]
}

/** How each kind of chart is set on the wall; one that is not here is set in rows. */
const FORMS: Readonly<Record<string, WallForm>> = {
  figure: 'figure',
  rate: 'figure',
  bars: 'bars',
  stages: 'bars',
  share: 'bars',
  diverging: 'bars',
  steps: 'steps',
}

/** An area with fewer figures than this is told in words as well. */
const FEW = 5

/**
 * The pages of the wall: the overview, then the areas. The stories of place `wall` say what stands where; a report
 * without any gets an automatic selection.
 * @param accepts whether a story's kind can show it honestly; one that it refuses is set in rows, without a common axis.
 */
export function wallPages(report: Report, accepts: (story: Story) => boolean): readonly WallPage[] {
  const curated = report.stories.filter(({ place }) => place === 'wall')
  const stories = curated.length > 0 ? curated : automaticStories(report)
  const block = (story: Story): WallBlock => blockOf(report, story, accepts(story))
  const titles = [...new Set(stories.filter(({ page }) => page !== '').map(({ page }) => page))]
  const overview = stories.filter(({ page }) => page === '')
  const areas = titles
    .map((title): WallPage => {
      const own = stories.filter(({ page }) => page === title)
      const numbers = [...new Set(own.flatMap(({ area }) => area ?? []))].sort((a, b) => a - b)
      const about = report.structure.areas.filter((area) => numbers.includes(area.number))
      const headings = about.length > 1 ? about.map((area) => headingOf(report, area)) : []
      const told = about.flatMap((area) => wordsOf(report, area))
      return {
        id: `area-${numbers.join('-')}-${title}`,
        title,
        areas: numbers,
        blocks: [...headings, ...own.map(block), ...told],
      }
    })
    .sort((a, b) => (a.areas[0] ?? 0) - (b.areas[0] ?? 0))
  const first: WallPage = {
    id: 'overview',
    title: report.meta.title,
    areas: [],
    blocks: [
      ...overview.filter(({ kind }) => FORMS[kind] === 'figure').map(block),
      ...report.structure.areas.map((area) => panelOf(report, area, stories, accepts)),
    ],
  }
  return [first, ...areas].filter(({ blocks }) => blocks.length > 0)
}

/** Bars from zero need one direction: what rises and what falls would otherwise look alike. */
function formOf(story: Story, marks: readonly WallMark[], accepted: boolean): WallForm {
  const form = FORMS[story.kind] ?? 'rows'
  if (!accepted) return 'rows'
  const directions = new Set(marks.map(({ indicator }) => indicator.direction))
  return form === 'bars' && directions.size > 1 ? 'rows' : form
}

function blockOf(report: Report, story: Story, accepted: boolean): WallBlock {
  const byId = new Map(report.indicators.map((one) => [one.id, one]))
  const marks = story.indicators
    .flatMap((id) => byId.get(id) ?? [])
    .map((indicator) => ({ indicator, label: story.labels[indicator.id] ?? indicator.name }))
  const printed = (id: string): string | undefined => {
    const found = byId.get(id)
    return found === undefined ? undefined : printedText(found).replace(/\s/g, '')
  }
  const form = formOf(story, marks, accepted)
  return {
    id: story.id,
    form,
    area: story.area ?? 1,
    rank: story.rank,
    heads: false,
    title: fillTitle(story.title, printed),
    lead: '',
    period: form === 'figure' ? '' : story.period,
    marks,
    words: [],
  }
}

/** An area on the overview: its name, how many items it has, and the figures of its list or the first of its pages. */
function panelOf(
  report: Report,
  area: Area,
  stories: readonly Story[],
  accepts: (story: Story) => boolean
): WallBlock {
  const own = stories.filter(({ area: number }) => number === area.number)
  const story =
    own.find(({ kind, page }) => page === '' && FORMS[kind] !== 'figure') ??
    own.filter(({ page }) => page !== '').map((one) => ({ ...one, ...nameless(one) }))[0]
  const items = area.problems.flatMap((problem) => problem.items)
  const counted = items.filter((item) => indicatorsWithin(report, item).length > 0).length
  const base: WallBlock = story === undefined ? EMPTY : blockOf(report, story, accepts(story))
  return {
    ...base,
    id: `panel-${area.number}`,
    form: 'rows',
    area: area.number,
    rank: area.number,
    heads: true,
    title: areaName(report, area.number),
    // The line below the title says something else, so each figure names its period.
    period: '',
    lead: `${items.length}项${itemWord(report)}，${counted < items.length ? `${counted}项` : counted > 1 ? '均' : ''}列有指标`,
  }
}

/** A figure's story as a list: its title names its first figure, the others are left out. */
function nameless({ kind, indicators: [first = ''], title }: Story): Partial<Story> {
  return FORMS[kind] === 'figure' ? { kind: 'list', indicators: [first], labels: { [first]: title } } : {}
}

const EMPTY: WallBlock = {
  id: '',
  form: 'rows',
  area: 1,
  rank: 0,
  heads: false,
  title: '',
  lead: '',
  period: '',
  marks: [],
  words: [],
}

/** Words come after all figures of their page. */
const WORDS_RANK = 1e6

/** Why an area is told in words: it lists few figures or none. Empty for one with many. */
function reasonFor(report: Report, area: Area): string {
  const { length } = indicatorsWithin(report, area)
  if (length >= FEW) return ''
  return length === 0 ? `以制度建设为主，${NO_FIGURES}` : `以制度建设为主，报告仅列有${length}个指标`
}

/** The name of an area, over what belongs to it on a page of several. */
function headingOf(report: Report, area: Area): WallBlock {
  const title = areaName(report, area.number)
  return {
    ...EMPTY,
    id: `heading-${area.number}`,
    form: 'heading',
    area: area.number,
    heads: true,
    title,
  }
}

/** What an area with few figures set up, in the text's own words: one line for each item that says so. */
function wordsOf(report: Report, area: Area): readonly WallBlock[] {
  const lead = reasonFor(report, area)
  if (lead === '') return []
  const words = area.problems
    .flatMap((problem) => problem.items)
    .flatMap((item) => {
      const [clause] = [...establishedIn(report.source, item)].sort((a, b) => preference(b) - preference(a))
      return clause === undefined ? [] : [{ text: clause, item: item.number }]
    })
  const rank = WORDS_RANK + area.number
  return [{ ...EMPTY, id: `words-${area.number}`, form: 'words', area: area.number, rank, lead, words }]
}

/** A clause that names a document says more than one that does not; a short one is read from afar. */
function preference(clause: string): number {
  return (clause.includes('《') ? 100 : 0) - clause.length
}

/** The indicators a page shows, for tests and for reading aloud. */
export function shownOn(page: WallPage): readonly Indicator[] {
  return page.blocks.flatMap(({ marks }) => marks.map(({ indicator }) => indicator))
}
