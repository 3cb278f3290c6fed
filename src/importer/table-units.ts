import { isTableRow } from './outline'
import type { ColumnUnits } from './quantities'
import { unitAt } from './units'

/** A heading that names its unit: 投入资金(万元), 单位:件. */
const NAMED = /[(:] ?(?:单位:)?(万亿|亿|万|千|百)?([^()|\d ]{1,6})\)? ?$/

/** Reads the units that the headings of pipe tables give to the bare numbers below them. */
export function columnUnits(text: string): ColumnUnits {
  const units = new Map<number, { readonly scale: string; readonly unit: string }>()
  let heading: readonly ({ readonly scale: string; readonly unit: string } | null)[] | null = null
  let at = 0
  for (const line of text.split('\n')) {
    if (!isTableRow(line)) heading = null
    else if (heading === null) heading = line.split('|').map(unitOfHeading)
    else {
      let cellAt = at
      line.split('|').forEach((cell, column) => {
        const bare = /^[ \t]{0,20}(\d[\d,.]{0,20})[ \t]{0,20}$/.exec(cell)
        const unit = heading?.[column]
        if (bare !== null && unit) units.set(cellAt + cell.indexOf(bare[1] ?? ''), unit)
        cellAt += cell.length + 1
      })
    }
    at += line.length + 1
  }
  return units
}

function unitOfHeading(cell: string): { readonly scale: string; readonly unit: string } | null {
  const match = NAMED.exec(cell.trim())
  if (match === null) return null
  const [, scale = '', unit = ''] = match
  return unitAt(unit, 0)?.word === unit ? { scale, unit } : null
}
