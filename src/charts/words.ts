import { figureWords } from '../domain/figure-label'
import { sourceCode, type Indicator } from '../domain/indicator'
import { markName, type Subject } from './kind'

/** A mark told in one sentence: name, figure, period, source. */
export function markWords(subject: Subject, indicator: Indicator): string {
  const period = indicator.period === '' ? '' : `，${indicator.period}`
  return `${markName(subject, indicator)} ${figureWords(indicator)}${period}，${sourceCode(indicator)}`
}

/** What stands in grey behind a mark's name: its source, and its period where the story states none for all. */
export function markSource(subject: Subject, indicator: Indicator): string {
  const period =
    indicator.period !== '' && indicator.period !== subject.period ? ` · ${indicator.period}` : ''
  return `${sourceCode(indicator)}${period}`
}

/** The same for a figure that stands alone and names its own period. */
export function ownSource(indicator: Indicator): string {
  return [sourceCode(indicator), indicator.period].filter((part) => part !== '').join(' · ')
}

/** All marks in a sentence, for descriptions. */
export function listWords(subject: Subject, indicators: readonly Indicator[] = subject.indicators): string {
  return indicators.map((indicator) => `${markName(subject, indicator)} ${figureWords(indicator)}`).join('；')
}
