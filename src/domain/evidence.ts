import { figureLabel } from './figure-label'
import { UNWRITTEN, type Indicator } from './indicator'
import { sentenceAround } from './provenance'
import { chineseDate } from './period'
import { placeOf, type Report } from './report'

/** What is needed to quote a figure so that anyone can check it. */
export interface Evidence {
  readonly name: string
  readonly id: string
  /** As printed, with direction and status: `434.6亿元（协议）`, `▼ −44% 下降`. */
  readonly figure: string
  /** The sentence before, in and after the marked characters. */
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Area › problem › item › measure. */
  readonly path: string
  readonly source: string
  readonly version: string
  /** As printed, or that the text states none; of a change also its basis. */
  readonly period: string
  readonly note: string
  readonly link: string
}

/** Gathers the evidence for one indicator. `link` restores it on a screen. */
export function evidenceFor(report: Report, indicator: Indicator, link: string): Evidence {
  const sentence = sentenceAround(report.source, indicator)
  const place = placeOf(report.structure, indicator)
  const steps =
    place === null
      ? []
      : [
          `${place.area.label}${place.area.title}`,
          `${place.problem.label}${place.problem.title}`,
          `${place.item.label}${place.item.title}`,
          ...(place.measure === undefined ? [] : [`${place.measure.label}${place.measure.title}`]),
        ]
  return {
    name: indicator.name,
    id: indicator.id,
    figure: figureLabel(indicator),
    before: report.source.slice(sentence.start, indicator.start),
    marked: indicator.quote,
    after: report.source.slice(indicator.end, sentence.end),
    path: steps.join(' › '),
    source: `${report.meta.title}，${report.meta.publisher}，${chineseDate(report.meta.published)}公布`,
    version: `v${report.meta.version}，原文 SHA-256 ${report.meta.sha256.slice(0, 16)}…`,
    period: periodOf(indicator),
    note: indicator.note,
    link,
  }
}

function periodOf({ kind, period, basis }: Indicator): string {
  const stated = period || UNWRITTEN
  return kind === 'change' ? `${stated}；比较基准${basis || UNWRITTEN}` : stated
}

/** The rows below the sentence, in both forms. */
function rows(evidence: Evidence): readonly (readonly [string, string])[] {
  return [
    ['位置', evidence.path],
    ['时期', evidence.period],
    ['出处', evidence.source],
    ['数据版本', evidence.version],
    ...(evidence.note === '' ? [] : [['备注', evidence.note] as const]),
    ['指标编号', evidence.id],
    ['链接', evidence.link],
  ]
}

/** The evidence as plain text, the marked characters in 【】. */
export function evidenceText(evidence: Evidence): string {
  const lines = rows(evidence).map(([label, text]) => `${label}：${text}`)
  const sentence = `${evidence.before}【${evidence.marked}】${evidence.after}`
  return [`${evidence.name}：${evidence.figure}`, `原句：${sentence}`, ...lines, ''].join('\n')
}

/** Characters that Markdown would read as markup. */
const MARKDOWN = /[\\`*_{}[\]<>#|]/g

const plain = (text: string): string => text.replace(MARKDOWN, '\\$&')

/** The evidence as Markdown, the marked characters in bold. */
export function evidenceMarkdown(evidence: Evidence): string {
  const sentence = `${plain(evidence.before)}**${plain(evidence.marked)}**${plain(evidence.after)}`
  const lines = rows(evidence).map(
    ([label, text]) => `- ${label}：${label === '链接' ? `<${text}>` : plain(text)}`
  )
  return [
    `**${plain(evidence.name)}：${plain(evidence.figure)}**`,
    '',
    `> ${sentence}`,
    '',
    ...lines,
    '',
  ].join('\n')
}
