import { accountFor } from '../domain/accounting'
import type { Outcome, Problem } from '../domain/problem'
import type { Report } from '../domain/report'
import { sourceText } from '../domain/source-text'
import { parseStructure } from '../domain/structure'
import { CATALOGUE_FILE, readCatalogue } from './catalogue'
import { MissingFile, type DataSource } from './data-source'
import { readIndicators } from './indicators'
import { readMeta } from './meta'
import { readNumbers } from './numbers'
import { sha256Hex } from './sha256'
import { readStories } from './stories'

/** Reads the ids of the reports there are. */
export async function loadCatalogue(data: DataSource): Promise<Outcome<readonly string[]>> {
  const file = await readText(data, CATALOGUE_FILE)
  return file.ok ? readCatalogue(file.value) : file
}

/** Brings what chooses stories by rule; most reports need none, so it is fetched only for those that do. */
export type StoryChooser = () => Promise<
  Pick<typeof import('../domain/automatic-stories'), 'automaticStories'>
>

/**
 * Loads a report. What makes the whole untrustworthy refuses it: a missing or unreadable file, an address of
 * characters that cannot hold because source.txt is not the text that was curated. Single rows and stories
 * are left out and listed in `problems`.
 */
export async function loadReport(
  data: DataSource,
  id: string,
  chooser: StoryChooser = () => import('../domain/automatic-stories')
): Promise<Outcome<Report>> {
  const folder = `reports/${id}`
  const path = (name: string): string => `${folder}/${name}`
  const [metaFile, sourceFile, indicatorFile, numberFile, chartFile] = await Promise.all([
    readText(data, path('report.json')),
    readBytes(data, path('source.txt')),
    readText(data, path('indicators.csv')),
    readText(data, path('numbers.csv')),
    readText(data, path('charts.json')),
  ])
  if (!metaFile.ok) return metaFile
  const meta = readMeta(path('report.json'), metaFile.value)
  if (!meta.ok) return meta
  if (meta.value.id !== id) {
    const message = `id 为“${meta.value.id}”，与所在文件夹“${id}”不同，请改为一致`
    return refuse({ file: path('report.json'), column: 'id', message })
  }
  if (!sourceFile.ok) return sourceFile
  const text = decode(path('source.txt'), sourceFile.value)
  if (!text.ok) return text
  const hash = sha256Hex(sourceFile.value)
  if (hash !== meta.value.sha256) {
    const message = `校验值不符：report.json 记 ${meta.value.sha256.slice(0, 12)}…，实为 ${hash.slice(0, 12)}…。原文已被改动，各数字的出处无从核对；请恢复原文件，或按新文本重新整理`
    return refuse({ file: path('source.txt'), message })
  }
  if (!indicatorFile.ok) return indicatorFile
  const source = sourceText(text.value)
  const structure = parseStructure(source)
  const read = readIndicators(path('indicators.csv'), indicatorFile.value, { source, structure })
  if (!read.usable) return { ok: false, problems: read.problems }
  const numbers = numberFile.ok
    ? readNumbers(path('numbers.csv'), numberFile.value, source)
    : { numbers: [], problems: numberFile.problems }
  const charts = chartFile.ok
    ? readStories(path('charts.json'), chartFile.value, read.indicators, structure.areas.length)
    : { stories: [], problems: chartFile.problems }
  // Without any curation the pictures are chosen by rule; a story that was refused is no reason to.
  const isCurated = charts.stories.length > 0 || (chartFile.ok && charts.problems.length > 0)
  const stories = isCurated
    ? charts.stories
    : (await chooser()).automaticStories({
        indicators: read.indicators,
        structure,
      })
  const areas =
    structure.areas.length === 0
      ? [
          {
            file: path('source.txt'),
            message: '没有认出任何方面（“（一）”之下列有问题的标题），各页将没有内容，请检查标题的写法',
          },
        ]
      : []
  const { unexplained, twice } = accountFor(source, read.indicators, numbers.numbers)
  const accounting = [
    { count: unexplained.length, message: '个数字尚未归类，请逐个补上' },
    { count: twice.length, message: '个数字被重复归类，请各留一处' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, message }) => ({ file: path('numbers.csv'), message: `原文有${count}${message}` }))
  return {
    ok: true,
    value: {
      meta: meta.value,
      source,
      structure,
      indicators: read.indicators,
      numbers: numbers.numbers,
      stories,
      isAutomatic: !isCurated,
      problems: [...areas, ...read.problems, ...numbers.problems, ...charts.problems, ...accounting],
    },
  }
}

async function readBytes(data: DataSource, file: string): Promise<Outcome<Uint8Array>> {
  try {
    const value = await data.read(file)
    return value.length > 0 ? { ok: true, value } : refuse({ file, message: '文件是空的，请换成完整的文件' })
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error
    return refuse({ file, message: `无法读取该文件：${error.reason}` })
  }
}

async function readText(data: DataSource, file: string): Promise<Outcome<string>> {
  const bytes = await readBytes(data, file)
  return bytes.ok ? decode(file, bytes.value) : bytes
}

function decode(file: string, bytes: Uint8Array): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return refuse({ file, message: '不是 UTF-8 编码的文本，请另存为 UTF-8' })
  }
}

function refuse(problem: Problem): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem] }
}
