import { createHash } from 'node:crypto'
import { writeIndicators } from '../src/data/indicators'
import { writeNumbers } from '../src/data/numbers'
import { arabicTokens, type ExplainedNumber } from '../src/domain/accounting'
import type { Indicator } from '../src/domain/indicator'
import { sourceText } from '../src/domain/source-text'
import { toChineseNumber } from '../src/domain/structure'

/** A synthetic report: made up from a seed, marked as such in its title, for tests and benchmarks only. */
export interface Synthetic {
  /** Files below `data/`, by path. */
  readonly files: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly length: number
}

/** Mulberry32: small, seeded, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const NOUNS = [
  '群众诉求',
  '安全隐患',
  '问题线索',
  '在建项目',
  '农村公路',
  '养老机构',
  '科技企业',
  '基层网点',
] as const
const VERBS = ['办理', '排查', '整改', '新建', '检查', '走访'] as const
const FILL =
  '坚持问题导向和目标导向相结合，建立台账，明确责任，逐项推进，定期调度，确保各项工作落到实处、取得实效'

type Made = Pick<Indicator, 'kind' | 'value' | 'scale' | 'unit' | 'qualifier' | 'direction'> & {
  readonly quote: string
}

function makeFigure(random: () => number): Made {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const whole = String(1 + Math.floor(random() * 9000))
  const decimal = `${1 + Math.floor(random() * 900)}.${1 + Math.floor(random() * 9)}`
  const noun = pick(VERBS) + pick(NOUNS)
  const exact = { scale: '', qualifier: 'exact', direction: '' } as const
  return pick<() => Made>([
    () => ({ ...exact, kind: 'cases', value: whole, unit: '件', quote: `${noun}${whole}件` }),
    () => ({ ...exact, kind: 'count', value: whole, unit: '家', quote: `${noun}${whole}家` }),
    () => ({
      ...exact,
      kind: 'funds',
      value: decimal,
      scale: '万',
      unit: '元',
      quote: `投入资金${decimal}万元`,
    }),
    () => ({
      ...exact,
      kind: 'count',
      value: whole,
      unit: '人次',
      qualifier: 'over',
      quote: `${noun}${whole}余人次`,
    }),
    () => ({
      ...exact,
      kind: 'change',
      value: decimal,
      unit: '%',
      direction: 'up',
      quote: `${noun}量增长${decimal}%`,
    }),
    () => ({ ...exact, kind: 'percentage', value: '97.5', unit: '%', quote: `${noun}率97.5%` }),
  ])()
}

/**
 * Makes a report of about `characters` characters.
 * @param density figures for each item; the first real report has about three.
 */
export function synthesize(characters: number, seed = 1, density = 3): Synthetic {
  const random = seeded(seed)
  const indicators: Indicator[] = []
  let text = '本报告由程序生成，仅供测试。\n一、总体情况\n统筹推进各项整改工作。\n二、整改情况\n'
  let area = 0
  let problem = 0
  let item = 0
  while (text.length < characters) {
    if (item % 60 === 0 && area < 20) {
      area += 1
      text += `(${toChineseNumber(area)})第${toChineseNumber(area)}方面合成内容\n`
    }
    if (item % 5 === 0) {
      problem += 1
      text += `${problem}.合成问题标题\n`
    }
    item += 1
    text += `(${item})合成事项标题。`
    for (const measure of [1, 2, 3]) {
      text += `${toChineseNumber(measure)}是推进合成举措。${FILL}，`
      const figures = Math.ceil(density / 3)
      for (let at = 1; at <= figures; at += 1) {
        const made = makeFigure(random)
        const start = text.length
        text += made.quote
        indicators.push({
          ...made,
          id: `i${String(item).padStart(2, '0')}-${measure}-${String(at).padStart(2, '0')}`,
          item,
          measure,
          name: `合成指标${item}之${measure}之${at}`,
          status: '',
          period: '',
          basis: '',
          relation: '',
          relativeTo: [],
          judgement: '',
          start,
          end: text.length,
          note: '',
        })
        text += at < figures ? '，' : '。'
      }
    }
    text += '\n'
  }
  text += '三、下一步安排\n持续巩固成果。\n'
  return { files: filesOf(text, indicators, area), indicators, length: text.length }
}

function filesOf(
  text: string,
  indicators: readonly Indicator[],
  areas: number
): Readonly<Record<string, string>> {
  const folder = 'reports/synthetic'
  const meta = {
    id: 'synthetic',
    version: '0.0.1',
    title: '合成示例报告（仅供测试）',
    short_title: '合成示例',
    publisher: '测试程序',
    published: '2000-01-01',
    inspected: '',
    address: '',
    sha256: createHash('sha256').update(text).digest('hex'),
    obtained: '由程序生成',
    rights: '无',
    area_names: Array.from({ length: areas }, (_, index) => `合成${toChineseNumber(index + 1)}`),
  }
  return {
    'datapackage.json': JSON.stringify({
      name: 'synthetic',
      resources: [{ name: 'synthetic-report', path: `${folder}/report.json` }],
    }),
    [`${folder}/report.json`]: JSON.stringify(meta),
    [`${folder}/source.txt`]: text,
    [`${folder}/indicators.csv`]: writeIndicators(indicators),
    [`${folder}/numbers.csv`]: writeNumbers(markersOf(text, indicators)),
    [`${folder}/charts.json`]: '[]',
  }
}

/** The numbers that are no indicators: the markers of problems and items. */
function markersOf(text: string, indicators: readonly Indicator[]): readonly ExplainedNumber[] {
  let next = 0
  return arabicTokens(sourceText(text)).flatMap(({ start, end }): readonly ExplainedNumber[] => {
    while (next < indicators.length && (indicators[next]?.end ?? 0) <= start) next += 1
    const held = indicators[next]
    if (held !== undefined && held.start <= start && end <= held.end) return []
    return [{ quote: text.slice(start, end), start, end, reason: 'list-marker', note: '' }]
  })
}
