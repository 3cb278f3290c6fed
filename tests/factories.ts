import type { Subject } from '../src/charts/kind'
import type { Indicator, Qualifier } from '../src/domain/indicator'
import type { ReportMeta } from '../src/domain/report'
import { sourceText, type SourceText } from '../src/domain/source-text'
import type { Story } from '../src/domain/story'
import { parseStructure, type ReportStructure } from '../src/domain/structure'

const PRINTED = /^(约|不足)?(\d+(?:\.\d+)?) ?(余)?(万|亿)?(余)?(.+?)(以上)?$/

/** An indicator from its printed form, `约2000亩` or `9万余份`, and the fields that matter. */
export function figure(printed: string, fields: Partial<Indicator> = {}): Indicator {
  const [, before, value = '', inside, scale = '', behind, unit = '', above] = PRINTED.exec(printed) ?? []
  const inexact = before ?? inside ?? behind ?? above ?? ''
  const qualifier = ({ 约: 'about', 不足: 'under', 余: 'over', 以上: 'over' }[inexact] ??
    'exact') as Qualifier
  return {
    id: printed,
    item: 1,
    measure: 0,
    name: `${printed}的名称`,
    kind: 'count',
    value,
    scale: scale as Indicator['scale'],
    unit,
    qualifier,
    status: '',
    direction: '',
    period: '',
    basis: '',
    relation: '',
    relativeTo: [],
    judgement: '',
    quote: printed,
    start: 0,
    end: printed.length,
    note: '',
    ...fields,
  }
}

/** A change of another indicator, or of nothing the text names: `change('▲95.2%', leads)`. */
export function change(signed: string, of?: Indicator, fields: Partial<Indicator> = {}): Indicator {
  const relation: Partial<Indicator> = of === undefined ? {} : { relation: 'change_of', relativeTo: [of.id] }
  const direction = signed.startsWith('▼') ? 'down' : 'up'
  return { ...figure(signed.slice(1)), id: signed, kind: 'change', direction, ...relation, ...fields }
}

/** A rate of a part in a whole. */
export function rateOf(printed: string, part: Indicator, whole: Indicator): Indicator {
  return figure(printed, { kind: 'percentage', relation: 'rate_of', relativeTo: [part.id, whole.id] })
}

/** A part of a whole, as 其中 states it. */
export function partOf(printed: string, whole: Indicator, fields: Partial<Indicator> = {}): Indicator {
  return figure(printed, { relation: 'part_of', relativeTo: [whole.id], ...fields })
}

/** Stages that the text states one after the other. */
export function stagesOf(...printed: readonly string[]): readonly Indicator[] {
  return printed.map((one, index) =>
    figure(one, {
      id: `stage-${index}`,
      ...(index === 0 ? {} : { relation: 'stage_after', relativeTo: [`stage-${index - 1}`] }),
    })
  )
}

/** A small report text with one part, one area, one problem and two items, the first with two measures. */
export const SMALL_TEXT = [
  '一、整改落实情况',
  '(一)落实部署方面',
  '1.守住安全底线',
  '(1)排查隐患。一是全面摸底。2023年,排查隐患42处,挂牌22处,销号22处。二是帮扶企业。走访企业800余家,其中规上54家。',
  '(2)强化保障。教育支出14.07亿元,较上年增长3.8%;发放材料9万余份。',
].join('\n')

/** A text with the outline parsed from it. */
export function groundOf(text: string = SMALL_TEXT): {
  readonly source: SourceText
  readonly structure: ReportStructure
} {
  const source = sourceText(text)
  return { source, structure: parseStructure(source) }
}

/** An indicator whose quote stands in a text; item and measure are taken from its id. */
export function quoted(text: string, quote: string, id: string, fields: Partial<Indicator> = {}): Indicator {
  const start = Array.from(text.slice(0, text.indexOf(quote))).length
  const printed = /(?:约|不足)?\d+(?:\.\d+)?.*$/.exec(quote)?.[0] ?? quote
  const [, item, measure] = /^i(\d+)-(\d+)-/.exec(id) ?? []
  const place = { item: Number(item), measure: Number(measure) }
  return {
    ...figure(printed),
    id,
    ...place,
    name: quote,
    quote,
    start,
    end: start + [...quote].length,
    ...fields,
  }
}

/** What report.json says, in the form the domain holds. */
export function metaOf(fields: Partial<ReportMeta> = {}): ReportMeta {
  return {
    id: 'small',
    version: '1.0.0',
    title: '整改进展情况',
    shortTitle: '整改',
    publisher: '',
    published: '2024-06-18',
    inspected: '',
    address: '',
    sha256: '0'.repeat(64),
    obtained: '',
    rights: '',
    areaNames: [],
    ...fields,
  }
}

/** A story; what is not given is the least there can be. */
export function storyOf(fields: Partial<Story> = {}): Story {
  const least = {
    id: 'story',
    place: 'area',
    area: 1,
    rank: 1,
    kind: 'bars',
    indicators: [],
    title: '标题',
  } as const
  return { ...least, unit: '', period: '', note: '', page: '', labels: {}, ...fields }
}

/** What a chart kind is asked about; `others` are indicators of the report outside the picture. */
export function subjectOf(indicators: readonly Indicator[], others: readonly Indicator[] = []): Subject {
  const all = new Map([...others, ...indicators].map((one) => [one.id, one]))
  return { indicators, labels: {}, find: (id) => all.get(id), period: '' }
}
