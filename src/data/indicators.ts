import type { Indicator } from '../domain/indicator'
import type { Problem } from '../domain/problem'
import { inReadingOrder } from '../domain/indicator'
import type { SourceText } from '../domain/source-text'
import type { ReportStructure } from '../domain/structure'
import { INDICATOR_COLUMNS, Refused } from './indicator-columns'
import { ROW_RULES } from './indicator-rules'
import { readRows, type NamedRow } from './rows'
import { writeCsv } from './csv'

/** The text and outline that rows are held against. */
export interface Ground {
  readonly source: SourceText
  readonly structure: ReportStructure
}

interface Candidate {
  readonly row: number
  readonly indicator: Indicator
}

/** The accepted indicators in reading order and the rows that were refused. */
export interface ReadIndicators {
  readonly indicators: readonly Indicator[]
  readonly problems: readonly Problem[]
  /** False when the file as a whole could not be read. */
  readonly usable: boolean
}

/** Reads and validates indicators.csv; a row that breaks a rule is left out with the reason, the rest loads. */
export function readIndicators(file: string, text: string, ground: Ground): ReadIndicators {
  const { rows, problems, usable } = readRows(
    file,
    text,
    INDICATOR_COLUMNS.map(({ name }) => name)
  )
  const read = rows.map((row) => readRow(file, row, ground))
  const candidates = read.flatMap((one) => ('indicator' in one ? [one] : []))
  const refused = read.flatMap((one) => ('problems' in one ? one.problems : []))
  const alone = dropDuplicates(file, candidates)
  const apart = dropOverlaps(file, alone.kept)
  const related = dropOrphans(file, apart.kept)
  return {
    indicators: related.kept.map(({ indicator }) => indicator).sort(inReadingOrder),
    problems: [...problems, ...refused, ...alone.problems, ...apart.problems, ...related.problems],
    usable,
  }
}

/** Writes indicators.csv: UTF-8 without BOM, LF. The inverse of reading. */
export function writeIndicators(indicators: readonly Indicator[]): string {
  const rows = indicators.map((indicator) =>
    INDICATOR_COLUMNS.map(({ field, write }) => write(indicator[field]))
  )
  const header = INDICATOR_COLUMNS.map(({ name }) => name)
  return writeCsv(header, rows, { bom: false, newline: '\n', guard: false })
}

function readRow(
  file: string,
  row: NamedRow,
  ground: Ground
): Candidate | { readonly problems: readonly Problem[] } {
  const fields = INDICATOR_COLUMNS.map(({ name, field, read }) => ({
    name,
    field,
    value: read(row.cell(name)),
  }))
  const wrong = fields.flatMap(({ name, value }) => (value instanceof Refused ? [{ name, value }] : []))
  if (wrong.length > 0) {
    return {
      problems: wrong.map(({ name, value }) => ({
        file,
        row: row.line,
        column: name,
        message: value.message,
      })),
    }
  }
  const indicator = Object.fromEntries(
    fields.map(({ field, value }) => [field, value])
  ) as unknown as Indicator
  for (const { column, breach } of ROW_RULES) {
    const message = breach(indicator, ground)
    if (message !== null) return { problems: [{ file, row: row.line, column, message }] }
  }
  return { row: row.line, indicator }
}

/** What an indicator breaks, by column: its cells first, then the first rule of the row; empty for one that holds. */
export function breachesOf(
  indicator: Indicator,
  ground: Ground
): readonly { readonly column: string; readonly message: string }[] {
  const cells = INDICATOR_COLUMNS.flatMap(({ name, field, read, write }) => {
    const value = read(write(indicator[field]))
    return value instanceof Refused ? [{ column: name, message: value.message }] : []
  })
  if (cells.length > 0) return cells
  for (const { column, breach } of ROW_RULES) {
    const message = breach(indicator, ground)
    if (message !== null) return [{ column, message }]
  }
  return []
}

interface Sifted {
  readonly kept: readonly Candidate[]
  readonly problems: readonly Problem[]
}

function dropDuplicates(file: string, candidates: readonly Candidate[]): Sifted {
  const first = new Map<string, number>()
  for (const { row, indicator } of candidates) if (!first.has(indicator.id)) first.set(indicator.id, row)
  return sift(candidates, ({ row, indicator }) =>
    first.get(indicator.id) === row
      ? null
      : {
          file,
          row,
          column: 'id',
          message: `编号 ${indicator.id} 与第${first.get(indicator.id)}行重复，已保留先出现的一行，请给后一行新的编号`,
        }
  )
}

function dropOverlaps(file: string, candidates: readonly Candidate[]): Sifted {
  let holder: Indicator | undefined
  const over = new Map<Candidate, string>()
  for (const candidate of [...candidates].sort((a, b) => inReadingOrder(a.indicator, b.indicator))) {
    if (holder !== undefined && candidate.indicator.start < holder.end) over.set(candidate, holder.id)
    else holder = candidate.indicator
  }
  return sift(candidates, (candidate) =>
    over.has(candidate)
      ? {
          file,
          row: candidate.row,
          column: 'quote',
          message: `引文与 ${over.get(candidate)} 的引文重叠，请缩短其中一处`,
        }
      : null
  )
}

/** Refuses rows that hang on an indicator which is not there, until none is left. */
function dropOrphans(file: string, candidates: readonly Candidate[]): Sifted {
  const known = new Set(candidates.map(({ indicator }) => indicator.id))
  const pass = sift(candidates, ({ row, indicator }) => {
    const lost = indicator.relativeTo.find((id) => !known.has(id))
    return lost === undefined
      ? null
      : { file, row, column: 'relative_to', message: `所关联的指标 ${lost} 不存在或未被接受，请更正` }
  })
  if (pass.problems.length === 0) return pass
  const rest = dropOrphans(file, pass.kept)
  return { kept: rest.kept, problems: [...pass.problems, ...rest.problems] }
}

function sift(candidates: readonly Candidate[], breach: (candidate: Candidate) => Problem | null): Sifted {
  const judged = candidates.map((candidate) => ({ candidate, problem: breach(candidate) }))
  return {
    kept: judged.filter(({ problem }) => problem === null).map(({ candidate }) => candidate),
    problems: judged.flatMap(({ problem }) => problem ?? []),
  }
}
