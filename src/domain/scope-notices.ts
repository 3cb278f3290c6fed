import type { Span } from './indicator'
import { sentenceAround } from './provenance'
import { placedItems, PROBLEM_WORD, type Report } from './report'

/** Two figures of one report that count something alike and differ; a reader is told, nobody is accused. */
export interface ScopeNotice {
  readonly quote: string
  readonly span: Span
  /** The sentence that holds the quote. */
  readonly sentence: string
  /** What differs, in one neutral Chinese sentence. */
  readonly message: string
}

/** A stated number of problems or items, outside of the areas themselves. */
const STATED = /(\d{1,4})个?(?:巡视)?(?:反馈)?(?:的)?(问题|整改任务|整改事项|事项)/g

/**
 * Where the parts before and after the areas state how many problems or items there are, and the published outline has
 * another number of them. Found by rule, in the text alone.
 */
export function scopeNotices(report: Pick<Report, 'source' | 'structure'>): readonly ScopeNotice[] {
  const { source, structure } = report
  const items = placedItems(structure).length
  const problems = structure.areas.reduce((count, area) => count + area.problems.length, 0)
  if (items === 0) return []
  const inArea = (start: number): boolean =>
    structure.areas.some((area) => area.start <= start && start < area.end)
  return Array.from(source.text.matchAll(STATED)).flatMap((match) => {
    const span = { start: source.toPoints(match.index), end: source.toPoints(match.index + match[0].length) }
    const stated = Number(match[1])
    if (inArea(span.start) || stated === items || stated === problems) return []
    const sentence = sentenceAround(source, span)
    const message = `原文称“${match[0]}”，公布的正文分为${problems}类${PROBLEM_WORD}、${items}项。二者口径不同，原文未说明二者如何对应。`
    return [{ quote: match[0], span, sentence: source.slice(sentence.start, sentence.end), message }]
  })
}
