import { extract } from '../../src/importer/extract'

/** Each quantity as `printed = value scale unit`, with what is more to say of it. */
export const read = (text: string) =>
  extract(text).quantities.map(({ text: printed, value, scale, unit, qualifier, direction, basis, kind }) =>
    [
      `${printed} = ${[value, scale, unit].filter(Boolean).join(' ')}`,
      qualifier === 'exact' ? '' : qualifier,
      direction,
      basis && `against ${basis}`,
      ['cases', 'change'].includes(kind) ? kind : '',
    ]
      .filter(Boolean)
      .join(', ')
  )
/** How sure the reading of one of the quantities is; NaN where there is none. */
export const surety = (text: string, at = 0) => extract(text).quantities[at]?.confidence ?? Number.NaN
