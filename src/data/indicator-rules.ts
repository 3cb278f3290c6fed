import { arabicNumbers } from '../domain/arabic-number'
import { qualifierOf } from '../domain/inexact'
import { sentenceAround } from '../domain/provenance'
import { printedForm } from '../domain/printed'
import { covers, type SourceText } from '../domain/source-text'
import { placeOf } from '../domain/report'
import type { Indicator } from '../domain/indicator'
import type { ReportStructure } from '../domain/structure'
import { misquoted } from './rows'

/** A rule one row must keep; `breach` gives the Chinese sentence when it does not. */
export interface RowRule {
  readonly column: string
  readonly breach: (
    indicator: Indicator,
    ground: { readonly source: SourceText; readonly structure: ReportStructure }
  ) => string | null
}

const when = (broken: boolean, message: string): string | null => (broken ? message : null)

/** How many related ids each relation names. */
const RELATED: Readonly<Record<Indicator['relation'], number>> = {
  '': 0,
  part_of: 1,
  change_of: 1,
  rate_of: 2,
  stage_after: 1,
}

/** The rules of the data contract that concern one row, in the order in which they are reported. */
export const ROW_RULES: readonly RowRule[] = [
  {
    column: 'quote',
    breach: ({ quote, start, end }, { source }) =>
      when(source.slice(start, end) !== quote, misquoted(start, end)),
  },
  {
    column: 'quote',
    breach: ({ quote }) => when(arabicNumbers(quote).length > 1, '引文只能含一个阿拉伯数字，请缩短引文'),
  },
  {
    column: 'value',
    breach: (indicator) =>
      when(
        printedForm(indicator) === null,
        '引文中找不到依次排列的数值、数量级和单位，请核对 value、scale、unit'
      ),
  },
  {
    column: 'qualifier',
    breach: (indicator) =>
      when(
        qualifierOf(printedForm(indicator)?.inexact ?? '') !== indicator.qualifier,
        `限定词与引文“${indicator.quote}”所写不符，请改为原文的说法`
      ),
  },
  {
    column: 'item',
    breach: (indicator, { structure }) => {
      const place = placeOf(structure, indicator)
      if (place === null) return `原文没有第${indicator.item}项，请核对 item`
      const section = place.measure ?? place.item
      if (indicator.measure > 0 && place.measure === undefined)
        return `第${indicator.item}项没有第${indicator.measure}条举措，请核对 measure`
      return when(
        !covers(section, indicator),
        `引文不在第${indicator.item}项第${indicator.measure}条举措之内，请核对 item、measure`
      )
    },
  },
  {
    column: 'id',
    breach: ({ id, item, measure }) => {
      const [number, part] = id.slice(1).split('-')
      return when(
        Number(number) !== item || Number(part) !== measure,
        '编号与 item、measure 两列不符，请改为一致'
      )
    },
  },
  {
    column: 'direction',
    breach: ({ kind, direction }) =>
      when(kind === 'change' && direction === '', '增减变化须写明方向 up 或 down'),
  },
  {
    column: 'period',
    breach: (indicator, { source }) =>
      when(
        !inItsSentence(indicator, indicator.period, source),
        '时期不见于该数字所在的句子，请照抄原文或留空'
      ),
  },
  {
    column: 'basis',
    breach: (indicator, { source }) =>
      when(
        !inItsSentence(indicator, indicator.basis, source),
        '比较基准不见于该数字所在的句子，请照抄原文或留空'
      ),
  },
  {
    column: 'relative_to',
    breach: ({ relation, relativeTo }) =>
      when(
        relativeTo.length !== RELATED[relation],
        relation === ''
          ? '写有关联指标而没有写关系，请补上关系或清空关联指标'
          : `关系 ${relation} 应关联${RELATED[relation]}个指标，请核对 relation、relative_to`
      ),
  },
  {
    column: 'relative_to',
    breach: ({ id, relativeTo }) => when(relativeTo.includes(id), '指标不能与自身关联，请更正'),
  },
]

function inItsSentence(indicator: Indicator, words: string, source: SourceText): boolean {
  const { start, end } = sentenceAround(source, indicator)
  return source.slice(start, end).includes(words)
}
