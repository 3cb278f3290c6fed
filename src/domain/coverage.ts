import { areaName, indicatorsWithin, type Report } from './report'
import type { Area, Item } from './structure'

/** What is said of an item, or an area, without figures; downloads carry it as a remark. */
export const NO_FIGURES = '报告未列量化数据'

/** An area with its items and how many indicators each holds. */
export interface AreaCoverage {
  readonly area: Area
  readonly name: string
  readonly items: readonly { readonly item: Item; readonly count: number }[]
  /** How many of the items hold at least one indicator. */
  readonly covered: number
}

/** Which items of the areas asked for (all where none is) carry figures. */
export function coverageOf(report: Report, areas: readonly number[]): readonly AreaCoverage[] {
  return report.structure.areas
    .filter(({ number }) => areas.length === 0 || areas.includes(number))
    .map((area) => {
      const items = area.problems.flatMap((problem) =>
        problem.items.map((item) => ({ item, count: indicatorsWithin(report, item).length }))
      )
      return {
        area,
        name: areaName(report, area.number),
        items,
        covered: items.filter(({ count }) => count > 0).length,
      }
    })
}

/** The same in a Chinese sentence. */
export function coverageWords(report: Report, areas: readonly number[]): string {
  const parts = coverageOf(report, areas).map(
    ({ name, items, covered }) => `${name}${items.length}项中${covered}项列有指标`
  )
  return `${parts.join('；')}。`
}

/** How many rows a table of it has: one an indicator, and one an item without any. */
export function coverageRowCount(report: Report, areas: readonly number[]): number {
  return coverageOf(report, areas)
    .flatMap(({ items }) => items)
    .reduce((sum, { count }) => sum + Math.max(1, count), 0)
}
