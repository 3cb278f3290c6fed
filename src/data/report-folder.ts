import type { ExplainedNumber } from '../domain/accounting'
import type { Indicator } from '../domain/indicator'
import type { ReportMeta } from '../domain/report'
import { writeIndicators } from './indicators'
import { writeMeta } from './meta'
import { writeNumbers } from './numbers'
import { sha256Hex } from './sha256'

/** What a report's folder is made of. */
export interface FolderContent {
  readonly meta: Omit<ReportMeta, 'sha256'>
  readonly text: string
  readonly indicators: readonly Indicator[]
  readonly numbers: readonly ExplainedNumber[]
}

/** The five files of a report's folder by name. Stories are left to the automatic ones until somebody writes them. */
export function folderFiles(content: FolderContent): Readonly<Record<string, Uint8Array>> {
  const encoder = new TextEncoder()
  const source = encoder.encode(content.text)
  const files = {
    'report.json': writeMeta({ ...content.meta, sha256: sha256Hex(source) }),
    'indicators.csv': writeIndicators(content.indicators),
    'numbers.csv': writeNumbers(content.numbers),
    'charts.json': '[]\n',
  }
  const encoded = Object.entries(files).map(([name, text]) => [name, encoder.encode(text)] as const)
  return { ...Object.fromEntries(encoded), 'source.txt': source }
}
