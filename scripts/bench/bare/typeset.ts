import { markName, type Subject } from '../../../src/charts/kind'
import { markSource } from '../../../src/charts/words'
import { figureLabel } from '../../../src/domain/figure-label'
import type { Indicator } from '../../../src/domain/indicator'
import { areaName, indicatorsWithin, type Report } from '../../../src/domain/report'
import { toChineseNumber } from '../../../src/domain/structure'
import { element } from './element'
import type { Picture } from './overview'

type Typeset = (subject: Subject, report: Report) => HTMLElement

const figure = (indicator: Indicator, size: string) =>
  element('span', { class: size }, [figureLabel(indicator)])

const row = (subject: Subject, indicator: Indicator, size = 'number') => [
  element('span', { class: 'name' }, [markName(subject, indicator)]),
  figure(indicator, size),
  element('span', { class: 'source' }, [markSource(subject, indicator)]),
]

const rows =
  (tag: string, name: string): Typeset =>
  (subject) =>
    element(
      tag,
      { class: name },
      subject.indicators.map((one) => element('li', {}, row(subject, one)))
    )

/** The figures that stand in words beside the main one. */
export function companions(subject: Subject, indicators: readonly Indicator[]): HTMLElement {
  return element(
    'ul',
    { class: 'companions' },
    indicators.map((one) => element('li', {}, row(subject, one, 'plain')))
  )
}

const tile: Typeset = (subject) => {
  const [main, ...rest] = subject.indicators
  const shown = main === undefined ? [] : [figure(main, 'hero'), ` ${markSource(subject, main)}`]
  return element('div', {}, [...shown, companions(subject, rest)])
}

const strip: Typeset = (_, report) =>
  element(
    'ul',
    { class: 'strip' },
    report.structure.areas.map((area) => {
      const items = area.problems
        .flatMap((problem) => problem.items)
        .map((item) => ({ item, count: indicatorsWithin(report, item).length }))
      const covered = items.filter(({ count }) => count > 0).length
      const cells = items.map(({ item, count }) =>
        element('li', { class: count > 0 ? 'cell filled' : 'cell', title: `${item.title}：${count}` }, [
          String(item.number),
        ])
      )
      return element('li', { 'data-hue': String(((area.number - 1) % 4) + 1) }, [
        `${toChineseNumber(area.number)} ${areaName(report, area.number)} ${items.length}项中${covered}项列有指标`,
        element('ul', { class: 'cells' }, cells),
      ])
    })
  )

/** What the product sets in type rather than draws, by chart kind. */
const TYPESET: Readonly<Record<string, Typeset>> = {
  figure: tile,
  list: rows('ul', 'list'),
  pairs: rows('ul', 'pairs'),
  steps: rows('ol', 'steps'),
  coverage: strip,
}

/** A picture set in type; undefined where it is drawn. */
export function typeset(report: Report, { story, subject }: Picture): HTMLElement | undefined {
  return TYPESET[story.kind]?.(subject, report)
}
