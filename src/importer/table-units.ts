import { isTableRow } from './outline'
import type { ColumnUnit, ColumnUnits } from './reading'
import { unitAt } from './units'

/** A heading that names its unit: 投入资金(万元), 单位:件. */
const NAMED = /[(:] ?(?:单位:)?(万亿|亿|万|千|百)?([^()|\d ]{1,6})\)? ?$/
/** A column whose cells are units. */
const UNIT_COLUMN = /^(?:计量)?单位$/
/** A column whose numbers are changes. */
const GROWTH = /增速|增长|增幅|涨幅|同比|环比|[比较]上/
const BARE = /^([ \t]{0,20}[-−－+]?)(\d[\d,.]{0,20})[ \t]{0,20}$/

interface Heading {
  readonly columns: readonly (ColumnUnit | null)[]
  /** Which column holds the units of its row; -1 where none does. */
  readonly unitColumn: number
}

/** Reads the units that the headings of pipe tables, or a column of units, give to bare numbers. */
export function columnUnits(text: string): ColumnUnits {
  const units = new Map<number, ColumnUnit>()
  let heading: Heading | null = null
  let at = 0
  for (const line of text.split('\n')) {
    if (!isTableRow(line)) heading = null
    else if (heading === null) heading = headingOf(line.split('|'))
    else addRow(units, heading, line.split('|'), at)
    at += line.length + 1
  }
  return units
}

function addRow(
  units: Map<number, ColumnUnit>,
  heading: Heading,
  cells: readonly string[],
  at: number
): void {
  const ofRow = unitOf(cells[heading.unitColumn] ?? '')
  let cellAt = at
  cells.forEach((cell, column) => {
    const bare = BARE.exec(cell)
    const unit = heading.columns[column] ?? ofRow
    if (bare !== null && unit !== null) units.set(cellAt + (bare[1] ?? '').length, unit)
    cellAt += cell.length + 1
  })
}

function headingOf(cells: readonly string[]): Heading {
  return {
    columns: cells.map((cell) => {
      const unit = unitOf(NAMED.exec(cell.trim())?.slice(1).join('') ?? '')
      return unit && { ...unit, isGrowth: unit.unit === '%' && GROWTH.test(cell) }
    }),
    unitColumn: cells.findIndex((cell) => UNIT_COLUMN.test(cell.trim())),
  }
}

/** A cell that is a unit and nothing else, with its scale. */
function unitOf(cell: string): ColumnUnit | null {
  const [, scale = '', unit = ''] = /^(万亿|亿|万|千|百)?(.{0,8})$/.exec(cell.trim()) ?? []
  return unitAt(unit, 0)?.word === unit ? { scale, unit, isGrowth: false } : null
}
